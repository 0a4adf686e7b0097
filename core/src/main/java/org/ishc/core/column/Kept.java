package org.ishc.core.column;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by position that are filled block by block, from the first position on, and then only read: in two or four
 * bytes each while all that are there are small and over one denominator; with the first that is not, all as
 * {@link Numbers}.
 */
public final class Kept {

    private final long denominator;
    private final boolean isExact;
    private final int size;
    private Small numerators;
    private @Nullable Numbers others;

    /**
     * Makes room.
     *
     * @param denominator what the numbers are expected to be over
     * @param furthest none is expected to lie further from 0
     * @param isExact whether every number is kept as a fraction
     */
    public Kept(int size, long denominator, Fraction furthest, boolean isExact) {
        boolean areShort = furthest.times(Fraction.of(denominator)).compareTo(Fraction.of(Short.MAX_VALUE)) <= 0;
        this.denominator = denominator;
        this.isExact = isExact;
        this.size = size;
        this.numerators = areShort ? new Shorts(new short[size]) : new Ints(new int[size]);
    }

    /** Small numerators. What stands where no number is lies below all that are kept small. */
    private interface Small {
        int missing();

        int most();

        int get(int at);

        void set(int at, int numerator);

        /** Takes the first numerators of a block, from a position on. */
        void take(long[] numbers, int from, int length);
    }

    private static final class Shorts implements Small {
        private final short[] all;

        Shorts(short[] all) {
            this.all = all;
        }

        @Override
        public int missing() {
            return Short.MIN_VALUE;
        }

        @Override
        public int most() {
            return Short.MAX_VALUE;
        }

        @Override
        public int get(int at) {
            return all[at];
        }

        @Override
        public void set(int at, int numerator) {
            all[at] = (short) numerator;
        }

        @Override
        public void take(long[] numbers, int from, int length) {
            short[] to = all;
            for (int i = 0; i < length; i++) {
                to[from + i] = (short) numbers[i];
            }
        }
    }

    private static final class Ints implements Small {
        private final int[] all;

        Ints(int[] all) {
            this.all = all;
        }

        @Override
        public int missing() {
            return Integer.MIN_VALUE;
        }

        @Override
        public int most() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int get(int at) {
            return all[at];
        }

        @Override
        public void set(int at, int numerator) {
            all[at] = numerator;
        }

        @Override
        public void take(long[] numbers, int from, int length) {
            int[] to = all;
            for (int i = 0; i < length; i++) {
                to[from + i] = (int) numbers[i];
            }
        }
    }

    /** Takes the first numbers of a block, from a position on; all positions before it are filled. */
    public void take(Numbers block, int from, int length) {
        if (others == null && isSmall(block)) {
            numerators.take(block.numerators, from, length);
            return;
        }
        int taken = others == null ? takeWhileSmall(block, from, length) : 0;
        if (taken < length) {
            Numbers all = others == null ? copied(from + taken) : others;
            others = all;
            numerators = new Shorts(new short[0]);
            for (int i = taken; i < length; i++) {
                all.copy(block, i, from + i);
            }
        }
    }

    private boolean isSmall(Numbers block) {
        return block.isFull
                && block.common == denominator
                && block.least > numerators.missing()
                && block.most <= numerators.most();
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
            numerators.set(to, numerators.missing());
            return true;
        }
        long numerator = block.numerators[at];
        numerators.set(to, (int) numerator);
        return block.isNarrow(at)
                && block.denominator(at) == denominator
                && numerator > numerators.missing()
                && numerator <= numerators.most();
    }

    /** The first numbers, as many as were taken, in a column of all positions. */
    private Numbers copied(int taken) {
        Numbers copy = Numbers.filling(size, denominator, isExact);
        for (int i = 0; i < taken; i++) {
            if (numerators.get(i) != numerators.missing()) {
                copy.put(i, numerators.get(i), denominator);
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
            all[i] = numerators.get(i);
            least = Math.min(least, numerators.get(i));
        }
        return least == numerators.missing() ? copied(size).settled() : Numbers.over(denominator, all);
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
            int numerator = numerators.get(from + i);
            if (numerator == numerators.missing()) {
                to.miss(i);
            } else {
                to.put(i, numerator, denominator);
            }
            least = Math.min(least, numerator);
        }
        if (least > numerators.missing()) {
            to.bound(numerators.missing(), numerators.most(), denominator);
        }
    }

    /** Tells whether there is no number at a position. */
    public boolean isMissing(int position) {
        return others == null ? numerators.get(position) == numerators.missing() : others.isMissing(position);
    }

    /** Finds the number at a position; empty when it is missing. */
    public Optional<Fraction> find(int position) {
        if (others != null) {
            return others.find(position);
        }
        return isMissing(position) ? Optional.empty() : Optional.of(Fraction.of(numerators.get(position), denominator));
    }

    /**
     * Finds the numerator of the number at a position over a denominator; empty when it is missing, or none that fits.
     */
    public Optional<Long> over(long asDenominator, int position) {
        if (others != null) {
            return others.over(asDenominator, position);
        }
        long factor = asDenominator % denominator == 0 ? asDenominator / denominator : 0;
        boolean fits = factor > 0 && Math.abs((long) numerators.get(position)) <= Numbers.MAX / factor;
        return fits && !isMissing(position) ? Optional.of(factor * numerators.get(position)) : Optional.empty();
    }
}
