package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClubReportsFileTest {

    @TempDir
    Path folder;

    @Test
    void reports_areReadAlone_withWhatIsWrongInTheFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.csv"),
                "club_code,period,members\nK1,2026-Q1,60\nK1,2026-Q1,61\nK2,2026-Q1,-1\nK3,Quý II/2026,1.200\n");
        Checked<List<ClubReport>> read = ClubReportsFile.read(file, ReadOptions.DEFAULT.withThreads(2));
        assertEquals(
                List.of("K1 60", "K3 1200"),
                read.value().stream()
                        .map(report -> report.club() + " "
                                + report.count(ReportColumn.MEMBERS).getAsLong())
                        .toList());
        assertEquals(
                List.of("row.duplicate-key 2", "cell.range 3"),
                read.findings().stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().row())
                        .toList());
    }

    @Test
    void fileThatIsNotThere_isRefused_andOneWithoutHeadingsHoldsNothing() throws IOException {
        assertThrows(
                NoSuchFileException.class, () -> ClubReportsFile.read(folder.resolve("none.csv"), ReadOptions.DEFAULT));
        Checked<List<ClubReport>> empty =
                ClubReportsFile.read(Files.writeString(folder.resolve("e.csv"), ""), ReadOptions.DEFAULT);
        assertEquals(List.of(), empty.value());
        assertEquals("table.empty", empty.findings().get(0).code().code());
    }
}
