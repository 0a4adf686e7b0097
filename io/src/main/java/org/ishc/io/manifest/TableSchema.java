package org.ishc.io.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.io.records.RowTypes;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Table;

/**
 * The Frictionless Table Schema of a table, made from its columns and its row type's constraints: what holds of every
 * cell that is read without an ERROR, so that a valid package is valid for every tool that knows the format.
 */
final class TableSchema {

    private TableSchema() {}

    /**
     * Returns the schema, its keys in the order in which they are written.
     *
     * @param present the tables of the package: only into these may a key lead
     */
    static Map<String, Object> of(Table table, Set<Table> present) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns().stream().map(column -> field(table, column)).toList());
        schema.put("missingValues", List.of(""));
        if (table.key().stream().allMatch(Column::isRequired)) {
            schema.put("primaryKey", table.key().stream().map(Column::name).toList());
        }
        if ((table == Table.CLUB_EVENTS || table == Table.CLUB_REPORTS) && present.contains(Table.CLUBS)) {
            schema.put(
                    "foreignKeys",
                    List.of(ordered(
                            "fields",
                            Columns.ClubEvents.CLUB_CODE.name(),
                            "reference",
                            ordered("resource", Table.CLUBS.tableName(), "fields", Columns.Clubs.CLUB_CODE.name()))));
        }
        return schema;
    }

    private static Map<String, Object> field(Table table, Column column) {
        Map<String, Object> field =
                ordered("name", column.name(), "type", column.type().frictionless());
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.isRequired()) {
            constraints.put("required", true);
        }
        column.findPattern().ifPresent(pattern -> constraints.put("pattern", pattern));
        if (column.type() == CellType.WORD) {
            constraints.put("enum", column.words());
        }
        range(table, column, constraints);
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static void range(Table table, Column column, Map<String, Object> constraints) {
        RowTypes.findRange(table, column.name()).ifPresent(range -> {
            constraints.put("minimum", range.minimum());
            range.maximum().ifPresent(maximum -> constraints.put("maximum", maximum));
        });
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(List.of(keysAndValues));
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), all.get(i + 1));
        }
        return map;
    }
}
