package org.ishc.core.base;

/**
 * The code of a coded item of a rulebook: a section, criterion, class, ceiling, exclusion, award or checklist item.
 *
 * <p>Such codes also name the steps of a path: {@code sections/A/criteria/A1}.
 *
 * @param value the code as written; see {@link Codes} for the spelling
 */
public record ItemCode(String value) implements Comparable<ItemCode> {

    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException when the value is not spelled as a code
     */
    public ItemCode {
        Codes.require(value);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException when the text is not spelled as a code
     */
    public static ItemCode parse(String text) {
        return new ItemCode(text);
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws IllegalArgumentException as there
     */
    public static ItemCode of(String text) {
        return parse(text);
    }

    /** Orders by code point, so that {@code 00004} comes before {@code 01}. */
    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as written. */
    @Override
    public String toString() {
        return value;
    }
}
