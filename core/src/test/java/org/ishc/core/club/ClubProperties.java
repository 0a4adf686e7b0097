package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.time.PeriodCalendar;

/**
 * The state of a club is a function of its events, not of the order in which they came; and what was known does not
 * change.
 */
class ClubProperties {

    private static final ClubEventType[] TYPES = ClubEventType.values();

    /** Random events of three clubs, many of them forbidden; recorded on the day or much later. */
    private static List<ClubEvent> random(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            ClubEventType type = i < 3 ? ClubEventType.REGISTER : TYPES[random.nextInt(TYPES.length)];
            String club = "K" + (1 + (i < 3 ? i : random.nextInt(3)));
            LocalDate effective = LocalDate.of(2025, 8, 1).plusDays(i < 3 ? 0 : random.nextInt(300));
            String target = type == ClubEventType.RELOCATE ? "Z" : "K" + (1 + random.nextInt(3));
            lines.add(club + " " + type + " " + effective + " recorded=" + effective.plusDays(random.nextInt(3) * 120L)
                    + " target=" + target + " category=VENUE due=" + effective.plusDays(60) + " no=" + (i + 1));
        }
        return events(lines.toArray(String[]::new));
    }

    private static ClubRegister register(List<ClubEvent> events) {
        return ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2027-12-31"),
                        clubs("K1 Y", "K2 Z", "K3 Y"),
                        events,
                        List.of())
                .value();
    }

    @Property(tries = 300)
    void replay_inAnyOrder_givesTheSameState(@ForAll long seed) {
        List<ClubEvent> events = random(new Random(seed));
        List<ClubEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed + 1));
        LocalDate on = day("2026-09-30");
        assertEquals(
                register(events).statuses(on, Optional.empty()),
                register(shuffled).statuses(on, Optional.empty()));
    }

    @Property(tries = 300)
    void eventsKnownLater_neverChangeWhatWasKnown(@ForAll long seed) {
        List<ClubEvent> events = random(new Random(seed));
        LocalDate known = day("2026-03-31");
        List<ClubEvent> then = events.stream()
                .filter(event -> !event.recordedOn().isAfter(known))
                .toList();
        LocalDate on = day("2026-02-28");
        assertEquals(
                register(then).statuses(on, Optional.of(known)).toString(),
                register(events).statuses(on, Optional.of(known)).toString());
    }
}
