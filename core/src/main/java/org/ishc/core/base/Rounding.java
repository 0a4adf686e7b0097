package org.ishc.core.base;

import java.math.RoundingMode;

/**
 * How an exact fraction becomes a decimal or a step. Source: specification, <i>emulation</i>, {@code points.rounding}.
 */
public enum Rounding {
    /** To the nearest, halves away from zero. The rule wherever no other is named. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest, halves to the even neighbour. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest, halves towards zero. */
    HALF_DOWN(RoundingMode.HALF_DOWN),
    /** Away from zero. */
    UP(RoundingMode.UP),
    /** Towards zero. */
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
