package org.ishc.core.figure;

import java.util.Arrays;
import org.ishc.core.column.Amounts;

/** What units come to, in columns by position: the value, how much of what is expected is there, status and basis. */
final class FigureLanes {

    static final byte ROLLED_UP = (byte) FigureStatus.ROLLED_UP.ordinal();
    static final byte DECLARED = (byte) FigureStatus.DECLARED.ordinal();
    static final byte PARTIAL = (byte) FigureStatus.PARTIAL.ordinal();
    static final byte MISSING = (byte) FigureStatus.MISSING.ordinal();

    static final long ONE_OF_ONE = 1L << Integer.SIZE | 1;
    static final long NONE_OF_ONE = 1;

    /** Reported and expected in one number: neither is greater than the number of units. */
    private static final int HALF = Integer.SIZE;

    private static final FigureStatus[] STATUSES = FigureStatus.values();

    final Amounts values;
    final long[] coverages;

    /** {@link #MISSING} while nothing was added that has a value, then whether anything added is partial. */
    final byte[] statuses;

    /** The place of the weakest basis. */
    final byte[] bases;

    private FigureLanes(Amounts values, long[] coverages, byte[] statuses, byte[] bases) {
        this.values = values;
        this.coverages = coverages;
        this.statuses = statuses;
        this.bases = bases;
    }

    /** Makes lanes of nothing. */
    static FigureLanes of(int size) {
        FigureLanes lanes = new FigureLanes(new Amounts(size), new long[size], new byte[size], new byte[size]);
        Arrays.fill(lanes.statuses, MISSING);
        return lanes;
    }

    FigureLanes copy() {
        return new FigureLanes(values.copy(), coverages.clone(), statuses.clone(), bases.clone());
    }

    /** Lets a unit come to nothing. */
    void clear(int position) {
        values.set(position, 0);
        coverages[position] = 0;
        statuses[position] = MISSING;
        bases[position] = 0;
    }

    /**
     * Adds to what a unit comes to what another does that has a value.
     *
     * @param fits whether it is proved that no sum is too great
     */
    void add(int to, FigureLanes from, int at, boolean fits) {
        if (fits && from == this) {
            values.addFitting(to, at);
        } else {
            values.add(to, from.values, at);
        }
        bases[to] = bases[to] < from.bases[at] ? from.bases[at] : bases[to];
        statuses[to] = from.statuses[at] == PARTIAL || statuses[to] == PARTIAL ? PARTIAL : ROLLED_UP;
    }

    boolean isMissing(int position) {
        return statuses[position] == MISSING;
    }

    boolean isPartial(int position) {
        return statuses[position] == PARTIAL;
    }

    boolean isComplete(int position) {
        return reported(position) == expected(position);
    }

    long reported(int position) {
        return coverages[position] >>> HALF;
    }

    long expected(int position) {
        return coverages[position] & (1L << HALF) - 1;
    }

    Coverage coverage(int position) {
        return new Coverage(reported(position), expected(position));
    }

    FigureStatus status(int position) {
        return STATUSES[statuses[position]];
    }

    Basis basis(int position) {
        return SaidColumn.basisAt(bases[position]);
    }

    boolean isSame(int position, FigureLanes other) {
        return coverages[position] == other.coverages[position]
                && statuses[position] == other.statuses[position]
                && bases[position] == other.bases[position]
                && values.isSame(position, other.values);
    }
}
