package org.ishc.io.xlsx;

import static org.ishc.io.xlsx.SheetSamples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SheetHeading;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** Headings over one, two or three lines: which lines they are, and what a column is called by all of them. */
class HeadingStackTest {

    /** The three lines of an office's form: size over members over total and women, funds over two. */
    private static final SheetLine FIRST = line(4, "TT", "Mã CLB", "Kỳ báo cáo", "Quy mô", "", "", "Quỹ (đồng)", "");

    private static final SheetLine SECOND =
            line(5, "", "", "", "Số thành viên", "", "Người cao tuổi (từ 60)", "tăng thu nhập", "hoạt động");
    private static final SheetLine THIRD = line(6, "", "", "", "Tổng số", "Nữ");
    private static final List<SheetLayout.Area> MERGES =
            List.of(over(4, 3, 5), over(4, 6, 7), over(5, 3, 4), down(1), down(2));
    private static final List<String> READ = List.of(
            "TT",
            "Mã CLB",
            "Kỳ báo cáo",
            "Số thành viên",
            "Nữ",
            "Người cao tuổi (từ 60)",
            "Quỹ tăng thu nhập",
            "Quỹ hoạt động");

    private static SheetLayout.Area over(int row, int left, int right) {
        return new SheetLayout.Area(row, left, row, right);
    }

    private static SheetLayout.Area down(int column) {
        return new SheetLayout.Area(4, column, 6, column);
    }

    /** The same line where what is merged with the first line stands in it, too. */
    private static SheetLine under(SheetLine line) {
        Map<Integer, SheetLine.Above> above = Map.of(
                1, new SheetLine.Above(4, FIRST.content(1)),
                2, new SheetLine.Above(4, FIRST.content(2)));
        return new SheetLine(line.number(), line.cells(), line.contents(), above).filled(0);
    }

    private static HeadingStack stack(
            List<SheetLine> above, SheetLine top, List<SheetLine> below, List<SheetLayout.Area> merges) {
        return HeadingStack.find(Table.CLUB_REPORTS, above, top, below, merges, Headings.STANDARD);
    }

    private static List<String> texts(HeadingStack stack) {
        return stack.headings().stream().map(SheetHeading::text).toList();
    }

    @Test
    void threeLines_withMergedCells_areReadTogether_whereverTheOneStandsThatLooksLikeHeadings() {
        HeadingStack stack = stack(List.of(FIRST), under(SECOND), List.of(under(THIRD)), MERGES);
        assertEquals(READ, texts(stack));
        assertEquals(6, stack.last().number());
        assertEquals(READ, texts(stack(List.of(), FIRST, List.of(under(SECOND), under(THIRD)), MERGES)));
    }

    @Test
    void threeLines_whereNothingIsMerged_areReadTogether() {
        HeadingStack stack = stack(List.of(FIRST), SECOND, List.of(THIRD), List.of());
        assertEquals(READ, texts(stack));
        assertEquals(
                List.of(4, 6),
                List.of(stack.lines().get(0).number(), stack.last().number()));
    }

    @Test
    void record_isNoHeading_whateverStandsAboveIt() {
        SheetLine record = line(6, "1", "K1", "2026-Q2", 60, 40, 50, 1, 2);
        SheetLine ofTexts = line(6, "1", "K1", "2026-Q2", "60", "Nữ", "50", "1", "2");
        for (List<SheetLayout.Area> merges : List.of(MERGES, List.<SheetLayout.Area>of())) {
            assertEquals(
                    5,
                    stack(List.of(FIRST), SECOND, List.of(record), merges)
                            .last()
                            .number());
            SheetLine head = line(5, "TT", "Mã CLB", "Kỳ báo cáo", "Số thành viên", "Nữ", "Người cao tuổi (từ 60)");
            assertEquals(
                    5,
                    stack(List.of(), head, List.of(ofTexts), List.of()).last().number());
        }
    }

    @Test
    void rowOfTotals_rightBelowTheHeadings_isNoHeading() {
        SheetLine head = line(1, "TT", "Mã CLB", "Kỳ báo cáo", "Số thành viên", "Nữ");
        for (SheetLine total : List.of(line(2, "", "", "", "Tổng số", ""), line(2, "Tổng", "", "", "60", "40"))) {
            assertEquals(
                    1, stack(List.of(), head, List.of(total), List.of()).last().number());
        }
    }

    @Test
    void fourthLine_isNoHeading() {
        SheetLine fourth = line(7, "", "", "", "", "Nữ");
        assertEquals(
                6,
                stack(List.of(), FIRST, List.of(under(SECOND), under(THIRD), fourth), MERGES)
                        .last()
                        .number());
    }

    @Test
    void titleAbove_isNoHeading_alsoWhereItIsMergedOverTheTable() {
        SheetLine title = line(3, "BIỂU 01", "", "", "", "");
        SheetLine head = line(4, "Mã CLB", "Kỳ báo cáo", "Số thành viên", "Ghi riêng");
        HeadingStack stack = stack(List.of(title), head, List.of(), List.of(over(3, 0, 3)));
        assertEquals(List.of("Mã CLB", "Kỳ báo cáo", "Số thành viên", "Ghi riêng"), texts(stack));
        assertFalse(stack.isWorthSaying());
    }

    /** Women among borrowers or older people are not the women of the club. */
    @Test
    void partOfOtherPeople_isNotThatOfTheMembers() {
        SheetLine head = line(1, "Mã CLB", "Kỳ báo cáo", "Người cao tuổi", "", "Số người vay", "");
        SheetLine below = line(2, "", "", "Tổng số", "Nữ", "Tổng số", "Hộ nghèo");
        assertEquals(
                List.of(
                        "Mã CLB",
                        "Kỳ báo cáo",
                        "Người cao tuổi Tổng số",
                        "Người cao tuổi Nữ",
                        "Số người vay",
                        "Số người vay Hộ nghèo"),
                texts(stack(List.of(), head, List.of(below), List.of(over(1, 2, 3), over(1, 4, 5)))));
    }

    /** The unit of an upper line holds for the amounts below it. */
    @Test
    void multipleInTheHighestLine_holdsForTheLowest() {
        SheetLine first = line(1, "", "", "Quỹ (triệu đồng)", "");
        SheetLine second = line(2, "", "", "Trong kỳ", "");
        SheetLine third = line(3, "Mã CLB", "Kỳ báo cáo", "Quỹ tăng thu nhập", "Quỹ hoạt động");
        HeadingStack stack = stack(List.of(first, second), third, List.of(), List.of(over(1, 2, 3), over(2, 2, 3)));
        assertEquals(
                List.of(1L, 1L, 1_000_000L, 1_000_000L),
                stack.headings().stream().map(SheetHeading::factor).toList());
    }
}
