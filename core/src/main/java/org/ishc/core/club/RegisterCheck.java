package org.ishc.core.club;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.Heir;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitReferences;
import org.ishc.core.organisation.UnitVersion;

/**
 * Sorts clubs and events into what is kept and what is refused: events first by their own columns, then by the state; a
 * club by its unit. What is refused because of a refused club says so, once, and nothing else.
 */
final class RegisterCheck {

    private static final String CLUB_CODE = "club_code";
    private static final String UNIT_CODE = "unit_code";

    private final Registry registry;
    private final LocalDate asOf;
    private final ClubRules rules;
    private final Consumer<? super Finding> findings;
    private final Map<ClubCode, Club> known = new LinkedHashMap<>();
    private final Set<ClubCode> refused = new HashSet<>();
    private final List<ClubEvent> events = new ArrayList<>();
    private final List<RefusedEvent> refusedEvents = new ArrayList<>();
    private Map<ClubCode, ClubHistory> histories = new HashMap<>();
    private EventColumns columns = EventColumns.of(List.of(), List.of());
    private FollowOns followOns = FollowOns.NONE;

    /**
     * Creates a check.
     *
     * @param findings takes what is found, as soon as it is
     */
    RegisterCheck(Registry registry, LocalDate asOf, ClubRules rules, Consumer<? super Finding> findings) {
        this.registry = registry;
        this.asOf = asOf;
        this.rules = rules;
        this.findings = findings;
    }

    List<Club> clubs() {
        return known.values().stream()
                .filter(club -> !refused.contains(club.code()))
                .toList();
    }

    Set<ClubCode> refused() {
        return Set.copyOf(refused);
    }

    Map<ClubCode, ClubHistory> histories() {
        return histories;
    }

    FollowOns followOns() {
        return followOns;
    }

    /** Returns the events that are sound in their own columns, those of clubs that were refused later among them. */
    EventColumns columns() {
        return columns;
    }

    /**
     * Runs.
     *
     * @param refusedBefore events that were refused before they came here
     */
    void run(List<Club> clubs, List<ClubEvent> allEvents, List<RefusedEvent> refusedBefore) {
        clubs.forEach(club -> known.put(club.code(), club));
        refusedEvents.addAll(refusedBefore);
        List<Finding> ofEvents = new ArrayList<>();
        for (ClubEvent event : allEvents) {
            if (isSound(event, ofEvents)) {
                events.add(event);
            } else {
                refusedEvents.add(RefusedEvent.of(event));
            }
        }
        columns = EventColumns.of(known.values(), events);
        Map<ClubCode, Finding> ofClubs = new HashMap<>();
        Replay replay =
                replay(registry, without -> Replay.of(columns, without, Optional.empty(), rules.lifecycle()), ofClubs);
        refused.addAll(ofClubs.keySet());
        known.keySet().stream().filter(ofClubs::containsKey).map(ofClubs::get).forEach(findings);
        events.removeIf(event -> refused.contains(event.club()) || isIntoRefusedClub(event, ofEvents));
        histories = replay.histories();
        followOns = FollowOns.of(clubs(), events, refusedEvents, rules.lifecycle());
        keepUnlessRefused(ofEvents, allEvents);
        List<Finding> ofStates = replay.findings();
        for (int i = 0; i < ofStates.size(); i++) {
            findings.accept(followOns.traced(replay.rejected().get(i), ofStates.get(i)));
        }
        clubs().forEach(this::located);
    }

    /** A merger into a club that is refused is refused with it. */
    private boolean isIntoRefusedClub(ClubEvent event, List<Finding> found) {
        Optional<ClubCode> into = event.type() == ClubEventType.MERGE_INTO
                ? event.target().filter(Codes::isCode).map(ClubCode::parse).filter(refused::contains)
                : Optional.empty();
        into.ifPresent(club -> {
            found.add(Finding.of(
                    ReferenceFinding.REFUSED,
                    event.location().withColumn(EventArgument.TARGET_CLUB.column()),
                    "cause",
                    club));
            refusedEvents.add(RefusedEvent.of(event));
        });
        return into.isPresent();
    }

    /**
     * Findings on the events of a refused club give way to one {@code ref.refused} for each event, beside which days
     * that lie far apart are still said.
     */
    private void keepUnlessRefused(List<Finding> ofEvents, List<ClubEvent> allEvents) {
        for (Finding finding : ofEvents) {
            List<String> key = finding.location().key();
            boolean isRefused = key != null && Codes.isCode(key.get(0)) && refused.contains(ClubCode.parse(key.get(0)));
            if (!isRefused || finding.code() == ClubFinding.DATES_FAR_APART) {
                findings.accept(finding);
            }
        }
        for (ClubEvent event : allEvents) {
            if (refused.contains(event.club())) {
                findings.accept(refused(event.location(), event.club()));
            }
        }
    }

    /** Whether an event carries what it must and names what exists; the state is asked later. */
    private boolean isSound(ClubEvent event, List<Finding> found) {
        if (!known.containsKey(event.club())) {
            found.add(unknownClub(
                    event.location().withColumn(CLUB_CODE), event.club().value()));
            return false;
        }
        datesFarApart(event, found);
        boolean isComplete = true;
        for (EventArgument argument : rules.lifecycle().transition(event.type()).required()) {
            if (!argument.isCarriedBy(event)) {
                isComplete = false;
                found.add(Finding.of(
                        ClubFinding.MISSING_ARGUMENT,
                        event.location().withColumn(argument.column()),
                        "type",
                        event.type().name(),
                        "argument",
                        argument.column()));
            }
        }
        return isComplete && areReferencesSound(event, found);
    }

