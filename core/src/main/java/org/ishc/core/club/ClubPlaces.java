package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.Heir;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitReferences;
import org.ishc.core.organisation.UnitVersion;

/** Says of clubs whether they lie in a unit in which a club may lie, and where their unit was lost on the way. */
final class ClubPlaces {

    private static final String UNIT_CODE = "unit_code";
    private static final int CLUBS_AT_ONCE = 1 << 10;

    private final Registry registry;
    private final Workers workers;

    ClubPlaces(Registry registry, Workers workers) {
        this.registry = registry;
        this.workers = workers;
    }

    /** Finds the clubs that are refused for the unit in which they begin: what is wrong with each, by code. */
    Map<ClubCode, Finding> findRefused(HistoriesByCode histories) {
        Map<ClubCode, Finding> refused = new HashMap<>();
        workers.ranges(
                histories.numbers().size(),
                CLUBS_AT_ONCE,
                (from, to) -> {
                    Map<ClubCode, Finding> some = new HashMap<>();
                    for (int club = from; club < to; club++) {
                        ClubHistory history = histories.at(club);
                        if (history != null) {
                            findWrong(registry, history)
                                    .ifPresent(
                                            finding -> some.put(history.club().code(), finding));
                        }
                    }
                    return some;
                },
                refused::putAll);
        return refused;
    }

    /** Tells whether none of some clubs is refused for the unit in which it begins. */
    static boolean areSound(Registry registry, Collection<ClubHistory> clubs) {
        return clubs.stream().allMatch(history -> findWrong(registry, history).isEmpty());
    }

    /**
     * Says of clubs, in the order of the file, where their unit split or was lost on the way.
     *
     * @param findings takes what is found
     */
    void follow(HistoriesByCode histories, LocalDate asOf, Consumer<? super Finding> findings) {
        ClubNumbers numbers = histories.numbers();
        workers.<List<Finding>>ranges(
                numbers.size(),
                CLUBS_AT_ONCE,
                (from, to) -> {
                    List<Finding> found = new ArrayList<>();
                    for (int place = from; place < to; place++) {
                        ClubHistory history = histories.at(numbers.number(place));
                        if (history != null) {
                            follow(history, asOf, found);
                        }
                    }
                    return found;
                },
                found -> found.forEach(findings));
    }

    private static Optional<Finding> findWrong(Registry registry, ClubHistory history) {
        return isPlaced(registry, history) ? Optional.empty() : wrong(registry, history.club(), history.firstDay());
    }

    /** Tells whether a club has begun, in a unit in which it may lie. */
    private static boolean isPlaced(Registry registry, ClubHistory history) {
        return history.firstDay()
                .filter(day -> isPlace(registry.findVersion(history.club().unit(), day)))
                .isPresent();
    }

    private static boolean isPlace(Optional<UnitVersion> version) {
        return version.isPresent()
                && (version.get().level() == UnitLevel.COMMUNE || version.get().level() == UnitLevel.BRANCH);
    }

    /** What is wrong with the unit of a club, read on the day of its first event. */
    private static Optional<Finding> wrong(Registry registry, Club club, Optional<LocalDate> readOn) {
        Location location = club.location().withColumn(UNIT_CODE);
        return readOn.isPresent()
                ? check(registry, club.unit().value(), readOn.get(), location)
                : UnitReferences.checkEver(registry, club.unit().value(), location);
    }

    private void follow(ClubHistory history, LocalDate asOf, List<Finding> found) {
        if (history.firstDay().isEmpty()) {
            return;
        }
        ClubHistory.Registered registered = history.registered(asOf);
        Heir way = Heir.follow(registry, registered.unit(), registered.readOn(), asOf);
        if (way.ambiguous().isEmpty() && way.lost().isEmpty()) {
            return;
        }
        Location location = history.club().location().withColumn(UNIT_CODE);
        Optional<LocalDate> ended =
                history.findStep(asOf).filter(step -> step.state().isTerminal()).map(ClubHistory.Step::since);
        way.ambiguous().stream()
                .filter(split -> ended.isEmpty() || !ended.get().isBefore(split.date()))
                .findFirst()
                .ifPresent(split -> found.add(ambiguous(split, location)));
        way.lost()
                .filter(lost -> ended.isEmpty() || !ended.get().isBefore(lost.date()))
                .ifPresent(lost -> found.add(Finding.of(
                        ClubFinding.LOCATION_LOST, location, "unit_code", lost.unit(), "date", lost.date())));
    }

    private static Finding ambiguous(Passing split, Location location) {
        return Finding.of(
                ClubFinding.LOCATION_AMBIGUOUS,
                location,
                "unit_code",
                split.predecessor(),
                "date",
                split.date(),
                "successors",
                split.parts().stream().map(Passing.Part::successor).toList(),
                "taken",
                split.greatest().successor());
    }

    /**
     * What is wrong with a unit in which a club is to lie from a day on: it names nothing, or is neither a commune nor
     * a branch.
     */
    static Optional<Finding> check(Registry registry, String code, LocalDate on, Location location) {
        return UnitReferences.check(registry, code, on, location)
                .or(() -> registry.findVersion(UnitCode.parse(code), on)
                        .filter(version -> !isPlace(Optional.of(version)))
                        .map(version -> Finding.of(
                                ClubFinding.UNIT_LEVEL,
                                location,
                                "unit_code",
                                version.code(),
                                "level",
                                version.level().name())));
    }
}
