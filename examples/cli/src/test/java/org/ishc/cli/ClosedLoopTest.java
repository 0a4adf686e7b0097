package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

    /** Every part but the mended sheet is the sender's to the byte. */
    @Test
    void mendedWorkbook_hasEveryOtherPartAsItWasSent() throws IOException {
        Path sent = CASES.resolve("13-number-texts.xlsx");
        Path fixes = folder.resolve("fixes.json");
        run("validate", sent, "--fixes", fixes);
        Path mended = folder.resolve("mended.xlsx");
        run("fix", sent, "--apply", fixes, "--to", mended);
        Map<String, String> before = parts(sent);
        Map<String, String> after = parts(mended);
        assertEquals(before.keySet(), after.keySet());
        assertEquals(
                1,
                before.keySet().stream()
                        .filter(part -> !before.get(part).equals(after.get(part)))
                        .filter(part -> part.startsWith("xl/worksheets/"))
                        .count());
        assertEquals(
                List.of(),
                before.keySet().stream()
                        .filter(part -> !part.startsWith("xl/worksheets/")
                                && !before.get(part).equals(after.get(part)))
                        .toList());
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return parts;
    }

    /** A workbook of several sheets goes back and forth, a sheet mended each time. */
    @Test
    void workbookOfSeveralSheets_goesBackAndForth_untilNothingIsLeft() throws IOException {
        Path sent = folder.resolve("sent.xlsx");
        write(
                sent,
                Map.of(
                        "club-reports",
                        List.of(
                                List.of("Mã CLB", "Kỳ báo cáo", "Số thành viên"),
                                List.of("K1", "2026-Q2", "60 người"),
                                List.of("K2", "2026-Q2", "55")),
                        "clubs",
                        List.of(List.of("Mã CLB", "Mã đơn vị"), List.of("K1", "4"), List.of("K2", "00008")),
                        "club-events",
                        List.of(
                                List.of("Mã CLB", "Số thứ tự", "Loại sự kiện", "Ngày hiệu lực"),
                                List.of("K1", "1", "Đưa vào theo dõi", "1/8/25"),
                                List.of("K2", "1", "Dua vao theo doi", "1/8/2025")),
                        "manifest",
                        List.of(List.of("name", "thu"), List.of("sender", "01"), List.of("as_of", "30/06/2026"))));
        Path first = annotated(sent, "first.xlsx");
        assertEquals(List.of("club-events!C3", "club-events!D2", "club-reports!C2", "clubs!B2"), errors(first));
        Path second = annotated(mended(first, "clubs", 1, 1, "00004"), "second.xlsx");
        assertEquals(List.of("club-events!C3", "club-events!D2", "club-reports!C2"), errors(second));
        Path third = annotated(
                mended(mended(second, "club-events", 1, 3, "1/8/2025"), "club-events", 2, 2, "Đưa vào theo dõi"),
                "third.xlsx");
        assertEquals(List.of("club-reports!C2"), errors(third));
        Path last = annotated(mended(third, "club-reports", 1, 2, "60"), "last.xlsx");
        assertEquals("VALID {}", codes(last));
        assertEquals(
                List.of(),
                contents(last).stream().filter(line -> line.endsWith("true")).toList());
        assertEquals(
                List.of("club-events", "club-reports", "clubs", "lỗi và lưu ý", "manifest", "nhật ký kiểm tra"),
                contents(last).stream()
                        .filter(line -> !line.contains("!"))
                        .sorted()
                        .toList());
    }

    private static void write(Path file, Map<String, List<List<String>>> sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (Map.Entry<String, List<List<String>>> entry : new TreeMap<>(sheets).entrySet()) {
                Sheet sheet = workbook.createSheet(entry.getKey());
                for (List<String> texts : entry.getValue()) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    texts.forEach(text ->
                            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
                }
            }
            workbook.write(out);
        }
    }

    /** The cells in which an error stands, as the annotated workbook marks them. */
    private static List<String> errors(Path annotated) throws IOException {
        List<String> cells = new ArrayList<>();
        try (InputStream in = Files.newInputStream(annotated);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellComment() != null
                                && cell.getCellComment().getString().getString().contains("LỖI")) {
                            cells.add(sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
        }
        return cells.stream().sorted().toList();
    }

    /** As somebody types into the workbook that came back. */
    private Path mended(Path file, String sheet, int row, int column, String text) throws IOException {
        Path to = folder.resolve("mended-" + file.getFileName());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            workbook.getSheet(sheet).getRow(row).getCell(column).setCellValue(text);
            workbook.write(out);
        }
        return to;
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
