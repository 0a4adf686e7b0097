package org.ishc.io.xlsx;

import static org.ishc.io.xlsx.SheetSamples.line;
import static org.ishc.io.xlsx.SheetSamples.spelled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below the headings: records, and what people write between and below them. */
class SheetBodyTest {

    private static final int BASE = 2;
    private static final List<String> REPORT = List.of("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Nữ");

    private final List<Finding> findings = new ArrayList<>();
    private final List<RawRow> records = new ArrayList<>();

    private void read(Table table, List<String> headings, SheetLine... lines) {
        HeadingLine head =
                HeadingLine.read(table, headings, Headings.STANDARD, findings).orElseThrow();
        SheetBody body =
                new SheetBody(table, head, BASE, findings, (given, code) -> code.equals("TOTAL"), records::add);
        Arrays.stream(lines).forEach(body::line);
    }

    private void read(SheetLine... lines) {
        read(Table.CLUB_REPORTS, REPORT, lines);
    }

    private List<String> records() {
        return records.stream().map(row -> spelled(Table.CLUB_REPORTS, row)).toList();
    }

    @Test
    void rowThatNumbersTheColumns_isNoRecord_directlyBelowTheHeadingsOnly() {
        read(line(3, 1, 2, 3, 4), line(4, "K1", "2026-Q2", 60, 40));
        assertEquals(List.of("sheet.number-row A3 {row=3}"), spelled(findings));
        assertEquals(List.of("2 club_code=K1 period=2026-Q2 members=60 women=40"), records());
    }

