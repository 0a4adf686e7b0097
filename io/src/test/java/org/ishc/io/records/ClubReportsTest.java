package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports from cells, by the million: each count in its place, what is missing never 0. */
class ClubReportsTest {

    private static Row report(Map<ReportColumn, String> counts, String areas, String recordedOn) {
        String[] cells = new String[Table.CLUB_REPORTS.columns().size()];
        Arrays.fill(cells, "");
        cells[0] = "K1";
        cells[1] = "2026-Q1";
        counts.forEach((column, text) -> cells[Table.CLUB_REPORTS.indexOf(column.column())] = text);
        cells[Table.CLUB_REPORTS.indexOf("areas")] = areas;
        cells[Table.CLUB_REPORTS.indexOf("recorded_on")] = recordedOn;
        return Rows.of(Table.CLUB_REPORTS, cells);
    }

    @ParameterizedTest
    @EnumSource(ReportColumn.class)
    void count_isInItsPlace_andTheOthersAreMissing(ReportColumn column) {
        ClubReport report = new ClubReports().from(report(Map.of(column, "1.234"), "", ""));
        for (ReportColumn each : ReportColumn.values()) {
            assertEquals(
                    each == column ? OptionalLong.of(1_234) : OptionalLong.empty(), report.count(each), each::name);
        }
    }

    @Test
    void zero_isThere() {
        assertEquals(
                OptionalLong.of(0),
                new ClubReports()
                        .from(report(Map.of(ReportColumn.WOMEN, "0"), "", ""))
                        .count(ReportColumn.WOMEN));
    }

    @Test
    void areasAndDayOfRecord_areTold_whereTheyAreWritten() {
        ClubReport report = new ClubReports().from(report(Map.of(), "Tăng thu nhập|HEALTH", "5/4/2026"));
        assertEquals(Optional.of(Set.of(ActivityArea.INCOME, ActivityArea.HEALTH)), report.areas());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 5)), report.recordedOn());
        assertEquals(ClubCode.parse("K1"), report.club());
        assertEquals(Rows.origin(Table.CLUB_REPORTS), report.origin());
    }

    /** The maker is filled anew for each row: nothing of the one before may stay. */
    @Test
    void reportKeepsNothingOfTheOneBefore() {
        ClubReports reports = new ClubReports();
        reports.from(report(Map.of(ReportColumn.MEMBERS, "60", ReportColumn.WOMEN, "40"), "INCOME", "2026-04-05"));
        ClubReport next = reports.from(report(Map.of(ReportColumn.MEMBERS, "55"), "", ""));
        assertEquals(OptionalLong.of(55), next.count(ReportColumn.MEMBERS));
        assertEquals(OptionalLong.empty(), next.count(ReportColumn.WOMEN));
        assertEquals(Optional.empty(), next.recordedOn());
        assertEquals(Optional.empty(), next.areas());
    }

    @Test
    void recordAndReport_sayTheSame() {
        Row row = report(Map.of(ReportColumn.MEMBERS, "60", ReportColumn.OLDER_WOMEN, "12"), "CULTURE", "2026-04-05");
        ClubReportRow record = ClubReportRow.from(row);
        ClubReport report = new ClubReports().from(row);
        assertEquals(60L, record.members());
        assertEquals(12L, record.olderWomen());
        assertNull(record.women());
        assertEquals(List.of("CULTURE"), record.areas());
        assertEquals(report.recordedOn(), Optional.ofNullable(record.recordedOn()));
    }
}
