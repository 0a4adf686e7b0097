package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ishc.core.base.Language;
import org.ishc.io.collect.Template;
import org.ishc.io.collect.TemplateList;
import org.ishc.io.collect.TemplateSheet;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.table.Column;
import org.ishc.io.table.OwnSheet;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template as a workbook: what an officer opens, and what is read again when it was filled in. */
class XlsxTemplateTest {

    private static final TemplateList CLUBS = new TemplateList(
            "Câu lạc bộ", List.of(new TemplateList.Choice("K1", "CLB Một"), new TemplateList.Choice("K2", "CLB Hai")));

    @TempDir
    Path folder;

    private static TemplateSheet.Field field(Table table, String column, String heading) {
        Column known = table.columns().get(table.indexOf(column));
        return new TemplateSheet.Field(
                known,
                heading,
                "ghi chú " + heading,
                column.equals("club_code") ? Optional.of(CLUBS) : Optional.empty());
    }

    private static TemplateSheet events(List<TemplateSheet.Filled> rows) {
        return new TemplateSheet(
                Table.CLUB_EVENTS,
                "Sự kiện",
                List.of(
                        field(Table.CLUB_EVENTS, "club_code", "Mã CLB"),
                        field(Table.CLUB_EVENTS, "event_no", "Số thứ tự"),
                        field(Table.CLUB_EVENTS, "type", "Loại sự kiện"),
                        field(Table.CLUB_EVENTS, "effective_on", "Ngày hiệu lực")),
                rows);
    }

    private static TemplateSheet.Filled filled(String note, String... cells) {
        return new TemplateSheet.Filled(List.of(cells), note);
    }

    private static Template template(Language language, List<TemplateSheet.Filled> rows) {
        Map<String, String> manifest = new LinkedHashMap<>();
        manifest.put("name", "mẫu");
        manifest.put("as_of", "2026-06-30");
        manifest.put("sender", "");
        return new Template(
                language,
                List.of("BIỂU MẪU", "", "Điền vào các ô trống."),
                manifest,
                List.of(events(rows)),
                List.of(CLUBS));
    }

    private Path written(Template template) throws IOException {
        Path file = folder.resolve("t.xlsx");
        XlsxTemplate.write(template, file);
        return file;
    }

    private static List<List<String>> sheet(Path file, String name) throws IOException {
        return SheetReader.read(file).getOrDefault(name, List.of()).stream()
                .map(SheetReader.Line::cells)
                .toList();
    }

    /** The parts of a workbook, with letters that are spelled by their number as they are. */
    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sheets_standInTheOrderInWhichTheyAreUsed(Language language) throws IOException {
        assertEquals(
                List.of(OwnSheet.GUIDE.sheetName(language), "manifest", "Sự kiện", OwnSheet.LISTS.sheetName(language)),
                List.copyOf(
                        SheetReader.read(written(template(language, List.of()))).keySet()));
    }

    @Test
    void guide_keepsItsLines_andTheManifestSaysWhatEachKeyMeans() throws IOException {
        Path file = written(template(Language.VI, List.of()));
        assertEquals(
                List.of(List.of("BIỂU MẪU"), List.of("Điền vào các ô trống.")),
                sheet(file, OwnSheet.GUIDE.sheetName(Language.VI)));
        List<List<String>> manifest = sheet(file, "manifest");
        assertEquals(List.of("name", "mẫu"), manifest.get(0).subList(0, 2));
        assertEquals(List.of("as_of", "2026-06-30"), manifest.get(1).subList(0, 2));
        assertTrue(manifest.get(1).get(2).endsWith("30/6/2026")
                || manifest.get(1).get(2).endsWith("30/06/2026"));
        assertEquals(List.of("sender", ""), manifest.get(2).subList(0, 2));
    }

    /** What is filled in already is what it is: a day, a count, or a text that keeps its zeros. */
    @Test
    void rowsThatAreFilledIn_areTypedByTheirColumns() throws IOException {
        Path file = written(template(
                Language.VI, List.of(filled("", "007", "1", "Đưa vào theo dõi", "2025-08-01"), filled("", "K2", "2"))));
        assertEquals(
                List.of(
                        List.of("Mã CLB", "Số thứ tự", "Loại sự kiện", "Ngày hiệu lực"),
                        List.of("007", "1", "Đưa vào theo dõi", "2025-08-01"),
                        List.of("K2", "2")),
                sheet(file, "Sự kiện"));
        String xml = parts(file).get("xl/worksheets/sheet3.xml");
        assertTrue(xml.matches("(?s).*<c r=\"B2\"[^>]*><v>1</v>.*"), xml);
        assertTrue(xml.matches("(?s).*<c r=\"D2\"[^>]*><v>45870(\\.0)?</v>.*"), xml);
        assertTrue(xml.matches("(?s).*<c r=\"A2\"[^>]*t=\"inlineStr\".*"), xml);
    }

