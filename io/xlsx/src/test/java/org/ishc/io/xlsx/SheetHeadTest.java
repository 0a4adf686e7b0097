package org.ishc.io.xlsx;

import static org.ishc.io.xlsx.SheetSamples.line;
import static org.ishc.io.xlsx.SheetSamples.spelled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SheetFinding;
import org.ishc.io.table.SheetHeading;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** The headings of a sheet, in one row or in two: which column each cell below belongs to, and where it is told. */
class SheetHeadTest {

    private static final SheetLine ONE_ROW = line(3, "Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ hoạt động (đồng)");
    private static final SheetLine UPPER = line(3, "Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ", "");
    private static final SheetLine LOWER = line(4, "", "", "", "tăng thu nhập", "hoạt động (đồng)");
    private static final List<SheetLayout.Area> OVER_TWO = List.of(new SheetLayout.Area(3, 3, 3, 4));

    private final List<Finding> findings = new ArrayList<>();

    private SheetHead read(
            SheetLine top,
            Optional<SheetLine> above,
            Optional<SheetLine> next,
            List<SheetLayout.Area> merges,
            List<SheetLine> title) {
        HeadingStack stack = HeadingStack.find(
                Table.CLUB_REPORTS, above.stream().toList(), top, next.stream().toList(), merges, Headings.STANDARD);
        return SheetHead.read(Table.CLUB_REPORTS, top, stack, title, Headings.STANDARD, findings);
    }

