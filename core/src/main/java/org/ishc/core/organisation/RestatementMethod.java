package org.ishc.core.organisation;

import java.util.Objects;
import org.ishc.core.base.IndicatorCode;

/** How a figure is carried over a split. Source: specification, <i>organisation</i>, Restating figures. */
public sealed interface RestatementMethod {

    /** An interval that holds every possible answer; claims nothing that nobody knows. The default. */
    record Bounds() implements RestatementMethod {}

    /** Equal parts for all successors. */
    record Equal() implements RestatementMethod {}

    /** The shares of the successions; where they are missing there is no figure. */
    record Shares() implements RestatementMethod {}

    /**
     * The successors' later reported values of an indicator as weights.
     *
     * @param indicator whose values are the weights
     * @param weights where they come from
     */
    record ByWeights(IndicatorCode indicator, Weights weights) implements RestatementMethod {
        /** Refuses null. */
        public ByWeights {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(weights, "weights");
        }
    }

    /**
     * Returns the method as the command line and explanations name it: {@code bounds}, {@code equal}, {@code shares},
     * {@code weights:members.total}.
     */
    default String name() {
        if (this instanceof ByWeights by) {
            return "weights:" + by.indicator();
        }
        return isBounds() ? "bounds" : this instanceof Equal ? "equal" : "shares";
    }

    /** Tells whether the method gives intervals; the others give points. */
    default boolean isBounds() {
        return this instanceof Bounds;
    }
}
