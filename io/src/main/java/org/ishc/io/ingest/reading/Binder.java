package org.ishc.io.ingest.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.finding.Finding;
import org.ishc.io.records.RecordCheck;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/** Does with the rows of a table what needs no other row; for one thread. */
public final class Binder<R, D> {

    private final Binding<R, D> binding;
    private final @Nullable Function<Row, D> direct;

    Binder(Binding<R, D> binding, @Nullable Function<Row, D> direct) {
        this.binding = binding;
        this.direct = direct;
    }

    /**
     * A row, bound; of a plain row no more is kept than is needed later.
     *
     * @param number the record's number
     * @param line its first line
     * @param key the parts of its key, as far as they could be read
     * @param made the domain object; null when it is refused, or still to be made
     * @param rowRecord the row's record; null when there is none, or it was not needed
     * @param row the row itself, where it is still needed; null for a plain one
     */
    public record Bound<R, D>(
            int number,
            int line,
            Optional<List<Object>> key,
            @Nullable D made,
            @Nullable R rowRecord,
            @Nullable Row row) {

        public List<Finding> findings() {
            return row == null || !row.hasFindings()
                    ? List.of()
                    : row.findings().list();
        }

        public boolean hasError() {
            return row != null && row.hasError();
        }
    }

    public Bound<R, D> bound(Row row, int line) {
        return direct != null && isPlain(row)
                ? new Bound<>(row.number(), line, row.findKey(), direct.apply(row), null, null)
                : closely(row, line);
    }

    /** Tells whether there is nothing to say about a row by itself. */
    boolean isPlain(Row row) {
        return !row.hasFindings() && binding.constraints().isMetBy(row);
    }

    /** Binds a row of which more is kept, plain or not. */
    Bound<R, D> closely(Row row, int line) {
        boolean isMet = !row.hasError() && binding.constraints().isMetBy(row);
        Row kept = row.copy();
        R rowRecord = row.hasError() ? null : binding.bind().apply(kept);
        if (rowRecord != null && !isMet && !kept.hasError()) {
            RecordCheck.check(rowRecord, kept);
        }
        return new Bound<>(row.number(), line, kept.findKey(), null, rowRecord, kept);
    }
}
