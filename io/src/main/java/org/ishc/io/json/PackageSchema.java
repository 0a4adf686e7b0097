package org.ishc.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.records.RowTypes;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of a package in one JSON file, made from the tables, their columns and the constraints of
 * the row types: what holds of every valid package as the library writes it. Reading accepts more: other spellings,
 * Vietnamese headings, keys that it does not know.
 */
public final class PackageSchema {

    private static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$";
    private static final String PERIOD =
            "^[12][0-9]{3}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])(/[12][0-9]{3}-(0[1-9]|1[0-2]))?|/[12][0-9]{3})?$";
    private static final long MAX_WHOLE = 999_999_999_999_999_999L;
    private static final int MAX_TEXT = 32_767;

    private PackageSchema() {}

    /**
     * Returns the schema as a tree of maps, lists, texts, numbers and booleans, its keys in the order in which they are
     * written.
     */
    public static Map<String, Object> tree() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("manifest", map("$ref", "#/$defs/manifest"));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("manifest", manifest());
        for (Table table : Table.values()) {
            properties.put(
                    table.tableName(), map("type", "array", "items", map("$ref", "#/$defs/" + table.tableName())));
            definitions.put(table.tableName(), record(table));
        }
        return map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:ishc:exchange:1:package",
                "title",
                "A package of Intergenerational Self-Help Clubs in one JSON file, as it is written",
                "type",
                "object",
                "required",
                List.of("manifest"),
                "properties",
                properties,
                "additionalProperties",
                false,
                "$defs",
                definitions);
    }

    private static Map<String, Object> manifest() {
        List<String> calendars =
                Stream.of(PeriodCalendar.values()).map(PeriodCalendar::code).toList();
        Map<String, Object> properties = map(
                "profile", map("const", "tabular-data-package"),
                "ishc_version", map("const", "1"),
                "name", map("type", "string"),
                "created", map("type", "string"),
                "sender", map("type", "string", "pattern", CODE),
                "period", map("type", "string", "pattern", PERIOD),
                "calendar", map("enum", calendars),
                "as_of", date(),
                "resources", map("type", "array", "items", resource()));
        return map(
                "type",
                "object",
                "required",
                List.of("profile", "ishc_version", "resources"),
                "properties",
                properties);
    }

    private static Map<String, Object> resource() {
        List<String> tables = Stream.of(Table.values()).map(Table::tableName).toList();
        Map<String, Object> properties = map(
                "name", map("enum", tables),
                "path", map("type", "string"),
                "rows", map("type", "integer", "minimum", 0));
        return map("type", "object", "required", List.of("name", "path"), "properties", properties);
    }

    private static Map<String, Object> record(Table table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        table.columns().forEach(column -> properties.put(column.name(), cell(table, column)));
        return map(
                "type",
                "object",
                "required",
                table.columns().stream()
                        .filter(Column::isRequired)
                        .map(Column::name)
                        .toList(),
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> cell(Table table, Column column) {
        Map<String, Object> schema =
                switch (column.type()) {
                    case CODE -> map("type", "string", "pattern", CODE);
                    case TEXT -> map("type", "string", "maxLength", MAX_TEXT);
                    case JSON -> map("type", List.of("string", "object"), "maxLength", MAX_TEXT);
                    case DATE -> date();
                    case PERIOD -> map("type", "string", "pattern", PERIOD);
                    case WHOLE -> map("type", "integer", "minimum", -MAX_WHOLE, "maximum", MAX_WHOLE);
                    case DECIMAL -> map("type", "number");
                    case NUMBER -> map("type", List.of("number", "string"));
                    case WORD -> map("enum", column.words());
                    case WORDS -> map("type", "array", "minItems", 1, "items", map("enum", column.words()));
                };
        RowTypes.findRange(table, column.name()).ifPresent(range -> range(schema, range));
        return column.isRequired() ? schema : optional(schema);
    }

    private static void range(Map<String, Object> schema, RowTypes.Range range) {
        schema.remove("minimum");
        schema.put(range.isMinimumAllowed() ? "minimum" : "exclusiveMinimum", range.minimum());
        range.maximum().ifPresent(maximum -> schema.put("maximum", maximum));
    }

    /** A cell that may be empty: null is one of its types, or of its words. */
    private static Map<String, Object> optional(Map<String, Object> schema) {
        Optional.ofNullable(schema.get("type")).ifPresent(type -> {
            List<Object> types = new ArrayList<>(type instanceof List<?> several ? several : List.of(type));
            types.add("null");
            schema.put("type", types);
        });
        if (schema.get("enum") instanceof List<?> words) {
            List<@Nullable Object> more = new ArrayList<>(words);
            more.add(null);
            schema.put("enum", more);
        }
        return schema;
    }

    private static Map<String, Object> date() {
        return map("type", "string", "format", "date", "pattern", "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$");
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
