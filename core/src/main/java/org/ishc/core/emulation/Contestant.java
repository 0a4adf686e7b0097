package org.ishc.core.emulation;

/**
 * A scored unit, by its code.
 *
 * @param code the code of the unit, or club
 */
public record Contestant(String code) implements Comparable<Contestant> {

    /** Orders by code. */
    @Override
    public int compareTo(Contestant other) {
        return code.compareTo(other.code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
