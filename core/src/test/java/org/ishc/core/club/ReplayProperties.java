package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;

/** A replay club by club gives what a replay of all clubs day by day gives: states, obstacles, and what is rejected. */
class ReplayProperties {

    private static final ClubEventType[] TYPES = ClubEventType.values();
    private static final List<String> CATEGORIES = List.of("VENUE", "FUND_LOW");

    /** Random events of five clubs, most of them forbidden somewhere; many on the same days, many mergers. */
    private static List<ClubEvent> random(Random random) {
        List<String> lines = new ArrayList<>();
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            ClubEventType type = random.nextInt(3) == 0
                    ? ClubEventType.MERGE_INTO
                    : random.nextInt(4) == 0 ? ClubEventType.REGISTER : TYPES[random.nextInt(TYPES.length)];
            LocalDate effective = LocalDate.of(2025, 8, 1).plusDays(random.nextInt(12));
            LocalDate decided = random.nextBoolean() ? effective : effective.minusDays(random.nextInt(3));
            lines.add("K" + random.nextInt(5) + " " + type + " " + effective + " decided=" + decided + " recorded="
                    + effective.plusDays(random.nextInt(3) * 4L)
                    + " target=K" + random.nextInt(6) + " category=" + CATEGORIES.get(random.nextInt(2)) + " due="
                    + effective.plusDays(60) + " no=" + (i + 1));
        }
        return events(lines.toArray(String[]::new));
    }

    /** Lays out all events of some clubs. */
    static EventColumns columns(List<Club> clubs, List<ClubEvent> events) {
        EventRows rows = new EventRows(ClubNumbers.of(clubs), events);
        rows.lay(0, rows.size());
        return EventColumns.of(rows, row -> true, Workers.ALONE);
    }

    /** Replays clubs by the default lifecycle. */
    static Replay replay(List<Club> clubs, List<ClubEvent> events) {
        return Replay.of(columns(clubs, events), Set.of(), Lifecycle.DEFAULT, Workers.ALONE);
    }

    private static void assertSame(List<Club> clubs, List<ClubEvent> events, Replay replay) {
        ReplayDayByDay expected = ReplayDayByDay.of(clubs, events, Lifecycle.DEFAULT);
        assertEquals(expected.rejected(), replay.rejected());
        assertEquals(expected.findings(), replay.findings());
        assertEquals(
                List.copyOf(expected.histories().keySet()),
                List.copyOf(replay.histories().keySet()));
        expected.histories().forEach((club, past) -> {
            ClubHistory history = replay.histories().get(club);
            assertEquals(past.steps(), history.steps());
            assertEquals(past.obstacles(), history.obstacles());
            for (int day = 0; day < 14; day++) {
                LocalDate on = LocalDate.of(2025, 7, 31).plusDays(day);
                assertEquals(past.isRunning(on), history.isRunning(on));
            }
        });
    }

    @Property(tries = 1_000)
    void clubByClub_isDayByDay(@ForAll long seed) {
        List<Club> clubs = clubs("K3 Y", "K1 Z", "K2 Y", "K0 Y", "K4 Z");
        List<ClubEvent> events = random(new Random(seed));
        assertSame(clubs, events, replay(clubs, events));
    }

    /** Events that are put among others later stand where they had stood. */
    @Property(tries = 1_000)
    void withMoreEvents_isReplayedAsIfAllHadCome(@ForAll long seed) {
        Random random = new Random(seed);
        List<Club> clubs = clubs("K2 Y", "K0 Y", "K1 Z", "K3 Y");
        List<Club> some = clubs.subList(0, 1 + random.nextInt(4));
        List<ClubEvent> all = random(random).stream()
                .filter(event -> ClubNumbers.of(clubs).find(event.club()) != ClubNumbers.NONE)
                .toList();
        int size = random.nextInt(all.size() + 1);
        ClubNumbers kept = ClubNumbers.of(some);
        List<ClubEvent> more = all.subList(size, all.size()).stream()
                .filter(event -> kept.find(event.club()) != ClubNumbers.NONE)
                .toList();
        EventColumns given = columns(clubs, all.subList(0, size));
        BitSet left = new BitSet();
        Set<ClubEvent> gone = new HashSet<>();
        for (int place = 0; place < size; place++) {
            if (random.nextInt(5) == 0) {
                left.set(place);
                gone.add(given.event(place));
            }
        }
        List<ClubEvent> stay = Stream.concat(
                        all.subList(0, size).stream()
                                .filter(event -> kept.find(event.club()) != ClubNumbers.NONE && !gone.contains(event)),
                        more.stream())
                .toList();
        assertSame(
                some,
                stay,
                Replay.of(given.with(kept, left, more, Workers.ALONE), Set.of(), Lifecycle.DEFAULT, Workers.ALONE));
    }

    /** What was recorded later, and who is refused, is left out as if it had not been given. */
    @Property(tries = 1_000)
    void knownOnADay_isReplayedWithoutWhatCameLater(@ForAll long seed) {
        Random random = new Random(seed);
        List<Club> clubs = clubs("K0 Y", "K1 Z", "K2 Y", "K3 Y", "K4 Z");
        List<ClubEvent> events = random(random);
        LocalDate known = LocalDate.of(2025, 8, 1).plusDays(random.nextInt(20));
        ClubCode refused = ClubCode.parse("K" + random.nextInt(5));
        assertSame(
                clubs.stream().filter(club -> !club.code().equals(refused)).toList(),
                events.stream()
                        .filter(event -> !event.recordedOn().isAfter(known))
                        .filter(event -> !event.club().equals(refused))
                        .filter(event -> event.type() != ClubEventType.MERGE_INTO
                                || !event.target().orElseThrow().equals(refused.value()))
                        .toList(),
                Replay.known(columns(clubs, events), Set.of(refused), known, Lifecycle.DEFAULT, Map.of()));
    }
}
