package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.io.table.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The XML of a sheet, copied but for the cells that change. */
class MendedSheetTest {

    private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DAY = "1";
    private static final String PERCENT = "2";

    @TempDir
    Path folder;

    private NumberFormats formats;

    @BeforeEach
    void styles() throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(
                new WorkbookByHand().styles(List.of("0", "14", "9")).write(folder.resolve("w.xlsx")))) {
            formats = NumberFormats.read(parts);
        }
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + SPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private String copied(MendedSheet sheet, String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.copy(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), out);
        String copied = out.toString(StandardCharsets.UTF_8);
        return copied.substring(copied.indexOf("<worksheet"));
    }

    private MendedSheet mended(String cell, String text, CellType type) {
        return new MendedSheet(Map.of(cell, new MendedSheet.Mended(text, type)), Set.of(), formats);
    }

    private String cell(String before, String text, CellType type) throws IOException {
        String copied = copied(mended("A1", text, type), sheet("<row r=\"1\">" + before + "</row>"));
        return copied.substring(copied.indexOf("<c "), copied.indexOf("</row>"));
    }

    @Test
    void sheetWithoutChanges_isCopiedToTheLetter() throws IOException {
        String xml = sheet(
                "<row r=\"1\" ht=\"30\"><c r=\"A1\" s=\"2\" t=\"s\"><v>7</v></c><c r=\"B1\"><f>A1&lt;2</f><v>1</v></c></row>"
                        + "<x:any xmlns:x=\"urn:x\" x:y=\"z\">Đ</x:any>");
        MendedSheet sheet = new MendedSheet(Map.of(), Set.of(), formats);
        assertEquals(xml, copied(sheet, xml));
        assertEquals(Set.of(), sheet.computed());
    }

    @Test
    void text_isWrittenIntoTheCell_whichKeepsItsStyle() throws IOException {
        assertEquals(
                "<c r=\"A1\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> K&lt;1 </t></is></c>",
                cell("<c r=\"A1\" s=\"2\" t=\"s\"><v>7</v></c>", " K<1 ", CellType.CODE));
    }

    @Test
    void wholeNumber_isANumber_forTheSheetsOwnSums() throws IOException {
        assertEquals(
                "<c r=\"A1\"><v>60</v></c>", cell("<c r=\"A1\" t=\"str\"><v>sáu mươi</v></c>", "60", CellType.WHOLE));
    }

    /** As a number it would be shown as 6000% or as a day of 1900. */
    @ParameterizedTest
    @CsvSource({DAY, PERCENT})
    void wholeNumber_isAText_whereItsCellWouldShowAnother(String style) throws IOException {
        String cell = cell("<c r=\"A1\" s=\"" + style + "\"><v>1</v></c>", "60", CellType.WHOLE);
        assertTrue(cell.contains("t=\"inlineStr\"") && cell.contains(">60<"), cell);
    }

    @ParameterizedTest
    @CsvSource({"60, CODE", "60, TEXT", "2026, PERIOD", "1234567890123456, WHOLE", "'1,5', WHOLE"})
    void whatIsNoCount_isAText(String text, CellType type) throws IOException {
        assertTrue(cell("<c r=\"A1\"/>", text, type).contains("<is>"));
    }

    /** As people write it: a spreadsheet of a Vietnamese office shows days so. */
    @ParameterizedTest
    @CsvSource({"2026-04-05, DATE, 05/04/2026", "2026-04, DATE, 2026-04", "2026-04-05, TEXT, 2026-04-05"})
    void day_isWrittenWithTheDayFirst(String text, CellType type, String shown) {
        assertEquals(shown, new MendedSheet.Mended(text, type).shown());
    }

    @Test
    void formulaOfAMendedCell_isTakenOutWithItsValue_andNamed() throws IOException {
        MendedSheet sheet = mended("B2", "58", CellType.WHOLE);
        String copied = copied(
                sheet, sheet("<row r=\"2\"><c r=\"A2\"><f>1</f><v>1</v></c><c r=\"B2\"><f>A2</f><v>2</v></c></row>"));
        assertTrue(copied.contains("<c r=\"A2\"><f>1</f><v>1</v></c><c r=\"B2\"><v>58</v></c>"), copied);
        assertEquals(Set.of("B2"), sheet.computed());
    }

    @Test
    void emptiedRow_keepsItsCells_withoutWhatStoodInThem() throws IOException {
        MendedSheet sheet = new MendedSheet(Map.of(), Set.of(2), formats);
        String copied = copied(
                sheet,
                sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\" t=\"s\"><v>1</v></c><c r=\"B2\"><f>A1</f><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"));
        assertTrue(copied.contains("<row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\"/></row>"), copied);
        assertTrue(copied.contains("<v>3</v>") && copied.contains("<c r=\"A1\"><v>1</v></c>"), copied);
        assertEquals(Set.of("B2"), sheet.computed());
    }

    /** A row may leave out its number: it is the one behind the row before. */
    @Test
    void rowWithoutANumber_isCountedFromTheOneBefore() throws IOException {
        String copied = copied(
                new MendedSheet(Map.of(), Set.of(5), formats),
                sheet("<row r=\"4\"><c r=\"A4\"><v>4</v></c></row><row><c r=\"A5\"><v>5</v></c></row>"));
        assertTrue(copied.contains("<v>4</v>") && !copied.contains("<v>5</v>"), copied);
    }

    @Test
    void prefixOfTheSheetsNames_isKept() throws IOException {
        String copied = copied(
                mended("A1", "x", CellType.TEXT),
                "<worksheet xmlns=\"urn:none\" xmlns:x=\"" + SPACE
                        + "\"><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></worksheet>");
        assertTrue(copied.contains("<x:is><x:t") && copied.contains("</x:t></x:is></x:c>"), copied);
    }

    @Test
    void characterThatXmlCannotHold_isSpelledOut() throws IOException {
        assertTrue(cell("<c r=\"A1\"/>", "a\u0001b", CellType.TEXT).contains("a_x0001_b"));
    }

    @Test
    void listOfComputedCells_losesThoseWithoutAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MendedSheet.withoutComputed(
                new ByteArrayInputStream(
                        "<calcChain><c r=\"A1\" i=\"1\"/><c r=\"B1\"/></calcChain>".getBytes(StandardCharsets.UTF_8)),
                Set.of("A1"),
                out);
        String chain = out.toString(StandardCharsets.UTF_8);
        assertTrue(chain.contains("B1") && !chain.contains("A1"), chain);
    }

    @Test
    void damagedXml_isRefused() {
        assertThrows(IOException.class, () -> copied(new MendedSheet(Map.of(), Set.of(), formats), "<worksheet><row>"));
    }
}
