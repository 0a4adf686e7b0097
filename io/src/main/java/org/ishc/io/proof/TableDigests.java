package org.ishc.io.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of each table's records, of what they say and not of how they are written: every form of one package has
 * the same.
 */
final class TableDigests {

    /**
     * How many columns tables had at first, where more were added behind them: of these, empty cells at the end of a
     * record are left out, so that what was recorded before they came still verifies.
     */
    private static final Map<Table, Integer> FIRST_COLUMNS =
            Map.of(Table.INDICATORS, 7, Table.CLUB_REPORTS, 24, Table.VALUES, 4, Table.TARGETS, 9);

    private TableDigests() {}

    /** Digests every table, by name. */
    static SortedMap<String, String> of(PackageSource source) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Table table : source.tables()) {
            List<Finding> findings = new ArrayList<>();
            RowReader reader = new RowReader(table, RowReader.MAX_CHARACTERS, source.headings());
            StringBuilder lines = new StringBuilder();
            source.read(table, findings, raw -> lines.append(line(raw, reader.read(raw))));
            digests.put(table.tableName(), Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return digests;
    }

    private static String line(RawRow raw, Row row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(text(row.cell(i), raw.text(i)));
        }
        int end = cells.size();
        while (end > FIRST_COLUMNS.getOrDefault(row.table(), cells.size()) && cells.get(end - 1) == null) {
            end--;
        }
        return CanonicalJson.write(cells.subList(0, end));
    }

    /** A cell's canonical text; the raw one where it cannot be read, and none where nothing is seen. */
    private static @Nullable String text(@Nullable Object cell, @Nullable String raw) {
        if (cell == null) {
            return raw == null || OuterSpace.isBlank(raw) ? null : raw;
        }
        return cell instanceof Period period ? period.code() : cell.toString();
    }
}
