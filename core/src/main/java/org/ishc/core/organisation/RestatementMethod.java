package org.ishc.core.organisation;

import java.util.Objects;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;

/** How a figure is carried over a split. Source: specification, <i>organisation</i>, Restating figures. */
public sealed interface RestatementMethod {

    /** An interval that holds every possible answer; claims nothing that nobody knows. The default. */
    record Bounds() implements RestatementMethod {
        @Override
        public String name() {
            return "bounds";
        }

        @Override
        public String in(Language language) {
            return language.say("khoảng chắc chắn", name());
        }

        @Override
        public boolean isBounds() {
            return true;
        }
    }

    /** Equal parts for all successors. */
    record Equal() implements RestatementMethod {
        @Override
        public String name() {
            return "equal";
        }

        @Override
        public String in(Language language) {
            return language.say("chia đều", name());
        }
    }

    /** The shares of the successions; where they are missing there is no figure. */
    record Shares() implements RestatementMethod {
        @Override
        public String name() {
            return "shares";
        }

        @Override
        public String in(Language language) {
            return language.say("theo tỷ lệ đã ghi", name());
        }
    }

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

        @Override
        public String name() {
            return "weights:" + indicator;
        }

        @Override
        public String in(Language language) {
            return language.say("theo số " + indicator, name());
        }
    }

    /**
     * Returns the method as the command line and explanations name it: {@code bounds}, {@code equal}, {@code shares},
     * {@code weights:members.total}.
     */
    String name();

    /** Returns the method as a sentence says it. */
    String in(Language language);

    /** Tells whether the method gives intervals; the others give points. */
    default boolean isBounds() {
        return false;
    }
}
