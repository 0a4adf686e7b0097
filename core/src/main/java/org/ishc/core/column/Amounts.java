package org.ishc.core.column;

import java.util.Arrays;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Sums by position, each a {@code long} while it fits; one that does not goes on exactly, alone. Sums that are equal
 * are kept alike, in whatever order they were added up.
 */
public final class Amounts {

    private final long[] longs;

    /** What is no {@code long}, by position; null while all are. */
    private @Nullable Fraction @Nullable [] wide;

    /** Makes sums of nothing. */
    public Amounts(int size) {
        this(new long[size], null);
    }

    private Amounts(long[] longs, @Nullable Fraction @Nullable [] wide) {
        this.longs = longs;
        this.wide = wide;
    }

    /** Returns the same sums, to be added to. */
    public Amounts copy() {
        return new Amounts(longs.clone(), wide == null ? null : wide.clone());
    }

    /**
     * Tells whether the sum of any of these fits, each taken once: proved by the greatest, so that what is added up
     * from them need not be looked at. A number below 0 lies one further from it than what is compared.
     */
    public boolean fit() {
        long most = 0;
        for (long number : longs) {
            most |= number < 0 ? ~number : number;
        }
        return wide == null && most < Long.MAX_VALUE / Math.max(1, longs.length);
    }

    /** Adds one of these sums to another, where it is proved that it {@linkplain #fit fits}. */
    public void addFitting(int to, int at) {
        longs[to] += longs[at];
    }

    /** Adds to one sum what another is. */
    public void add(int to, Amounts from, int at) {
        if (from.isLong(at)) {
            add(to, from.longs[at]);
        } else {
            set(to, get(to).plus(from.get(at)));
        }
    }

    /** Takes from one sum what another is. */
    public void subtract(int to, Amounts from, int at) {
        if (from.isLong(at) && from.longs[at] != Long.MIN_VALUE) {
            add(to, -from.longs[at]);
        } else {
            set(to, get(to).minus(from.get(at)));
        }
    }

    /** Adds to one sum. */
    public void add(int to, long more) {
        long sum = longs[to] + more;
        boolean isOver = ((longs[to] ^ sum) & (more ^ sum)) < 0;
        if (isOver || !isLong(to)) {
            set(to, get(to).plus(Fraction.of(more)));
        } else {
            longs[to] = sum;
        }
    }

    /** Lets one sum be what another is. */
    public void copy(int to, Amounts from, int at) {
        if (from.isLong(at)) {
            set(to, from.longs[at]);
        } else {
            set(to, from.get(at));
        }
    }

    /** Lets a sum be a number. */
    public void set(int at, long number) {
        longs[at] = number;
        if (wide != null) {
            wide[at] = null;
        }
    }

    /** Lets a sum be a number. */
    public void set(int at, Fraction number) {
        if (number.isWhole() && number.bigNumerator().bitLength() < Long.SIZE) {
            set(at, number.toLongExact());
            return;
        }
        if (wide == null) {
            wide = new Fraction[longs.length];
        }
        longs[at] = 0;
        wide[at] = number;
    }

    /** Adds to one sum. */
    public void add(int to, Fraction more) {
        set(to, get(to).plus(more));
    }

    /** Tells whether a sum is less than nothing. */
    public boolean isNegative(int at) {
        return isLong(at) ? longs[at] < 0 : get(at).signum() < 0;
    }

    /** Tells whether a sum is a {@code long}. */
    public boolean isLong(int at) {
        return wide == null || wide[at] == null;
    }

    /** Returns a sum. */
    public Fraction get(int at) {
        Fraction exact = wide == null ? null : wide[at];
        return exact == null ? Fraction.of(longs[at]) : exact;
    }

    /** Tells whether two sums are the same number. */
    public boolean isSame(int at, Amounts other) {
        return longs[at] == other.longs[at]
                && isLong(at) == other.isLong(at)
                && (isLong(at) || get(at).equals(other.get(at)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Amounts that) || longs.length != that.longs.length) {
            return false;
        }
        boolean isSame = true;
        for (int i = 0; i < longs.length; i++) {
            isSame &= isSame(i, that);
        }
        return isSame;
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(longs);
        for (int i = 0; wide != null && i < longs.length; i++) {
            hash += isLong(i) ? 0 : get(i).hashCode();
        }
        return hash;
    }
}
