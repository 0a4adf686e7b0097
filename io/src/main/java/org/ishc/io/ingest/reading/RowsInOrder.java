package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.KeyIndex;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of a table, taken one after another: the first with a key has it, and one with an error is
 * refused.
 */
public final class RowsInOrder<R, D> {

    private final Table table;
    private final Binding<R, D> binding;
    private final Consumer<Finding> findings;
    private final KeyIndex keys;
    private final List<Refusal> refused = new ArrayList<>();
    private final Keeping<D> kept;
    private long records;

    public RowsInOrder(Table table, Binding<R, D> binding, Consumer<Finding> findings) {
        this.table = table;
        this.binding = binding;
        this.findings = findings;
        this.keys = binding.keys().get();
        this.kept = binding.keeping().get();
    }

    /** Returns how many were taken so far. */
    public long records() {
        return records;
    }

    public List<Refusal> refused() {
        return refused;
    }

    /** Returns what was made of the rows that stay, in their order. */
    public List<D> kept() {
        return kept.all();
    }

    /** Begins a piece of rows for {@link #take(Piece, int)}; any thread may ask. */
    Piece<R, D> piece() {
        return new Piece<>(binding.binder(), kept.stretch(), table.keyLength());
    }

    /** Takes the next row, a plain one of a piece. */
    void take(Piece<R, D> piece, int place) {
        records++;
        int number = piece.number(place);
        int first = piece.note(place, keys);
        if (first == 0) {
            piece.keep(place);
        } else {
            Refusal refusal = new Refusal(
                    table,
                    number,
                    Optional.of(piece.key(place)),
                    Optional.empty(),
                    piece.refused(place),
                    Optional.empty());
            findings.accept(duplicate(refusal, first));
            refused.add(refusal);
        }
    }

    /** Takes the next row: whether its key is its own, and what becomes of it. */
    public void take(Binder.Bound<R, D> bound) {
        records++;
        D made = bound.hasError() || isDuplicate(bound) ? null : made(bound);
        if (made != null) {
            kept.add(made);
        }
        bound.findings().forEach(findings);
        if (bound.hasError() || made == null) {
            refused.add(refusal(bound));
        }
    }

    private boolean isDuplicate(Binder.Bound<R, D> bound) {
        int first = keys.put(bound.key().orElseThrow(), bound.number());
        if (first > 0) {
            findings.accept(duplicate(refusal(bound), first));
        }
        return first > 0;
    }

    private static Finding duplicate(Refusal refusal, int first) {
        return Finding.of(ExchangeFinding.DUPLICATE_KEY, refusal.location(), "first_row", (long) first);
    }

    /**
     * Returns what a row became; makes what could not be made before the rows before were seen; null when the record is
     * refused.
     */
    @Nullable
    public D made(Binder.Bound<R, D> bound) {
        if (bound.made() != null) {
            return bound.made();
        }
        Row row = Objects.requireNonNull(bound.row());
        return binding.make()
                .apply(row, Objects.requireNonNull(bound.rowRecord()))
                .orElse(null);
    }

    private Refusal refusal(Binder.Bound<R, D> bound) {
        return Refusal.of(table, bound.number(), bound.key(), bound.row());
    }
}
