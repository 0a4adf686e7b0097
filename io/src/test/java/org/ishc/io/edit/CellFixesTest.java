package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.Column;
import org.ishc.io.table.Columns;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is proposed for a cell from its text alone; of most faults only somebody who knows can say what is meant. */
class CellFixesTest {

    private static String find(ExchangeFinding code, Column column, String raw, Object... arguments) {
        Finding finding =
                Finding.of(code, Location.ofTable("t").withColumn(column.name()).withValue(raw), arguments);
        Table table = Stream.of(Table.values())
                .filter(given -> given.columns().contains(column))
                .findFirst()
                .orElseThrow();
        return CellFixes.find(finding, table, column, raw)
                .map(suggestion -> suggestion.reason() + " " + suggestion.confidence() + " " + suggestion.texts())
                .orElse("");
    }

    @Test
    void spaceAround_isTakenAway_inside_itStays() {
        assertEquals(
                "TRIM CERTAIN [CLB  Một]",
                find(ExchangeFinding.WHITESPACE, Columns.Clubs.NAME.column(), "\u00a0CLB  Một \u200b"));
    }

    @Test
    void charactersThatNobodySees_areTakenAway_butLinesAndTabsStay() {
        assertEquals(
                "CONTROL_CHARACTER LIKELY [hai\ndòng\tvà]",
                find(
                        ExchangeFinding.CONTROL_CHARACTER,
                        Columns.Clubs.NAME.column(),
                        "\u0001hai\ndòng\tvà\u0007",
                        "character",
                        "U+0001"));
    }

    @Test
    void numberThatCouldBeTwo_isProposedAsBoth_andTheDecimalCannotBeTakenForThousands() {
        assertEquals(
                "AMBIGUOUS_NUMBER LIKELY [1250, 1.2500]",
                find(
                        ExchangeFinding.AMBIGUOUS_NUMBER,
                        Columns.Successions.SHARE.column(),
                        "1,250",
                        "as_whole",
                        "1250",
                        "as_decimal",
                        "1.250"));
    }

    private static final Map<String, Column> COLUMNS = Map.of(
            "date", Columns.ClubEvents.EFFECTIVE_ON.column(),
            "period", Columns.ClubReports.PERIOD.column(),
            "whole", Columns.Values.VALUE.column(),
            "decimal", Columns.Successions.SHARE.column(),
            "number", Columns.Targets.VALUE.column(),
            "code", Columns.Clubs.CLUB_CODE.column(),
            "text", Columns.Clubs.NAME.column());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date|x|31.3.26|DATE_SPELLING LIKELY [2026-03-31]",
                "date|x|2026/3/31|DATE_SPELLING CERTAIN [2026-03-31]",
                "date|x|31.4.26|''",
                "date|x|đầu tháng 3|''",
                "period|x|q2-2026|PERIOD_SPELLING CERTAIN [2026-Q2]",
                "period|x|T5/2026|PERIOD_SPELLING LIKELY [2026-05]",
                "period|x|năm nay|''",
                "whole|whole number|1,234,567|NUMBER_SPELLING CERTAIN [1234567]",
                "whole|whole number|12 triệu|NUMBER_SPELLING LIKELY [12000000]",
                "whole|whole number|không|NUMBER_SPELLING LIKELY [0]",
                "whole|whole number|mười|''",
                "decimal|decimal|1.234,5|NUMBER_SPELLING CERTAIN [1234.5]",
                "decimal|decimal|25%|NUMBER_SPELLING LIKELY [25]",
                "number|decimal|85,5 %|NUMBER_SPELLING LIKELY [85,5]",
                "number|whole number|85,5 %|''",
                "number|whole number|20 CLB|NUMBER_SPELLING LIKELY [20]",
                "code|code|K 1|''",
                "text|text|x|''"
            })
    void valueOfAnotherSpelling_isWrittenAsItIsRead(String column, String expected, String raw, String proposed) {
        assertEquals(
                proposed,
                find(ExchangeFinding.TYPE, Objects.requireNonNull(COLUMNS.get(column)), raw, "expected", expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "suspend;WORD_SPELLING CERTAIN [SUSPEND]",
                "raise obstacle;WORD_SPELLING CERTAIN [RAISE_OBSTACLE]",
                "Raise-Obstacle;WORD_SPELLING CERTAIN [RAISE_OBSTACLE]",
                "SUSPENDED;''",
                "SUSPND;WORD_NEAR LIKELY [SUSPEND]",
                "RESUEM;WORD_NEAR LIKELY [RESUME]",
                "đóng cửa;''"
            })
    void wordThatIsAlmostOne_isThatOne(String raw, String proposed) {
        Column type = Columns.ClubEvents.TYPE.column();
        assertEquals(proposed, find(ExchangeFinding.WORD, type, raw, "allowed", type.words()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'income,health';WORD_SPELLING CERTAIN [INCOME|HEALTH]",
                "'INCOME / HEALTH';''",
                "INCOME|HELTH;WORD_NEAR LIKELY [INCOME|HEALTH]",
                "INCOME|sức khỏe;''",
                "self help|INCOME;WORD_SPELLING CERTAIN [SELF_HELP|INCOME]"
            })
    void wordsWithOtherMarksBetweenThem_standBehindBars_orNoneIsGuessed(String raw, String proposed) {
        Column areas = Columns.ClubReports.AREAS.column();
        assertEquals(proposed, find(ExchangeFinding.WORD, areas, raw, "allowed", areas.words()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExchangeFinding.class,
            names = {"REQUIRED", "DAMAGED_TEXT", "FORMULA"})
    void whatNobodyCanKnow_hasNoProposal(ExchangeFinding code) {
        Object[] arguments = code == ExchangeFinding.FORMULA ? new Object[] {"formula", "A1"} : new Object[0];
        assertEquals("", find(code, Columns.Clubs.NAME.column(), "x", arguments));
    }
}
