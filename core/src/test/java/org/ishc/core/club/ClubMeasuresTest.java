package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rulebook for clubs reads of one: figures and norms of its latest report, signals and obstacles at the end. */
class ClubMeasuresTest {

    private static final Period YEAR = Period.ofYear(2026);
    private static final LocalDate END = day("2026-12-31");

    private final ClubMeasures measures = new ClubMeasures(ClubRegister.of(
                    nation(),
                    PeriodCalendar.CALENDAR,
                    END,
                    clubs("K1 Y", "K2 Y"),
                    events(
                            "K1 REGISTER 2025-08-01",
                            "K1 RAISE_OBSTACLE 2026-03-01 category=VENUE due=2026-12-31",
                            "K1 RAISE_OBSTACLE 2026-03-01 category=FUND_LOW due=2026-12-30",
                            "K2 REGISTER 2025-08-01"),
                    reports(
                            "K1 2026-Q4 members=50 women=20 areas=3 meetings_held=3 board_members=5",
                            "K1 2026-Q3 members=99 borrowers=7"))
            .value());

    @ParameterizedTest
    @CsvSource({
        "K1, report.members, 50/1",
        "K1, report.areas, 3/1",
        "K1, report.borrowers, -",
        "K1, report.unheard, -",
        "K1, norm.members, 50/1",
        "K1, norm.women, 40/1",
        "K1, norm.borrowing, -",
        "K1, norm.unheard, -",
        "K1, signals.count, 3/1",
        "K1, obstacles.open, 2/1",
        "K1, obstacles.overdue, 1/1",
        "K1, obstacles.unheard, -",
        "K2, report.members, -",
        "K2, norm.members, -",
        "K2, signals.count, 1/1",
        "K2, obstacles.open, 0/1",
        "K9, obstacles.open, -",
        "K9, report.members, -"
    })
    void aMeasure_isReadOfOneClub(String club, String measure, String expected) {
        assertEquals(
                expected,
                measures.find(ClubCode.parse(club), indicator(measure), YEAR, END)
                        .map(Fraction::toString)
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "report.members, true, Số thành viên, Members",
        "report.areas, true, Số mảng hoạt động, Areas of activity",
        "report.unheard, false, -, -",
        "norm.women, true, Tỷ lệ nữ trên số thành viên, 'Women, % of members'",
        "norm.unheard, false, -, -",
        "signals.count, true, Số dấu hiệu nguy cơ, Signals of risk",
        "obstacles.open, true, -, -",
        "obstacles.overdue, true, -, -",
        "members.total, false, -, -"
    })
    void aMeasure_isKnown_andNamedForPeople(String measure, boolean isKnown, String vietnamese, String english) {
        assertEquals(isKnown, ClubMeasures.isKnown(indicator(measure), measures.norms()));
        assertEquals(
                vietnamese, measures.findTitle(indicator(measure), Language.VI).orElse("-"));
        assertEquals(
                english, measures.findTitle(indicator(measure), Language.EN).orElse("-"));
    }
}
