package org.ishc.io.template;

import java.util.List;

/**
 * A list to choose from.
 *
 * @param title what it lists
 * @param choices what may be chosen, one or more
 */
public record TemplateList(String title, List<Choice> choices) {

    /** Copies the choices. */
    public TemplateList {
        choices = List.copyOf(choices);
    }

    /**
     * One that may be chosen.
     *
     * @param text what is written into the cell
     * @param meaning what it means; empty text where it says so itself
     */
    public record Choice(String text, String meaning) {}
}
