package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open workbook shows its rows one after another, as long as somebody wants them. */
class SheetReaderTest {

    @TempDir
    Path folder;

    private Path workbook(String rows) throws IOException {
        return new WorkbookByHand()
                .sheet("clubs", rows)
                .sheet("Ghi chú", SheetSamples.xmlRow(1, "x"))
                .write(folder.resolve("w.xlsx"));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(SheetSamples.xmlRow(i, "K" + i));
        }
        return rows.toString();
    }

    @Test
    void sheets_areNamedInTheirOrder() throws IOException {
        try (SheetReader reader = SheetReader.open(workbook(""))) {
            assertEquals(List.of("clubs", "Ghi chú"), reader.names());
        }
    }

    /** Of a sheet of a million rows the first twenty are enough to find its headings. */
    @Test
    void reading_endsWhereNoFurtherRowIsWanted() throws IOException {
        List<Integer> seen = new ArrayList<>();
        try (SheetReader reader =
                SheetReader.open(workbook(rows(50) + "<row r='51'><c r='A51' t='s'><v>99</v></c></row>"))) {
            reader.read("clubs", (number, cells) -> {
                seen.add(number);
                return number < 3;
            });
        }
        assertEquals(List.of(1, 2, 3), seen);
    }

    @Test
    void rowsBeforeADamage_haveBeenShown() throws IOException {
        List<Integer> seen = new ArrayList<>();
        try (SheetReader reader =
                SheetReader.open(workbook(rows(2) + "<row r='3'><c r='A3' t='s'><v>99</v></c></row>"))) {
            assertThrows(IOException.class, () -> reader.read("clubs", (number, cells) -> seen.add(number)));
        }
        assertEquals(List.of(1, 2), seen);
    }

    @Test
    void sheetThatIsNotThere_isRefused() throws IOException {
        try (SheetReader reader = SheetReader.open(workbook(""))) {
            assertThrows(IOException.class, () -> reader.read("values", (number, cells) -> true));
        }
    }

    @Test
    void emptyRows_areNoLines_andLinesKeepTheirNumbers() throws IOException {
        Map<String, List<SheetReader.Line>> sheets = SheetReader.read(
                workbook(SheetSamples.xmlRow(2, "a", "", "b") + "<row r='3'/>" + SheetSamples.xmlRow(7, "", "c")));
        assertEquals(
                List.of(new SheetReader.Line(2, List.of("a", "", "b")), new SheetReader.Line(7, List.of("", "c"))),
                sheets.get("clubs"));
    }

    @Test
    void hiddenSheet_isKnownByItsName() throws IOException {
        try (SheetReader reader = SheetReader.open(workbook(""))) {
            assertFalse(reader.layout("clubs", Map.of()).isHidden());
            assertEquals(List.of(), reader.layout("không có", Map.of()).merges());
        }
    }

    @Test
    void whatIsNoWorkbook_isRefused_andLetGo() throws IOException {
        Path file = Files.writeString(folder.resolve("w.xlsx"), "club_code");
        assertThrows(IOException.class, () -> SheetReader.open(file));
        assertThrows(IOException.class, () -> SheetReader.read(file));
        Files.delete(file);
        assertTrue(Files.notExists(file));
    }

    @Test
    void sharedTexts_areReadWithTheirRuns_withoutHowTheyArePronounced() throws IOException {
        Path file = new WorkbookByHand()
                .sharedStrings("<si><r><t>Ba </t></r><r><t>Đình</t></r><rPh><t>x</t></rPh></si><si><t>K1</t></si>")
                .sheet("clubs", "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>")
                .write(folder.resolve("w.xlsx"));
        assertEquals(
                List.of("K1", "Ba Đình"),
                SheetReader.read(file).get("clubs").get(0).cells());
    }
}
