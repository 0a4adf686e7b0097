package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings of one and of two lines, as they stand in the forms of the association. */
class SheetHeadingTest {

    private static Optional<Headings.Meant> meant(SheetHeading heading) {
        return heading.findMeant(Table.CLUB_REPORTS, Headings.STANDARD);
    }

    private static SheetHeading below(String upper, String lower) {
        return SheetHeading.below(upper, lower, Table.CLUB_REPORTS, Headings.STANDARD);
    }

    private static Headings.Meant column(String name, long factor) {
        return new Headings.Meant(Table.CLUB_REPORTS.indexOf(name), factor);
    }

    @Test
    void headingOfOneLine_isLookedUpAsItIs() {
        assertEquals(Optional.of(column("members", 1)), meant(SheetHeading.of("Số thành viên")));
        assertTrue(SheetHeading.of("Số thành viên").isKnown(Table.CLUB_REPORTS, Headings.STANDARD));
        assertFalse(SheetHeading.of("Ghi chú").isKnown(Table.CLUB_REPORTS, Headings.STANDARD));
    }

    @Test
    void lowerLine_isEnough_whereItIsKnown() {
        assertEquals(Optional.of(column("women", 1)), meant(below("Thành viên", "Nữ")));
    }

    @Test
    void bothLinesTogether_nameTheColumn_whereTheLowerOneDoesNot() {
        assertEquals(new SheetHeading("Quỹ tăng thu nhập", 1), below("Quỹ", "tăng thu nhập"));
        assertEquals(Optional.of(column("income_fund_vnd", 1)), meant(below("Quỹ", "tăng thu nhập")));
        assertEquals(new SheetHeading("Thành viên", 1), below("Thành viên", ""));
    }

    @Test
    void multipleOfTheUpperLine_holdsForMoneyAlone() {
        assertEquals(
                Optional.of(column("income_fund_vnd", 1_000_000)),
                meant(below("Các quỹ (triệu đồng)", "Quỹ tăng thu nhập")));
        assertEquals(Optional.of(column("members", 1)), meant(below("Các quỹ (triệu đồng)", "Số thành viên")));
    }

    @Test
    void unitOfTheLowerLine_goesBefore() {
        assertEquals(
                Optional.of(column("income_fund_vnd", 1_000)),
                meant(below("Các quỹ (triệu đồng)", "Quỹ tăng thu nhập (nghìn đồng)")));
        assertEquals(
                Optional.of(column("income_fund_vnd", 1)),
                meant(below("Các quỹ (triệu đồng)", "Quỹ tăng thu nhập (đồng)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STT", "stt", " TT ", "Số TT", "No."})
    void columnThatNumbersTheRows_isKnownByItsHeading(String heading) {
        assertTrue(SheetHeading.isRowNumber(heading), heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số thứ tự", "Nos", "", "Nội dung"})
    void anotherHeading_doesNotNumberThem(String heading) {
        assertFalse(SheetHeading.isRowNumber(heading), heading);
    }
}
