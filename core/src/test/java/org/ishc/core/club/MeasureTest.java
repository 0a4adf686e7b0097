package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.reports;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a norm measures in a report: exactly, and not at all where a part was not told, or the whole is 0. */
class MeasureTest {

    private static final Measure WOMEN = new Measure.Percentage(ReportColumn.WOMEN, ReportColumn.MEMBERS);
    private static final Measure MEETINGS = new Measure.PerMonth(ReportColumn.MEETINGS_HELD);

    private static String measured(Measure measure, String report) {
        return measure.find(reports("K1 " + report).get(0))
                .map(Fraction::toString)
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1 women=1 members=3, 100/3",
        "2026-Q1 women=0 members=3, 0/1",
        "2026-Q1 women=0 members=0, -",
        "2026-Q1 women=1, -",
        "2026-Q1 members=3, -"
    })
    void aPercentage_isOfTheWhole(String report, String expected) {
        assertEquals(expected, measured(WOMEN, report));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1 meetings_held=5, 5/3",
        "2026-01 meetings_held=5, 5/1",
        "2026 meetings_held=5, 5/12",
        "2026-Q1 meetings_held=0, 0/1",
        "2026-Q1 members=5, -"
    })
    void perMonth_isByTheMonthsOfThePeriod(String report, String expected) {
        assertEquals(expected, measured(MEETINGS, report));
    }

    @Test
    void aCount_isTheFigure_areasAreCounted() {
        assertEquals("7/1", measured(new Measure.Count(ReportColumn.MEMBERS), "2026-Q1 members=7"));
        assertEquals("-", measured(new Measure.Count(ReportColumn.MEMBERS), "2026-Q1 women=7"));
        assertEquals("3/1", measured(new Measure.Areas(), "2026-Q1 areas=3"));
        assertEquals("0/1", measured(new Measure.Areas(), "2026-Q1 areas=0"));
        assertEquals("-", measured(new Measure.Areas(), "2026-Q1"));
    }

    /** Within a sentence a title begins with a small letter, but for an abbreviation. */
    @Test
    void aMeasure_isNamedForPeople() {
        assertEquals("Tỷ lệ nữ trên số thành viên", WOMEN.title(Language.VI));
        assertEquals("Women, % of members", WOMEN.title(Language.EN));
        Measure volunteers = new Measure.Percentage(ReportColumn.HOME_CARE_VOLUNTEERS, ReportColumn.MEMBERS);
        assertEquals("Tỷ lệ TNV chăm sóc tại nhà trên số thành viên", volunteers.title(Language.VI));
        assertEquals("Số buổi sinh hoạt mỗi tháng", MEETINGS.title(Language.VI));
        assertEquals("Meetings held per month", MEETINGS.title(Language.EN));
        assertEquals("Số thành viên", new Measure.Count(ReportColumn.MEMBERS).title(Language.VI));
        assertEquals("Areas of activity", new Measure.Areas().title(Language.EN));
    }
}
