package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.ishc.core.base.Language;
import org.ishc.core.club.ReportColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which headings columns are found, and how a host adds its own. */
class HeadingsTest {

    private static final OptionalInt NAME = OptionalInt.of(Table.CLUBS.indexOf("name"));

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyColumn_isFoundByEitherName_thatItIsWrittenWith(Table table) {
        for (Column column : table.columns()) {
            for (Language language : Language.values()) {
                String heading = Headings.heading(table, column, language);
                assertEquals(
                        OptionalInt.of(table.indexOf(column.name())),
                        Headings.STANDARD.find(table, heading),
                        table + " " + heading);
            }
        }
    }

    /** Explanations call a figure of a report as the form does in which it was entered. */
    @ParameterizedTest
    @EnumSource(ReportColumn.class)
    void figuresOfReports_areHeadedByTheirTitles(ReportColumn column) {
        assertEquals(
                Optional.of(column.title(Language.VI)), Headings.findVietnamese(Table.CLUB_REPORTS, column.column()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "NAME", " Name ", "Tên CLB", "TÊN  CLB", "tên clb", "Te\u0302n CLB"})
    void heading_isComparedAsPeopleCompareIt(String heading) {
        assertEquals(NAME, Headings.STANDARD.find(Table.CLUBS, heading));
    }

    @Test
    void heading_isOfItsTable() {
        assertEquals(OptionalInt.empty(), Headings.STANDARD.find(Table.VALUES, "Tên CLB"));
        assertEquals(OptionalInt.empty(), Headings.STANDARD.find(Table.CLUBS, "Ten CLB cu"));
    }

    @Test
    void plainUnitInBrackets_mayStandBehind() {
        int members = Table.CLUB_REPORTS.indexOf("members");
        String heading = Headings.findVietnamese(Table.CLUB_REPORTS, "members").orElseThrow();
        assertEquals(OptionalInt.of(members), Headings.STANDARD.find(Table.CLUB_REPORTS, heading + " (người)"));
        assertEquals(OptionalInt.of(members), Headings.STANDARD.find(Table.CLUB_REPORTS, "members (people)"));
        assertEquals(OptionalInt.empty(), Headings.STANDARD.find(Table.CLUB_REPORTS, "members (bananas)"));
    }

    /** Whoever reads a column of millions as single dong is wrong by six digits. */
    @Test
    void multipleInBrackets_isSaid_notPassedOver() {
        Optional<Headings.Meant> meant = Headings.STANDARD.findMeant(Table.VALUES, "value (triệu đồng)");
        assertEquals(Optional.of(new Headings.Meant(Table.VALUES.indexOf("value"), 1_000_000)), meant);
        assertEquals(OptionalInt.empty(), Headings.STANDARD.find(Table.VALUES, "value (triệu đồng)"));
        assertEquals(Optional.empty(), Headings.STANDARD.findMeant(Table.CLUBS, "name (triệu đồng)"));
    }

    /** People put units behind commas and dashes, in other brackets, and say that they are units. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số thành viên [người] | members | 1",
                "Số thành viên ( người ) | members | 1",
                "Nữ, người | women | 1",
                "Nữ - người | women | 1",
                "Quỹ hoạt động (ĐVT: triệu đồng) | activity_fund_vnd | 1000000",
                "Quỹ hoạt động (đơn vị tính: đồng) | activity_fund_vnd | 1",
                "Quỹ hoạt động, nghìn đồng | activity_fund_vnd | 1000",
                "Quỹ hoạt động (1.000 đồng) | activity_fund_vnd | 1000",
                "Quỹ hoạt động (1000đ) | activity_fund_vnd | 1000",
                "Quỹ hoạt động (1.000.000 đ) | activity_fund_vnd | 1000000",
                "Quỹ hoạt động (trđ) | activity_fund_vnd | 1000000",
                "Quỹ hoạt động - tr.đ | activity_fund_vnd | 1000000",
            })
    void unit_mayStandBehind_asPeopleWriteIt(String heading, String column, long factor) {
        assertEquals(
                Optional.of(new Headings.Meant(Table.CLUB_REPORTS.indexOf(column), factor)),
                Headings.STANDARD.findMeant(Table.CLUB_REPORTS, heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nữ (từ 55)", "Nữ, từ 55", "Nữ - cao tuổi", "Nữ (60)", "Nữ (triệu)(người)"})
    void whatIsNoUnit_makesAnotherHeading(String heading) {
        assertEquals(Optional.empty(), Headings.STANDARD.findMeant(Table.CLUB_REPORTS, heading));
    }

    @Test
    void hostsOwnHeading_isFoundBesideTheStandardOnes() {
        Headings own = Headings.STANDARD.with(Table.CLUBS, "Tên gọi", "name");
        assertEquals(NAME, own.find(Table.CLUBS, "tên gọi"));
        assertEquals(NAME, own.find(Table.CLUBS, "Tên CLB"));
        assertEquals(OptionalInt.empty(), Headings.STANDARD.find(Table.CLUBS, "Tên gọi"), "the standard stays");
    }

    @Test
    void hostsOwnHeading_goesBeforeOneThatIsSpelledAlike() {
        Headings own = Headings.STANDARD.with(Table.CLUBS, "Tên CLB", "club_code");
        assertEquals(OptionalInt.of(Table.CLUBS.indexOf("club_code")), own.find(Table.CLUBS, "tên clb"));
    }

    @Test
    void hostsOwnUnit_multiplies() {
        Headings own = Headings.STANDARD.withUnit("chục", 10);
        assertEquals(
                Optional.of(new Headings.Meant(Table.VALUES.indexOf("value"), 10)),
                own.findMeant(Table.VALUES, "value (chục)"));
    }

    @Test
    void hostsOwnSheet_isThatOfItsTable() {
        Headings own = Headings.STANDARD.withSheet(Table.CLUBS, "DS câu lạc bộ");
        assertEquals(Optional.of(Table.CLUBS), own.findSheet("ds câu lạc bộ"));
        assertEquals(Optional.empty(), Headings.STANDARD.findSheet("DS câu lạc bộ"));
    }

    @Test
    void hostsOwnWord_standsForAValue() {
        Column status = Columns.Values.STATUS.column();
        Headings own = Headings.STANDARD.withWord(Table.VALUES, "status", "đã soát", "VERIFIED");
        assertEquals(Optional.of("VERIFIED"), own.findWord(Table.VALUES, status, "Đã soát"));
    }

    @Test
    void whatATableDoesNotHave_isRefused_andWhatItHasIsSaid() {
        assertSays("club_code", () -> Headings.STANDARD.with(Table.CLUBS, "x", "no-such-column"));
        assertSays("VERIFIED", () -> Headings.STANDARD.withWord(Table.VALUES, "status", "x", "NO-SUCH-VALUE"));
        assertSays("no-such-column", () -> Headings.STANDARD.withWord(Table.VALUES, "no-such-column", "x", "y"));
        assertSays("1 or more", () -> Headings.STANDARD.withUnit("chục", 0));
    }

    @Test
    void numberWithAUnitBehindIt_isMultiplied() {
        assertEquals(1_000_000, Headings.factorBehind("triệu"));
        assertEquals(1, Headings.factorBehind("đồng"));
        assertEquals(0, Headings.factorBehind("táo"));
    }

    @Test
    void nothingToCount_canBeSaidInWords() {
        assertTrue(Headings.saysNone("Không"));
        assertFalse(Headings.saysNone("không rõ"));
        assertFalse(Headings.saysNone(""));
    }

    private static void assertSays(String expected, Executable refused) {
        String message = assertThrows(IllegalArgumentException.class, refused).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