    private SheetHead oneRow() {
        return read(ONE_ROW, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private SheetHead twoRows() {
        return read(UPPER, Optional.empty(), Optional.of(LOWER), OVER_TWO, List.of());
    }

    private static List<String> texts(SheetHead head) {
        return head.headings().stream().map(SheetHeading::text).toList();
    }

    private static int place(SheetHead head, String column) {
        return head.line()
                .orElseThrow()
                .placeOf(Table.CLUB_REPORTS.indexOf(column))
                .orElse(-1);
    }

    @Test
    void headingsInOneRow_endWhereTheyBegin() {
        SheetHead head = oneRow();
        assertEquals(List.of(3, 3), List.of(head.first(), head.last()));
        assertEquals(3, place(head, "activity_fund_vnd"));
        assertEquals(List.of(), findings);
    }

    @Test
    void headingOverSeveralColumns_isJoinedToEachBelow_andTheRecordsBeginUnderTheSecondRow() {
        SheetHead head = twoRows();
        assertEquals(List.of(3, 4), List.of(head.first(), head.last()));
        assertEquals(
                List.of("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ tăng thu nhập", "Quỹ hoạt động (đồng)"),
                texts(head));
        assertEquals(3, place(head, "income_fund_vnd"));
        assertEquals(4, place(head, "activity_fund_vnd"));
    }

    /** The same two rows, when it was the lower one that looked like headings. */
    @Test
    void rowAbove_isJoinedWhenItStandsOverSeveralColumns() {
        SheetHead head = read(LOWER, Optional.of(UPPER), Optional.empty(), OVER_TWO, List.of());
        assertEquals(List.of(4, 4), List.of(head.first(), head.last()));
        assertEquals(texts(twoRows()), texts(head));
    }

    @Test
    void nextRow_isARecord_whereNothingStandsOverSeveralColumns() {
        SheetLine record = line(4, "K1", "2026-Q2", 60, "", 5);
        SheetHead head = read(UPPER, Optional.empty(), Optional.of(record), List.of(), List.of());
        assertEquals(3, head.last());
        assertEquals(List.of("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ"), texts(head));
        assertEquals(
                List.of("table.unknown-column"),
                findings.stream().map(finding -> finding.code().code()).toList());
    }

    @Test
    void nextRowOfHeadingsAlone_isJoined_andSaid_alsoWhereNothingIsMerged() {
        SheetHead head = read(UPPER, Optional.empty(), Optional.of(LOWER), List.of(), List.of());
        assertEquals(4, head.last());
        assertEquals(texts(twoRows()), texts(head));
        assertEquals(
                List.of("sheet.heading-lines A3 {first=3, headings=" + texts(head) + ", last=4}"), spelled(findings));
    }

    /** Between the two rows stands another: then the lower is not what the upper is divided into. */
    @Test
    void rowThatIsNotTheNext_isNotJoined() {
        SheetLine further = line(5, "", "", "", "tăng thu nhập", "hoạt động (đồng)");
        assertEquals(
                3,
                read(UPPER, Optional.empty(), Optional.of(further), OVER_TWO, List.of())
                        .last());
    }

    @Test
    void rowBelowAMergedHeading_withoutAnyKnownColumn_isARecord() {
        SheetLine record = line(4, "K1", "2026-Q2", 60, 7, 5);
        assertEquals(
                3,
                read(UPPER, Optional.empty(), Optional.of(record), OVER_TWO, List.of())
                        .last());
    }

    @Test
    void titleAbove_isSaid_andItsUnitHoldsForAmounts() {
        SheetHead head = read(
                line(3, "Mã CLB", "Kỳ báo cáo", "Số thành viên", "Quỹ hoạt động"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(line(1, "BÁO CÁO QUÝ II"), line(2, "", "Đơn vị tính: triệu đồng")));
        assertEquals(
                List.of("sheet.heading-row A3 {row=3}", "sheet.scaled null {column=activity_fund_vnd, factor=1000000}"),
                spelled(findings));
        assertEquals(1_000_000, head.line().orElseThrow().factor(3));
        assertEquals(1, head.line().orElseThrow().factor(2), "people are not counted in millions");
    }

    @Test
    void emptyHeadingsAtTheEnd_areNone() {
        assertEquals(
                2,
                read(line(1, "Mã CLB", "Kỳ báo cáo", "", ""), Optional.empty(), Optional.empty(), List.of(), List.of())
                        .headings()
                        .size());
    }

    @Test
    void headingsByWhichTheTableCannotBeRead_haveNoLine_butTheirTexts() {
        SheetHead head = read(line(1, "Mã CLB", "Ghi chú"), Optional.empty(), Optional.empty(), List.of(), List.of());
        assertTrue(head.line().isEmpty());
        assertEquals(List.of("Mã CLB", "Ghi chú"), texts(head));
        assertEquals(Optional.empty(), head.findText(0));
        assertEquals("A1", head.reference(Table.CLUB_REPORTS, Optional.of("club_code"), Optional.empty()));
    }

    @Test
    void reference_isThatOfTheHeadingSpelledSo_elseOfTheColumn_elseOfTheFirst() {
        SheetHead head = twoRows();
        Optional<String> fund = Optional.of("activity_fund_vnd");
        assertEquals("C4", head.reference(Table.CLUB_REPORTS, fund, Optional.of("Số thành viên")));
        assertEquals("E4", head.reference(Table.CLUB_REPORTS, fund, Optional.of("Ghi chú")));
        assertEquals("E4", head.reference(Table.CLUB_REPORTS, fund, Optional.empty()));
        assertEquals("A4", head.reference(Table.CLUB_REPORTS, Optional.of("poor"), Optional.empty()));
    }

    /** Sheets often begin with an empty column: nothing is to be seen there. */
    @Test
    void firstHeading_isTheFirstThatIsFilled() {
        SheetHead head =
                read(line(2, "", "Mã CLB", "Kỳ báo cáo"), Optional.empty(), Optional.empty(), List.of(), List.of());
        assertEquals("B2", head.reference(Table.CLUB_REPORTS, Optional.empty(), Optional.empty()));
    }

    @Test
    void headingOfAColumn_isToldAsItWasSent() {
        SheetHead head = oneRow();
        assertEquals(
                Optional.of("Quỹ hoạt động (đồng)"), head.findText(Table.CLUB_REPORTS.indexOf("activity_fund_vnd")));
        assertEquals(Optional.empty(), head.findText(Table.CLUB_REPORTS.indexOf("poor")));
    }

    @Test
    void findingOnARow_standsAtItsFirstFilledCell() {
        Finding finding = SheetHead.finding(Table.CLUBS, SheetFinding.FOOTER, line(9, "", "", "Người lập biểu"));
        assertEquals(List.of("sheet.footer C9 {row=9}"), spelled(List.of(finding)));
        assertEquals("clubs", finding.location().table());
    }
}
