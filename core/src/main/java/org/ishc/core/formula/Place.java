package org.ishc.core.formula;

import java.util.Objects;

/**
 * A part of a text in which forms stand that may not stand elsewhere.
 *
 * @param name how it is called, in the plural
 */
public record Place(Wording name) {
    /** Refuses null. */
    public Place {
        Objects.requireNonNull(name, "name");
    }
}
