package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cells of forms that know more of a cell than its text: a number that is typed is never read as grouped by thousands,
 * and a date that a spreadsheet made of a code is not taken for the code.
 */
class SentRowTest {

    private static final HeadingLine TARGETS = line(Table.TARGETS, "unit_code", "value", "decided_on", "document_no");
    private static final HeadingLine REPORTS = line(Table.CLUB_REPORTS, "club_code", "period", "members");

    private static HeadingLine line(Table table, String... headings) {
        List<String> all = new ArrayList<>(List.of(headings));
        table.columns().stream()
                .filter(column -> column.isRequired() && !all.contains(column.name()))
                .forEach(column -> all.add(column.name()));
        return HeadingLine.read(table, all, Headings.STANDARD, new ArrayList<>())
                .orElseThrow();
    }

    private static HeadingLine scaled(String heading) {
        return HeadingLine.readSheet(
                        Table.CLUB_REPORTS,
                        Stream.of("club_code", "period", heading)
                                .map(SheetHeading::of)
                                .toList(),
                        Headings.STANDARD,
                        new ArrayList<>())
                .orElseThrow();
    }

    private static List<String> notes(RawRow row) {
        return row.notes().stream()
                .map(note -> note.code().code() + " " + note.severity() + " '" + note.value() + "' " + note.arguments())
                .toList();
    }

    private static @Nullable String text(RawRow row, Table table, String column) {
        return row.text(table.indexOf(column));
    }

    @Test
    void cells_comeInTheOrderOfTheHeadings_andThoseThatDoNotComeAreEmpty() {
        SentRow sent = new SentRow(REPORTS);
        sent.text("K1");
        sent.text("2026-Q1");
        assertEquals(2, sent.size());
        RawRow row = sent.row(7, 9);
        assertEquals(7, row.row());
        assertEquals(9, row.line());
        assertEquals("K1", text(row, Table.CLUB_REPORTS, "club_code"));
        assertEquals("", text(row, Table.CLUB_REPORTS, "members"), "the column is there, the cell is empty");
        assertNull(text(row, Table.CLUB_REPORTS, "women"), "the column is not there");
    }

    @Test
    void whatStandsBehindTheHeadings_isLeftOut_withWhatWasSeenOnIt() {
        SentRow sent = new SentRow(REPORTS);
        for (String text : List.of("K1", "2026-Q1", "45", "ghi chú")) {
            sent.text(text);
        }
        sent.computedBy("A1&B1");
        RawRow row = sent.row(1, 0);
        assertEquals("45", text(row, Table.CLUB_REPORTS, "members"));
        assertEquals(List.of(), row.notes());
    }

    @Test
    void rowInWhichNothingIsSeen_isBlank() {
        SentRow sent = new SentRow(REPORTS);
        sent.text("");
        sent.text(" \u00a0");
        assertTrue(sent.isBlank());
        sent.number(BigDecimal.ZERO);
        assertFalse(sent.isBlank(), "0 is seen");
    }

    @ParameterizedTest
    @CsvSource({"45,45", "45.0,45", "1E+3,1000", "0.00,0", "-7,-7", "1234.000,1234"})
    void typedNumber_inAColumnOfWholeNumbers_isWrittenPlain(BigDecimal number, String expected) {
        SentRow sent = new SentRow(REPORTS);
        sent.text("K1");
        sent.text("2026-Q1");
        sent.number(number);
        RawRow row = sent.row(1, 0);
        assertEquals(expected, text(row, Table.CLUB_REPORTS, "members"));
        assertEquals(List.of(), row.notes());
    }

    @Test
    void typedFraction_inAColumnOfWholeNumbers_isWrong_andNotThousands() {
        SentRow sent = new SentRow(REPORTS);
        sent.text("K1");
        sent.text("2026-Q1");
        sent.number(new BigDecimal("1.234"));
        RawRow row = sent.row(1, 0);
        assertEquals("1.234", text(row, Table.CLUB_REPORTS, "members"));
        assertEquals(List.of("cell.type ERROR '1.234' {expected=whole number}"), notes(row));
    }

