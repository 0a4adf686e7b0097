package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
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
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;
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
    private final List<UnitCode> units;
    private final List<Contestant> contestants;
    private final int[] positions;
    private final Map<UnitCode, Integer> places = new HashMap<>();

    /** The columns that were asked for, each made once; no more than there are indicators, and kinds of columns. */
    private final Map<Asked, ScoringColumn> columns = new ConcurrentHashMap<>();

    private enum Kind {
        ACTUAL,
        ACCEPTED,
        COVERAGE,
        TARGET
    }

    private record Asked(Kind kind, IndicatorCode indicator, List<Object> values) {}

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
        this.units = figures.snapshot(window).members(level).stream()
                .filter(scope::holds)
                .toList();
        this.contestants =
                units.stream().map(code -> new Contestant(code.value())).toList();
        this.positions =
                units.stream().mapToInt(figures.snapshot(window)::position).toArray();
        units.forEach(unit -> places.put(unit, places.size()));
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
        return contestants;
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

    private ScoringColumn column(Kind kind, IndicatorCode indicator, List<Object> values, Consumer<Cells> filling) {
        return columns.computeIfAbsent(
                new Asked(kind, indicator, values), asked -> ScoringColumn.filled(units.size(), filling));
    }

    private void figures(IndicatorCode indicator, ObjIntConsumer<Figure> to) {
        if (isKnown(indicator)) {
            IntFunction<Figure> all = figures.figures(indicator, window);
            for (int i = 0; i < positions.length; i++) {
                to.accept(all.apply(positions[i]), i);
            }
        }
    }

    @Override
    public void actuals(IndicatorCode indicator, int yearsBack, Cells to) {
        to.put(column(Kind.ACTUAL, indicator, List.of(yearsBack), cells -> {
            if (yearsBack > 0) {
                ScoringData.super.actuals(indicator, yearsBack, cells);
            } else {
                figures(indicator, (figure, i) -> figure.value().ifPresent(value -> cells.put(i, value)));
            }
        }));
    }

    @Override
    public void actualsAccepted(IndicatorCode indicator, ValueStatus weakest, Cells to) {
        to.put(column(
                Kind.ACCEPTED,
                indicator,
                List.of(weakest),
                cells -> figures(indicator, (figure, i) -> figure.value()
                        .filter(value -> figure.basis().orElseThrow().isAcceptedFrom(weakest))
                        .ifPresent(value -> cells.put(i, value)))));
    }

    @Override
    public void coverages(IndicatorCode indicator, Cells to) {
        to.put(column(
                Kind.COVERAGE,
                indicator,
                List.of(),
                cells -> figures(
                        indicator,
                        (figure, i) -> figure.coverage().percent().ifPresent(percent -> cells.put(i, percent)))));
    }

    @Override
    public void targets(IndicatorCode indicator, boolean atLeastOnly, Cells to) {
        to.put(column(
                Kind.TARGET,
                indicator,
                List.of(atLeastOnly),
                cells -> inForce(targets, indicator, atLeastOnly, cells)));
    }

    @Override
    public void targets(IndicatorCode indicator, TargetOrigin origin, boolean atLeastOnly, Cells to) {
        to.put(column(
                Kind.TARGET,
                indicator,
                List.of(origin, atLeastOnly),
                cells -> inForce(targets.ofOrigin(origin), indicator, atLeastOnly, cells)));
    }

    private void inForce(Targets targets, IndicatorCode indicator, boolean atLeastOnly, Cells to) {
        targets.inForce(indicator, period, figures.calendar().lastDay(period)).forEach((unit, found) -> {
            Integer place = places.get(unit);
            if (place != null && (!atLeastOnly || found.target().comparison() == Comparison.AT_LEAST)) {
                to.put(place, found.target().value());
            }
        });
    }

    @Override
    public Optional<Indicator.Titles> titles(IndicatorCode indicator) {
        return figures.catalogue().find(indicator).map(Indicator::titles);
    }

    @Override
    public Optional<FigureTrace> trace(Contestant unit, IndicatorCode indicator, int yearsBack) {
        UnitCode code = UnitCode.parse(unit.code());
        return figures.catalogue()
                .find(indicator)
                .map(known -> yearsBack == 0
                        ? FigureExplanation.of(figures, code, known, window)
                        : FigureExplanation.yearsBack(figures, code, known, period, yearsBack));
    }

    @Override
    public Optional<TargetTrace> trace(Contestant unit, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return targets(origin)
                .findInForce(
                        UnitCode.parse(unit.code()),
                        indicator,
                        period,
                        figures.calendar().lastDay(period))
                .map(TargetExplanation::of);
    }

    private Targets targets(Optional<TargetOrigin> origin) {
        return origin.map(targets::ofOrigin).orElse(targets);
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
        return target(unit, indicator, Optional.empty());
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return targets(origin)
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
