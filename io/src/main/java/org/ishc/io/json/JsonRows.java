package org.ishc.io.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;
import tools.jackson.databind.JsonNode;

/** Turns the JSON values of one table into rows; the keys of all its objects together are its headings. */
final class JsonRows {

    private final Table table;
    private final String file;
    private final List<String> keys;
    private final List<Finding> findings;
    private final Consumer<RawRow> rows;
    private final Optional<HeadingLine> headings;
    private int row;

    /** Begins a table; a table without any key has nothing that could be missing in its rows. */
    JsonRows(
            Table table, String file, Set<String> keys, Headings names, List<Finding> findings, Consumer<RawRow> rows) {
        this.table = table;
        this.file = file;
        this.keys = List.copyOf(keys);
        this.findings = findings;
        this.rows = rows;
        this.headings = keys.isEmpty() ? Optional.empty() : HeadingLine.read(table, this.keys, names, findings);
    }

    /** Returns an empty set for the keys of a table. */
    static Set<String> keys() {
        return new LinkedHashSet<>();
    }

    /** Returns the step of a JSON Pointer that leads to a column's cell, by the key that names the column. */
    static String step(Table table, Set<String> keys, Headings names, String column) {
        int place = table.indexOf(column);
        String key = keys.stream()
                .filter(text -> names.find(table, text).orElse(-1) == place)
                .findFirst()
                .orElse(column);
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Takes the next value.
     *
     * @param line its line, from 1; 0 where there are no lines
     */
    void accept(JsonNode value, int line) {
        row++;
        if (value.isObject() && isBlank(value)) {
            return;
        }
        if (!value.isObject()) {
            String found = value.toString();
            Location location =
                    new Location(table.tableName(), file, row, line == 0 ? null : line, null, null, null, null, found);
            findings.add(Finding.of(
                    ExchangeFinding.NOT_AN_OBJECT,
                    location,
                    "found",
                    value.getNodeType().name().toLowerCase(Locale.ROOT)));
        } else if (headings.isPresent()) {
            SentRow sent = new SentRow(headings.get());
            keys.forEach(key -> cell(headings.get(), sent, value.path(key)));
            rows.accept(sent.row(row, line));
        }
    }

    /** An object in which nothing can be read is no record, but counts. */
    private static boolean isBlank(JsonNode object) {
        return object.valueStream()
                .allMatch(cell -> cell.isNull() || cell.isString() && OuterSpace.isBlank(cell.asString()));
    }

    private static void cell(HeadingLine headings, SentRow sent, JsonNode cell) {
        if (cell.isMissingNode() || cell.isNull()) {
            sent.text("");
        } else if (cell.isNumber()) {
            sent.number(cell.decimalValue());
        } else if (cell.isString() || cell.isBoolean()) {
            sent.text(cell.asString());
        } else if (cell.isArray()
                && headings.findColumn(sent.size()).map(Column::type).equals(Optional.of(CellType.WORDS))
                && isOfTexts(cell)) {
            sent.text(
                    String.join("|", cell.valueStream().map(JsonNode::asString).toList()));
        } else if (headings.findColumn(sent.size()).map(Column::type).equals(Optional.of(CellType.JSON))) {
            sent.text(cell.toString());
        } else {
            sent.wrong(cell.toString(), cell.toString(), cell.isArray() ? "no list" : "no object");
        }
    }

    private static boolean isOfTexts(JsonNode list) {
        return list.valueStream()
                .allMatch(word -> word.isString() && word.asString().indexOf('|') < 0);
    }
}