    @Test
    void rowOfNumbersFurtherDown_isARecordWithWhatIsWrongInIt() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, 1, 2, 3, 4));
        assertEquals(2, records.size());
    }

    @Test
    void totals_areComparedWithTheRecordsAbove() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, "K2", "2026-Q2", 55, 30), line(5, "Tổng cộng", "", 115, 71));
        assertEquals(2, records.size());
        assertEquals(
                List.of("sheet.total-row A5 {}", "sheet.total-differs null {column=women, sum=70, total=71}"),
                spelled(findings));
    }

    /** A club may be called so; its code says whether it is one. */
    @Test
    void rowWhoseKeyExists_isARecord_whateverItIsCalled() {
        read(line(3, "TOTAL", "2026-Q2", 60, 40));
        assertEquals(1, records.size());
        assertEquals(List.of(), findings);
    }

    @Test
    void codeThatReadsLikeATotal_existsWhereItIsDefined_ifTheRowIsWhole() {
        read(Table.CLUBS, List.of("Mã CLB", "Mã đơn vị"), line(3, "Total", "00004"), line(4, "Total", ""));
        assertEquals(1, records.size());
        assertEquals(List.of("sheet.total-row A4 {}"), spelled(findings));
    }

    /** A row may be counted on in the first column. */
    @Test
    void numberBeforeTheWord_isPassedOver() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, 2, "Tổng cộng", 60, 40));
        assertEquals(List.of("sheet.total-row B4 {}"), spelled(findings));
    }

    @Test
    void wordForTotals_behindAnotherText_isTheSenders() {
        read(line(3, "K1", "Tổng cộng", 60, 40));
        assertEquals(1, records.size());
        assertEquals(List.of(), findings);
    }

    @Test
    void linesBehindAnEmptyRow_areAFooter_saidOnce() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(5, "", "", "Người lập biểu"), line(6, "", "", "Nguyễn Văn A"));
        assertEquals(1, records.size());
        assertEquals(List.of("sheet.footer C5 {row=5}"), spelled(findings));
    }

    /** A row of spaces parts as an empty one does. */
    @Test
    void blankRow_partsTheFooter() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, " ", "\u00a0"), line(5, "Người lập biểu"));
        assertEquals(List.of("sheet.footer A5 {row=5}"), spelled(findings));
    }

    @Test
    void recordBehindAnEmptyRow_isARecord() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(7, "K2", "2026-Q2", 55, 30));
        assertEquals(List.of(1, 5), records.stream().map(RawRow::row).toList());
        assertEquals(List.of(), findings);
    }

    @Test
    void incompleteRowDirectlyBelowARecord_isNoFooter() {
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, "", "", "", 30));
        assertEquals(2, records.size());
    }

    @Test
    void reportThatNobodyFilledIn_isNoReport_andNamesItsClub() {
        read(line(3, "K1", "2026-Q2", "", ""));
        assertEquals(0, records.size());
        assertEquals(List.of("sheet.unfilled-row A3 {}"), spelled(findings));
        assertEquals("K1", findings.get(0).location().value());
        assertEquals(1, findings.get(0).location().row());
    }

    /** A space says that the report was given, without figures. */
    @Test
    void reportInWhichASpaceStands_isOneWithoutFigures() {
        read(line(3, "K1", "2026-Q2", " ", ""));
        assertEquals(1, records.size());
        assertEquals(List.of(), findings);
    }

    @Test
    void valueMergedFromAbove_countsInEachRow_andIsSaidOnce() {
        Map<Integer, SheetLine.Above> period =
                Map.of(1, new SheetLine.Above(3, new SheetCells.Content.Text("2026-Q2")));
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, period, "K2", "", 55, 30), line(5, period, "K3", "", 50, 20));
        assertEquals(List.of("sheet.merged B3 {}"), spelled(findings));
        assertEquals(
                "3 club_code=K3 period=2026-Q2 members=50 women=20", records().get(2));
    }

    @Test
    void cellRightOfTheHeadings_isSaidOnceForItsColumn() {
        read(
                line(3, "K1", "2026-Q2", 60, 40, "", "tốt"),
                line(4, "K2", "2026-Q2", 55, 30, " ", "khá"),
                line(5, "K3", "2026-Q2", 50, 20, "x"));
        assertEquals(
                List.of("table.unknown-column null {heading=F}", "table.unknown-column null {heading=E}"),
                spelled(findings));
        assertEquals("tốt", findings.get(0).location().value());
    }

    @Test
    void formula_andWhatItsProgramCouldNotCompute_areNotedOnTheCell() {
        SheetCell sum = new SheetCell("n", "61", "SUM(C1:C2)", 0);
        SheetCell broken = new SheetCell("e", "#N/A", null, 0);
        read(new SheetLine(
                3,
                List.of(
                        new SheetCell("inlineStr", "K1", null, 0),
                        new SheetCell("inlineStr", "2026-Q2", null, 0),
                        sum,
                        broken),
                List.of(
                        new SheetCells.Content.Text("K1"),
                        new SheetCells.Content.Text("2026-Q2"),
                        new SheetCells.Content.Numeric(new BigDecimal("61"), Optional.empty()),
                        new SheetCells.Content.Wrong("#N/A", "no error")),
                Map.of()));
        assertEquals(
                List.of("cell.formula 61 {formula==SUM(C1:C2)}", "cell.type #N/A {expected=no error}"),
                records.get(0).notes().stream()
                        .map(note -> note.code().code() + " " + note.value() + " " + note.arguments())
                        .toList());
    }

    /** The number is kept as it is; that it was shown otherwise is known for codes that begin with zeros. */
    @Test
    void numberShownOtherwise_isKeptAsBoth() {
        read(new SheetLine(
                3,
                List.of(new SheetCell("n", "28", null, 1)),
                List.of(
                        new SheetCells.Content.Numeric(new BigDecimal("28"), Optional.of("00028")),
                        new SheetCells.Content.Day("2026-04-01", "01/04/2026"),
                        new SheetCells.Content.Text("60")),
                Map.of()));
        assertEquals("28", records.get(0).text(0));
        assertEquals(Optional.of("00028"), records.get(0).findShown(0));
        assertEquals("2026-04-01", records.get(0).text(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cộng", "Tổng số", "TỔNG CỘNG", "Total:"})
    void wordForTotals_isKnownHoweverItIsSpelled(String word) {
        read(line(3, "K1", "2026-Q2", 60, 40), line(4, word, "", 60, 40));
        assertEquals(List.of("sheet.total-row A4 {}"), spelled(findings));
    }
}
