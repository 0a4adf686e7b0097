package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Evaluation;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.DateRange;

/**
 * One club as derived indicators read it: its events, its state at the end of the window, its reports, the unit in
 * which it lies on the map.
 */
final class ClubReading implements Evaluation.Leaves {

    private final ClubHistory history;
    private final ClubRegister clubs;
    private final Registry registry;
    private final ClubWindow window;
    private final UnitCode unit;
    private final Optional<ClubReport> latest;
    private final Evaluation evaluation = new Evaluation(this);
    private final Numbers numbers = new Numbers();
    private final Truths truths = new Truths();

    ClubReading(ClubHistory history, ClubRegister clubs, Registry registry, ClubWindow window, UnitCode unit) {
        this.history = history;
        this.clubs = clubs;
        this.registry = registry;
        this.window = window;
        this.unit = unit;
        this.latest = window.reported()
                .flatMap(period -> clubs.findLatestReport(history.club().code(), period));
    }

    private LocalDate end() {
        return window.days().lastDay();
    }

    /** Returns what this club comes to under a definition. */
    ClubTally tally(ClubDefinition definition) {
        if (!definition.isFlow() && !history.isRunning(end())) {
            return ClubTally.NONE;
        }
        Truth counts = definition.where().map(evaluation::judge).orElse(Truth.TRUE);
        if (definition.counted() instanceof ClubDefinition.SumOf sum) {
            Optional<Fraction> value = counts.isTrue() ? evaluation.find(sum.value()) : Optional.empty();
            return new ClubTally(value.orElse(Fraction.ZERO), value.isPresent() ? 1 : 0, counts.isFalse() ? 0 : 1);
        }
        long count = !counts.isTrue()
                ? 0
                : definition.counted() instanceof ClubDefinition.Events events ? events(events.type()) : 1;
        return new ClubTally(Fraction.of(count), counts.isKnown() ? 1 : 0, 1);
    }

    private long events(ClubEventType type) {
        return history.steps().stream()
                .map(ClubHistory.Step::event)
                .filter(event -> event.type() == type && window.days().contains(event.effectiveOn()))
                .count();
    }

    @Override
    public Optional<Fraction> find(Value.Leaf leaf) {
        return ClubValue.of(leaf).acceptLeaf(numbers);
    }

    @Override
    public Truth judge(Condition.Leaf leaf) {
        return ClubCondition.of(leaf).acceptLeaf(truths);
    }

    private final class Numbers implements ClubValue.Visitor<Optional<Fraction>> {
        @Override
        public Optional<Fraction> report(ClubValue.Report report) {
            return count(latest, report.column());
        }

        @Override
        public Optional<Fraction> firstReport(ClubValue.FirstReport report) {
            return count(clubs.findFirstReport(history.club().code(), end()), report.column());
        }

        @Override
        public Optional<Fraction> obstacles(ClubValue.Obstacles obstacles) {
            return Optional.of(Fraction.of(history.obstacles().stream()
                    .filter(obstacle -> obstacles.isOverdue() ? obstacle.isOverdue(end()) : obstacle.isOpen(end()))
                    .count()));
        }

        private static Optional<Fraction> count(Optional<ClubReport> report, ReportColumn column) {
            return report.filter(clubReport -> clubReport.isGiven(column)).map(club -> Fraction.of(club.given(column)));
        }
    }

    private final class Truths implements ClubCondition.Visitor<Truth> {
        @Override
        public Truth ofScheme(ClubCondition.OfScheme scheme) {
            return history.club()
                    .scheme()
                    .map(given -> Truth.of(scheme.schemes().contains(given)))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public Truth inState(ClubCondition.InState state) {
            return history.findState(end())
                    .map(clubState -> Truth.of(state.states().contains(clubState)))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public Truth founded(ClubCondition.Founded founded) {
            DateRange days = clubs.calendar().range(founded.period());
            for (ClubHistory.Step step : history.steps()) {
                LocalDate day = step.event().effectiveOn();
                if (step.event().type() == ClubEventType.ESTABLISH && !day.isAfter(end())) {
                    return Truth.of(days.contains(day));
                }
                if (step.event().type() == ClubEventType.REGISTER) {
                    return days.start().isAfter(day) ? Truth.FALSE : Truth.UNKNOWN;
                }
            }
            return Truth.FALSE;
        }

        @Override
        public Truth meets(ClubCondition.Meets norm) {
            return latest.map(report -> met(report, norm)).orElse(Truth.UNKNOWN);
        }

        private Truth met(ClubReport report, ClubCondition.Meets asked) {
            for (Norm norm : clubs.rules().norms().norms()) {
                if (norm.code().equals(asked.norm())) {
                    Norm.Outcome outcome = norm.judge(report).outcome();
                    return outcome == Norm.Outcome.NO_DATA ? Truth.UNKNOWN : Truth.of(outcome == Norm.Outcome.MET);
                }
            }
            return Truth.UNKNOWN;
        }

        @Override
        public Truth is(ClubCondition.Is judgement) {
            return switch (judgement.judgement()) {
                case FULLY_ACTIVE -> byReport(clubs.rules().norms()::isFullyActive);
                case WELL_MANAGED -> byReport(clubs.rules().norms()::isWellManaged);
                case AT_RISK -> Truth.of(clubs.isAtRisk(history, end()));
            };
        }

        private Truth byReport(Function<ClubReport, Optional<Boolean>> judge) {
            return latest.flatMap(judge).map(Truth::of).orElse(Truth.UNKNOWN);
        }

        @Override
        public Truth inClass(ClubCondition.InClass unitClass) {
            return registry.classes().isOf(window.map(), unit, unitClass.code());
        }

        @Override
        public Truth reported(ClubCondition.Reported reported) {
            return Truth.of(
                    latest.filter(report -> report.isGiven(reported.column())).isPresent());
        }
    }
}
