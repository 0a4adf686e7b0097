package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clubs of which some report more are counted again only where that changes anything, and as if counted anew. */
class CountedClubsTest {

    private static final Registry NATION = nation();
    private static final Period QUARTER = Period.parse("2026-Q1");
    private static final DateRange DAYS = PeriodCalendar.CALENDAR.range(QUARTER);
    private static final Snapshot MAP = NATION.asOf(DAYS.lastDay());
    private static final ClubWindow WINDOW = new ClubWindow(MAP, DAYS, Optional.of(QUARTER));

    private static ClubRegister register(String... reports) {
        return ClubRegister.of(
                        NATION,
                        PeriodCalendar.CALENDAR,
                        day("2027-12-31"),
                        clubs("K1 Y", "K2 Y", "K3 Z", "K4 Z", "K5 W", "K6 W"),
                        events(
                                "K1 REGISTER 2025-08-01",
                                "K2 REGISTER 2025-08-01",
                                "K3 REGISTER 2025-08-01",
                                "K4 REGISTER 2025-08-01",
                                "K5 REGISTER 2026-01-01",
                                "K6 REGISTER 2026-04-01",
                                "K4 SUSPEND 2026-02-01",
                                "K1 RAISE_OBSTACLE 2026-02-01 category=VENUE due=2026-03-01"),
                        reports(reports))
                .value();
    }

    private final ClubRegister earlier = register(
            "K1 2026-Q1 members=50 women=30 poor=1 near_poor=2 areas=8 meetings_held=3",
            "K2 2026-Q1 members=40",
            "K3 2025-Q4 members=7");

    /** K2 reported a later month, K3 the quarter, K4, which rests, and K6, which had not begun. */
    private final ClubRegister now = earlier.with(reports(
                    "K2 2026-03 members=" + Long.MAX_VALUE + " poor=" + Long.MAX_VALUE + " near_poor=5",
                    "K3 2026-Q1 members=8 women=4 borrowers=2 areas=8 meetings_held=1",
                    "K4 2026-Q1 members=9",
                    "K6 2026-Q2 members=9"))
            .value();

    private static ClubFigures counted(ClubRegister register) {
        return register.figures(WINDOW, ClubGiven.NOTHING);
    }

    private static void same(ClubColumn expected, ClubColumn found) {
        for (int position = 0; position < MAP.size(); position++) {
            assertTrue(expected.isSame(position, found), MAP.preOrder().get(position) + " of " + found.indicator());
            assertEquals(expected.find(position), found.find(position));
        }
    }