    private boolean areReferencesSound(ClubEvent event, List<Finding> found) {
        int before = found.size();
        for (EventArgument argument : rules.lifecycle().transition(event.type()).required()) {
            if (!isFound(event, argument)) {
                whyNotFound(event, argument).ifPresent(found::add);
            }
        }
        return found.size() == before;
    }

    /** Tells whether what an event names is there beyond doubt. */
    private boolean isFound(ClubEvent event, EventArgument argument) {
        return switch (argument) {
            case AUTHORITY ->
                registry.findVersion(event.authority().orElseThrow(), event.decidedOn())
                        .isPresent();
            case TARGET_UNIT, TARGET_CLUB -> false;
            default -> true;
        };
    }

    private Optional<Finding> whyNotFound(ClubEvent event, EventArgument argument) {
        Location location = event.location().withColumn(argument.column());
        return switch (argument) {
            case AUTHORITY ->
                UnitReferences.check(registry, event.authority().orElseThrow().value(), event.decidedOn(), location);
            case TARGET_UNIT -> place(registry, event.target().orElseThrow(), event.effectiveOn(), location);
            case TARGET_CLUB -> {
                String target = event.target().orElseThrow();
                yield Codes.isCode(target) && known.containsKey(ClubCode.parse(target))
                        ? Optional.empty()
                        : Optional.of(unknownClub(location, target));
            }
            default -> Optional.empty();
        };
    }

    /** What is said of a row whose club was refused. */
    static Finding refused(Location location, ClubCode cause) {
        return Finding.of(ReferenceFinding.REFUSED, location.withColumn(CLUB_CODE), "cause", cause);
    }

    static Finding unknownClub(Location location, String code) {
        return Finding.of(ReferenceFinding.UNKNOWN_CLUB, location, CLUB_CODE, code);
    }

    private void datesFarApart(ClubEvent event, List<Finding> found) {
        long days = Math.abs(ChronoUnit.DAYS.between(event.decidedOn(), event.effectiveOn()));
        if (days > rules.daysApart()) {
            found.add(Finding.of(
                    ClubFinding.DATES_FAR_APART,
                    event.location().withColumn("effective_on"),
                    "decided_on",
                    event.decidedOn(),
                    "effective_on",
                    event.effectiveOn(),
                    "days",
                    days,
                    "allowed",
                    rules.daysApart()));
        }
    }

    /**
     * Replays, first with all clubs, to see on which day each begins, then without those whose unit is none by then.
     *
     * @param replay replays without some clubs
     * @param refused takes the clubs that are left out, each with the reason
     */
    static Replay replay(Registry registry, Function<Set<ClubCode>, Replay> replay, Map<ClubCode, Finding> refused) {
        Replay all = replay.apply(Set.of());
        for (ClubHistory history : all.histories().values()) {
            if (!isPlaced(registry, history)) {
                Club club = history.club();
                wrong(registry, club, history.firstDay()).ifPresent(finding -> refused.put(club.code(), finding));
            }
        }
        return refused.isEmpty() ? all : replay.apply(refused.keySet());
    }

    /** Tells whether none of some clubs is refused for its unit. */
    static boolean arePlaced(Registry registry, Collection<ClubHistory> clubs) {
        return clubs.stream()
                .allMatch(history -> isPlaced(registry, history)
                        || wrong(registry, history.club(), history.firstDay()).isEmpty());
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
                ? place(registry, club.unit().value(), readOn.get(), location)
                : UnitReferences.checkEver(registry, club.unit().value(), location);
    }

    private void located(Club club) {
        ClubHistory history = Objects.requireNonNull(histories.get(club.code()));
        Optional<LocalDate> first = history.firstDay();
        if (first.isEmpty()) {
            return;
        }
        ClubHistory.Registered registered = history.registered(asOf);
        Heir way = Heir.follow(registry, registered.unit(), registered.readOn(), asOf);
        Optional<LocalDate> ended =
                history.findStep(asOf).filter(step -> step.state().isTerminal()).map(ClubHistory.Step::since);
        for (Passing split : way.ambiguous()) {
            if (ended.isEmpty() || !ended.get().isBefore(split.date())) {
                findings.accept(Finding.of(
                        ClubFinding.LOCATION_AMBIGUOUS,
                        club.location().withColumn(UNIT_CODE),
                        "unit_code",
                        split.predecessor(),
                        "date",
                        split.date(),
                        "successors",
                        split.parts().stream().map(Passing.Part::successor).toList(),
                        "taken",
                        split.greatest().successor()));
                break;
            }
        }
        way.lost()
                .filter(lost -> ended.isEmpty() || !ended.get().isBefore(lost.date()))
                .ifPresent(lost -> findings.accept(Finding.of(
                        ClubFinding.LOCATION_LOST,
                        club.location().withColumn(UNIT_CODE),
                        "unit_code",
                        lost.unit(),
                        "date",
                        lost.date())));
    }

    /**
     * What is wrong with a unit in which a club is to lie from a day on: it names nothing, or is neither a commune nor
     * a branch.
     */
    private static Optional<Finding> place(Registry registry, String code, LocalDate on, Location location) {
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
