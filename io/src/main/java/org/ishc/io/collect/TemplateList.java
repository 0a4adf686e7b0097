package org.ishc.io.collect;

import java.util.List;
import java.util.Objects;
import org.ishc.core.base.Allowed;

/**
 * A list to choose from.
 *
 * @param title what it lists
 * @param choices what may be chosen, one or more
 */
public record TemplateList(String title, List<Choice> choices) {

    /**
     * Refuses null; copies the choices.
     *
     * @throws IllegalArgumentException when there is nothing to choose
     */
    public TemplateList {
        Objects.requireNonNull(title, "title");
        choices = Allowed.some(choices, "choices");
    }

    /**
     * One that may be chosen.
     *
     * @param text what is written into the cell
     * @param meaning what it means; empty text where it says so itself
     */
    public record Choice(String text, String meaning) {
        /** Refuses null. */
        public Choice {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(meaning, "meaning");
        }
    }
}
