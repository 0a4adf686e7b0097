package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of one club of Phúc Xá, from its decision to its merger. */
class ClubHistoryTest {

    private static ClubHistory history(String... lines) {
        return ReplayProperties.replay(clubs("K1 00001", "K2 00004"), events(lines))
                .histories()
                .get(ClubCode.parse("K1"));
    }

    private final ClubHistory life = history(
            "K1 ESTABLISH 2021-03-01",
            "K1 LAUNCH 2021-04-15",
            "K1 RAISE_OBSTACLE 2022-01-10 category=FUND_LOW due=2022-06-30",
            "K1 RAISE_OBSTACLE 2022-02-10 category=FUND_LOW due=2022-03-31",
            "K1 RESOLVE_OBSTACLE 2022-05-01 category=FUND_LOW",
            "K1 RELOCATE 2023-01-01 target=00013",
            "K1 SUSPEND 2024-02-01",
            "K1 RESUME 2024-08-01",
            "K2 REGISTER 2020-01-01",
            "K1 MERGE_INTO 2025-09-01 target=K2");

    @ParameterizedTest
    @CsvSource({
        "2021-02-28, -, false",
        "2021-03-01, ESTABLISHED, false",
        "2021-04-15, OPERATING, true",
        "2023-01-01, OPERATING, true",
        "2024-02-01, SUSPENDED, false",
        "2024-08-01, OPERATING, true",
        "2025-08-31, OPERATING, true",
        "2025-09-01, MERGED, false",
        "2199-12-31, MERGED, false"
    })
    void onEveryDay_theClubIsInOneState(LocalDate on, String state, boolean isRunning) {
        assertEquals(state, life.findState(on).map(ClubState::name).orElse("-"));
        assertEquals(isRunning, life.isRunning(on));
        assertEquals(!state.equals("-"), life.hasBegun(on));
        assertEquals(state, life.findStep(on).map(step -> step.state().name()).orElse("-"));
    }

    /** An obstacle or a move changes no state: the state goes on since the day on which it began. */
    @ParameterizedTest
    @CsvSource({
        "2021-04-14, 2021-03-01",
        "2022-12-31, 2021-04-15",
        "2023-06-01, 2021-04-15",
        "2024-07-31, 2024-02-01",
        "2025-01-01, 2024-08-01"
    })
    void aState_holdsSinceTheDayOnWhichItBegan(LocalDate on, LocalDate since) {
        assertEquals(since, life.findStep(on).orElseThrow().since());
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, 00001, 2021-03-01", "2022-12-31, 00001, 2021-03-01", "2023-01-01, 00013, 2023-01-01"})
    void theClubLies_whereItWasRegistered_untilItMoves(LocalDate on, String unit, LocalDate readOn) {
        assertEquals(new ClubHistory.Registered(unit(unit), readOn), life.registered(on));
    }

    private String open(LocalDate on) {
        return life.openObstacles(on).stream()
                .map(obstacle -> obstacle.raisedOn().toString())
                .collect(Collectors.joining(" "));
    }

    /** Of two of one category the older is removed first, whichever is due first; the merger ends what is left. */
    @Test
    void obstacles_closeTheOldestFirst_andWithTheClub() {
        assertEquals("", open(day("2022-01-09")));
        assertEquals("2022-01-10", open(day("2022-01-10")));
        assertEquals("2022-01-10 2022-02-10", open(day("2022-04-30")));
        assertEquals("2022-02-10", open(day("2022-05-01")));
        assertEquals("2022-02-10", open(day("2025-08-31")));
        assertEquals("", open(day("2025-09-01")));
        assertEquals(
                List.of(Optional.of(day("2022-05-01")), Optional.of(day("2025-09-01"))),
                life.obstacles().stream().map(Obstacle::closedOn).toList());
    }

    @Test
    void whatHappened_isCountedWithinBothDays() {
        List<ClubIndicator> flows = List.of(ClubIndicator.ESTABLISHED, ClubIndicator.LAUNCHED, ClubIndicator.CLOSED);
        assertArrayEquals(new long[] {1, 1, 1}, life.count(flows, day("2021-03-01"), day("2025-09-01")));
        assertArrayEquals(new long[] {0, 1, 0}, life.count(flows, day("2021-03-02"), day("2025-08-31")));
        assertArrayEquals(new long[] {0, 1, 0}, life.count(flows, day("2021-04-15"), day("2021-04-15")));
        assertArrayEquals(new long[] {0, 0, 0}, life.count(flows, day("2021-04-16"), day("2025-08-31")));
    }

    /** A report is asked of a club that ran on any day of the period, were it the first or the last. */
    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-04-15, false",
        "2021-01-01, 2021-04-16, true",
        "2022-01-01, 2023-01-01, true",
        "2024-01-01, 2024-02-02, true",
        "2025-08-31, 2026-01-01, true",
        "2025-09-01, 2026-01-01, false"
    })
    void aReport_isAskedForDaysOnWhichTheClubReports(LocalDate from, LocalDate toExclusive, boolean isAsked) {
        assertEquals(isAsked, life.isReportingOnSomeDayOf(DateRange.of(from, toExclusive)));
    }

    /** Launched and dissolved on one day: the club was at work on none. */
    @Test
    void aStateThatLastsNoDay_isNoStateOfTheDay() {
        ClubHistory ofOneDay =
                history("K1 ESTABLISH 2021-03-01", "K1 LAUNCH 2021-04-15 no=2", "K1 DISSOLVE 2021-04-15 no=3");
        DateRange april = DateRange.of(day("2021-04-01"), day("2021-05-01"));
        assertEquals(false, ofOneDay.isReportingOnSomeDayOf(april));
        assertEquals(3, ofOneDay.size());
        assertEquals(Optional.of(ClubState.DISSOLVED), ofOneDay.findState(day("2021-04-15")));
    }

    @Test
    void aClubToWhichNothingHappened_liesWhereItIsListed_andIsNothing() {
        ClubHistory silent = history("K2 REGISTER 2020-01-01");
        assertEquals(Optional.empty(), silent.firstDay());
        assertEquals(Optional.empty(), silent.findState(day("2026-01-01")));
        assertEquals(false, silent.hasBegun(day("2026-01-01")));
        assertEquals(
                new ClubHistory.Registered(unit("00001"), day("2026-01-01")), silent.registered(day("2026-01-01")));
        assertEquals(List.of(), silent.steps());
    }
}
