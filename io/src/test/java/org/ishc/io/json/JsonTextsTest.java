package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as JSON: numbers as numbers where they come back the same, words as a list, nothing as null. */
class JsonTextsTest {

    private static String record(Table table, String... cells) {
        List<String> all = new ArrayList<>(List.of(cells));
        while (all.size() < table.columns().size()) {
            all.add("");
        }
        return JsonTexts.record(table, all);
    }

    @Test
    void record_hasEveryColumnInItsOrder() {
        assertEquals(
                "{\"club_code\":\"K1\",\"name\":\"CLB \\\"Một\\\"\",\"unit_code\":\"00097\",\"scheme\":\"1648\",\"funding\":null}",
                record(Table.CLUBS, "K1", "CLB \"Một\"", "00097", "1648"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45|45",
                "0|0",
                "-5|-5",
                "007|\"007\"",
                "1.234|\"1.234\"",
                "mười|\"mười\"",
                "999999999999999999|999999999999999999",
                "9999999999999999999|\"9999999999999999999\""
            })
    void wholeNumber_isANumber_whereItIsReadBackToTheLetter(String text, String json) {
        assertTrue(
                record(Table.VALUES, "A1", "v", "2026", text).contains("\"value\":" + json + ","),
                record(Table.VALUES, "A1", "v", "2026", text));
    }

    @ParameterizedTest
    @CsvSource({"0.25,0.25", "1.2340,1.2340", "1.234,\"1.234\"", "'0,25','\"0,25\"'"})
    void decimal_keepsTheZeroThatKeepsItFromBeingThousands(String text, String json) {
        assertTrue(
                record(Table.SUCCESSIONS, "2025-07-01", "A", "B", "partial", text)
                        .contains("\"share\":" + json + ","),
                record(Table.SUCCESSIONS, "2025-07-01", "A", "B", "partial", text));
    }

    @Test
    void words_areAList_whereEachIsKnown() {
        String[] cells = new String[Table.CLUB_REPORTS.columns().size()];
        Arrays.fill(cells, "");
        cells[Table.CLUB_REPORTS.indexOf("areas")] = "INCOME|HEALTH";
        assertTrue(record(Table.CLUB_REPORTS, cells).contains("\"areas\":[\"INCOME\",\"HEALTH\"]"));
        cells[Table.CLUB_REPORTS.indexOf("areas")] = "INCOME|?";
        assertTrue(record(Table.CLUB_REPORTS, cells).contains("\"areas\":\"INCOME|?\""));
    }

    @ParameterizedTest
    @CsvSource({"'{',true", "'  {\"a\"',true", "'\ufeff{',true", "'[',false", "'',false", "'a{',false"})
    void beginningOfAnObject_isSeenBehindMarkAndSpace(String head, boolean begins) {
        assertEquals(begins, JsonTexts.beginsWithObject(head.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"manifest\":{}}|false",
                "{\"table\":\"clubs\",\"row\":{}}|true",
                "{\"name\":\"x\"}~{\"table\":1}|true",
                "{~\"manifest\": {}}|false",
                "{\"a\":1}|false"
            })
    void firstLineThatIsAWholeObject_isOfTheFormOfLines(String head, boolean isOfLines) {
        assertEquals(
                isOfLines,
                NdjsonFormat.hasWholeFirstLine(head.replace('~', '\n').getBytes(StandardCharsets.UTF_8)));
    }
}
