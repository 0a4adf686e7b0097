package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.finding.Origin;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of the numbers of each column, as schemas say it. */
class RowTypesTest {

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyTable_hasARecord_withAConstructorForItsRows(Table table) {
        Class<? extends Record> type = RowTypes.type(table);
        assertTrue(type.isRecord());
        assertEquals(
                table.columns().size() + 1, type.getRecordComponents().length, "its cells, and where it came from");
        assertEquals(Origin.class, type.getRecordComponents()[0].getType());
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyWholeNumber_hasARange(Table table) {
        for (Column column : table.columns()) {
            if (column.type() == CellType.WHOLE) {
                assertEquals(
                        Optional.of(new RowTypes.Range(0, true, Optional.empty())),
                        RowTypes.findRange(table, column.name()),
                        column.name());
            }
        }
    }

    @Test
    void share_isAboveNothingAndAtMostAll_andTextsHaveNoRange() {
        assertEquals(
                Optional.of(new RowTypes.Range(0, false, Optional.of(1L))),
                RowTypes.findRange(Table.SUCCESSIONS, "share"));
        assertEquals(
                Optional.of(new RowTypes.Range(0, true, Optional.empty())),
                RowTypes.findRange(Table.TARGETS, "value_high"));
        assertEquals(Optional.empty(), RowTypes.findRange(Table.CLUBS, "name"));
        assertEquals(Optional.empty(), RowTypes.findRange(Table.CLUBS, "members"));
    }
}