    @ParameterizedTest
    @CsvSource({"1.234,1.2340", "0.123,0.1230", "1.5,1.5", "1234,1234", "12.3456,12.3456"})
    void typedNumber_ofATarget_cannotBeTakenForThousands(BigDecimal number, String expected) {
        assertEquals(expected, SentRow.text(CellType.NUMBER, number));
    }

    @ParameterizedTest
    @CsvSource({"1.234,1.2340", "0.123,0.123", "0.5,0.5", "1.000,1", "100,100"})
    void typedDecimal_cannotBeTakenForThousandsEither(BigDecimal number, String expected) {
        assertEquals(expected, SentRow.text(CellType.DECIMAL, number));
    }

    @Test
    void numberThatWouldBeATextWithoutEnd_staysInItsShortForm() {
        assertEquals("1E+100", SentRow.text(CellType.WHOLE, new BigDecimal("1E+100")));
        assertEquals("1E-100", SentRow.text(CellType.DECIMAL, new BigDecimal("1E-100")));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE,45,true",
        "WHOLE,1.5,false",
        "WHOLE,007,false",
        "WHOLE,-0,false",
        "DECIMAL,0.25,true",
        "DECIMAL,1.234,false",
        "DECIMAL,1.2340,true",
        "DECIMAL,'0,25',false",
        "NUMBER,85.5,true",
        "NUMBER,0.123,false",
        "TEXT,45,false",
        "CODE,00097,false",
        "PERIOD,2026,false"
    })
    void text_mayBeWrittenAsANumber_whereItComesBackAsItself(CellType type, String text, boolean isNumber) {
        assertEquals(isNumber, SentRow.isNumber(type, text));
    }

    @Test
    void percentageInACellOfADecimal_isTheNumberBehindIt_ofATargetWhatIsShown() {
        HeadingLine shares = line(Table.SUCCESSIONS, "share");
        SentRow sent = new SentRow(shares);
        sent.number(new BigDecimal("0.25"), "25%");
        assertEquals("0.25", text(sent.row(1, 0), Table.SUCCESSIONS, "share"));
        SentRow target = new SentRow(TARGETS);
        target.text("P1");
        target.number(new BigDecimal("0.855"), "85,5%");
        RawRow row = target.row(1, 0);
        assertEquals("85.5", text(row, Table.TARGETS, "value"));
        assertEquals(Optional.of("85,5%"), row.findShown(Table.TARGETS.indexOf("value")));
    }

    @Test
    void percentageInACellOfACount_isWrong() {
        SentRow sent = new SentRow(REPORTS);
        sent.text("K1");
        sent.text("2026-Q1");
        sent.number(new BigDecimal("0.7"), "70%");
        assertEquals(List.of("cell.type ERROR '70%' {expected=whole number}"), notes(sent.row(1, 0)));
    }

    @Test
    void leadingZerosThatAreOnlyShown_areKeptBesideTheNumber() {
        SentRow sent = new SentRow(TARGETS);
        sent.number(new BigDecimal("97"), "00097");
        RawRow row = sent.row(1, 0);
        assertEquals("97", text(row, Table.TARGETS, "unit_code"));
        assertEquals(Optional.of("00097"), row.findShown(Table.TARGETS.indexOf("unit_code")));
    }

    @Test
    void typedDay_isOneInAColumnOfDays_isRefusedForACode_andSaidOfAText() {
        SentRow sent = new SentRow(TARGETS);
        sent.day("2026-05-03", "3-5");
        sent.text("4");
        sent.day("2026-01-05", "5/1/2026");
        sent.day("2026-12-01", "12/2026");
        RawRow row = sent.row(1, 0);
        assertEquals("3-5", text(row, Table.TARGETS, "unit_code"));
        assertEquals("2026-01-05", text(row, Table.TARGETS, "decided_on"));
        assertEquals("12/2026", text(row, Table.TARGETS, "document_no"));
        assertEquals(List.of("cell.date-as-text ERROR '3-5' {}", "cell.date-as-text WARNING '12/2026' {}"), notes(row));
    }

    @Test
    void formula_isNamedOnTheCellThatWasTakenLast() {
        SentRow sent = new SentRow(REPORTS);
        sent.text("K1");
        sent.text("2026-Q1");
        sent.number(new BigDecimal("45"));
        sent.computedBy("SUM(D2:D5)");
        RawRow row = sent.row(1, 0);
        assertEquals(List.of("cell.formula INFO '45' {formula=SUM(D2:D5)}"), notes(row));
        assertEquals(Table.CLUB_REPORTS.indexOf("members"), row.notes().get(0).column());
    }

    @Test
    void halfACharacter_isWrong_andShownAsWhatItIs() {
        SentRow sent = new SentRow(REPORTS);
        sent.text("K\ud83d");
        RawRow row = sent.row(1, 0);
        assertEquals("K\ufffd", text(row, Table.CLUB_REPORTS, "club_code"));
        assertEquals(List.of("cell.type ERROR 'K\ufffd' {expected=Unicode}"), notes(row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12000000|",
                "4,5|4500000|",
                "4.5|4500000|",
                "1.234|1234000000|",
                "-2|-2000000|",
                "1,234|1,234|cell.ambiguous-number ERROR '1,234' {as_decimal=1.234, as_whole=1234}",
                "12 tr|12 tr|cell.type ERROR '12 tr' {expected=number}",
                "0,1234567|0,1234567|cell.type ERROR '0,1234567' {expected=whole number}"
            })
    void textUnderAHeadingInMillions_isMultiplied(String text, String expected, @Nullable String note) {
        SentRow sent = new SentRow(scaled("Quỹ tăng thu nhập (triệu đồng)"));
        sent.text("K1");
        sent.text("2026-Q1");
        sent.text(text);
        RawRow row = sent.row(1, 0);
        assertEquals(expected, text(row, Table.CLUB_REPORTS, "income_fund_vnd"));
        assertEquals(
                Optional.ofNullable(note).stream().toList(),
                row.notes().stream()
                        .map(given -> given.code().code() + " " + given.severity() + " '" + given.value() + "' "
                                + new TreeMap<>(given.arguments()))
                        .toList());
        assertTrue(row.isScaled(Table.CLUB_REPORTS.indexOf("income_fund_vnd")));
        assertFalse(row.isScaled(Table.CLUB_REPORTS.indexOf("members")));
    }

    @Test
    void typedNumberUnderAHeadingInMillions_isMultiplied_andAnEmptyCellIsNoZero() {
        SentRow sent = new SentRow(scaled("Quỹ hoạt động (triệu đồng)"));
        sent.text("K1");
        sent.text("2026-Q1");
        sent.number(new BigDecimal("0.5"));
        assertEquals("500000", text(sent.row(1, 0), Table.CLUB_REPORTS, "activity_fund_vnd"));
        SentRow empty = new SentRow(scaled("Quỹ hoạt động (triệu đồng)"));
        empty.text("K1");
        empty.text("2026-Q1");
        empty.text(" ");
        assertEquals(" ", text(empty.row(1, 0), Table.CLUB_REPORTS, "activity_fund_vnd"));
    }

    @Test
    void cellThatTheFormCouldNotRead_keepsItsText() {
        SentRow sent = new SentRow(REPORTS);
        sent.wrong("[1,2]", "[1,2]", "text or number");
        RawRow row = sent.row(1, 0);
        assertEquals("[1,2]", text(row, Table.CLUB_REPORTS, "club_code"));
        assertEquals(List.of("cell.type ERROR '[1,2]' {expected=text or number}"), notes(row));
    }
}
