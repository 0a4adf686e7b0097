package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of closed sets, as people write them. */
class ClosedWordsTest {

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyValue_hasAWord_thatLeadsBackToIt(Table table) {
        for (Column column : table.columns()) {
            for (String value : column.words()) {
                String word = Headings.word(table, column, value, Language.VI);
                assertTrue(!word.equals(value), table + " " + column.name() + " " + value);
                assertEquals(Optional.of(value), Headings.STANDARD.findWord(table, column, word));
            }
        }
    }

    @Test
    void everyLine_namesAColumnOfItsTable_andAValueOfIt() {
        for (String[] cells : VietnameseLists.read("values-vi.csv", 4)) {
            Table table = Table.find(cells[0]).orElseThrow();
            Column column = table.columns().get(table.indexOf(cells[1]));
            assertTrue(column.words().contains(cells[2]), String.join(",", cells));
            assertEquals(Optional.of(cells[2]), Headings.STANDARD.findWord(table, column, cells[3]));
        }
    }

    @Test
    void everySheet_hasANameOfItsOwn() {
        Stream.of(Table.values())
                .forEach(table -> assertEquals(
                        Optional.of(table), Headings.STANDARD.findSheet(Headings.sheetName(table, Language.VI))));
        Stream.of(OwnSheet.values()).forEach(own -> {
            for (Language language : Language.values()) {
                assertEquals(Optional.of(own), Headings.findOwnSheet(own.sheetName(language) + " 2"));
                assertEquals(Optional.empty(), Headings.STANDARD.findSheet(own.sheetName(language)));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"THÀNH  LẬP | ESTABLISH", "ra mắt | LAUNCH", "LAUNCH | LAUNCH", "Launch | -"})
    void word_isReadLikeAHeading(String text, String value) {
        RawRow raw = new RawRow(
                1, 0, new String[] {"K1", "1", text, null, "2026-01-01", null, null, null, null, null, null, null});
        Row row = new RowReader(Table.CLUB_EVENTS).read(raw);
        assertEquals(
                value, Optional.ofNullable(row.find(Columns.ClubEvents.TYPE)).orElse("-"));
    }

    @Test
    void wordsWithBars_areReadOneByOne() {
        @Nullable String[] cells = new String[Table.CLUB_REPORTS.columns().size()];
        cells[0] = "K1";
        cells[1] = "2026";
        cells[Columns.ClubReports.AREAS.place()] = "Tăng thu nhập| HEALTH |chăm sóc tại nhà";
        Row row = new RowReader(Table.CLUB_REPORTS).read(new RawRow(1, 0, cells));
        assertEquals("[INCOME, HEALTH, HOME_CARE]", String.valueOf(row.get(Columns.ClubReports.AREAS)));
    }
}
