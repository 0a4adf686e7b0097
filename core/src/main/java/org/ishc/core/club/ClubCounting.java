package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** What the clubs of a register count at every unit. */
final class ClubCounting {

    private static final List<ClubIndicator> FLOWS =
            Stream.of(ClubIndicator.values()).filter(ClubIndicator::isFlow).toList();

    /** What reports give by their columns. */
    private static final List<ClubIndicator> REPORTED = Stream.of(ClubIndicator.values())
            .filter(indicator -> !indicator.columns().isEmpty())
            .toList();

    private final ClubRegister register;
    private final Registry registry;
    private final ClubRules rules;
    private final List<ClubRegister.Known> known;

    ClubCounting(ClubRegister register, Registry registry, ClubRules rules, List<ClubRegister.Known> known) {
        this.register = register;
        this.registry = registry;
        this.rules = rules;
        this.known = known;
    }

    ClubFigures figures(ClubWindow window, ClubGiven given) {
        Map<UnitCode, ClubAggregate.Sum> sums = new HashMap<>();
        eachLocated(window, (club, unit) -> {
            ClubAggregate counts = aggregate(club, window.days(), window.reported());
            if (answers(counts, given.indicators()) && answers(club.history(), unit, window, given.definitions())) {
                sums.computeIfAbsent(unit, at -> new ClubAggregate.Sum()).plus(counts);
            }
        });
        Map<UnitCode, ClubAggregate> byUnit = new HashMap<>(sums.size() * 2);
        sums.forEach((unit, sum) -> byUnit.put(unit, sum.build()));
        return new ClubFigures(byUnit);
    }

    ClubTallies tallies(List<ClubDefinition> definitions, ClubWindow window, ClubGiven given) {
        Map<UnitCode, List<ClubTally>> byUnit = new HashMap<>();
        eachLocated(window, (known, unit) -> {
            ClubHistory history = known.history();
            boolean isCounted = given.indicators().isEmpty()
                    || answers(aggregate(known, window.days(), window.reported()), given.indicators());
            if (isCounted && answers(history, unit, window, given.definitions())) {
                ClubReading club = new ClubReading(history, register, registry, window, unit);
                byUnit.merge(unit, definitions.stream().map(club::tally).toList(), ClubTallies::plus);
            }
        });
        return ClubTallies.of(byUnit);
    }

    List<ClubCounts.Answer> answers(UnitCode unit, ClubDefinition definition, ClubWindow window) {
        List<ClubCounts.Answer> answers = new ArrayList<>();
        eachLocated(window, (known, at) -> {
            ClubHistory history = known.history();
            boolean isAsked =
                    definition.isFlow() || history.isRunning(window.days().lastDay());
            if (at.equals(unit) && isAsked) {
                ClubTally tally = new ClubReading(history, register, registry, window, unit).tally(definition);
                answers.add(new ClubCounts.Answer(history.club().code(), tally, rows(history, definition, window)));
            }
        });
        answers.sort(Comparator.comparing(ClubCounts.Answer::club));
        return answers;
    }

    private List<Origin> rows(ClubHistory history, ClubDefinition definition, ClubWindow window) {
        return definition.counted() instanceof ClubDefinition.Events events
                ? history.steps().stream()
                        .map(ClubHistory.Step::event)
                        .filter(event ->
                                event.type() == events.type() && window.days().contains(event.effectiveOn()))
                        .map(ClubEvent::origin)
                        .toList()
                : window
                        .reported()
                        .flatMap(period ->
                                register.findLatestReport(history.club().code(), period))
                        .map(ClubReport::origin)
                        .stream()
                        .toList();
    }

    /**
     * Gives every club to which something had happened by the end, with the unit in which it lies on the map; those
     * that lie nowhere are left out.
     */
    private void eachLocated(ClubWindow window, BiConsumer<ClubRegister.Known, UnitCode> taken) {
        LocalDate map = window.map().date();
        LocalDate end = window.days().lastDay();
        for (ClubRegister.Known club : known) {
            if (club.history().hasBegun(end)) {
                register.locate(club, map).filter(window.map()::contains).ifPresent(unit -> taken.accept(club, unit));
            }
        }
    }

    private static boolean answers(ClubAggregate club, Set<ClubIndicator> given) {
        return club.running() == 0 || given.stream().allMatch(indicator -> club.reported(indicator) > 0);
    }

