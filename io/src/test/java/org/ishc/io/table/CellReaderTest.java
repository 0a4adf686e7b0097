package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of a cell that somebody typed: the value it is read into, or what is said of it. Nothing is guessed
 * here: what could mean two things is refused, and a cell that is refused is missing, never zero.
 */
class CellReaderTest {

    /** The value, or the codes of what is wrong; with a value, what is said beside it. */
    private static String read(String column, @Nullable String text) {
        String[] parts = column.split("\\.", 2);
        Table table = Table.find(parts[0]).orElseThrow();
        Row row = row(table);
        Object value = new CellReader(row).read(table.columns().get(table.indexOf(parts[1])), text);
        String found = String.join(" ", codes(row));
        assertEquals(value == null && !found.isEmpty(), row.hasError(), "a cell that is refused refuses its row");
        return value == null ? found : (value + " " + found).strip();
    }

    private static Row row(Table table) {
        Row row = new Row(table);
        row.begin(1);
        return row;
    }

    private static List<String> codes(Row row) {
        return row.findings().list().stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45|45",
                "0|0",
                "007|7",
                "-5|-5",
                "-0|0",
                "1.234|1234",
                "1.234.567|1234567",
                "12 345|12345",
                "130.000.000|130000000",
                "999999999999999999|999999999999999999",
                "1000000000000000000|cell.type",
                "1.000.000.000.000.000.000|cell.type",
                "1.234 567|cell.type",
                "1,234|cell.type",
                "1.23|cell.type",
                "1234.567|cell.type",
                ".234|cell.type",
                "12,5|cell.type",
                "+5|cell.type",
                "1e3|cell.type",
                "--5|cell.type",
                "mười hai|cell.type",
                "45 người|cell.type",
                "４５|cell.type"
            })
    void wholeNumber_mayHaveGroupsOfThree_byOneSeparator(String text, String expected) {
        assertEquals(expected, read("club-reports.members", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00a0234", "1\u202f234", "1 234", "1.234"})
    void groups_mayBeSetApart_asOfficeProgramsDoIt(String text) {
        assertEquals("1234", read("club-reports.members", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25|1/4",
                "0,25|1/4",
                "1|1/1",
                "-1,5|-3/2",
                "0.123|123/1000",
                "1.2340|617/500",
                "1234,567|1234567/1000",
                "1.234|cell.ambiguous-number",
                "1,234|cell.ambiguous-number",
                "-12.345|cell.ambiguous-number",
                "999,999|cell.ambiguous-number",
                "1.234.567|cell.type",
                "50%|cell.type",
                "1/4|cell.type",
                ".5|cell.type",
                "5.|cell.type"
            })
    void decimal_hasAPointOrAComma_andIsRefusedWhereItCouldBeThousands(String text, String expected) {
        assertEquals(expected, read("successions.share", text));
    }

    @Test
    void ambiguousNumber_isSaidWithBothReadings() {
        Row row = row(Table.SUCCESSIONS);
        Column share = Columns.Successions.SHARE.column();
        assertNull(new CellReader(row).read(share, "1,000"));
        assertEquals(
                Map.of("as_whole", "1000", "as_decimal", "1.000"),
                row.findings().list().get(0).arguments());
        assertEquals("1,000", row.findings().list().get(0).location().value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-28|2026-02-28",
                "28/2/2026|2026-02-28",
                "28.02.2026|2026-02-28",
                "28-2-2026|2026-02-28",
                "Ngày 28 tháng 2 năm 2026|2026-02-28",
                "29/02/2024|2024-02-29",
                "29/02/2026|cell.type",
                "2026-02-30|cell.type",
                "2/28/2026|cell.type",
                "28/2-2026|cell.type",
                "28/2/26|cell.type",
                "tháng 2 năm 2026|cell.type",
                "1899-12-31|cell.type",
                "2200-01-01|cell.type"
            })
    void day_standsBeforeTheMonth(String text, String expected) {
        assertEquals(expected, read("club-events.effective_on", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026|2026",
                "2026-Q1|2026-Q1",
                "Quý I/2026|2026-Q1",
                "2026-S2|2026-S2",
                "2026-03|2026-03",
                "2021/2025|2021/2025",
                "2026-01/2026-09|2026-01/2026-09",
                "2026-Q5|cell.type",
                "2026-13|cell.type",
                "quý một|cell.type",
                "26|cell.type"
            })
    void period_isReadByItsCode_orAsPeopleWriteIt(String text, String expected) {
        assertEquals(expected, read("club-reports.period", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ESTABLISH|ESTABLISH",
                "Thành lập|ESTABLISH",
                "THÀNH LẬP|ESTABLISH",
                "Quyết định  thành lập|ESTABLISH",
                "Giải thể|DISSOLVE",
                "establish|cell.word",
                "thanh lap|cell.word",
                "Thành lập mới|cell.word"
            })
    void word_isOneOfTheColumns_orItsVietnameseOne(String text, String expected) {
        assertEquals(expected, read("club-events.type", text));
    }

    @Test
    void wordOfAnotherColumn_isNotOneOfThisOne() {
        assertEquals("VERIFIED", read("values.status", "Thẩm định"));
        assertEquals("REVIEW", read("assessments.stage", "Thẩm định"));
        assertEquals("cell.word", read("targets.origin", "Thẩm định"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INCOME|HEALTH;[INCOME, HEALTH]",
                "INCOME | HEALTH;[INCOME, HEALTH]",
                "Tăng thu nhập|Văn hóa;[INCOME, CULTURE]",
                "HEALTH;[HEALTH]",
                "INCOME,HEALTH;cell.word",
                "INCOME||HEALTH;cell.word",
                "INCOME|;cell.word",
                "|;cell.word"
            })
    void words_standBehindBars_andEachMustBeKnown(String text, String expected) {
        assertEquals(expected, read("club-reports.areas", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00097", "K~1.x_y-z", "a", "VN"})
    void code_isKeptAsItIs(String text) {
        assertEquals(text, read("clubs.club_code", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 97", "-K1", "K/1", "mã", "K1,K2", "Phường Ba Đình"})
    void textThatIsSpelledOtherwise_isNoCode(String text) {
        assertEquals("cell.code", read("clubs.club_code", text));
    }

    @Test
    void code_hasAtMostSixtyFourCharacters() {
        assertEquals("k".repeat(64), read("clubs.club_code", "k".repeat(64)));
        assertEquals("cell.code", read("clubs.club_code", "k".repeat(65)));
    }

    @Test
    void cellThatMustBeFilled_isMissed_andAnotherMayBeEmpty() {
        assertEquals("cell.required", read("clubs.club_code", ""));
        assertEquals("cell.required", read("clubs.club_code", " \u00a0\t"));
        assertEquals("cell.required", read("clubs.club_code", null));
        assertEquals("", read("clubs.name", ""));
        assertEquals("", read("clubs.name", null));
    }

    @Test
    void spaceAround_isTakenAway_andSaid() {
        assertEquals("CLB Một cell.whitespace", read("clubs.name", "  CLB Một\u00a0"));
        assertEquals("K1 cell.whitespace", read("clubs.club_code", "K1\u200b"));
        assertEquals("45 cell.whitespace", read("club-reports.members", " 45"));
    }

    @Test
    void lettersAreComposed_andLinesEndAlike() {
        assertEquals("Café nông thôn", read("clubs.name", "Cafe\u0301 no\u0302ng tho\u0302n"));
        assertEquals("hai\ndòng", read("clubs.name", "hai\r\ndòng"));
        assertEquals("một\tô", read("clubs.name", "một\tô"));
    }

    @Test
    void characterThatNobodySees_refusesTheCell_andIsNamed() {
        Row row = row(Table.CLUBS);
        assertNull(new CellReader(row).read(Columns.Clubs.NAME.column(), "CLB\u0007 Một"));
        assertEquals(List.of("cell.control-character"), codes(row));
        assertEquals(Map.of("character", "U+0007"), row.findings().list().get(0).arguments());
    }

    @Test
    void destroyedLetters_areSaid_andTheTextIsKept() {
        assertEquals("HÃ Ná»™i cell.damaged-text", read("clubs.name", "HÃ Ná»™i"));
        assertEquals("C\ufffdu lạc bộ cell.damaged-text", read("clubs.name", "C\ufffdu lạc bộ"));
    }

    @Test
    void numberOfATarget_isWholeForACount_andDecimalForARatio() {
        Row row = row(Table.TARGETS);
        CellReader reader = new CellReader(row);
        Column value = Columns.Targets.VALUE.column();
        assertEquals(Fraction.of(1500), reader.number(value, "1.500", false));
        assertEquals(Fraction.of(171, 2), reader.number(value, "85,5", true));
        assertNull(reader.number(value, null, false), "nothing is nothing, not 0");
        assertEquals(List.of(), codes(row));
        assertNull(reader.number(value, "85,5", false));
        assertNull(reader.number(value, "1.500", true));
        assertEquals(List.of("cell.type", "cell.ambiguous-number"), codes(row));
    }

    @Test
    void hostsOwnWord_isReadBesideTheOthers() {
        Headings own = Headings.STANDARD.withWord(Table.CLUB_EVENTS, "type", "Khai trương", "LAUNCH");
        Row row = row(Table.CLUB_EVENTS);
        Column type = Columns.ClubEvents.TYPE.column();
        assertEquals("LAUNCH", new CellReader(row, own).read(type, "KHAI TRƯƠNG"));
        assertEquals("LAUNCH", new CellReader(row, own).read(type, "Ra mắt"));
        assertNull(new CellReader(row).read(type, "Khai trương"));
    }
}
