package org.ishc.core.emulation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/**
 * Scoring data that say what others say; whoever extends it changes some. Columns are read from what is asked one by
 * one, not passed on: whoever changes a figure or a target of a unit changes the columns with it.
 */
public abstract class ForwardingScoringData implements ScoringData {

    private final ScoringData data;

    /** Passes on what some data say. */
    protected ForwardingScoringData(ScoringData data) {
        this.data = Objects.requireNonNull(data, "data");
    }

    @Override
    public Period period() {
        return data.period();
    }

    @Override
    public DateRange days() {
        return data.days();
    }

    @Override
    public List<Contestant> contestants() {
        return data.contestants();
    }

    @Override
    public Optional<String> appliesTo() {
        return data.appliesTo();
    }

    @Override
    public Optional<String> sender() {
        return data.sender();
    }

    @Override
    public boolean isKnown(IndicatorCode indicator) {
        return data.isKnown(indicator);
    }

    @Override
    public Optional<Indicator.Titles> titles(IndicatorCode indicator) {
        return data.titles(indicator);
    }

    @Override
    public List<String> groups(Contestant contestant) {
        return data.groups(contestant);
    }

    @Override
    public Reading actual(Contestant contestant, IndicatorCode indicator, int yearsBack) {
        return data.actual(contestant, indicator, yearsBack);
    }

    @Override
    public Optional<FigureTrace> trace(Contestant contestant, IndicatorCode indicator, int yearsBack) {
        return data.trace(contestant, indicator, yearsBack);
    }

    @Override
    public Optional<TargetTrace> trace(Contestant contestant, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return data.trace(contestant, indicator, origin);
    }

    @Override
    public Optional<Target> target(Contestant contestant, IndicatorCode indicator) {
        return data.target(contestant, indicator);
    }

    @Override
    public Optional<Target> target(Contestant contestant, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return data.target(contestant, indicator, origin);
    }

    @Override
    public Optional<Assessment> fact(Contestant contestant, FactCode fact, Stage stage) {
        return data.fact(contestant, fact, stage);
    }
}
