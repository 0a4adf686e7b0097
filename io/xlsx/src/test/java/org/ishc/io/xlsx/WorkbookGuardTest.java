package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.io.message.Messages;
import org.ishc.io.spi.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Before a workbook is read it is looked through: nothing in it may cost more than it weighs. */
class WorkbookGuardTest {

    @TempDir
    Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private Optional<Map<String, SheetLayout>> look(WorkbookByHand workbook) throws IOException {
        // what unpacks to a thousand times its size is refused before anybody looks inside
        Limits limits = Limits.DEFAULT.withArchive(1L << 32, 1 << 20, 1_000);
        return WorkbookGuard.look(workbook.write(folder.resolve("w.xlsx")), limits, findings);
    }

    private Optional<Map<String, SheetLayout>> look(String rows) throws IOException {
        return look(new WorkbookByHand().sheet("clubs", rows));
    }

    /** A sheet whose XML stands in full, with what comes behind its rows. */
    private Optional<Map<String, SheetLayout>> lookAtSheet(String xml) throws IOException {
        return look(new WorkbookByHand().sheet("clubs", "").part("xl/worksheets/rId1.xml", xml));
    }

    private String reason() {
        assertEquals(1, findings.size(), findings::toString);
        assertEquals("package.damaged", findings.get(0).code().code());
        return Messages.in(Language.EN).text(findings.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>",
                "<row><c><v>1</v></c></row>",
                "<row r='1048576'><c r='a1048576' t='str'><v>x</v></c></row>",
                "<row r='1'><c r='A1' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
                "<row r='1'><c r='A1'><f t='shared' si='0' ref='A1:A2'>1</f></c></row>"
                        + "<row r='2'><c r='A2'><f t='shared' si='0'/></c></row>",
                "<row r='1'><c r='A1' t='e'><v>#N/A</v></c><c r='B1' t='b'><v>1</v></c></row>",
            })
    void whatSpreadsheetsWrite_isSound(String rows) throws IOException {
        assertTrue(look(rows).isPresent(), findings::toString);
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c r='XFE1'><v>1</v></c></row> | cell XFE1",
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row> | cell ZZZZZZ1",
                "<row r='1'><c r='A0'><v>1</v></c></row> | cell A0",
                "<row r='1'><c r='A12345678'><v>1</v></c></row> | cell A12345678",
                "<row r='1'><c r='7'><v>1</v></c></row> | cell 7",
                "<row r='99999999'/> | row 99999999",
                "<row r='-1'/> | row -1",
                "<row r='1'><c r='A1' s='x'><v>1</v></c></row> | style x",
                "<row r='1'><c r='A1' t='q'><v>1</v></c></row> | cell type q",
                "<row r='1'><c r='A1' t='s'><v>0</v></c></row> | string 0 of 0",
                "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row> | string 2000000000",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row> | string -1",
                "<row r='1'><c r='A1'><f t='shared' si='7'/></c></row> | shared formula 7",
                "<row r='1'><c r='A1'><f t='shared' si='1' ref='A1'>1</f></c><c r='B1'><f t='shared' si='1' ref='B1'>1</f></c></row> | shared formula 1",
                "<row r='1'><c r='A1'><v><b>1</b></v></c></row> | element in v",
                "<row r='1'><c r='A1'> | XML",
            })
    void whatNoSpreadsheetWrites_isDamage_andSaysWhat(String rows, String reason) throws IOException {
        assertTrue(look(rows).isEmpty());
        assertFalse(findings.isEmpty());
        if (!reason.equals("XML")) {
            assertTrue(reason().contains(reason), reason());
        }
        assertEquals("xl/worksheets/rId1.xml", findings.get(0).location().file());
    }

    /** Neither is expanded: a part that declares anything is not read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a 'x'>]><worksheet><sheetData/></worksheet>",
                "<!DOCTYPE worksheet SYSTEM 'http://example.org/x.dtd'><worksheet><sheetData/></worksheet>",
            })
    void declaration_isDamage(String xml) throws IOException {
        assertTrue(lookAtSheet(xml).isEmpty());
        assertTrue(reason().contains("DOCTYPE"), reason());
    }

    private static String cell(int number, String content) {
        return "<row r='%1$d'><c r='A%1$d'>%2$s</c></row>".formatted(number, content);
    }

    private void assertLimit(String limit, long allowed, String rows) throws IOException {
        assertTrue(look(rows).isEmpty());
        assertEquals("package.limit", findings.get(0).code().code());
        assertEquals(limit, findings.get(0).arguments().get("limit"));
        assertEquals(allowed, findings.get(0).arguments().get("allowed"));
        assertEquals(1, findings.size(), "said once");
    }

    @Test
    void formula_isAsLongAsASpreadsheetAllows() throws IOException {
        assertTrue(look(cell(1, "<f>" + "1+".repeat(4_095) + "11</f>")).isPresent(), findings::toString);
        assertLimit("formula-length", 8_192, cell(1, "<f>" + "1+".repeat(4_096) + "1</f>"));
    }

    @Test
    void textOfAMillionCharacters_isNone() throws IOException {
        assertLimit("xml-text", 1 << 20, cell(1, "<v>" + "9".repeat((1 << 20) + 1) + "</v>"));
    }

    /** An array formula is computed over all its cells. */
    @Test
    void arrayFormulas_areCounted() throws IOException {
        String each = "<f t='array'>1</f>";
        assertTrue(
                look(IntStream.rangeClosed(1, 100).mapToObj(i -> cell(i, each)).collect(Collectors.joining()))
                        .isPresent());
        assertLimit(
                "array-formulas",
                100,
                IntStream.rangeClosed(1, 101).mapToObj(i -> cell(i, each)).collect(Collectors.joining()));
    }

    @Test
    void mergesAndHiddenColumns_areKnownByTheSheetsPart_mergesByTheirFirstRow() throws IOException {
        SheetLayout layout = lookAtSheet(
                        "<worksheet><cols><col min='2' max='4' hidden='1'/><col min='6' max='6' hidden='0'/>"
                                + "<col min='x' max='9' hidden='true'/></cols><sheetData/><mergeCells>"
                                + "<mergeCell ref='C7:D9'/><mergeCell ref='A2:A4'/><mergeCell ref='nonsense'/></mergeCells>"
                                + "</worksheet>")
                .orElseThrow()
                .get("xl/worksheets/rId1.xml");
        assertEquals(List.of(new SheetLayout.Area(2, 0, 4, 0), new SheetLayout.Area(7, 2, 9, 3)), layout.merges());
        assertEquals(List.of(new SheetLayout.Area(1, 1, 1, 3)), layout.hiddenColumns());
    }

    @Test
    void lastSharedString_exists_andTheOneBehindItDoesNot() throws IOException {
        String strings = "<si><t>a</t></si><si><t>b</t></si>";
        String cell = "<row r='1'><c r='A1' t='s'><v>%d</v></c></row>";
        assertTrue(look(new WorkbookByHand().sharedStrings(strings).sheet("clubs", cell.formatted(1)))
                .isPresent());
        assertTrue(look(new WorkbookByHand().sharedStrings(strings).sheet("clubs", cell.formatted(2)))
                .isEmpty());
        assertTrue(reason().contains("string 2 of 2"), reason());
    }

    @Test
    void fileThatIsNoArchive_isNotOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("w.xlsx"), "club_code,unit_code");
        assertFalse(WorkbookGuard.isSound(file, Limits.DEFAULT, findings));
        assertEquals("package.damaged", findings.get(0).code().code());
    }

    @Test
    void archiveWithoutAWorkbook_isDamaged() throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertFalse(WorkbookGuard.isSound(file, Limits.DEFAULT, findings));
        assertEquals(1, findings.size());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "0, false", "false, false", "'', false", "TRUE, false"})
    void flag_isSetByTheTwoSpellingsOfXml(String flag, boolean isSet) {
        assertEquals(isSet, WorkbookGuard.isTrue(flag));
    }
}
