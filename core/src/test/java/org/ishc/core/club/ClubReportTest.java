package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** Nothing that was not given is a figure, and no figure is negative. */
class ClubReportTest {

    private static final ClubCode CLUB = ClubCode.parse("K1");
    private static final Period QUARTER = Period.ofQuarter(2026, 1);

    private static int bits(ReportColumn... given) {
        int bits = 0;
        for (ReportColumn column : given) {
            bits |= 1 << column.ordinal();
        }
        return bits;
    }

    private static long[] figures(long all) {
        long[] figures = new long[ReportColumn.COUNT];
        Arrays.fill(figures, all);
        return figures;
    }

    @Test
    void ofAllFigures_thoseThatAreGivenCount() {
        ClubReport report = ClubReport.builder(CLUB, QUARTER)
                .count(ReportColumn.BORROWERS, 9)
                .counts(figures(7), bits(ReportColumn.MEMBERS, ReportColumn.ACTIVITY_FUND_VND))
                .build();
        for (ReportColumn column : ReportColumn.values()) {
            boolean isGiven = column == ReportColumn.MEMBERS || column == ReportColumn.ACTIVITY_FUND_VND;
            assertEquals(isGiven ? OptionalLong.of(7) : OptionalLong.empty(), report.count(column), column.name());
        }
    }

    @Test
    void aNegativeFigure_isRefused_whereItIsGiven() {
        ClubReport.Builder report = ClubReport.builder(CLUB, QUARTER);
        long[] figures = figures(0);
        figures[ReportColumn.WOMEN.ordinal()] = -1;
        assertThrows(
                IllegalArgumentException.class,
                () -> report.counts(figures, bits(ReportColumn.MEMBERS, ReportColumn.WOMEN)));
        ClubReport without = report.counts(figures, bits(ReportColumn.MEMBERS)).build();
        assertEquals(OptionalLong.of(0), without.count(ReportColumn.MEMBERS));
        assertEquals(OptionalLong.empty(), without.count(ReportColumn.WOMEN));
    }

    @Test
    void areasOfAnother_areTakenOver_alsoThatItToldNone() {
        Set<ActivityArea> areas = EnumSet.of(ActivityArea.HEALTH, ActivityArea.CULTURE);
        ClubReport other = ClubReport.builder(CLUB, QUARTER).areas(areas).build();
        ClubReport silent = ClubReport.builder(CLUB, QUARTER).build();
        ClubReport.Builder report = ClubReport.builder(CLUB, QUARTER);
        assertEquals(Optional.of(areas), report.areasOf(other).build().areas());
        assertEquals(Optional.empty(), report.areasOf(silent).build().areas());
    }
}
