package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.table.OwnSheet;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheet that lists what was found, the verdict first, and the one with the ledger. */
class FindingsSheetTest {

    private static final Messages ENGLISH = Messages.in(Language.EN);
    private static final int HEADINGS = 10;

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private XSSFSheet write(
            Validation validation, ReportOptions options, Function<Finding, Optional<CellReference>> cells) {
        new FindingsSheet(workbook, validation, options, cells).write(Optional.empty());
        return workbook.getSheetAt(workbook.getActiveSheetIndex());
    }

    private XSSFSheet write(Validation validation) {
        return write(validation, ReportOptions.in(Language.EN), finding -> Optional.empty());
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static int headings(Sheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .filter(row ->
                        sheet.getRow(row) != null && text(sheet.getRow(row), 1).equals(ENGLISH.text("page.code")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> findings(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (int i = headings(sheet) + 1; i <= sheet.getLastRowNum(); i++) {
            rows.add(sheet.getRow(i));
        }
        return rows;
    }

    /** The value of the line that begins with a name. */
    private static List<String> facts(Sheet sheet, String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < headings(sheet); i++) {
            if (sheet.getRow(i) != null && text(sheet.getRow(i), 0).equals(name)) {
                values.add(text(sheet.getRow(i), 1));
            }
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verdict_standsFirst_inTheLanguageOfTheReport(Language language) {
        Sheet sheet = write(SampleFindings.many(3), ReportOptions.in(language), finding -> Optional.empty());
        String verdict = Messages.in(language).text("page.verdict.INVALID") + ". ";
        assertTrue(text(sheet.getRow(0), 0).startsWith(verdict), text(sheet.getRow(0), 0));
        assertEquals(OwnSheet.FINDINGS.sheetName(language), sheet.getSheetName());
    }

    /** What was checked can be told from any other package, and by what it was checked. */
    @Test
    void digestAndProfiles_areNamed() {
        Sheet sheet = write(SampleFindings.hostile());
        assertEquals(List.of("0123456789abcdef".repeat(4)), facts(sheet, "SHA-256"));
        assertEquals(
                List.of("tinh-mot 2026-1, SHA-256 " + "ab".repeat(32)), facts(sheet, ENGLISH.text("page.profiles")));
        assertEquals(List.of("1"), facts(sheet, ENGLISH.text("page.count.WAIVED")));
    }

    @Test
    void packageThatNoProfileJudged_saysSo() {
        assertEquals(
                List.of(ENGLISH.text("page.profiles.none")),
                facts(write(SampleFindings.nothing(Verdict.VALID)), ENGLISH.text("page.profiles")));
    }

    @Test
    void counts_areOfAllFindings_alsoOfThoseThatAreNotListed() {
        Sheet sheet =
                write(SampleFindings.many(9), ReportOptions.in(Language.EN).withLimit(1), finding -> Optional.empty());
        int counted = List.of("ERROR", "WARNING", "INFO").stream()
                .flatMap(severity -> facts(sheet, ENGLISH.text("page.count." + severity)).stream())
                .mapToInt(Integer::parseInt)
                .sum();
        assertEquals(9, counted);
        assertEquals(3 + 3, findings(sheet).size(), "one of each code, and how many of it are not listed");
    }

    @Test
    void finding_hasALine_withItsPlaceAndItsSentence() {
        Validation validation = SampleFindings.many(1);
        List<Row> findings = findings(write(validation));
        assertEquals(1, findings.size());
        Row row = findings.get(0);
        assertEquals("ref.unknown-unit", text(row, 1));
        assertEquals(1, row.getCell(3).getNumericCellValue());
        assertEquals("X0", text(row, 7));
        assertEquals(ENGLISH.text(validation.findings().get(0)), text(row, 8));
        assertEquals("", text(row, 9));
    }

    @Test
    void waivedFinding_isListedWithWhoWaivesIt() {
        List<Row> waived = findings(write(SampleFindings.hostile())).stream()
                .filter(row -> !text(row, 9).isEmpty())
                .toList();
        assertEquals(1, waived.size());
        assertEquals(ENGLISH.text("report.severity.WAIVED"), text(waived.get(0), 0));
        assertTrue(text(waived.get(0), 9).contains("Nguyễn Văn An"));
    }

    @Test
    void findingOnACell_isLinkedToIt_alsoWhereTheSheetsNameHasAnApostrophe() {
        workbook.createSheet("Xã d'Hội");
        XSSFSheet sheet = write(
                SampleFindings.many(1),
                ReportOptions.in(Language.EN),
                finding -> Optional.of(new CellReference("Xã d'Hội", 4, 2, false, false)));
        Row row = findings(sheet).get(0);
        assertEquals("C5", text(row, 4));
        assertEquals("'Xã d''Hội'!C5", row.getCell(4).getHyperlink().getAddress());
    }

    @Test
    void findingOnNoCell_hasNoLink() {
        assertNull(findings(write(SampleFindings.many(1))).get(0).getCell(4).getHyperlink());
    }

    /** Sheets of these names may be the sender's. */
    @Test
    void nameThatIsTaken_isNumbered() {
        workbook.createSheet("findings");
        workbook.createSheet("findings 2");
        assertEquals("findings 3", write(SampleFindings.many(1)).getSheetName());
    }

    @Test
    void remark_standsUnderTheVerdict() {
        new FindingsSheet(workbook, SampleFindings.many(1), ReportOptions.in(Language.EN), finding -> Optional.empty())
                .write(Optional.of("Only the first are marked."));
        assertEquals("Only the first are marked.", text(workbook.getSheetAt(0).getRow(1), 0));
    }

    @Test
    void list_canBeFiltered_andItsHeadingsStayInSight() {
        XSSFSheet sheet = write(SampleFindings.many(6));
        int headings = headings(sheet);
        assertEquals(
                "A" + (headings + 1) + ":J" + (headings + 7),
                sheet.getCTWorksheet().getAutoFilter().getRef());
        assertEquals(headings + 1, sheet.getPaneInformation().getHorizontalSplitPosition());
        assertEquals(HEADINGS, sheet.getRow(headings).getLastCellNum());
    }

    /** Programs differ in whether they fit a row to its wrapped text by themselves. */
    @Test
    void rowOfALongSentence_isHigherThanOneOfAShort_butNotWithoutEnd() {
        List<Row> findings = findings(write(SampleFindings.hostile()));
        for (Row row : findings) {
            int longest = Math.max(text(row, 8).length() / 90, text(row, 9).length() / 40);
            assertTrue(row.getHeightInPoints() >= 15 * Math.min(20, 1 + longest), text(row, 8));
            assertTrue(row.getHeightInPoints() <= 15 * 20);
        }
    }

    @Test
    void ledger_hasALineForEachCheck_withWhyItFailedOrWasLeftOut() {
        write(SampleFindings.hostile());
        Sheet ledger = workbook.getSheet("ledger");
        assertEquals(3, ledger.getLastRowNum());
        assertEquals(3, ledger.getRow(1).getCell(2).getNumericCellValue());
        assertEquals("", text(ledger.getRow(1), 3));
        assertFalse(text(ledger.getRow(2), 3).isEmpty());
        assertTrue(text(ledger.getRow(3), 3).contains("values"), text(ledger.getRow(3), 3));
    }

    @Test
    void sheet_opensFirst_andNoOtherIsSelectedWithIt() {
        workbook.createSheet("clubs").setSelected(true);
        XSSFSheet sheet = write(SampleFindings.many(1));
        assertEquals("findings", sheet.getSheetName());
        assertEquals(
                List.of(false, true, false),
                IntStream.range(0, 3)
                        .mapToObj(i -> workbook.getSheetAt(i).isSelected())
                        .toList());
    }
}
