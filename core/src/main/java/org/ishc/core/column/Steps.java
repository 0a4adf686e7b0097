package org.ishc.core.column;

import java.math.BigInteger;
import org.ishc.core.base.Fraction;

/** How steps are counted. */
public enum Steps {
    /** Full steps only. */
    FULL,
    /** Begun steps too. */
    BEGUN,
    /** Parts of steps too. */
    EXACT;

    Fraction count(Fraction steps) {
        return switch (this) {
            case FULL -> Fraction.of(steps.floor(), BigInteger.ONE);
            case BEGUN -> Fraction.of(steps.ceil(), BigInteger.ONE);
            case EXACT -> steps;
        };
    }
}
