package org.ishc.core.club;

import static java.util.stream.Collectors.groupingBy;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesClub;
import org.ishc.core.time.PeriodCalendar;

/**
 * A register of many clubs is checked range by range. Its clubs are groups that know nothing of each other, and each
 * group is so small that it is one range: what is found in all of them is what is found in each by itself, however many
 * threads share the work.
 */
class RegisterRangesProperties {

    private static final int GROUPS = 500;
    private static final ClubEventType[] TYPES = ClubEventType.values();
    private static final List<String> UNITS = List.of("X", "Y", "VN", "NOWHERE");
    private static final Registry NATION = nation();
    private static final LocalDate ON = day("2026-03-31");

    /** Clubs, events and reports of many groups, mixed. */
    private record Rows(List<Club> clubs, List<ClubEvent> events, List<ClubReport> reports) {

        static Rows random(Random random) {
            List<String> clubs = new ArrayList<>();
            List<String> events = new ArrayList<>();
            List<String> reports = new ArrayList<>();
            for (int i = 0; i < GROUPS * 5; i++) {
                String group = "G" + (i < GROUPS ? i : random.nextInt(GROUPS));
                // some codes come twice, some are never told
                clubs.add(club(group, random) + " " + UNITS.get(Math.max(0, random.nextInt(12) - 8)));
                events.add(club(group, random) + " REGISTER 2025-01-0" + (1 + random.nextInt(9)));
                for (int event = random.nextInt(5); event > 0; event--) {
                    events.add(event(group, random));
                }
                for (int report = random.nextInt(9); report > 0; report--) {
                    reports.add(club(group, random) + " 2025-Q" + (1 + random.nextInt(4)) + " members="
                            + random.nextInt(60) + " women=" + random.nextInt(40));
                }
            }
            return new Rows(
                    SamplesClub.clubs(clubs.toArray(String[]::new)),
                    SamplesClub.events(events.toArray(String[]::new)),
                    SamplesClub.reports(reports.toArray(String[]::new)));
        }

        private static String club(String group, Random random) {
            return group + "-" + random.nextInt(7);
        }

        private static String event(String group, Random random) {
            ClubEventType type =
                    random.nextInt(3) == 0 ? ClubEventType.MERGE_INTO : TYPES[random.nextInt(TYPES.length)];
            LocalDate effective = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
            String target =
                    type == ClubEventType.RELOCATE ? UNITS.get(random.nextInt(UNITS.size())) : club(group, random);
            return club(group, random) + " " + type + " " + effective + " decided="
                    + effective.minusDays(random.nextInt(40) == 0 ? 4_000 : 0) + " target=" + target
                    + (random.nextInt(9) == 0 ? "" : " category=VENUE due=" + effective.plusDays(60))
                    + (random.nextInt(12) == 0 ? " bare" : "");
        }

        private static String group(ClubCode club) {
            return club.value().substring(0, club.value().indexOf('-'));
        }

        /** Returns the rows of each group that has a club. */
        List<Rows> byGroup() {
            Map<String, List<Club>> ofClubs = clubs.stream().collect(groupingBy(club -> group(club.code())));
            Map<String, List<ClubEvent>> ofEvents = events.stream().collect(groupingBy(event -> group(event.club())));
            Map<String, List<ClubReport>> ofReports =
                    reports.stream().collect(groupingBy(report -> group(report.club())));
            return ofClubs.keySet().stream()
                    .map(group -> new Rows(
                            ofClubs.getOrDefault(group, List.of()),
                            ofEvents.getOrDefault(group, List.of()),
                            ofReports.getOrDefault(group, List.of())))
                    .toList();
        }

        /** Says what became of them, and of each finding what another group cannot change. */
        Checked checked(Workers workers, Function<Finding, String> shown) {
            List<String> found = new ArrayList<>();
            BegunRegister begun = ClubRegister.begin(
                    new RegisterRequest(
                            NATION,
                            PeriodCalendar.CALENDAR,
                            day("2027-12-31"),
                            ClubRules.DEFAULT,
                            clubs,
                            events,
                            List.of()),
                    workers,
                    finding -> found.add(shown.apply(finding)));
            ClubRegister register = begun.with(reports, finding -> found.add(shown.apply(finding)));
            return new Checked(
                    found,
                    register.clubs().stream().map(Club::toString).toList(),
                    register.statuses(ON, Optional.empty()).stream()
                            .map(ClubStatus::toString)
                            .toList());
        }
    }

    /** What a check came to. */
    private record Checked(List<String> found, List<String> clubs, List<String> statuses) {

        Checked sorted() {
            return new Checked(
                    found.stream().sorted().toList(),
                    clubs.stream().sorted().toList(),
                    statuses.stream().sorted().toList());
        }

        Checked plus(Checked other) {
            return new Checked(both(found, other.found), both(clubs, other.clubs), both(statuses, other.statuses));
        }

        private static List<String> both(List<String> some, List<String> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }
    }

    /** Of what a refused event caused, the event may be one of another group where none of the own is to blame. */
    private static String shown(Finding finding) {
        return finding.code().code() + " " + finding.location();
    }

    @Property(tries = 6)
    void manyRanges_findWhatEachGroupFindsByItself(@ForAll long seed) {
        Rows rows = Rows.random(new Random(seed));
        Checked byGroup = new Checked(List.of(), List.of(), List.of());
        for (Rows ofGroup : rows.byGroup()) {
            byGroup = byGroup.plus(ofGroup.checked(Workers.ALONE, RegisterRangesProperties::shown));
        }
        assertEquals(
                byGroup.sorted(),
                rows.checked(Workers.ALONE, RegisterRangesProperties::shown).sorted());
    }

    @Property(tries = 10)
    void manyThreads_findTheSameInTheSameOrder(@ForAll long seed) {
        Rows rows = Rows.random(new Random(seed));
        Checked alone = rows.checked(Workers.ALONE, Finding::toString);
        ExecutorService pool = Executors.newFixedThreadPool(7);
        try {
            for (int threads : List.of(2, 8)) {
                assertEquals(alone, rows.checked(Workers.of(threads, pool), Finding::toString));
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
