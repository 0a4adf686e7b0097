package org.ishc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as a table for people, in columns as wide as their cells; a missing value is a dash. */
final class TextTable {

    private TextTable() {}

    static String of(List<? extends Map<String, ? extends @Nullable Object>> rows) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        List<Map<String, String>> cells = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            Map<String, String> texts = new LinkedHashMap<>();
            row.forEach((key, value) -> texts.put(key, value == null ? "–" : value.toString()));
            cells.add(texts);
            texts.forEach((key, text) -> widths.merge(key, Math.max(key.length(), text.length()), Math::max));
        }
        StringBuilder table = new StringBuilder();
        line(table, widths, widths.keySet().stream().toList());
        cells.forEach(row -> line(table, widths, List.copyOf(row.values())));
        return table.toString();
    }

    private static void line(StringBuilder table, Map<String, Integer> widths, List<String> cells) {
        int i = 0;
        StringBuilder line = new StringBuilder();
        for (int width : widths.values()) {
            String cell = i < cells.size() ? cells.get(i) : "";
            line.append(cell).append(" ".repeat(Math.max(0, width - cell.length()) + 2));
            i++;
        }
        table.append(line.toString().stripTrailing()).append('\n');
    }
}