    private boolean answers(ClubHistory history, UnitCode unit, ClubWindow window, Set<ClubDefinition> given) {
        if (given.isEmpty() || !history.isRunning(window.days().lastDay())) {
            return true;
        }
        ClubReading club = new ClubReading(history, register, registry, window, unit);
        return given.stream().map(club::tally).allMatch(tally -> tally.known() == tally.expected());
    }

    Map<UnitCode, List<ClubCounts.Share>> sharesBelow(
            UnitCode unit, ClubIndicator indicator, Snapshot snapshot, DateRange days, Optional<Period> reported) {
        Set<UnitCode> below = new HashSet<>(snapshot.subtree(unit));
        Map<UnitCode, List<ClubCounts.Share>> shares = new TreeMap<>();
        for (ClubRegister.Known club : known) {
            ClubHistory history = club.history();
            if (!history.hasBegun(days.lastDay())) {
                continue;
            }
            register.locate(club, snapshot.date()).filter(below::contains).ifPresent(place -> {
                Optional<Fraction> value = aggregate(club, days, reported).find(indicator);
                if (value.isEmpty() || value.get().signum() != 0) {
                    shares.computeIfAbsent(place, at -> new ArrayList<>())
                            .add(new ClubCounts.Share(
                                    history.club().code(), value, rows(history, indicator, days, reported)));
                }
            });
        }
        return shares;
    }

    private List<Origin> rows(ClubHistory history, ClubIndicator indicator, DateRange days, Optional<Period> reported) {
        if (indicator.basis() == ClubIndicator.Basis.REPORTS || indicator == ClubIndicator.REPORTING) {
            return reported
                    .flatMap(period -> register.findLatestReport(history.club().code(), period))
                    .map(ClubReport::origin)
                    .stream()
                    .toList();
        }
        if (indicator.isFlow()) {
            return history.steps().stream()
                    .map(ClubHistory.Step::event)
                    .filter(event -> indicator.counts(event.type()) && days.contains(event.effectiveOn()))
                    .map(ClubEvent::origin)
                    .toList();
        }
        return history.findStep(days.lastDay()).map(step -> step.event().origin()).stream()
                .toList();
    }

    private ClubAggregate aggregate(ClubRegister.Known club, DateRange days, Optional<Period> reported) {
        ClubHistory history = club.history();
        LocalDate end = days.lastDay();
        ClubState state = history.findState(end).orElseThrow();
        ClubAggregate.Builder counts = new ClubAggregate.Builder(state.isRunning());
        counts.add(ClubIndicator.EXISTING, state.isExisting() ? 1 : 0);
        counts.add(ClubIndicator.OPERATING, state.isRunning() ? 1 : 0);
        counts.add(ClubIndicator.UNDER_SUPPORT, state == ClubState.UNDER_SUPPORT ? 1 : 0);
        long[] happened = history.count(FLOWS, days.start(), end);
        for (int i = 0; i < happened.length; i++) {
            counts.add(FLOWS.get(i), happened[i]);
        }
        long open = 0;
        long overdue = 0;
        for (Obstacle obstacle : history.obstacles()) {
            open += obstacle.isOpen(end) ? 1 : 0;
            overdue += obstacle.isOverdue(end) ? 1 : 0;
        }
        counts.add(ClubIndicator.OBSTACLES_OPEN, open);
        counts.add(ClubIndicator.OBSTACLES_OVERDUE, overdue);
        Optional<ClubReport> report = state.isRunning()
                ? reported.flatMap(period -> SignalWatch.latest(club.reports(), period))
                : Optional.empty();
        counts.add(ClubIndicator.REPORTING, report.isPresent() ? 1 : 0);
        report.ifPresent(latest -> addReport(latest, counts));
        return counts.build();
    }

    private void addReport(ClubReport report, ClubAggregate.Builder counts) {
        rules.norms().isFullyActive(report).ifPresent(is -> counts.add(ClubIndicator.FULLY_ACTIVE, is ? 1 : 0));
        rules.norms().isWellManaged(report).ifPresent(is -> counts.add(ClubIndicator.WELL_MANAGED, is ? 1 : 0));
        for (ClubIndicator indicator : REPORTED) {
            long sum = 0;
            boolean isGiven = true;
            for (ReportColumn column : indicator.columns()) {
                isGiven &= report.isGiven(column);
                sum += isGiven ? report.given(column) : 0;
            }
            if (isGiven) {
                counts.add(indicator, sum);
            }
        }
    }
}
