package org.ishc.core.base;

/**
 * The code of an indicator, such as {@code clubs.established}.
 *
 * <p>Built-in indicators begin with {@code clubs.}, {@code members.}, {@code funds.}, {@code obstacles.},
 * {@code communes.} or {@code provinces.}.
 *
 * @param value the code as written; see {@link Codes} for the spelling
 */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException when the value is not spelled as a code
     */
    public IndicatorCode {
        Codes.require(value);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException when the text is not spelled as a code
     */
    public static IndicatorCode parse(String text) {
        return new IndicatorCode(text);
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws IllegalArgumentException as there
     */
    public static IndicatorCode of(String text) {
        return parse(text);
    }

    /** Orders by code point, so that {@code 00004} comes before {@code 01}. */
    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as written. */
    @Override
    public String toString() {
        return value;
    }
}
