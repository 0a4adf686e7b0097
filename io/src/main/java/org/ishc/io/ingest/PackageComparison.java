package org.ishc.io.ingest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.ingest.reading.Reading;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.CellText;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two packages, record by record: records are matched by key, the first of a key, with every
 * record whose key can be read. Another spelling of the same value is no change. Of a record only its key and a digest
 * are held, so that packages of millions of records can be compared; those that are listed are read again. Source:
 * specification, <i>organisation</i>, Settled points.
 *
 * @param tables the counts of each table that stands in either package, in the order of the specification
 * @param changes what changed, by table and key; as many as were asked for
 * @param findings what kept a package or a table from being read to its end; what was not read counts as not there
 */
public record PackageComparison(List<TableCounts> tables, List<Change> changes, List<Finding> findings) {

    /** How many changes are listed unless said otherwise. */
    public static final int DEFAULT_LIMIT = 10_000;

    /** Copies the lists. */
    public PackageComparison {
        tables = List.copyOf(tables);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** What became of a record. */
    public enum Kind {
        /** It stands in the second package alone. */
        ADDED,
        /** It stands in the first package alone. */
        REMOVED,
        /** It says something else in the second package. */
        CHANGED
    }

    /**
     * How many records of a table changed.
     *
     * @param table the table
     * @param added records that stand in the second package alone
     * @param removed records that stand in the first package alone
     * @param changed records that say something else
     */
    public record TableCounts(Table table, long added, long removed, long changed) {
        /** Refuses null. */
        public TableCounts {
            Objects.requireNonNull(table, "table");
        }
    }

    /**
     * A record that changed.
     *
     * @param table its table
     * @param key the canonical texts of its key
     * @param kind what became of it
     * @param columns the columns outside the key that differ, in their order; of a record that was added or removed
     *     those that are not empty
     */
    public record Change(Table table, List<String> key, Kind kind, List<ColumnChange> columns) {

        /** Refuses null; copies the lists. */
        public Change {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(kind, "kind");
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A cell that changed.
     *
     * @param column the name of its column
     * @param from the canonical text in the first package; empty when there is none
     * @param to the canonical text in the second package; empty when there is none
     */
    public record ColumnChange(String column, Optional<String> from, Optional<String> to) {
        /** Refuses null. */
        public ColumnChange {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /** Tells whether nothing changed. */
    public boolean isEqual() {
        return tables.stream().allMatch(counts -> counts.added() + counts.removed() + counts.changed() == 0);
    }

    /**
     * Compares two packages.
     *
     * @param limit how many changes are listed, 0 or more; all are counted
     * @throws IllegalArgumentException when the limit is below 0
     */
    public static PackageComparison of(PackageSource first, PackageSource second, int limit) {
        Allowed.only(limit >= 0, "limit", limit, "0 or more");
        Set<Table> tables = EnumSet.noneOf(Table.class);
        tables.addAll(first.tables());
        tables.addAll(second.tables());
        Side one = new Side(first);
        Side other = new Side(second);
        List<TableCounts> counts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Table table : tables) {
            TableComparison comparison = new TableComparison(table, one, other, limit - changes.size());
            counts.add(comparison.run());
            changes.addAll(comparison.listed());
        }
        List<Finding> findings = new ArrayList<>(one.errors());
        findings.addAll(other.errors());
        return new PackageComparison(counts, changes, findings);
    }

    /** Takes the records of a table. */
    private interface Records {
        void take(List<String> key, List<String> cells);
    }

    /** One of the packages. */
    private static final class Side {
        private final PackageSource source;
        private final IndicatorCatalogue catalogue;
        private final Set<Finding> findings;

        Side(PackageSource source) {
            this.source = source;
            this.catalogue = new Reading(source, ReadOptions.DEFAULT).catalogue();
            this.findings = new HashSet<>(source.findings());
        }

        List<Finding> errors() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .sorted(FindingOrder.ORDER)
                    .toList();
        }

        void read(Table table, Records records) {
            if (!source.tables().contains(table)) {
                return;
            }
            RowReader reader = new RowReader(table, source.maxCharacters(), source.headings());
            List<Finding> found = new ArrayList<>();
            source.read(table, found, raw -> {
                Row row = reader.read(raw);
                if (isKeyRead(raw, row)) {
                    Optional.ofNullable(row.findings().location().key())
                            .ifPresent(key -> records.take(key, cells(raw, row)));
                }
            });
            findings.addAll(found);
        }

        private static boolean isKeyRead(RawRow raw, Row row) {
            for (Column part : row.table().key()) {
                int place = row.table().indexOf(part.name());
                String text = raw.text(place);
                if (row.isMissing(place) && text != null && !text.isBlank()) {
                    return false;
                }
            }
            return true;
        }

        /** The canonical texts; a number is whole for a count and decimal for a ratio. */
        private List<String> cells(RawRow raw, Row row) {
            List<String> cells = CellText.of(raw, row);
            List<Column> columns = row.table().columns();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).type() == CellType.NUMBER && !row.isMissing(i)) {
                    Fraction number = row.number(columns.get(i), Reading.isDecimal(row, catalogue));
                    cells.set(
                            i,
                            number == null
                                    ? cells.get(i)
                                    : CellText.decimal(new BigDecimal(number.bigNumerator())
                                            .divide(new BigDecimal(number.bigDenominator()))));
                }
            }
            return cells;
        }
    }

