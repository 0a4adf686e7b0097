package org.ishc.core.emulation;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers, one for each scored unit in the order of {@link ScoringData#contestants()}. It is looked through
 * once, when it is made, so that scoring knows what cannot overflow; a host makes it once and hands it over as often as
 * it scores. Immutable.
 */
public final class ScoringColumn {

    private final Numbers numbers;

    private ScoringColumn(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Returns a column of whole numbers, none of them missing. */
    public static ScoringColumn of(long[] values) {
        return new ScoringColumn(Numbers.wholes(values.clone()));
    }

    /**
     * Returns a column as it is filled.
     *
     * @param size how many scored units there are
     * @param filling puts the numbers; what it does not put is missing
     */
    public static ScoringColumn filled(int size, Consumer<ScoringData.Cells> filling) {
        Filling cells = new Filling(size);
        filling.accept(cells);
        return cells.column();
    }

    /** Begins with a column that is made only when something is put into it one by one. */
    private static final class Filling implements ScoringData.Cells {
        private final int size;
        private @Nullable Numbers numbers;
        private @Nullable ScoringColumn whole;

        Filling(int size) {
            this.size = size;
        }

        private Numbers numbers() {
            Numbers begun = numbers == null ? Numbers.filling(size, 1, false) : numbers;
            numbers = begun;
            return begun;
        }

        @Override
        public void put(int position, long value) {
            numbers().put(position, value);
        }

        @Override
        public void put(int position, Fraction value) {
            numbers().set(position, value);
        }

        @Override
        public void put(ScoringColumn column) {
            if (column.numbers().size() != size) {
                throw new IllegalArgumentException(
                        column.numbers().size() + " numbers for " + size + " scored units; one for each is needed");
            }
            whole = column;
        }

        private ScoringColumn column() {
            return whole == null ? new ScoringColumn(numbers().settled()) : whole;
        }
    }

    /** Returns the numbers, for the core itself. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Numbers numbers() {
        return numbers;
    }
}
