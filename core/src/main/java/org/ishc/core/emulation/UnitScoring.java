package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/**
 * The scoring data of all units of a level: figures and targets on the map of the period's last day, groups of that
 * day, facts of exactly that period.
 */
public final class UnitScoring implements ScoringData {

    /** The group of all units where no groups are given. */
    public static final String ALL = "ALL";

    private final Figures figures;
    private final Targets targets;
    private final Period period;
    private final Window window;
    private final UnitLevel level;
    private final Entered entered;
    private final SenderScope scope;

    private UnitScoring(
            Figures figures,
            Targets targets,
            List<GroupMembership> memberships,
            List<Assessment> assessments,
            Period period,
            UnitLevel level,
            Optional<UnitCode> sender) {
        this.figures = figures;
        this.targets = targets;
        this.period = period;
        this.window = Window.of(period, figures.calendar());
        this.level = level;
        this.entered =
                new Entered(memberships, assessments, period, figures.calendar().lastDay(period));
        this.scope = SenderScope.of(sender, figures.snapshot(window));
    }

    /** Returns the scoring data of a level's units for a period. */
    public static UnitScoring of(
            Figures figures,
            Targets targets,
            List<GroupMembership> memberships,
            List<Assessment> assessments,
            Period period,
            UnitLevel level) {
        return of(figures, targets, memberships, assessments, period, level, Optional.empty());
    }

    /**
     * Returns the scoring data of a level's units for a period, from a sender that need not be the root: only units in
     * its subtree are scored.
     */
    public static UnitScoring of(
            Figures figures,
            Targets targets,
            List<GroupMembership> memberships,
            List<Assessment> assessments,
            Period period,
            UnitLevel level,
            Optional<UnitCode> sender) {
        return new UnitScoring(figures, targets, memberships, assessments, period, level, sender);
    }

    @Override
    public Period period() {
        return period;
    }

    @Override
    public DateRange days() {
        return figures.calendar().range(period);
    }

    @Override
    public List<Contestant> contestants() {
        return figures.snapshot(window).members(level).stream()
                .filter(scope::holds)
                .map(code -> new Contestant(code.value()))
                .toList();
    }

    @Override
    public Optional<String> appliesTo() {
        return Optional.of(level.name());
    }

    @Override
    public Optional<String> sender() {
        return scope.sender().map(UnitCode::value);
    }

    @Override
    public boolean isKnown(IndicatorCode indicator) {
        return figures.catalogue().find(indicator).isPresent();
    }

    @Override
    public List<String> groups(Contestant unit) {
        return entered.isGrouped() ? entered.groups(unit) : List.of(ALL);
    }

    @Override
    public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
        UnitCode code = UnitCode.parse(unit.code());
        if (!isKnown(indicator)) {
            return new Reading(Optional.empty(), Coverage.NONE, List.of(), List.of());
        }
        if (yearsBack > 0) {
            return new Reading(
                    figures.findYearsBack(code, indicator, period, yearsBack),
                    Coverage.NONE,
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
        Figure figure = figures.figure(code, indicator, window);
        List<Contribution> parts = new ArrayList<>();
        figures.parts(code, indicator, window)
                .forEach(part -> parts.add(
                        new Contribution(part.unit().value(), part.value().orElse(Fraction.ZERO))));
        return new Reading(
                figure.value(),
                figure.coverage(),
                parts,
                figures.rows(code, indicator, period).stream()
                        .map(ReportedValue::origin)
                        .toList(),
                figure.basis());
    }

    @Override
    public Optional<Indicator.Titles> titles(IndicatorCode indicator) {
        return figures.catalogue().find(indicator).map(Indicator::titles);
    }

    @Override
    public List<FigureTrace> below(Contestant unit, IndicatorCode indicator, int yearsBack) {
        Optional<Indicator> known = figures.catalogue().find(indicator);
        return known.isPresent() && yearsBack == 0
                ? FigureExplanation.of(figures, UnitCode.parse(unit.code()), known.get(), window)
                        .children()
                : ScoringData.super.below(unit, indicator, yearsBack);
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
        return target(unit, indicator, Optional.empty());
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return origin.map(targets::ofOrigin)
                .orElse(targets)
                .find(
                        UnitCode.parse(unit.code()),
                        indicator,
                        period,
                        figures.calendar().lastDay(period));
    }

    @Override
    public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
        return entered.fact(unit, fact, stage);
    }
}
