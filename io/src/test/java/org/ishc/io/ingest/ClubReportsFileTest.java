package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.io.encoding.LegacyBytes;
import org.ishc.io.encoding.LegacyEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClubReportsFileTest {

    private static final int ROWS = 12_000;

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

    /** The memory of a process is such a file: it is there, and its first byte cannot be read. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatCannotBeRead_isSaidAsOne() {
        Path file = Path.of("/proc/self/mem");
        for (int threads : new int[] {1, 2}) {
            assertThrows(IOException.class, () -> ClubReportsFile.read(file, ReadOptions.DEFAULT.withThreads(threads)));
        }
    }

    @Test
    void files_giveTheSame_onAnyThreads() throws IOException {
        String headings = "club_code,period,members,women,areas,recorded_on\n";
        String old = made(headings, "sáu mươi hội viên", "\n");
        List<byte[]> files = new ArrayList<>(List.of(
                made(headings, "60", "\n").getBytes(StandardCharsets.UTF_8),
                made(headings, "\"60\"", "\r\n").getBytes(StandardCharsets.UTF_8),
                made(headings, "\"6\n0\"", "\n").getBytes(StandardCharsets.UTF_8),
                made(headings, "\"6\r\n\"\"0\"\"\"", "\r\n").getBytes(StandardCharsets.UTF_8),
                made(headings, "6\"0", "\n").getBytes(StandardCharsets.UTF_8),
                made(headings, "60,1", "\n").getBytes(StandardCharsets.UTF_8),
                made(headings, "60", "\r").getBytes(StandardCharsets.UTF_8),
                old.getBytes(StandardCharsets.UTF_8),
                old.getBytes(StandardCharsets.UTF_16)));
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            files.add(LegacyBytes.encode(encoding, old));
            files.add(LegacyBytes.encode(encoding, made(headings, "\"sáu mươi\nhội viên\"", "\r\n")));
        }
        for (byte[] bytes : files) {
            Path file = Files.write(folder.resolve("r.csv"), bytes);
            Read alone = read(file, 1);
            assertTrue(
                    alone.reports().size() + alone.findings().size() >= ROWS,
                    () -> alone.findings().get(0).toString());
            for (int threads : new int[] {2, 8}) {
                Read together = read(file, threads);
                assertEquals(alone.reports(), together.reports());
                assertEquals(alone.findings(), together.findings());
            }
        }
    }

    /** Rows of which every other has a given cell; keys come again now and then. */
    private static String made(String headings, String cell, String end) {
        Random random = new Random(22);
        StringBuilder text = new StringBuilder(headings);
        for (int row = 0; row < ROWS; row++) {
            text.append('K').append(row % 7_000).append(",20").append(10 + row / 7_000 + random.nextInt(2));
            text.append(',').append(random.nextBoolean() ? cell : "45");
            text.append(",20,,").append(end);
        }
        return text.toString();
    }

    /** What a file gave, its reports as texts. */
    private record Read(List<String> reports, List<Finding> findings) {}

    private static Read read(Path file, int threads) throws IOException {
        Checked<List<ClubReport>> read = ClubReportsFile.read(file, ReadOptions.DEFAULT.withThreads(threads));
        return new Read(
                read.value().stream()
                        .map(report -> report.key() + " " + report.count(ReportColumn.MEMBERS) + report.origin())
                        .toList(),
                read.findings());
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
