package org.ishc.core.base;

/**
 * The code of a unit of the association, such as {@code 01} (Hà Nội) or {@code 00008}.
 *
 * <p>A code alone names nothing: after 1 July 2025 two thirds of the surviving commune codes name another commune.
 * Every use goes with a date.
 *
 * @param value the code as written; see {@link Codes} for the spelling
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException when the value is not spelled as a code
     */
    public UnitCode {
        Codes.require(value);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException when the text is not spelled as a code
     */
    public static UnitCode parse(String text) {
        return new UnitCode(text);
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws IllegalArgumentException as there
     */
    public static UnitCode of(String text) {
        return parse(text);
    }

    /** Orders by code point, so that {@code 00004} comes before {@code 01}. */
    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as written. */
    @Override
    public String toString() {
        return value;
    }
}
