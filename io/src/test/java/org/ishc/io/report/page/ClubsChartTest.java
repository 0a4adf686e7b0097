package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the clubs are that run, by their latest reports of the year. */
class ClubsChartTest {

    @TempDir
    Path folder;

    private Html chart(String reports, LocalDate on) throws IOException {
        Html html = new Html();
        SamplesPackage sample =
                SamplesPackage.sound().with("club-reports", "club_code,period,members,women,meetings_held\n" + reports);
        new ClubsChart(PackageReader.read(sample.folder(folder)), on).write(html);
        return html;
    }

    private static List<List<String>> sizes(Html html) {
        List<List<String>> rows = Markup.rows(html);
        return rows.subList(1, rows.size());
    }

    @Test
    void clubs_areCountedByTensOfMembers() throws IOException {
        assertEquals(
                List.of(List.of("50–59", "1"), List.of("60–69", "1"), List.of("No report yet", "0")),
                sizes(chart("K1,2026-Q1,60,40,3\nK2,2026-Q1,59,35,3\n", LocalDate.of(2026, 12, 31))));
    }

    @Test
    void latestReportOfTheYear_counts() throws IOException {
        assertEquals(
                List.of("40–49", "1"),
                sizes(chart("K1,2026-Q1,60,40,3\nK1,2026-Q3,45,40,3\n", LocalDate.of(2026, 12, 31)))
                        .get(0));
    }

    /** A club that has not reported is not one without members. */
    @Test
    void clubThatHasNotReported_isCountedByItself() throws IOException {
        List<List<String>> sizes = sizes(chart("K1,2026-Q1,60,40,3\n", LocalDate.of(2026, 12, 31)));
        assertEquals(List.of(List.of("60–69", "1"), List.of("No report yet", "1")), sizes);
    }

    @Test
    void largeClubs_standTogether() throws IOException {
        assertEquals(
                List.of(List.of("100+", "2"), List.of("No report yet", "0")),
                sizes(chart("K1,2026-Q1,100,40,3\nK2,2026-Q1,712,35,3\n", LocalDate.of(2026, 12, 31))));
    }

    @Test
    void whereNothingIsReported_nothingIsDrawn() throws IOException {
        Html html = chart("K1,2026-Q1,60,40,3\n", LocalDate.of(2025, 12, 31));
        assertEquals("", html.toString());
    }
}
