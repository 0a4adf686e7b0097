package org.ishc.core.emulation;

import java.util.Objects;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Codes;

/**
 * A scored unit, by its code.
 *
 * @param code the code of the unit, or club
 */
public record Contestant(String code) implements Comparable<Contestant> {
    /** Refuses what is spelled as no code. */
    public Contestant {
        Objects.requireNonNull(code, "code");
        Allowed.only(Codes.isCode(code), "code", "'" + code + "'", "a code, such as 01");
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
