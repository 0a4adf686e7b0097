package org.ishc.core.column;

import java.util.Arrays;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers by position. A number is missing, or narrow: a numerator over a denominator above 0, both below
 * 2<sup>62</sup>, not always in lowest terms; or wide: what does not fit, as a {@link Fraction}. Where all narrow
 * numbers have one denominator it stands once.
 *
 * <p>The bounds hold for the narrow numbers: with them a loop knows that nothing in it overflows. A working column has
 * no bounds but those that its loop proves.
 */
public final class Numbers {

    static final byte MISSING = 0;
    static final byte NARROW = 1;
    static final byte WIDE = 2;

    /** No narrow numerator or denominator is further from 0. */
    static final long MAX = (1L << 62) - 1;

    private static final Fraction[] NO_FRACTIONS = {};
    private static final long[] NO_LONGS = {};

    final long[] numerators;
    final byte[] presence;

    /** Used where the common denominator is 0. */
    long[] denominators;

    /** The denominator of all narrow numbers; 0 where they differ. */
    long common = 1;

    /** Whether every number is narrow. */
    boolean isFull = true;

    /** No narrow numerator is less; the least of all where nobody knows. */
    long least = Long.MAX_VALUE;

    /** No narrow numerator is greater; the greatest of all where nobody knows. */
    long most = Long.MIN_VALUE;

    /** No denominator is greater; the greatest of all where nobody knows. */
    long mostDenominator = 1;

    private Fraction[] wide = NO_FRACTIONS;
    private final boolean isExact;

    private Numbers(long[] numerators, boolean isExact) {
        this.numerators = numerators;
        this.presence = new byte[numerators.length];
        this.denominators = NO_LONGS;
        this.isExact = isExact;
    }

    /** Returns a column that is still to be filled; all missing. */
    public static Numbers missing(int size) {
        Numbers numbers = new Numbers(new long[size], false);
        numbers.isFull = size == 0;
        return numbers;
    }

    /**
     * Returns a column of whole numbers, none of them missing; the array is taken over, not copied, and must not be
     * changed any more.
     */
    public static Numbers wholes(long[] values) {
        Numbers numbers = new Numbers(values, false);
        Arrays.fill(numbers.presence, NARROW);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        numbers.bound(least, most, 1);
        if (least < -MAX || most > MAX) {
            numbers.widen();
        }
        return numbers;
    }

    /** Returns a column of small numerators over one denominator, none of them missing; the array is taken over. */
    static Numbers over(long denominator, long[] numerators) {
        Numbers numbers = wholes(numerators);
        numbers.common = denominator;
        numbers.mostDenominator = denominator;
        return numbers;
    }

    private void widen() {
        for (int i = 0; i < numerators.length; i++) {
            if (numerators[i] < -MAX || numerators[i] > MAX) {
                set(i, Fraction.of(numerators[i]));
            }
        }
        least = Math.max(least, -MAX);
        most = Math.min(most, MAX);
    }

    /** Returns a column that holds one number everywhere. */
    public static Numbers constant(Fraction value, int size, boolean isExact) {
        Numbers numbers = new Numbers(new long[size], isExact);
        Constant constant = Constant.of(value);
        numbers.common = isExact || !constant.isNarrow() ? 1 : constant.denominator();
        for (int i = 0; i < size; i++) {
            numbers.set(i, value);
        }
        return numbers;
    }

    /**
     * Returns a working column.
     *
     * @param isExact whether every number is kept as a fraction, so that all that is computed from it goes the exact
     *     way
     */
    public static Numbers working(int size, boolean isExact) {
        Numbers numbers = new Numbers(new long[size], isExact);
        numbers.begin(1);
        return numbers;
    }

    /** Returns a copy of which every number goes the exact way. */
    public Numbers exact() {
        Numbers copy = new Numbers(new long[size()], true);
        for (int i = 0; i < size(); i++) {
            copy.set(i, get(i));
        }
        return copy;
    }

    /** Returns how many positions there are. */
    public int size() {
        return numerators.length;
    }

    /** Tells whether it is known that every number is there. */
    public boolean isFull() {
        return isFull;
    }

    /** Tells whether there is no number at a position. */
    public boolean isMissing(int position) {
        return presence[position] == MISSING;
    }

    /** Finds the number at a position; empty when it is missing. */
    public Optional<Fraction> find(int position) {
        return Optional.ofNullable(get(position));
    }

    /**
     * Finds the numerator of the number at a position over a denominator; empty when it is missing, or none that fits.
     */
    public Optional<Long> over(long asDenominator, int position) {
        long denominator = presence[position] == NARROW ? denominator(position) : 0;
        long factor = denominator != 0 && asDenominator % denominator == 0 ? asDenominator / denominator : 0;
        boolean fits = factor > 0 && Math.abs(numerators[position]) <= MAX / factor;
        return fits ? Optional.of(factor * numerators[position]) : Optional.empty();
    }

    /** Returns the number at a position; null when it is missing. */
    @Nullable
    Fraction get(int position) {
        return switch (presence[position]) {
            case MISSING -> null;
            case NARROW -> Fraction.of(numerators[position], denominator(position));
            default -> wide[position];
        };
    }

