package org.ishc.core.figure;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.ishc.core.base.UnitCode;
import org.ishc.core.column.Amounts;
import org.jspecify.annotations.Nullable;

/** Those of coded values that are of one indicator and period, in their order. */
final class ValueSeries extends AbstractList<ReportedValue> implements RandomAccess {

    private static final int NONE = -1;

    private final CodedValues all;

    /** The rows, from a place on; null where they follow each other. */
    private final int @Nullable [] order;

    private final int from;
    private final int size;

    ValueSeries(CodedValues all, int @Nullable [] order, int from, int size) {
        this.all = all;
        this.order = order;
        this.from = from;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ReportedValue get(int index) {
        return all.get(row(index));
    }

    private int row(int index) {
        return order == null ? from + index : order[from + index];
    }

    /** Returns the values of all indicators and periods among which these are. */
    CodedValues all() {
        return all;
    }

    /**
     * Places the values.
     *
     * @param positions where to, by number of a unit; less than 0 for nowhere
     * @param kindOf what is said of a value, by the place of its status
     */
    void place(int[] positions, byte[] kindOf, Amounts to, byte[] kinds) {
        all.place(order, from, size, positions, kindOf, to, kinds);
    }

    /** Returns what one unit reported. */
    List<ReportedValue> of(UnitCode unit) {
        int number = all.findNumber(unit);
        return Arrays.stream(rows())
                .filter(row -> all.unit(row) == number)
                .mapToObj(all::get)
                .toList();
    }

    private int[] rows() {
        int[] rows = new int[size];
        Arrays.setAll(rows, this::row);
        return rows;
    }

    /** Returns of each unit the value with the strongest status, of the same the first, in the order of the units. */
    ValueSeries strongest() {
        int[] placeOf = new int[all.unitCodes().size()];
        Arrays.fill(placeOf, NONE);
        int[] kept = new int[size];
        int count = 0;
        for (int row : rows()) {
            int place = placeOf[all.unit(row)];
            if (place == NONE) {
                placeOf[all.unit(row)] = count;
                kept[count++] = row;
            } else if (all.status(row).compareTo(all.status(kept[place])) > 0) {
                kept[place] = row;
            }
        }
        return count == size ? this : new ValueSeries(all, kept, 0, count);
    }
}
