package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Limits;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** JSON values of one table as rows; whoever writes JSON types its numbers, and they are taken as typed. */
class JsonRowsTest {

    private static final JsonMapper MAPPER = JsonTexts.mapper(Limits.DEFAULT);
    private final List<Finding> findings = new ArrayList<>();
    private final List<RawRow> rows = new ArrayList<>();

    private void read(Table table, Set<String> keys, String... values) {
        JsonRows into = new JsonRows(table, "p.json", keys, Headings.STANDARD, findings, rows::add);
        for (String value : values) {
            into.accept(MAPPER.readTree(value), 0);
        }
    }

    private static Set<String> keys(String... keys) {
        Set<String> all = JsonRows.keys();
        all.addAll(List.of(keys));
        return all;
    }

    private List<String> codes() {
        return findings.stream().map(found -> found.code().code()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7|7", "7.0|7", "7e2|700", "\"7\"|7", "\" 7\"| 7", "null|''", "\"\"|''", "1.5|1.5", "true|true"})
    void cell_isTakenAsItIsTyped(String json, String text) {
        read(
                Table.VALUES,
                keys("unit_code", "indicator", "period", "value"),
                "{\"unit_code\":\"A1\",\"indicator\":\"v\",\"period\":\"2026\",\"value\":" + json + "}");
        assertEquals(json.equals("\" 7\"") ? " 7" : text, rows.get(0).text(Table.VALUES.indexOf("value")));
    }

    @Test
    void keyThatOneRecordLacks_isEmptyThere() {
        read(
                Table.CLUBS,
                keys("club_code", "unit_code", "name"),
                "{\"club_code\":\"K1\",\"unit_code\":\"A1\"}",
                "{\"name\":\"CLB\",\"unit_code\":\"A1\",\"club_code\":\"K2\"}");
        assertEquals("", rows.get(0).text(1));
        assertEquals("CLB", rows.get(1).text(1));
        assertNull(rows.get(0).text(Table.CLUBS.indexOf("scheme")), "no record has that key");
    }

    @Test
    void objectInWhichNothingStands_isNoRecord_butCounts() {
        read(
                Table.CLUBS,
                keys("club_code", "unit_code"),
                "{\"club_code\":null,\"unit_code\":\" \"}",
                "{}",
                "{\"club_code\":\"K3\",\"unit_code\":\"A1\"}");
        assertEquals(List.of(3), rows.stream().map(RawRow::row).toList());
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @CsvSource({"1,number", "\"K1\",string", "[],array", "null,null", "true,boolean"})
    void valueThatIsNoObject_isSaidWithItsNumber(String value, String found) {
        read(Table.CLUBS, keys("club_code", "unit_code"), "{\"club_code\":\"K1\",\"unit_code\":\"A1\"}", value);
        assertEquals(List.of("row.not-an-object"), codes());
        assertEquals(2, findings.get(0).location().row());
        assertEquals(found, findings.get(0).arguments().get("found"));
    }

    @Test
    void listOfWords_standsBehindBars_andOneWithABarInItIsWrong() {
        Set<String> keys = keys("club_code", "period", "areas");
        read(
                Table.CLUB_REPORTS,
                keys,
                "{\"club_code\":\"K1\",\"period\":\"2026\",\"areas\":[\"INCOME\",\"HEALTH\"]}",
                "{\"club_code\":\"K1\",\"period\":\"2026\",\"areas\":[\"INCOME|HEALTH\"]}",
                "{\"club_code\":\"K1\",\"period\":\"2026\",\"areas\":{\"a\":1}}");
        int areas = Table.CLUB_REPORTS.indexOf("areas");
        assertEquals("INCOME|HEALTH", rows.get(0).text(areas));
        assertEquals(List.of(), rows.get(0).notes());
        assertEquals(Map.of("expected", "no list"), rows.get(1).notes().get(0).arguments());
        assertEquals(Map.of("expected", "no object"), rows.get(2).notes().get(0).arguments());
    }

    @Test
    void definition_mayStandAsItIs() {
        read(
                Table.INDICATORS,
                keys("code", "kind", "definition"),
                "{\"code\":\"v\",\"kind\":\"STOCK\",\"definition\":{\"clubs\":{}}}");
        assertEquals("{\"clubs\":{}}", rows.get(0).text(Table.INDICATORS.indexOf("definition")));
    }

    @Test
    void tableWithoutItsColumns_givesNoRow_andSaysSoOnce() {
        read(Table.CLUBS, keys("name"), "{\"name\":\"a\"}", "{\"name\":\"b\"}");
        assertEquals(List.of("table.missing-column"), codes());
        assertEquals(List.of(), rows);
    }

    @Test
    void pointer_leadsByTheKeyThatNamesTheColumn_escaped() {
        assertEquals("/Mã CLB", JsonRows.step(Table.CLUBS, keys("Mã CLB"), Headings.STANDARD, "club_code"));
        assertEquals("/club_code", JsonRows.step(Table.CLUBS, keys("name"), Headings.STANDARD, "club_code"));
        Headings own = Headings.STANDARD.with(Table.CLUBS, "a/b~c", "name");
        assertEquals("/a~1b~0c", JsonRows.step(Table.CLUBS, keys("a/b~c"), own, "name"));
    }
}
