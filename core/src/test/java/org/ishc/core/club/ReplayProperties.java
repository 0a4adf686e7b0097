package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.ClubCode;

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
        assertSame(clubs, events, Replay.of(clubs, events, Lifecycle.DEFAULT));
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
                Replay.of(EventColumns.of(clubs, events), Set.of(refused), Optional.of(known), Lifecycle.DEFAULT));
    }
}
