package org.ishc.io.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The manifest as a sheet of two columns. What the specification names are texts; {@code resources} are the names of
 * the tables, with commas; a further key holds a text, a number, a truth value, or JSON.
 */
final class ManifestSheet {

    /** The sheet's name. */
    static final String NAME = "manifest";

    private static final Set<String> TEXTS =
            Set.of("name", "created", "profile", "ishc_version", "sender", "period", "calendar", "as_of");
    private static final String RESOURCES = "resources";

    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    private final SheetCells cells;

    ManifestSheet(SheetCells cells) {
        this.cells = cells;
    }

    /** Takes a row of the sheet. */
    boolean row(List<@Nullable SheetCell> row) {
        String key =
                OuterSpace.trim(cells.content(row.isEmpty() ? null : row.get(0)).plain());
        SheetCell cell = row.size() > 1 ? row.get(1) : null;
        if (!key.isEmpty() && tree.size() < 10_000) {
            put(key, cells.content(cell), cell != null && cell.type().equals("b"));
        }
        return true;
    }

    private void put(String key, SheetCells.Content value, boolean isTruth) {
        String text = OuterSpace.trim(value.plain());
        if (key.equals(RESOURCES)) {
            tree.put(
                    key,
                    Stream.of(text.split("[,;\\s]+"))
                            .filter(name -> !name.isEmpty())
                            .map(name -> Map.of("name", name, "path", name))
                            .toList());
        } else if (TEXTS.contains(key)) {
            tree.put(key, text.isEmpty() ? null : text);
        } else if (isTruth) {
            tree.put(key, Boolean.valueOf(text));
        } else if (value instanceof SheetCells.Content.Numeric numeric) {
            tree.put(key, numeric.number());
        } else {
            tree.put(key, text.isEmpty() ? null : further(text));
        }
    }

    private static Object further(String text) {
        if (!isMaybeJson(text)) {
            return text;
        }
        try {
            return CanonicalJson.read(text);
        } catch (JacksonException aText) {
            return text;
        }
    }

    private static boolean isMaybeJson(String text) {
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    }

    /** Returns what was taken, as JSON. */
    String json() {
        return CanonicalJson.write(tree);
    }

    /** Writes a manifest's tree into a sheet. */
    static void write(Worksheet sheet, Map<String, Object> tree, Set<Table> tables) {
        List<Map.Entry<String, Object>> entries = new ArrayList<>(tree.entrySet());
        for (int i = 0; i < entries.size(); i++) {
            String key = entries.get(i).getKey();
            sheet.inlineString(i, 0, SheetText.escape(key));
            Object value = key.equals(RESOURCES)
                    ? String.join(", ", tables.stream().map(Table::tableName).toList())
                    : entries.get(i).getValue();
            if (value instanceof Boolean truth) {
                sheet.value(i, 1, truth);
            } else if (value instanceof Number number) {
                sheet.value(i, 1, new BigDecimal(number.toString()));
            } else if (value != null && !(key.equals(RESOURCES) && tables.isEmpty())) {
                boolean isPlain =
                        value instanceof String text && (TEXTS.contains(key) || !text.isEmpty() && !isMaybeJson(text));
                sheet.inlineString(
                        i,
                        1,
                        SheetText.escape(
                                isPlain
                                        ? (String) value
                                        : CanonicalJson.write(value).strip()));
            }
        }
    }
}
