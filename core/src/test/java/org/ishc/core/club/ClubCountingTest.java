package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts taken apart: which clubs gave what, by which rows; and counted without clubs that cannot answer. */
class ClubCountingTest {

    private static final Registry NATION = nation();
    private static final Period QUARTER = Period.parse("2026-Q1");
    private static final DateRange DAYS = PeriodCalendar.CALENDAR.range(QUARTER);
    private static final Snapshot MAP = NATION.asOf(DAYS.lastDay());
    private static final ClubWindow WINDOW = new ClubWindow(MAP, DAYS, Optional.of(QUARTER));

    /** In Y run K1, which reported all, K2, which reported women, K4, which was silent, and K3 rests; K5 runs in Z. */
    private final ClubRegister register = ClubRegister.of(
                    NATION,
                    PeriodCalendar.CALENDAR,
                    day("2027-12-31"),
                    clubs("K4 Y", "K2 Y", "K1 Y", "K3 Y", "K5 Z"),
                    events(
                            "K1 REGISTER 2025-08-01",
                            "K2 ESTABLISH 2026-01-01",
                            "K2 LAUNCH 2026-03-31",
                            "K3 REGISTER 2025-08-01",
                            "K3 SUSPEND 2026-02-01",
                            "K4 REGISTER 2025-08-01",
                            "K5 REGISTER 2025-08-01",
                            "K1 INSPECT 2026-01-01",
                            "K1 INSPECT 2026-04-01",
                            "K1 INSPECT 2026-03-31"),
                    reports(
                            "K1 2026-Q1 members=50 women=30",
                            "K2 2026-Q1 women=20",
                            "K3 2026-Q1 members=7",
                            "K5 2026-Q1 members=0"))
            .value();

    private static String rows(List<Origin> rows) {
        return rows.stream().map(row -> row.table() + "#" + row.row()).collect(Collectors.joining("+"));
    }

