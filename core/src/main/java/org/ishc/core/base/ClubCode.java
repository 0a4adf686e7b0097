package org.ishc.core.base;

/**
 * The code of an Intergenerational Self-Help Club.
 *
 * <p>Unique in one package; it stays with the club through every move and reorganisation.
 *
 * @param value the code as written; see {@link Codes} for the spelling
 */
public record ClubCode(String value) implements Comparable<ClubCode> {

    /**
     * Checks the spelling.
     *
     * @throws IllegalArgumentException when the value is not spelled as a code
     */
    public ClubCode {
        Codes.require(value);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException when the text is not spelled as a code
     */
    public static ClubCode parse(String text) {
        return new ClubCode(text);
    }

    /**
     * As {@link #parse}; under the name that frameworks look for when they turn a parameter into a value.
     *
     * @throws IllegalArgumentException as there
     */
    public static ClubCode of(String text) {
        return parse(text);
    }

    /** Orders by code point, so that {@code 00004} comes before {@code 01}. */
    @Override
    public int compareTo(ClubCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as written. */
    @Override
    public String toString() {
        return value;
    }
}