    private static boolean areSame(ClubColumn one, ClubColumn other) {
        return IntStream.range(0, MAP.size()).allMatch(position -> one.isSame(position, other));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCountedAgain_isWhatIsCountedAnew(ClubIndicator indicator) {
        ClubFigures then = counted(earlier);
        ClubColumn before = then.column(indicator, MAP);
        ClubFigures after = then.after(now).orElseThrow();
        ClubColumn again = after.column(then, before).orElseThrow();
        ClubColumn anew = counted(now).column(indicator, MAP);
        same(anew, again);
        if (areSame(before, again)) {
            assertSame(before, again, "nothing is copied while nothing is different");
        } else {
            assertTrue(again.follows(before));
            ClubColumn all = again.ofSubtrees(before, before.ofSubtrees());
            same(anew.ofSubtrees(), all);
            assertFalse(anew.follows(before));
        }
    }

    /** Also the first of all clubs, and one that reports a second time. */
    @ParameterizedTest
    @EnumSource
    void howeverOftenClubsReportMore_itIsAsIfCountedAnew(ClubIndicator indicator) {
        ClubRegister later = now.with(reports(
                        "K1 2026-03 members=51 women=31 borrowers=3",
                        "K2 2026-02 members=60",
                        "K3 2026-03 members=9 women=9 areas=1 meetings_held=0"))
                .value();
        ClubFigures then = counted(now);
        ClubColumn before = then.column(indicator, MAP);
        ClubColumn again = then.after(later).orElseThrow().column(then, before).orElseThrow();
        ClubColumn anew = counted(register(
                        "K1 2026-Q1 members=50 women=30 poor=1 near_poor=2 areas=8 meetings_held=3",
                        "K1 2026-03 members=51 women=31 borrowers=3",
                        "K2 2026-03 members=" + Long.MAX_VALUE + " poor=" + Long.MAX_VALUE + " near_poor=5",
                        "K2 2026-02 members=60",
                        "K3 2026-03 members=9 women=9 areas=1 meetings_held=0",
                        "K4 2026-Q1 members=9"))
                .column(indicator, MAP);
        same(anew, again);
    }

    /** What rests on reports is different, and how many report; what rests on records is as it was. */
    @Test
    void moreReports_changeWhatReportsGive() {
        ClubFigures then = counted(earlier);
        ClubFigures after = then.after(now).orElseThrow();
        for (ClubIndicator indicator : ClubIndicator.values()) {
            ClubColumn before = then.column(indicator, MAP);
            boolean isDifferent = !areSame(before, after.column(then, before).orElseThrow());
            boolean isExpected = Set.of(
                            ClubIndicator.REPORTING,
                            ClubIndicator.FULLY_ACTIVE,
                            ClubIndicator.WELL_MANAGED,
                            ClubIndicator.MEMBERS,
                            ClubIndicator.WOMEN,
                            ClubIndicator.POOR,
                            ClubIndicator.BORROWERS)
                    .contains(indicator);
            assertEquals(isExpected, isDifferent, indicator.name());
        }
    }

    @Test
    void unitByUnit_theCountsAreThoseCountedAnew() {
        assertEquals(
                counted(now).byUnit(), counted(earlier).after(now).orElseThrow().byUnit());
        assertEquals(
                Optional.of(Fraction.of(Long.MAX_VALUE).plus(Fraction.of(50))),
                counted(now).at(unit("Y")).orElseThrow().find(ClubIndicator.MEMBERS));
    }

    @Test
    void otherClubs_areNotCountedAgain() {
        ClubFigures then = counted(earlier);
        ClubRegister other = register();
        assertEquals(Optional.empty(), then.after(other));
        assertEquals(Optional.empty(), then.after(earlier));
        assertEquals(Optional.empty(), ClubFigures.of(then.byUnit()).after(now));
        ClubFigures some = earlier.figures(WINDOW, new ClubGiven(Set.of(ClubIndicator.MEMBERS), Set.of()));
        assertEquals(Optional.empty(), some.after(now), "not all are counted");
        ClubColumn before = then.column(ClubIndicator.MEMBERS, MAP);
        ClubFigures after = then.after(now).orElseThrow();
        assertEquals(Optional.empty(), after.column(counted(other), before));
        assertEquals(Optional.empty(), after.column(counted(earlier), before), "counted another time");
        assertEquals(Optional.empty(), after.column(some, before));
        assertEquals(Optional.empty(), after.column(ClubFigures.of(then.byUnit()), before));
    }

    @Test
    void clubsThatHadNotBegun_areNotThere() {
        DateRange early = DateRange.of(day("2025-07-01"), day("2025-08-01"));
        ClubWindow window = new ClubWindow(NATION.asOf(early.lastDay()), early, Optional.empty());
        assertTrue(earlier.figures(window, ClubGiven.NOTHING).isEmpty());
        assertFalse(counted(earlier).isEmpty());
        assertTrue(ClubFigures.NONE.isEmpty());
        assertEquals(1, counted(earlier).at(unit("W")).orElseThrow().clubs());
    }

    /** On another map the clubs stand where their units stand there; a unit that is not there has none. */
    @Test
    void onAnotherMap_clubsStandAtTheirUnits() {
        Snapshot other = NATION.asOf(day("2025-12-31"));
        ClubColumn column = counted(earlier).column(ClubIndicator.EXISTING, other);
        assertEquals(2, column.clubs(other.position(unit("Y"))));
        assertEquals(2, column.clubs(other.position(unit("Z"))));
        assertEquals(4, column.ofSubtrees().clubs(0), "W is not there");
    }

    /** A report that cannot be judged gives nothing, and none is 0 where it can. */
    @Test
    void aReport_givesAJudgement_whereItCanBeJudged() {
        ClubAggregate at = counted(earlier).at(unit("Y")).orElseThrow();
        assertEquals(1, at.reported(ClubIndicator.FULLY_ACTIVE));
        assertEquals(2, at.expected(ClubIndicator.FULLY_ACTIVE));
        ClubColumn column = counted(earlier).column(ClubIndicator.FULLY_ACTIVE, MAP);
        assertEquals(1, column.reported(MAP.position(unit("Y"))));
        assertEquals(0, column.reported(MAP.position(unit("W"))));
        assertFalse(column.isKnown(MAP.position(unit("W"))));
        assertEquals(1, counted(earlier).column(ClubIndicator.POOR, MAP).reported(MAP.position(unit("Y"))));
    }
}
