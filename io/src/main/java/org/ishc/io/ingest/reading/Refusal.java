package org.ishc.io.ingest.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.club.RefusedEvent;
import org.ishc.core.finding.Location;
import org.ishc.io.records.ClubEventRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row that was refused for what stands in it; kept in a few bytes, since there may be very many.
 *
 * @param table the table
 * @param row the record's number
 * @param key the parts of its key, as far as they could be read
 * @param seen what could be read of it, in tables of units, whose absent rows others would be blamed for
 * @param event what it would have been in the table of events, as far as it could be read; empty when nobody knows of
 *     which club
 * @param addend what of sums it would have been a part of, in tables of figures and targets
 */
public record Refusal(
        Table table,
        int row,
        Optional<List<Object>> key,
        Optional<Row> seen,
        Optional<RefusedEvent> event,
        Optional<RefusedAddend> addend) {

    private static final Set<Table> SEEN = Set.of(Table.ORG_UNITS, Table.SUCCESSIONS);

    static Refusal of(Table table, int row, Optional<List<Object>> key, @Nullable Row seen) {
        Optional<Row> read = Optional.ofNullable(seen);
        return new Refusal(
                table,
                row,
                key,
                read.filter(some -> SEEN.contains(table)),
                read.filter(some -> table == Table.CLUB_EVENTS).flatMap(ClubEventRow::refused),
                read.flatMap(RefusedAddend::find));
    }

    /** Returns the first part of the key, which names what the row is of. */
    public Optional<String> code() {
        return key.map(parts -> parts.get(0).toString());
    }

    /**
     * Returns those rows in whose place nothing stays: of two rows of one key the one that stays counts.
     *
     * @param key that of a row that stays
     */
    static <D> List<Refusal> lacking(List<Refusal> refused, List<D> stay, Function<D, List<String>> key) {
        if (refused.isEmpty()) {
            return refused;
        }
        Set<List<String>> keys = new HashSet<>();
        refused.forEach(row -> row.keyTexts().ifPresent(keys::add));
        Set<List<String>> staying = new HashSet<>();
        stay.forEach(row -> Optional.of(key.apply(row)).filter(keys::contains).ifPresent(staying::add));
        return refused.stream()
                .filter(row -> row.keyTexts().filter(staying::contains).isEmpty())
                .toList();
    }

    /** Returns the texts of its key; empty when a part of it could not be read. */
    Optional<List<String>> keyTexts() {
        return key.map(table::keyTexts);
    }

    Location location() {
        List<String> texts = keyTexts().orElse(null);
        return new Location(table.tableName(), null, row, null, null, null, null, texts, null);
    }
}
