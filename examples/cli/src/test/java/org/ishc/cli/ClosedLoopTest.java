package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.io.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook goes to the sender with what was found in it, is mended in place, and comes again. */
class ClosedLoopTest {

    private static final Path CASES = Path.of("src/test/resources/field-cases/officials");

    @TempDir
    Path folder;

    private static String codes(Path file) {
        Map<?, ?> report = (Map<?, ?>)
                CanonicalJson.read(run("validate", file, "--format", "json").out());
        return report.get("verdict") + " " + report.get("codes");
    }

    private Path annotated(Path file, String name) {
        Path to = folder.resolve(name);
        run("validate", file, "--report", "xlsx:" + to);
        return to;
    }

    /** Sheets, and of cells that are not empty or marked what stands in them, their fill and their comment. */
    private static List<String> contents(Path file) throws IOException {
        List<String> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                all.add(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean isMarked = cell.getCellComment() != null
                                || cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL;
                        if (sheet.getSheetName().startsWith("club")
                                && (isMarked || !cell.toString().isEmpty())) {
                            all.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell + " " + isMarked);
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void whatWasMendedInPlace_carriesNothingOfTheTimeBefore() throws IOException {
        Path again = annotated(CASES.resolve("13b-mended-in-place.xlsx"), "again.xlsx");
        assertEquals("VALID {}", codes(again));
        List<String> contents = contents(again);
        assertEquals(
                List.of("manifest", "clubs", "club-events", "club-reports", "lỗi và lưu ý", "nhật ký kiểm tra"),
                contents.stream().filter(line -> !line.contains("!")).toList());
        assertEquals(
                List.of(),
                contents.stream().filter(line -> line.endsWith("true")).toList());
    }

    @Test
    void workbookAnnotatedTwice_isMarkedOnce() throws IOException {
        Path once = annotated(CASES.resolve("13-number-texts.xlsx"), "once.xlsx");
        Path twice = annotated(once, "twice.xlsx");
        assertEquals(contents(once), contents(twice));
        assertTrue(contents(once).stream().anyMatch(line -> line.endsWith("true")));
    }

    @Test
    void mendedWorkbook_isTheSendersOwn_butForTheCellsThatWereMended() throws IOException {
        Path sent = CASES.resolve("13-number-texts.xlsx");
        Path fixes = folder.resolve("fixes.json");
        run("validate", sent, "--fixes", fixes);
        assertTrue(Files.readString(fixes).contains("\"new\":[\"60\"]"), Files.readString(fixes));
        Path mended = folder.resolve("mended.xlsx");
        Run answer = run("fix", sent, "--apply", fixes, "--to", mended);
        assertEquals(ExitCode.DONE, answer.exit(), answer.err());
        Map<String, String> before = cells(sent);
        Map<String, String> after = cells(mended);
        assertEquals(before.keySet(), after.keySet());
        long changed = before.keySet().stream()
                .filter(cell -> !before.get(cell).equals(after.get(cell)))
                .count();
        List<?> accepted = (List<?>) ((Map<?, ?>) CanonicalJson.read(Files.readString(fixes))).get("fixes");
        assertEquals(accepted.size(), changed);
        // all that have one meaning: "60 triệu" and "không" too, "-" and "2,5" not
        assertEquals(8, changed);
        assertEquals("NUMERIC 60.0", after.get("club-reports!C2"));
        Path same = folder.resolve("same.xlsx");
        run("fix", sent, "--apply", fixes, "--to", same);
        assertEquals(-1, Files.mismatch(mended, same));
    }

    private static Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getCellType() + " " + cell);
                    }
                }
            }
        }
        return cells;
    }
}
