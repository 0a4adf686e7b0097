package org.ishc.core.base;

/**
 * The code of a fact that an assessor enters for emulation scoring, such as {@code plan.issued}.
 *
 * <p>What a fact means, and whether it is a number, a yes/no or a level, follows from the rule that reads it.
 *
 * @param value the code as written; see {@link Codes} for the spelling
 */
public record FactCode(String value) implements Comparable<FactCode> {

    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException when the value is not spelled as a code
     */
    public FactCode {
        Codes.require(value);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException when the text is not spelled as a code
     */
    public static FactCode parse(String text) {
        return new FactCode(text);
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws IllegalArgumentException as there
     */
    public static FactCode of(String text) {
        return parse(text);
    }

    /** Orders by code point, so that {@code 00004} comes before {@code 01}. */
    @Override
    public int compareTo(FactCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as written. */
    @Override
    public String toString() {
        return value;
    }
}
