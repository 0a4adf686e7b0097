package org.ishc.core.club;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;

/**
 * Sorts clubs and events into what is kept and what is refused: events first by their own columns, then by the state; a
 * club by its unit. What is refused because of a refused club says so, once, and nothing else.
 *
 * <p>All but mergers is looked at club by club, or event by event, in ranges that several threads share; what is found
 * comes in the order of one.
 */
final class RegisterCheck {

    static final String CLUB_CODE = "club_code";

    private final EventRows events;
    private final List<RefusedEvent> refusedEvents;
    private final Consumer<? super Finding> findings;
    private final ClubNumbers numbers;
    private final EventColumns columns;
    private final Set<ClubCode> refused;

    /** The same by number. */
    private final BitSet isRefused = new BitSet();

    private final List<Club> clubs;
    private final HistoriesByCode histories;
    private final FollowOns followOns;

    /**
     * Checks the rows of a register.
     *
     * @param workers who shares the work
     * @param findings takes what is found, as soon as it is
     */
    RegisterCheck(RegisterRows rows, Workers workers, Consumer<? super Finding> findings) {
        RegisterRequest request = rows.request();
        ClubRules rules = request.rules();
        this.refusedEvents = new ArrayList<>(request.refusedEvents());
        this.findings = findings;
        this.numbers = ClubNumbers.of(request.clubs());
        this.events = new EventRows(numbers, rows.knownEvents());
        EventCheck ofEvents = new EventCheck(request.registry(), rules, events, workers);
        for (int row = 0; row < events.size(); row++) {
            if (!ofEvents.isSound(row)) {
                refusedEvents.add(RefusedEvent.of(events.event(row)));
            }
        }
        this.columns = EventColumns.of(events, ofEvents::isSound, workers);
        ClubPlaces places = new ClubPlaces(request.registry(), workers);
        Map<ClubCode, Finding> ofClubs = new HashMap<>();
        Replay replay = replay(places, without -> Replay.of(columns, without, rules.lifecycle(), workers), ofClubs);
        this.refused = Set.copyOf(ofClubs.keySet());
        refused.forEach(club -> isRefused.set(numbers.find(club)));
        this.histories = replay.histories();
        ClubNumbers kept = numbers.without(refused);
        this.clubs = kept.inOrder();
        List<Finding> found = new ArrayList<>(ofEvents.findings());
        BitSet left = intoRefusedClubs(found);
        this.followOns = FollowOns.of(kept, columns, left, refusedEvents, rules.lifecycle(), workers);
        say(ofClubs, found, replay);
        places.follow(histories, request.asOf(), findings);
    }

    /** Returns the clubs kept, in file order. */
    List<Club> clubs() {
        return clubs;
    }

    Set<ClubCode> refused() {
        return refused;
    }

    HistoriesByCode histories() {
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
     * Returns the places of mergers into a club that is refused: they are refused with it.
     *
     * @param found takes what is found on them
     */
    private BitSet intoRefusedClubs(List<Finding> found) {
        BitSet places = new BitSet();
        IntStream.of(columns.mergers())
                .filter(place -> columns.target(place) != ClubNumbers.NONE && isRefused.get(columns.target(place)))
                .boxed()
                .sorted(Comparator.comparing(columns::row))
                .forEach(place -> {
                    ClubEvent event = columns.event(place);
                    found.add(Finding.of(
                            ReferenceFinding.REFUSED,
                            event.location().withColumn(EventArgument.TARGET_CLUB.column()),
                            "cause",
                            numbers.clubs().get(columns.target(place)).code()));
                    refusedEvents.add(RefusedEvent.of(event));
                    places.set(place);
                });
        return places;
    }

    private boolean isOfRefused(int row) {
        return events.club(row) != ClubNumbers.NONE && isRefused.get(events.club(row));
    }

    private void say(Map<ClubCode, Finding> ofClubs, List<Finding> found, Replay replay) {
        numbers.inOrder().stream()
                .map(club -> ofClubs.get(club.code()))
                .filter(Objects::nonNull)
                .forEach(findings);
        sayUnlessRefused(found);
        List<Finding> ofStates = replay.findings();
        List<ClubEvent> rejected = replay.rejected();
        for (int i = 0; i < ofStates.size(); i++) {
            findings.accept(followOns.traced(rejected.get(i), ofStates.get(i)));
        }
    }

    /**
     * Findings on the events of a refused club give way to one {@code ref.refused} for each event, beside which days
     * that lie far apart are still said.
     */
    private void sayUnlessRefused(List<Finding> found) {
        for (Finding finding : found) {
            List<String> key = finding.location().key();
            boolean isRefused = key != null && Codes.isCode(key.get(0)) && refused.contains(ClubCode.parse(key.get(0)));
            if (!isRefused || finding.code() == ClubFinding.DATES_FAR_APART) {
                findings.accept(finding);
            }
        }
        for (int row = 0; row < events.size(); row++) {
            if (isOfRefused(row)) {
                ClubEvent event = events.event(row);
                findings.accept(refused(event.location(), event.club()));
            }
        }
    }

    /** What is said of a row whose club was refused. */
    static Finding refused(Location location, ClubCode cause) {
        return Finding.of(ReferenceFinding.REFUSED, location.withColumn(CLUB_CODE), "cause", cause);
    }

    static Finding unknownClub(Location location, String code) {
        return Finding.of(ReferenceFinding.UNKNOWN_CLUB, location, CLUB_CODE, code);
    }

    /**
     * Replays, first with all clubs, to see on which day each begins, then without those whose unit is none by then.
     *
     * @param replay replays without some clubs
     * @param refused takes the clubs that are left out, each with the reason
     */
    static Replay replay(ClubPlaces places, Function<Set<ClubCode>, Replay> replay, Map<ClubCode, Finding> refused) {
        Replay all = replay.apply(Set.of());
        refused.putAll(places.findRefused(all.histories()));
        return refused.isEmpty() ? all : replay.apply(refused.keySet());
    }
}
