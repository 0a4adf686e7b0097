package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the exchange: names, columns and keys, as the specification has them. */
class TableTest {

    @Test
    void tables_areThoseOfTheSpecification_inItsOrder() {
        assertEquals(
                List.of(
                        "indicators",
                        "org-units",
                        "successions",
                        "unit-classes",
                        "clubs",
                        "club-events",
                        "club-reports",
                        "values",
                        "targets",
                        "groups",
                        "assessments",
                        "submissions"),
                Stream.of(Table.values()).map(Table::tableName).toList());
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void name_leadsBackToItsTable(Table table) {
        assertEquals(Optional.of(table), Table.find(table.tableName()));
    }

    @Test
    void find_isExact() {
        assertEquals(Optional.empty(), Table.find("Clubs"));
        assertEquals(Optional.empty(), Table.find("club_events"));
        assertEquals(Optional.empty(), Table.find(""));
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void column_standsAtThePlaceThatIsNamed(Table table) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i).name();
            assertEquals(i, table.indexOf(name));
            assertTrue(names.add(name), () -> table + " has " + name + " twice");
        }
        assertEquals(-1, table.indexOf("no-such-column"));
    }

    /** What a row can be told from others by must be filled, or say what a gap stands for. */
    @ParameterizedTest
    @EnumSource(Table.class)
    void partOfAKey_isRequired_orSaysWhatItIsWithout(Table table) {
        assertTrue(!table.key().isEmpty());
        List<Column> partly = table.key().stream()
                .filter(column -> !column.isRequired() && column.standsFor().isEmpty())
                .toList();
        // of groups and classes a row without a first day holds from ever
        assertEquals(table == Table.GROUPS || table == Table.UNIT_CLASSES ? partly : List.of(), partly);
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void onlyClosedSets_haveWords(Table table) {
        for (Column column : table.columns()) {
            boolean asksForWords = column.type() == CellType.WORD || column.type() == CellType.WORDS;
            assertEquals(asksForWords, !column.words().isEmpty(), table + " " + column.name());
        }
    }

    @Test
    void keyTexts_leaveOutALastPart_thatAGapStandsFor() {
        Column last = Table.VALUES.key().get(Table.VALUES.key().size() - 1);
        assertEquals(Optional.of("REPORTED"), last.standsFor());
        assertEquals(
                List.of("01", "clubs.existing", "2026-Q1"),
                Table.VALUES.keyTexts(List.of("01", "clubs.existing", "2026-Q1", "REPORTED")));
        assertEquals(
                List.of("01", "clubs.existing", "2026-Q1", "VERIFIED"),
                Table.VALUES.keyTexts(List.of("01", "clubs.existing", "2026-Q1", "VERIFIED")));
    }

    @Test
    void keys_areComparedPartByPart_theShorterFirst() {
        List<List<String>> sorted = Stream.of(
                        List.of("b"), List.of("a", "2"), List.of("a"), List.<String>of(), List.of("a", "10"))
                .sorted(Table::compareKeys)
                .toList();
        assertEquals(List.of(List.of(), List.of("a"), List.of("a", "10"), List.of("a", "2"), List.of("b")), sorted);
    }

    @Test
    void column_isOfOneTable_notOfEveryOneWithItsName() {
        assertTrue(Table.CLUBS.has(Columns.Clubs.UNIT_CODE));
        assertTrue(!Table.VALUES.has(Columns.Clubs.UNIT_CODE));
        assertTrue(Table.VALUES.has(Columns.Values.UNIT_CODE));
    }
}
