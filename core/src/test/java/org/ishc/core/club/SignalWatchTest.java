package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signs of a quarter, where thresholds lie, and where the years of all things begin and end. */
class SignalWatchTest {

    private static String signs(PeriodCalendar calendar, String from, LocalDate on, String... reports) {
        Registry registry = Registry.of(
                        units(List.of(
                                "VN 1900-01-01 - CENTRAL -",
                                "P1 1900-01-01 - PROVINCE VN",
                                "D1 1900-01-01 2025-07-01 DISTRICT P1",
                                "A 1900-01-01 2025-07-01 COMMUNE D1",
                                "X 2025-07-01 - COMMUNE P1")),
                        successions(List.of("2025-07-01 A X full -")))
                .value();
        String unit = day(from).isBefore(day("2025-07-01")) ? "A" : "X";
        ClubRegister register = ClubRegister.of(
                        registry,
                        calendar,
                        day("2199-12-31"),
                        clubs("K1 " + unit),
                        events("K1 REGISTER " + from),
                        reports(reports))
                .value();
        ClubStatus status = register.statuses(on, Optional.empty()).get(0);
        return status.signals() + (status.isAtRisk() ? " at risk" : "");
    }

    /** Less than one meeting a month, than four areas, than three on the board; as many are enough. */
    @ParameterizedTest
    @CsvSource({
        "meetings_held=3 areas=4 board_members=3, []",
        "meetings_held=2 areas=4 board_members=3, [MEETINGS_LAPSED]",
        "meetings_held=3 areas=3 board_members=3, [AREAS_FEW]",
        "meetings_held=3 areas=4 board_members=2, [BOARD_INCOMPLETE]",
        "women=1, []"
    })
    void belowAThreshold_thereIsASign_onItThereIsNone(String figures, String expected) {
        assertEquals(
                expected, signs(PeriodCalendar.CALENDAR, "2024-01-01", day("2024-03-31"), "K1 2024-Q1 " + figures));
    }

