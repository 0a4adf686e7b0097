package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.NodeReader;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.FormReader;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.FlowText;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one club comes to under a definition: its sum, whether it is known, whether it should be. */
class ClubReadingTest {

    private static final Registry NATION = nation();
    private static final Period QUARTER = Period.parse("2026-Q1");
    private static final FormReader READER = new FormReader(ClubForms.TABLE);

    private static ClubDefinition of(ClubDefinition.Counted counted, String where) {
        return new ClubDefinition(
                counted,
                where.isEmpty()
                        ? Optional.empty()
                        : Optional.of(READER.condition(new NodeReader(FlowText.tree(where), "where"))));
    }

    private static ClubDefinition clubs(String where) {
        return of(new ClubDefinition.Clubs(), where);
    }

    private static ClubDefinition sumOf(String value, String where) {
        return of(new ClubDefinition.SumOf(READER.value(new NodeReader(FlowText.tree(value), "sum"))), where);
    }

    private static ClubRegister register(String scheme, String events, String... reports) {
        Club club = new Club(
                ClubCode.parse("K1"),
                Optional.empty(),
                unit("Y"),
                Scheme.find(scheme),
                Optional.empty(),
                Origin.of("clubs", 1));
        String[] lines = events.split(";");
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "K1 " + lines[i];
        }
        return ClubRegister.of(
                        NATION,
                        PeriodCalendar.CALENDAR,
                        day("2027-12-31"),
                        List.of(club),
                        events(lines),
                        reports(reports))
                .value();
    }

    /** The sum, then of how many it is known, then of how many it should be. */
    private static String tally(ClubRegister register, ClubDefinition definition) {
        DateRange days = PeriodCalendar.CALENDAR.range(QUARTER);
        ClubWindow window = new ClubWindow(NATION.asOf(days.lastDay()), days, Optional.of(QUARTER));
        ClubTally tally =
                register.tallies(List.of(definition), window, ClubGiven.NOTHING).at(unit("Y"), 0);
        return tally.sum() + " " + tally.known() + "/" + tally.expected();
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTER 2025-08-01, 1/1 1/1",
        "REGISTER 2026-03-31, 1/1 1/1",
        "REGISTER 2026-04-01, 0/1 0/0",
        "REGISTER 2025-08-01;SUSPEND 2026-03-31, 0/1 0/0",
        "REGISTER 2025-08-01;SUSPEND 2026-04-01, 1/1 1/1",
        "ESTABLISH 2025-08-01, 0/1 0/0"
    })
    void aClub_isCounted_whereItRunsAtTheEnd(String events, String expected) {
        assertEquals(expected, tally(register("1336", events), clubs("")));
    }

    @ParameterizedTest
    @CsvSource({"1336, 1/1 1/1", "1648, 0/1 1/1", "'', 0/1 0/1"})
    void theScheme_isThatOfTheClub_unknownWhereItNamesNone(String scheme, String expected) {
        assertEquals(expected, tally(register(scheme, "REGISTER 2025-08-01"), clubs("{scheme: [\"1336\"]}")));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTER 2025-08-01, 0/1 1/1",
        "REGISTER 2025-08-01;PLACE_UNDER_SUPPORT 2026-03-31 due=2026-12-31, 1/1 1/1",
        "REGISTER 2025-08-01;PLACE_UNDER_SUPPORT 2026-04-01 due=2026-12-31, 0/1 1/1"
    })
    void theState_isThatAtTheEnd(String events, String expected) {
        assertEquals(expected, tally(register("1336", events), clubs("{state: [UNDER_SUPPORT]}")));
    }

    /** A club that was registered was founded before or on that day: surely not later. */
    @ParameterizedTest
    @CsvSource({
        "ESTABLISH 2025-08-01;LAUNCH 2025-09-01, 2025-08, 1/1 1/1",
        "ESTABLISH 2025-07-31;LAUNCH 2025-09-01, 2025-08, 0/1 1/1",
        "ESTABLISH 2025-08-31;LAUNCH 2025-09-01, 2025-08, 1/1 1/1",
        "ESTABLISH 2025-09-01;LAUNCH 2025-09-01, 2025-08, 0/1 1/1",
        "REGISTER 2025-08-01, 2025-08, 0/1 0/1",
        "REGISTER 2025-08-01, 2025-07, 0/1 0/1",
        "REGISTER 2025-07-31, 2025-08, 0/1 1/1",
        "PROPOSE 2025-08-01;ESTABLISH 2025-09-01;LAUNCH 2025-09-02, 2025-09, 1/1 1/1"
    })
    void foundedIn_isTheDayOfItsDecision(String events, String period, String expected) {
        assertEquals(expected, tally(register("1336", events), clubs("{founded: \"" + period + "\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "members=50, {norm: members}, 1/1 1/1",
        "members=49, {norm: members}, 0/1 1/1",
        "women=30, {norm: members}, 0/1 0/1",
        "areas=8 meetings_held=3, {fully_active: true}, 1/1 1/1",
        "areas=7 meetings_held=3, {fully_active: true}, 0/1 1/1",
        "areas=8, {fully_active: true}, 0/1 0/1",
        "areas=8 meetings_held=3 income_fund_vnd=1 activity_fund_vnd=1, {well_managed: true}, 1/1 1/1",
        "areas=8 meetings_held=3 income_fund_vnd=1 activity_fund_vnd=0, {well_managed: true}, 0/1 1/1",
        "women=30, {reported: women}, 1/1 1/1",
        "women=30, {reported: members}, 0/1 1/1"
    })
    void theLatestReport_isJudged(String report, String condition, String expected) {
        assertEquals(
                expected, tally(register("1336", "REGISTER 2025-08-01", "K1 2026-Q1 " + report), clubs(condition)));
    }

    @ParameterizedTest
    @CsvSource({
        "{norm: members}, 0/1 0/1",
        "{fully_active: true}, 0/1 0/1",
        "{reported: members}, 0/1 1/1",
    })
    void withoutAReport_onlyWhetherThereIsOneIsKnown(String condition, String expected) {
        assertEquals(
                expected, tally(register("1336", "REGISTER 2025-08-01", "K1 2025-Q4 members=60"), clubs(condition)));
    }

    @Test
    void aNormThatNobodyKnows_isUnknown() {
        ClubDefinition unheard = new ClubDefinition(
                new ClubDefinition.Clubs(), Optional.of(new ClubCondition.Meets(ItemCode.parse("unheard"))));
        assertEquals("0/1 0/1", tally(register("1336", "REGISTER 2025-08-01", "K1 2026-Q1 members=5"), unheard));
    }

    @ParameterizedTest
    @CsvSource({
        "{report: members}, 60/1 1/1",
        "{report: women}, 0/1 0/1",
        "{first_report: members}, 40/1 1/1",
        "{first_report: women}, 30/1 1/1",
        "{obstacles: open}, 2/1 1/1",
        "{obstacles: overdue}, 1/1 1/1",
        "'{sum: [{report: members}, {obstacles: open}]}', 62/1 1/1",
        "'{sum: [{report: women}, {obstacles: open}]}', 0/1 0/1"
    })
    void aSum_isOfWhatIsKnown(String value, String expected) {
        ClubRegister register = register(
                "1336",
                "REGISTER 2025-08-01;RAISE_OBSTACLE 2026-03-31 category=VENUE due=2026-06-30;"
                        + "RAISE_OBSTACLE 2026-03-01 category=FUND_LOW due=2026-03-30;"
                        + "RAISE_OBSTACLE 2026-04-01 category=CONTENT due=2026-05-01",
                "K1 2026-Q1 members=60",
                "K1 2026-Q2 members=70 women=50",
                "K1 2025-Q4 members=40 women=30");
        assertEquals(expected, tally(register, sumOf(value, "")));
    }

    /** A club that does not count is not asked; one of which nobody knows whether it counts should have been. */
    @ParameterizedTest
    @CsvSource({
        "members=60 women=30, {reported: members}, 60/1 1/1",
        "women=30, {reported: members}, 0/1 0/0",
        "women=30, {norm: members}, 0/1 0/1",
        "members=60, {norm: members}, 60/1 1/1"
    })
    void aSum_isAskedOfClubsThatMayCount(String report, String where, String expected) {
        assertEquals(
                expected,
                tally(
                        register("1336", "REGISTER 2025-08-01", "K1 2026-Q1 " + report),
                        sumOf("{report: members}", where)));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTER 2025-08-01;INSPECT 2025-12-31;INSPECT 2026-01-01;INSPECT 2026-03-31;INSPECT 2026-04-01, 2/1 1/1",
        "REGISTER 2025-08-01;INSPECT 2026-02-01;DISSOLVE 2026-02-02, 1/1 1/1",
        "REGISTER 2025-08-01, 0/1 1/1"
    })
    void events_areThoseOfTheWindow_whateverTheStateIsThen(String events, String expected) {
        ClubDefinition inspections = of(new ClubDefinition.Events(ClubEventType.INSPECT), "");
        assertEquals(expected, tally(register("1336", events), inspections));
    }

    @ParameterizedTest
    @CsvSource({"1336, 1/1 1/1", "1648, 0/1 1/1", "'', 0/1 0/1"})
    void events_areThoseOfClubsThatCount(String scheme, String expected) {
        ClubDefinition inspections = of(new ClubDefinition.Events(ClubEventType.INSPECT), "{scheme: [\"1336\"]}");
        assertEquals(expected, tally(register(scheme, "REGISTER 2025-08-01;INSPECT 2026-02-01"), inspections));
    }

    /** Two quarters in a row with signs, the last of which ended by the end. */
    @ParameterizedTest
    @CsvSource({"2025-Q4, 1/1 1/1", "2025-Q3, 0/1 1/1"})
    void atRisk_isNeverUnknown(String before, String expected) {
        ClubRegister register = register(
                "1336",
                "REGISTER 2025-07-01",
                "K1 " + before + " areas=1 meetings_held=0",
                "K1 2026-Q1 areas=1 meetings_held=0");
        assertEquals(expected, tally(register, clubs("{at_risk: true}")));
    }

    @ParameterizedTest
    @CsvSource({"type.xa, 0/1 1/1", "area.mountain, 0/1 0/1"})
    void theClassOfItsUnit_isKnown_whereClassesAreTold(String code, String expected) {
        assertEquals(expected, tally(register("1336", "REGISTER 2025-08-01"), clubs("{class: " + code + "}")));
    }

    /** Of reports that end by the end the one that ends first, of two the shorter. */
    @ParameterizedTest
    @CsvSource({
        "2026-Q1;2026-02, 2/1 1/1",
        "2026-Q1;2026-03, 2/1 1/1",
        "2026-03;2026-Q1, 1/1 1/1",
        "2026-Q2;2026-04, 0/1 0/1",
        "2026-Q2;2026-Q1, 2/1 1/1"
    })
    void theFirstReport_endsFirst_andByTheEnd(String periods, String expected) {
        String[] both = periods.split(";");
        ClubRegister register =
                register("1336", "REGISTER 2025-08-01", "K1 " + both[0] + " members=1", "K1 " + both[1] + " members=2");
        assertEquals(expected, tally(register, sumOf("{first_report: members}", "")));
    }
}