    /** The comparison of one table: first digests of all records, then the cells of those that are listed. */
    private static final class TableComparison {

        /** What is known of a record: a digest of its cells, and whether the second package has it. */
        private record Digest(long high, long low) {}

        private final Table table;
        private final Side one;
        private final Side other;
        private final int limit;
        private final boolean[] isKey;
        private final PriorityQueue<List<String>> last = new PriorityQueue<>((a, b) -> Table.compareKeys(b, a));
        private long added;
        private long changed;

        TableComparison(Table table, Side one, Side other, int limit) {
            this.table = table;
            this.one = one;
            this.other = other;
            this.limit = limit;
            this.isKey = new boolean[table.columns().size()];
            table.key().forEach(part -> isKey[table.indexOf(part.name())] = true);
        }

        TableCounts run() {
            Map<List<String>, Digest> left = new HashMap<>();
            one.read(table, (key, cells) -> left.putIfAbsent(key, digest(cells)));
            Set<List<String>> seen = new HashSet<>();
            other.read(table, (key, cells) -> {
                if (seen.add(key)) {
                    match(key, left.remove(key), digest(cells));
                }
            });
            left.keySet().forEach(this::list);
            return new TableCounts(table, added, left.size(), changed);
        }

        private void match(List<String> key, @Nullable Digest before, Digest after) {
            if (before == null) {
                added++;
                list(key);
            } else if (!before.equals(after)) {
                changed++;
                list(key);
            }
        }

        /** Keeps the first keys of those that changed. */
        private void list(List<String> key) {
            last.add(key);
            if (last.size() > limit) {
                last.poll();
            }
        }

        List<Change> listed() {
            List<List<String>> keys = new ArrayList<>(last);
            keys.sort(Table::compareKeys);
            if (keys.isEmpty()) {
                return List.of();
            }
            Map<List<String>, List<String>> before = cells(one, keys);
            Map<List<String>, List<String>> after = cells(other, keys);
            List<String> none = new ArrayList<>();
            table.columns().forEach(column -> none.add(""));
            List<Change> changes = new ArrayList<>();
            for (List<String> key : keys) {
                Kind kind =
                        !before.containsKey(key) ? Kind.ADDED : after.containsKey(key) ? Kind.CHANGED : Kind.REMOVED;
                changes.add(new Change(
                        table, key, kind, columns(before.getOrDefault(key, none), after.getOrDefault(key, none))));
            }
            return changes;
        }

        private Map<List<String>, List<String>> cells(Side side, List<List<String>> keys) {
            Set<List<String>> asked = new HashSet<>(keys);
            Map<List<String>, List<String>> cells = new HashMap<>();
            side.read(table, (key, texts) -> {
                if (asked.contains(key)) {
                    cells.putIfAbsent(key, texts);
                }
            });
            return cells;
        }

        private List<ColumnChange> columns(List<String> before, List<String> after) {
            List<ColumnChange> columns = new ArrayList<>();
            for (int i = 0; i < isKey.length; i++) {
                if (!isKey[i] && !before.get(i).equals(after.get(i))) {
                    columns.add(new ColumnChange(
                            table.columns().get(i).name(),
                            Optional.of(before.get(i)).filter(text -> !text.isEmpty()),
                            Optional.of(after.get(i)).filter(text -> !text.isEmpty())));
                }
            }
            return columns;
        }

        private Digest digest(List<String> cells) {
            MessageDigest digest = Sha256.digest();
            for (int i = 0; i < isKey.length; i++) {
                if (!isKey[i]) {
                    byte[] text = cells.get(i).getBytes(StandardCharsets.UTF_8);
                    digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
                    digest.update(text);
                }
            }
            byte[] bytes = digest.digest();
            return new Digest(number(bytes, 0), number(bytes, Long.BYTES));
        }

        private static long number(byte[] bytes, int from) {
            long number = 0;
            for (byte part : Arrays.copyOfRange(bytes, from, from + Long.BYTES)) {
                number = number << Byte.SIZE | part & 0xFF;
            }
            return number;
        }
    }
}
