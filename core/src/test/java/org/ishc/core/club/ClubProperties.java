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
import org.ishc.core.testing.SamplesClub;
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

    /** Clubs are refused by the unit in which they began, which what was recorded later may move. */
    @Property(tries = 500)
    void whatWasKnown_isWhatAPackageOfThatDayWouldSay(@ForAll long seed) {
        Random random = new Random(seed);
        List<ClubEvent> events = new ArrayList<>();
        random(random).forEach(event -> events.add(moved(event, -random.nextInt(200))));
        List<ClubReport> reports = reports(random);
        LocalDate known = day("2025-06-01").plusDays(random.nextInt(500));
        ClubRegister clubRegister = ClubRegister.of(
                        nation(), PeriodCalendar.CALENDAR, day("2027-12-31"), CLUBS, events, reports)
                .value();
        ClubRegister then = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2027-12-31"),
                        CLUBS,
                        events.stream()
                                .filter(event -> !event.recordedOn().isAfter(known))
                                .toList(),
                        reports.stream()
                                .filter(report ->
                                        !report.recordedOn().orElseThrow().isAfter(known))
                                .toList())
                .value();
        LocalDate on = day("2025-06-30").plusDays(random.nextInt(600));
        assertEquals(
                then.statuses(on, Optional.empty()), clubRegister.known(known).statuses(on, Optional.empty()));
        assertEquals(then.statuses(on, Optional.empty()), clubRegister.statuses(on, Optional.of(known)));
        assertEquals(then.clubs(), clubRegister.known(known).clubs());
        assertEquals(
                then.shard(club -> club.value().endsWith("1"), reports).findings(),
                clubRegister
                        .known(known)
                        .shard(club -> club.value().endsWith("1"), reports)
                        .findings());
        assertEquals(
                then.statuses(on, Optional.empty()).stream()
                        .filter(status -> status.club().value().endsWith("1"))
                        .toList(),
                clubRegister
                        .shard(club -> club.value().endsWith("1"), reports)
                        .value()
                        .statuses(on, Optional.of(known)));
    }

    private static final List<Club> CLUBS = clubs("K2 Z", "K1 A", "K3 Y", "K4 C");

    private static ClubEvent moved(ClubEvent event, int days) {
        return new ClubEvent(
                event.club(),
                event.number(),
                event.type(),
                event.decidedOn().plusDays(days),
                event.effectiveOn().plusDays(days),
                event.recordedOn().plusDays(days),
                event.document(),
                event.authority(),
                event.target(),
                event.category(),
                event.dueOn(),
                event.note(),
                event.origin());
    }

    private static List<ClubReport> reports(Random random) {
        List<String> lines = new ArrayList<>();
        for (int quarter = 0; quarter < 8; quarter++) {
            for (int club = 1; club <= 3; club++) {
                if (random.nextInt(3) > 0) {
                    lines.add("K" + club + " " + (2025 + quarter / 4) + "-Q" + (quarter % 4 + 1) + " members="
                            + random.nextInt(60) + " meetings_held=" + random.nextInt(5) + " areas=" + random.nextInt(8)
                            + " recorded=" + day("2025-03-31").plusDays(quarter * 91 + random.nextInt(150)));
                }
            }
        }
        return SamplesClub.reports(lines.toArray(String[]::new));
    }
}
