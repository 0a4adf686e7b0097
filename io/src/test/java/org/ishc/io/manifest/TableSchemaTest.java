package org.ishc.io.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.Codes;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the published schema of a table says of its columns, so that any tool of the standard can check them. */
class TableSchemaTest {

    private static Map<?, ?> field(Table table, String name) {
        return ((List<?>) TableSchema.of(table, Set.of()).get("fields"))
                .stream()
                        .map(field -> (Map<?, ?>) field)
                        .filter(field -> field.get("name").equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void schema_hasAFieldForEveryColumn_inItsOrder(Table table) {
        assertEquals(
                table.columns().stream().map(Column::name).toList(),
                ((List<?>) TableSchema.of(table, Set.of()).get("fields"))
                        .stream().map(field -> ((Map<?, ?>) field).get("name")).toList());
    }

    @Test
    void column_hasItsTypeAndWhatIsAskedOfIt() {
        assertEquals(
                Map.of(
                        "name",
                        "club_code",
                        "type",
                        "string",
                        "constraints",
                        Map.of("required", true, "pattern", "[A-Za-z0-9][A-Za-z0-9._~-]{0,63}")),
                field(Table.CLUBS, "club_code"));
        assertEquals(Map.of("name", "name", "type", "string"), field(Table.CLUBS, "name"));
        assertEquals(
                Map.of("enum", List.of("BUDGET", "PROJECT", "COMMUNITY")),
                field(Table.CLUBS, "funding").get("constraints"));
        assertEquals(
                Map.of("name", "members", "type", "integer", "constraints", Map.of("minimum", 0L)),
                field(Table.CLUB_REPORTS, "members"));
        assertEquals(
                Map.of("minimum", 0L, "maximum", 1L),
                field(Table.SUCCESSIONS, "share").get("constraints"));
        assertEquals("date", field(Table.CLUB_EVENTS, "effective_on").get("type"));
    }

    /** A key with a part that may be missing is none for the standard. */
    @Test
    void primaryKey_isThere_whereAllItsPartsMustBeFilled() {
        assertEquals(List.of("club_code"), TableSchema.of(Table.CLUBS, Set.of()).get("primaryKey"));
        assertEquals(
                List.of("club_code", "period"),
                TableSchema.of(Table.CLUB_REPORTS, Set.of()).get("primaryKey"));
        assertFalse(TableSchema.of(Table.GROUPS, Set.of()).containsKey("primaryKey"));
        assertFalse(TableSchema.of(Table.VALUES, Set.of()).containsKey("primaryKey"));
    }

    @Test
    void keyLeadsToClubs_onlyWhereThatTableIsInThePackage() {
        assertFalse(TableSchema.of(Table.CLUB_EVENTS, Set.of(Table.CLUB_EVENTS)).containsKey("foreignKeys"));
        assertEquals(
                List.of(Map.of("fields", "club_code", "reference", Map.of("resource", "clubs", "fields", "club_code"))),
                TableSchema.of(Table.CLUB_EVENTS, Set.of(Table.CLUBS)).get("foreignKeys"));
        assertFalse(TableSchema.of(Table.VALUES, Set.of(Table.CLUBS)).containsKey("foreignKeys"));
    }

    /** Every spelling of a pattern is one that we read, and every code that we read fits it. */
    @ParameterizedTest
    @CsvSource({"K1,true", "00097,true", "K~1.x_y-z,true", "-K,false", "'',false", "mã,false", "'K 1',false"})
    void patternOfCodes_isOurs(String text, boolean isCode) {
        String pattern = (String) ((Map<?, ?>) field(Table.CLUBS, "club_code").get("constraints")).get("pattern");
        assertEquals(isCode, text.matches(pattern));
        assertEquals(isCode, Codes.isCode(text));
    }
}
