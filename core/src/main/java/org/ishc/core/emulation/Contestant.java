package org.ishc.core.emulation;

import org.ishc.core.base.Allowed;

/**
 * A scored unit, by its code.
 *
 * @param code the code of the unit, or club
 */
public record Contestant(String code) implements Comparable<Contestant> {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException when the text is spelled as no code
     */
    public Contestant {
        Allowed.code(code, "code");
    }

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
