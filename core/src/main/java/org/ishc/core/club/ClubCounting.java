package org.ishc.core.club;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** What the clubs of a register count at every unit. */
final class ClubCounting {

    private final ClubRegister register;
    private final Registry registry;
    private final ClubRules rules;
    private final LaidClubs laid;
    private final ClubColumns clubs;

    ClubCounting(ClubRegister register, Registry registry, ClubRules rules, LaidClubs laid) {
        this.register = register;
        this.registry = registry;
        this.rules = rules;
        this.laid = laid;
        this.clubs = laid.get();
    }

    private CountedClubs counted(ClubWindow window) {
        return new CountedClubs(clubs, rules.norms(), window);
    }

    ClubFigures figures(ClubWindow window, ClubGiven given) {
        CountedClubs counted = counted(window);
        return new ClubFigures(
                given.isNothing() ? counted : counted.only(club -> answers(counted, club, window, given)));
    }

    ClubTallies tallies(List<ClubDefinition> definitions, ClubWindow window, ClubGiven given) {
        Map<UnitCode, List<ClubTally>> byUnit = new HashMap<>();
        CountedClubs counted = counted(window);
        for (int number = 0; number < clubs.size(); number++) {
            if (counted.isLocated(number) && answers(counted, number, window, given)) {
                UnitCode unit = counted.unit(number);
                ClubReading club = new ClubReading(clubs.history(number), register, registry, window, unit);
                byUnit.merge(unit, definitions.stream().map(club::tally).toList(), ClubTallies::plus);
            }
        }
        return ClubTallies.of(byUnit);
    }

    /** Tells whether a located club answers what every running club that is counted must. */
    private boolean answers(CountedClubs counted, int club, ClubWindow window, ClubGiven given) {
        return counted.answers(club, given.indicators())
                && answers(clubs.history(club), counted.unit(club), window, given.definitions());
    }

    Map<UnitCode, List<ClubCounts.Answer>> answersBelow(UnitCode unit, ClubDefinition definition, ClubWindow window) {
        int first = window.map().position(unit);
        int end = window.map().subtreeEnd(first);
        Map<UnitCode, List<ClubCounts.Answer>> answers = new TreeMap<>();
        CountedClubs counted = laid.located(window, rules.norms());
        for (int number = 0; number < clubs.size(); number++) {
            if (counted.isWithin(number, first, end) && (definition.isFlow() || counted.isRunning(number))) {
                UnitCode where = counted.unit(number);
                ClubHistory history = clubs.history(number);
                ClubTally tally = new ClubReading(history, register, registry, window, where).tally(definition);
                answers.computeIfAbsent(where, at -> new ArrayList<>())
                        .add(new ClubCounts.Answer(history.club().code(), tally, rows(history, definition, window)));
            }
        }
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

    private boolean answers(ClubHistory history, UnitCode unit, ClubWindow window, Set<ClubDefinition> given) {
        if (given.isEmpty() || !history.isRunning(window.days().lastDay())) {
            return true;
        }
        ClubReading club = new ClubReading(history, register, registry, window, unit);
        return given.stream().map(club::tally).allMatch(tally -> tally.known() == tally.expected());
    }

    Map<UnitCode, List<ClubCounts.Share>> sharesBelow(
            UnitCode unit, ClubIndicator indicator, Snapshot snapshot, DateRange days, Optional<Period> reported) {
        int first = snapshot.position(unit);
        int end = snapshot.subtreeEnd(first);
        Map<UnitCode, List<ClubCounts.Share>> shares = new TreeMap<>();
        CountedClubs counted = laid.located(new ClubWindow(snapshot, days, reported), rules.norms());
        for (int number = 0; number < clubs.size(); number++) {
            if (counted.isWithin(number, first, end)) {
                Optional<Fraction> value = counted.find(number, indicator);
                if (value.isEmpty() || value.get().signum() != 0) {
                    shares.computeIfAbsent(counted.unit(number), at -> new ArrayList<>())
                            .add(new ClubCounts.Share(
                                    clubs.history(number).club().code(),
                                    value,
                                    rows(number, indicator, days, reported)));
                }
            }
        }
        return shares;
    }

    private List<Origin> rows(int number, ClubIndicator indicator, DateRange days, Optional<Period> reported) {
        if (indicator.basis() == ClubIndicator.Basis.REPORTS || indicator == ClubIndicator.REPORTING) {
            return reported
                    .flatMap(period -> SignalWatch.latest(clubs.reports(number), period))
                    .map(ClubReport::origin)
                    .stream()
                    .toList();
        }
        ClubHistory history = clubs.history(number);
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
}
