package org.ishc.core.column;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by position that are filled block by block, from the first position on, and then only read: in four bytes
 * each while all that are there are small and over one denominator; with the first that is not, all as {@link Numbers}.
 */
public final class Kept {

    /** What stands where no number is; no number that is kept small is as low. */
    private static final int MISSING = Integer.MIN_VALUE;

    private static final int[] NO_NUMERATORS = {};

    private final long denominator;
    private final boolean isExact;
    private final int size;
    private int[] numerators;
    private @Nullable Numbers others;

    /**
     * Makes room.
     *
     * @param denominator what the numbers are expected to be over
     * @param isExact whether every number is kept as a fraction
     */
    public Kept(int size, long denominator, boolean isExact) {
        this.denominator = denominator;
        this.isExact = isExact;
        this.size = size;
        this.numerators = new int[size];
    }

    /** Takes the first numbers of a block, from a position on; all positions before it are filled. */
    public void take(Numbers block, int from, int length) {
        if (others == null && isSmall(block)) {
            takeSmall(block.numerators, numerators, from, length);
            return;
        }
        int taken = others == null ? takeWhileSmall(block, from, length) : 0;
        if (taken < length) {
            Numbers all = others == null ? copied(from + taken) : others;
            others = all;
            numerators = NO_NUMERATORS;
            for (int i = taken; i < length; i++) {
                all.copy(block, i, from + i);
            }
        }
    }

    private boolean isSmall(Numbers block) {
        return block.isFull && block.common == denominator && block.least > MISSING && block.most <= Integer.MAX_VALUE;
    }

    private static void takeSmall(long[] of, int[] to, int from, int length) {
        for (int i = 0; i < length; i++) {
            to[from + i] = (int) of[i];
        }
    }

    private int takeWhileSmall(Numbers block, int from, int length) {
        int i = 0;
        while (i < length && takeIfSmall(block, i, from + i)) {
            i++;
        }
        return i;
    }

    private boolean takeIfSmall(Numbers block, int at, int to) {
        if (block.isMissing(at)) {
            numerators[to] = MISSING;
            return true;
        }
        long numerator = block.numerators[at];
        numerators[to] = (int) numerator;
        return block.isNarrow(at)
                && block.denominator(at) == denominator
                && numerator > MISSING
                && numerator <= Integer.MAX_VALUE;
    }

    /** The first numbers, as many as were taken, in a column of all positions. */
    private Numbers copied(int taken) {
        Numbers copy = Numbers.filling(size, denominator, isExact);
        for (int i = 0; i < taken; i++) {
            if (numerators[i] == MISSING) {
                copy.miss(i);
            } else {
                copy.put(i, numerators[i], denominator);
            }
        }
        return copy;
    }

    /** Ends the filling. */
    public void settle() {
        if (others != null) {
            others.settled();
        }
    }

    /** Returns all numbers, once all are there. */
    public Numbers numbers() {
        if (others != null) {
            return others;
        }
        long[] all = new long[size];
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            all[i] = numerators[i];
            least = Math.min(least, numerators[i]);
        }
        return least == MISSING ? copied(size).settled() : Numbers.over(denominator, all);
    }

    /** Reads numbers from a position on into a working column. */
    public void read(int from, int length, Numbers to) {
        if (others != null) {
            to.beginLike(others);
            for (int i = 0; i < length; i++) {
                to.copy(others, from + i, i);
            }
            return;
        }
        to.begin(denominator);
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            if (numerators[from + i] == MISSING) {
                to.miss(i);
            } else {
                to.put(i, numerators[from + i], denominator);
            }
            least = Math.min(least, numerators[from + i]);
        }
        if (least > MISSING) {
            to.bound(Integer.MIN_VALUE, Integer.MAX_VALUE, denominator);
        }
    }

    /** Tells whether there is no number at a position. */
    public boolean isMissing(int position) {
        return others == null ? numerators[position] == MISSING : others.isMissing(position);
    }

    /** Finds the number at a position; empty when it is missing. */
    public Optional<Fraction> find(int position) {
        if (others != null) {
            return others.find(position);
        }
        return isMissing(position) ? Optional.empty() : Optional.of(Fraction.of(numerators[position], denominator));
    }

    /**
     * Finds the numerator of the number at a position over a denominator; empty when it is missing, or none that fits.
     */
    public Optional<Long> over(long asDenominator, int position) {
        if (others != null) {
            return others.over(asDenominator, position);
        }
        long factor = asDenominator % denominator == 0 ? asDenominator / denominator : 0;
        boolean fits = factor > 0 && Math.abs((long) numerators[position]) <= Numbers.MAX / factor;
        return fits && !isMissing(position) ? Optional.of(factor * numerators[position]) : Optional.empty();
    }
}