    /** Below nine tenths of the quarter before. */
    @ParameterizedTest
    @CsvSource({
        "members=90 income_fund_vnd=900, []",
        "members=89 income_fund_vnd=900, [MEMBERS_LEAVING]",
        "members=90 income_fund_vnd=899, [FUND_SHRINKING]",
        "women=1, []"
    })
    void belowTheQuarterBefore_thereIsASign(String figures, String expected) {
        assertEquals(
                expected,
                signs(
                        PeriodCalendar.CALENDAR,
                        "2024-01-01",
                        day("2024-06-30"),
                        "K1 2024-Q1 members=100 income_fund_vnd=1000",
                        "K1 2024-Q2 " + figures));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30, []", "2024-03-31, [NO_REPORT]", "2024-06-29, [NO_REPORT]", "2024-06-30, [NO_REPORT]"})
    void aQuarter_isWatchedFromItsLastDayOn(LocalDate on, String expected) {
        assertEquals(expected, signs(PeriodCalendar.CALENDAR, "2024-03-30", on));
    }

    /** The quarter on whose last day a club begins is its first. */
    @ParameterizedTest
    @CsvSource({"2024-03-31, [AREAS_FEW]", "2024-06-30, [NO_REPORT]", "2024-09-30, [NO_REPORT]"})
    void aClubThatBeginsOnTheLastDayOfAQuarter_isWatchedFromThatQuarterOn(LocalDate on, String expected) {
        assertEquals(expected, signs(PeriodCalendar.CALENDAR, "2024-03-31", on, "K1 2024-Q1 members=5 areas=3"));
    }

    /** Before the first quarter of all there is none to compare with. */
    @ParameterizedTest
    @CsvSource({"1900-03-30, []", "1900-03-31, [AREAS_FEW]", "1900-06-30, [NO_REPORT]"})
    void inTheFirstYear_nothingLiesBefore(LocalDate on, String expected) {
        assertEquals(expected, signs(PeriodCalendar.CALENDAR, "1900-01-01", on, "K1 1900-Q1 members=5 areas=3"));
    }

    /** The last year is watched as any other, up to its last quarter. */
    @ParameterizedTest
    @CsvSource({
        "2199-03-30, []",
        "2199-03-31, [NO_REPORT]",
        "2199-06-29, [NO_REPORT]",
        "2199-06-30, [NO_REPORT]",
        "2199-12-30, [NO_REPORT]",
        "2199-12-31, [AREAS_FEW]"
    })
    void theLastYear_isWatchedToItsEnd(LocalDate on, String expected) {
        assertEquals(expected, signs(PeriodCalendar.CALENDAR, "2199-01-01", on, "K1 2199-Q4 members=5 areas=3"));
    }

    /** By the cut-offs of the decree the last days of the last year lie behind every period. */
    @ParameterizedTest
    @CsvSource({"2199-12-14, [NO_REPORT]", "2199-12-15, []", "2199-12-31, []"})
    void onTheLastDays_aClubThatBegins_isWatchedByNobody(String from, String expected) {
        assertEquals(expected, signs(PeriodCalendar.DECREE_09_2019, from, day("2199-12-31")));
    }

    /** By the cut-offs of the decree the first quarter begins in the year before. */
    @ParameterizedTest
    @CsvSource({"1900-03-13, []", "1900-03-14, [NO_REPORT]"})
    void byTheDecree_theFirstQuarter_isWatched(LocalDate on, String expected) {
        assertEquals(expected, signs(PeriodCalendar.DECREE_09_2019, "1900-01-01", on));
    }

    /** The signs of K2, beside K1, which is older and at work. */
    private static String besideAnOlderClub(LocalDate on, String events, String... reports) {
        String[] lines = ("K1 REGISTER 2020-01-01;" + events).split(";");
        ClubRegister register = ClubRegister.of(
                        nation(),
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs("K1 A", "K2 A"),
                        events(lines),
                        reports(reports))
                .value();
        ClubStatus status = register.statuses(on, Optional.empty()).get(1);
        return status.signals() + (status.isAtRisk() ? " at risk" : "");
    }

    /** Two quarters in a row with two signs each, both of them since the club began. */
    @ParameterizedTest
    @CsvSource({"2023-10-01, true", "2023-12-31, true", "2024-01-01, false", "2024-03-31, false"})
    void whatLiesBeforeAClubBegan_isNoSign(String from, boolean isAtRisk) {
        assertEquals(
                "[MEETINGS_LAPSED, AREAS_FEW]" + (isAtRisk ? " at risk" : ""),
                besideAnOlderClub(
                        day("2024-03-31"),
                        "K2 REGISTER " + from,
                        "K2 2023-Q4 areas=1 meetings_held=0",
                        "K2 2024-Q1 areas=1 meetings_held=0"));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01", "2021-02-03", "2021-12-31", "2022-01-01", "2023-06-30", "2023-07-01"})
    void howeverLongAgoItBegan_itsQuartersAreFound(String from) {
        assertEquals(
                "[MEETINGS_LAPSED, AREAS_FEW] at risk",
                besideAnOlderClub(
                        day("2024-02-15"),
                        "K2 REGISTER " + from,
                        "K2 2023-Q4 areas=1 meetings_held=0",
                        "K2 2023-Q3 areas=1 meetings_held=0"));
    }

    /** One that never reports shows one sign a quarter: what stands in its way adds another, once it is overdue. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-31, [NO_REPORT]",
        "2024-06-30, '[NO_REPORT, OBSTACLE_OVERDUE]'",
        "2024-09-30, '[NO_REPORT, OBSTACLE_OVERDUE] at risk'"
    })
    void aClubThatNeverReports_isAtRisk_twoQuartersAfterAnObstacleIsOverdue(LocalDate on, String expected) {
        assertEquals(
                expected,
                besideAnOlderClub(
                        on, "K2 REGISTER 2023-01-01;K2 RAISE_OBSTACLE 2024-01-10 category=VENUE due=2024-04-30"));
    }

    /** The state is that at the end of the quarter: a club at rest then shows no sign, and ends the memory. */
    @ParameterizedTest
    @CsvSource({
        "SUSPEND 2024-03-31, []",
        "SUSPEND 2024-04-01, '[MEETINGS_LAPSED, AREAS_FEW] at risk'",
        "SUSPEND 2023-12-31;K2 RESUME 2024-01-01, '[MEETINGS_LAPSED, AREAS_FEW]'",
        "SUSPEND 2023-12-30;K2 RESUME 2023-12-31, '[MEETINGS_LAPSED, AREAS_FEW] at risk'"
    })
    void aClubAtRestAtTheEndOfAQuarter_showsNoSign(String events, String expected) {
        assertEquals(
                expected,
                besideAnOlderClub(
                        day("2024-03-31"),
                        "K2 REGISTER 2023-01-01;K2 " + events,
                        "K2 2023-Q4 areas=1 meetings_held=0",
                        "K2 2024-Q1 areas=1 meetings_held=0"));
    }

    /** A report that reaches out of the quarter is passed over; one that ends before it is not looked for. */
    @ParameterizedTest
    @CsvSource({
        "2024-02/2024-03, []",
        "2024-01/2024-02, []",
        "2023-12/2024-02, [NO_REPORT]",
        "2023-Q4, [NO_REPORT]",
        "2024-Q2, [NO_REPORT]"
    })
    void theReport_isTheLatestThatLiesInTheQuarter(String period, String expected) {
        assertEquals(
                expected,
                besideAnOlderClub(
                        day("2024-03-31"),
                        "K2 REGISTER 2023-01-01",
                        "K2 2023-12/2024-03 members=5",
                        "K2 " + period + " members=5"));
    }
}