    private static String shown(Map<UnitCode, List<ClubCounts.Share>> shares) {
        return shares.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().stream()
                                .map(share -> share.club() + "="
                                        + share.value().map(Fraction::toString).orElse("-") + " "
                                        + rows(share.rows()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** What rests on reports names the report, what counts events those events, all else the last event. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members.total | Y: K1=50/1 club-reports#1, K2=- club-reports#2, K4=- ",
                "clubs.reporting | Y: K1=1/1 club-reports#1, K2=1/1 club-reports#2; Z: K5=1/1 club-reports#4",
                "clubs.established | Y: K2=1/1 club-events#2",
                "clubs.launched | Y: K2=1/1 club-events#3",
                "clubs.existing | Y: K1=1/1 club-events#10, K2=1/1 club-events#3, K3=1/1 club-events#5, K4=1/1 club-events#6; Z: K5=1/1 club-events#7",
                "clubs.operating | Y: K1=1/1 club-events#10, K2=1/1 club-events#3, K4=1/1 club-events#6; Z: K5=1/1 club-events#7",
                "clubs.closed | ''"
            })
    void sharesBelow_areByUnit_thenByClub_withTheirRows(String indicator, String expected) {
        ClubIndicator counted =
                ClubIndicator.find(IndicatorCode.parse(indicator)).orElseThrow();
        assertEquals(
                expected.strip().replace("''", ""),
                shown(register.sharesBelow(unit("P1"), counted, MAP, DAYS, Optional.of(QUARTER)))
                        .strip());
    }

    @Test
    void sharesBelow_areOfTheUnitsBelowAlone() {
        assertEquals(
                "Z: K5=1/1 club-events#7",
                shown(register.sharesBelow(unit("Z"), ClubIndicator.EXISTING, MAP, DAYS, Optional.of(QUARTER))));
        assertEquals(
                List.of(),
                register.shares(unit("P1"), ClubIndicator.EXISTING, MAP, DAYS, Optional.of(QUARTER)),
                "none lies directly at the province");
    }

    @Test
    void sharesBelow_areOfTheWindowThatIsAskedFor_whateverWasAskedBefore() {
        Period earlier = Period.parse("2025-Q4");
        DateRange then = PeriodCalendar.CALENDAR.range(earlier);
        String now = shown(register.sharesBelow(unit("P1"), ClubIndicator.MEMBERS, MAP, DAYS, Optional.of(QUARTER)));
        assertEquals(
                "Y: K1=- , K2=- , K4=- ; Z: K5=- ",
                shown(register.sharesBelow(unit("P1"), ClubIndicator.MEMBERS, MAP, DAYS, Optional.empty())));
        assertEquals(
                "Y: K1=1/1 club-events#1, K3=1/1 club-events#4, K4=1/1 club-events#6; Z: K5=1/1 club-events#7",
                shown(register.sharesBelow(
                        unit("P1"), ClubIndicator.EXISTING, NATION.asOf(then.lastDay()), then, Optional.of(earlier))));
        assertEquals(
                now, shown(register.sharesBelow(unit("P1"), ClubIndicator.MEMBERS, MAP, DAYS, Optional.of(QUARTER))));
    }

    private String answers(String unit, ClubDefinition definition) {
        return register.answersBelow(unit(unit), definition, WINDOW).entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().stream()
                                .map(answer -> answer.club() + (answer.counts() ? " counts" : "")
                                        + (answer.isUnknown() ? " unknown" : "") + " " + rows(answer.rows()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @Test
    void answersBelow_areOfRunningClubs_ofAFlowOfAll() {
        assertEquals(
                "Y: K1 counts club-reports#1, K2 unknown club-reports#2, K4 unknown ; Z: K5 club-reports#4",
                answers(
                        "P1",
                        new ClubDefinition(
                                new ClubDefinition.SumOf(new ClubValue.Report(ReportColumn.MEMBERS)),
                                Optional.empty())));
        assertEquals(
                "Y: K1 counts club-events#8+club-events#10, K2 , K3 , K4 ",
                answers("Y", new ClubDefinition(new ClubDefinition.Events(ClubEventType.INSPECT), Optional.empty())));
    }

    private String counted(ClubGiven given) {
        ClubAggregate at = register.figures(WINDOW, given).at(unit("Y")).orElseThrow();
        return at.clubs() + " clubs, " + at.running() + " run, "
                + at.find(ClubIndicator.MEMBERS).map(Fraction::toString).orElse("-") + " of "
                + at.reported(ClubIndicator.MEMBERS) + "/" + at.expected(ClubIndicator.MEMBERS);
    }

    /** A running club that cannot answer is as if it were not there; one at rest is asked nothing. */
    @Test
    void clubsThatCannotAnswer_areNotThere() {
        ClubDefinition members = new ClubDefinition(
                new ClubDefinition.SumOf(new ClubValue.Report(ReportColumn.MEMBERS)), Optional.empty());
        ClubDefinition women = new ClubDefinition(
                new ClubDefinition.SumOf(new ClubValue.Report(ReportColumn.WOMEN)), Optional.empty());
        assertEquals("4 clubs, 3 run, 50/1 of 1/3", counted(ClubGiven.NOTHING));
        assertEquals("2 clubs, 1 run, 50/1 of 1/1", counted(new ClubGiven(Set.of(ClubIndicator.MEMBERS), Set.of())));
        assertEquals("3 clubs, 2 run, 50/1 of 1/2", counted(new ClubGiven(Set.of(ClubIndicator.WOMEN), Set.of())));
        assertEquals(
                "4 clubs, 3 run, 50/1 of 1/3",
                counted(new ClubGiven(Set.of(ClubIndicator.EXISTING, ClubIndicator.OPERATING), Set.of())));
        assertEquals("2 clubs, 1 run, 50/1 of 1/1", counted(new ClubGiven(Set.of(), Set.of(members))));
        assertEquals("3 clubs, 2 run, 50/1 of 1/2", counted(new ClubGiven(Set.of(), Set.of(women))));
        assertEquals("2 clubs, 1 run, 50/1 of 1/1", counted(new ClubGiven(Set.of(), Set.of(women, members))));
    }

    /** Tallies leave the same clubs out. */
    @Test
    void tallies_areWithoutClubsThatCannotAnswer() {
        ClubDefinition all = new ClubDefinition(new ClubDefinition.Clubs(), Optional.empty());
        ClubTally tally = register.tallies(List.of(all), WINDOW, new ClubGiven(Set.of(ClubIndicator.WOMEN), Set.of()))
                .at(unit("Y"), 0);
        assertEquals(new ClubTally(Fraction.of(2), 2, 2), tally);
        assertEquals(
                new ClubTally(Fraction.of(3), 3, 3),
                register.tallies(List.of(all), WINDOW, ClubGiven.NOTHING).at(unit("Y"), 0));
    }
}