    /** A day that is none, or a count of letters, stays what the host handed over. */
    @Test
    void whatDoesNotFitItsColumn_isWrittenAsText() throws IOException {
        assertEquals(
                List.of("K1", "nhiều", "x", "tháng 8"),
                sheet(written(template(Language.VI, List.of(filled("", "K1", "nhiều", "x", "tháng 8")))), "Sự kiện")
                        .get(1));
    }

    @Test
    void cells_areChosenFromTheListOfTheirColumn_toTheLastRowOfTheSheet() throws IOException {
        Map<String, String> parts = parts(written(template(Language.VI, List.of())));
        String xml = parts.get("xl/worksheets/sheet3.xml");
        assertTrue(xml.contains("sqref=\"A2:A1048576\""), xml);
        assertTrue(xml.contains("$A$2:$A$3"), xml);
    }

    @Test
    void notes_standAtHeadings_andAtRowsThatHaveOne() throws IOException {
        Map<String, String> parts =
                parts(written(template(Language.VI, List.of(filled("xem công văn", "K1"), filled("", "K2")))));
        List<String> notes = Stream.of(String.join("", parts.values()).split("<comment "))
                .skip(1)
                .map(text -> text.substring(0, text.indexOf('>')).replaceAll(".*ref=\"([A-Z0-9]+)\".*", "$1"))
                .toList();
        assertEquals(
                List.of("A1", "A2", "B1", "C1", "D1"), notes.stream().sorted().toList());
    }

    @Test
    void workbook_holdsNoFormulaAndNoMacro_andPrintsOnA4() throws IOException {
        Map<String, String> parts = parts(written(template(Language.VI, List.of(filled("", "K1", "1")))));
        assertTrue(parts.keySet().stream().noneMatch(name -> name.contains("vbaProject")));
        List<String> sheets = new ArrayList<>(parts.values());
        sheets.removeIf(part -> !part.contains("<sheetData"));
        assertEquals(4, sheets.size());
        for (String sheet : sheets) {
            assertFalse(sheet.contains("<f>"), sheet);
            assertTrue(sheet.contains("paperSize=\"9\""), sheet);
        }
    }

    @Test
    void equalTemplates_giveEqualBytes() throws IOException, InterruptedException {
        byte[] once = Files.readAllBytes(written(template(Language.VI, List.of(filled("", "K1", "1")))));
        Thread.sleep(2_100);
        assertArrayEquals(once, Files.readAllBytes(written(template(Language.VI, List.of(filled("", "K1", "1"))))));
    }

    @Test
    void workbookThatIsFilledIn_isRead() throws IOException {
        LoadedPackage loaded = PackageReader.read(
                written(template(Language.VI, List.of(filled("", "K1", "1", "Đưa vào theo dõi", "2025-08-01")))));
        assertEquals("2026-06-30", loaded.asOf().toString());
        assertEquals(
                List.of(),
                loaded.findings().stream()
                        .map(finding -> finding.code().code())
                        .filter(code -> code.startsWith("table.")
                                || code.startsWith("cell.")
                                || code.startsWith("sheet.")
                                || code.equals("package.unlisted-file"))
                        .toList());
    }

    /** A table of a thousand rows is not held in memory, and none is lost where it is written in pieces. */
    @Test
    void rowsBeyondWhatIsHeld_areAllWritten() throws IOException {
        List<TemplateSheet.Filled> rows = new ArrayList<>();
        for (int i = 1; i <= 1_001; i++) {
            rows.add(filled("", "K" + i, "1"));
        }
        List<List<String>> sheet = sheet(written(template(Language.VI, rows)), "Sự kiện");
        assertEquals(1_002, sheet.size());
        assertEquals(List.of("K1001", "1"), sheet.get(1_001));
    }

    @Test
    void pathThatCannotBeWritten_isRefused_andWhatWasThereStays() throws IOException {
        Path file = Files.createDirectory(folder.resolve("t.xlsx"));
        Files.writeString(file.resolve("kept"), "x");
        assertThrows(IOException.class, () -> XlsxTemplate.write(template(Language.VI, List.of()), file));
        assertEquals("x", Files.readString(file.resolve("kept")));
    }
}