    /** Returns the number at a position where it is known not to be missing. */
    Fraction exact(int position) {
        return presence[position] == NARROW ? Fraction.of(numerators[position], denominator(position)) : wide[position];
    }

    boolean isNarrow(int position) {
        return presence[position] == NARROW;
    }

    long denominator(int position) {
        return common != 0 ? common : denominators[position];
    }

    /**
     * Begins to be filled anew, from the first position on, with numbers over a common denominator; their bounds are
     * unknown from now on.
     */
    void begin(long commonDenominator) {
        isFull = !isExact;
        common = commonDenominator;
        least = Long.MIN_VALUE;
        most = Long.MAX_VALUE;
        mostDenominator = Long.MAX_VALUE;
    }

    /** Begins to be filled anew with numbers over denominators that differ. */
    void beginRatios() {
        begin(0);
        ratios();
    }

    /** Begins to be filled anew with numbers of another column. */
    void beginLike(Numbers other) {
        if (other.common == 0) {
            beginRatios();
        } else {
            begin(other.common);
        }
    }

    private void ratios() {
        if (denominators.length == 0) {
            denominators = new long[numerators.length];
        }
    }

    /** Puts a whole number. */
    public void put(int position, long whole) {
        put(position, whole, 1);
    }

    /** Puts a ratio; the denominator is above 0. */
    void put(int position, long numerator, long denominator) {
        boolean isNarrow = !isExact && numerator >= -MAX && numerator <= MAX && denominator <= MAX;
        if (!isNarrow) {
            set(position, Fraction.of(numerator, denominator));
            return;
        }
        if (common == denominator) {
            narrow(position, numerator, denominator);
        } else if (common != 0 && common % denominator == 0 && isNear(numerator, common / denominator)) {
            narrow(position, common / denominator * numerator, common);
        } else {
            spread();
            denominators[position] = denominator;
            narrow(position, numerator, denominator);
        }
    }

    private static boolean isNear(long numerator, long factor) {
        return Math.abs(numerator) <= MAX / factor;
    }

    private void narrow(int position, long numerator, long denominator) {
        numerators[position] = numerator;
        presence[position] = NARROW;
        least = Math.min(least, numerator);
        most = Math.max(most, numerator);
        mostDenominator = Math.max(mostDenominator, denominator);
    }

    /** Ends the filling with bounds that are proved for all narrow numbers. */
    void bound(long noneLess, long noneGreater, long noneBelow) {
        least = noneLess;
        most = noneGreater;
        mostDenominator = noneBelow;
    }

    /** From one denominator for all to one each. */
    private void spread() {
        if (common != 0) {
            ratios();
            Arrays.fill(denominators, common);
            common = 0;
        }
    }

    /** Puts a number, or nothing. */
    public void set(int position, @Nullable Fraction value) {
        if (value == null) {
            miss(position);
            return;
        }
        Constant constant = Constant.of(value);
        if (!isExact && constant.isNarrow()) {
            put(position, constant.numerator(), constant.denominator());
        } else {
            if (wide.length == 0) {
                wide = new Fraction[numerators.length];
            }
            wide[position] = value;
            presence[position] = WIDE;
            isFull = false;
        }
    }

    /** Leaves a position without a number. */
    void miss(int position) {
        presence[position] = MISSING;
        isFull = false;
    }

    /** Takes the number at a position of another column, or nothing where it is missing. */
    public void copy(Numbers from, int at, int to) {
        if (from.presence[at] == NARROW && !isExact) {
            put(to, from.numerators[at], from.denominator(at));
        } else {
            set(to, from.get(at));
        }
    }

    /** Takes a block of another column's first numbers, from a position on. */
    public void copyBlock(Numbers from, int to, int length) {
        if (from.isFull && from.common == common && from.common != 0 && !isExact) {
            System.arraycopy(from.numerators, 0, numerators, to, length);
            Arrays.fill(presence, to, to + length, NARROW);
            least = Math.min(least, from.least);
            most = Math.max(most, from.most);
            mostDenominator = Math.max(mostDenominator, from.mostDenominator);
            return;
        }
        for (int i = 0; i < length; i++) {
            copy(from, i, to + i);
        }
    }

    /** Returns a column that is still to be filled, of numbers that mostly have one denominator. */
    public static Numbers filling(int size, long commonDenominator, boolean isExact) {
        Numbers numbers = new Numbers(new long[size], isExact);
        numbers.common = commonDenominator;
        return numbers;
    }

    /** Puts 0 where nothing is, among the first positions. */
    public void zeroMissing(int length) {
        if (!isFull) {
            boolean areNarrow = true;
            for (int i = 0; i < length; i++) {
                if (presence[i] == MISSING) {
                    put(i, 0, Math.max(common, 1));
                }
                areNarrow &= presence[i] == NARROW;
            }
            isFull = areNarrow;
        }
    }

    /** Ends the filling of a column: looks once whether every number is narrow. */
    public Numbers settled() {
        boolean areNarrow = true;
        for (byte is : presence) {
            areNarrow &= is == NARROW;
        }
        isFull = areNarrow;
        return this;
    }
}
