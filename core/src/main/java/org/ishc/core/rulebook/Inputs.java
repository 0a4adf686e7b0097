package org.ishc.core.rulebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;

/**
 * What one leaf of a rulebook needs before it can be known.
 *
 * @param indicator the indicator that it names; empty when it names none
 * @param yearsBack how many years back figures of that indicator are read, in the order in which they are asked for: 0
 *     for the scored period itself; empty when none are
 * @param readsTarget whether a target of that indicator is read
 * @param fact the fact that an assessor must enter; empty when it asks for none
 * @param pointsOf the criterion or section whose points are read, {@code TOTAL} for the total; empty when none are
 * @param sharesOf the section whose criteria are asked for their shares; empty when none are
 */
public record Inputs(
        Optional<IndicatorCode> indicator,
        List<Integer> yearsBack,
        boolean readsTarget,
        Optional<FactCode> fact,
        Optional<String> pointsOf,
        Optional<String> sharesOf) {

    static final Inputs NONE = new Inputs(Optional.empty(), false);

    /** Copies the years. */
    public Inputs {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(pointsOf, "pointsOf");
        Objects.requireNonNull(sharesOf, "sharesOf");
        yearsBack = List.copyOf(yearsBack);
    }

    private Inputs(Optional<IndicatorCode> indicator, boolean readsTarget, Integer... yearsBack) {
        this(indicator, List.of(yearsBack), readsTarget, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Inputs actual(IndicatorCode indicator, Integer... yearsBack) {
        return new Inputs(Optional.of(indicator), false, yearsBack);
    }

    static Inputs target(IndicatorCode indicator, Integer... yearsBack) {
        return new Inputs(Optional.of(indicator), true, yearsBack);
    }

    /** Returns what a fact needs. */
    public static Inputs fact(FactCode fact) {
        return new Inputs(Optional.empty(), List.of(), false, Optional.of(fact), Optional.empty(), Optional.empty());
    }

    static Inputs pointsOf(String code) {
        return new Inputs(Optional.empty(), List.of(), false, Optional.empty(), Optional.of(code), Optional.empty());
    }

    static Inputs sharesOf(String section) {
        return new Inputs(Optional.empty(), List.of(), false, Optional.empty(), Optional.empty(), Optional.of(section));
    }
}
