package org.ishc.core.column;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.ishc.core.base.Fraction;

/** Numbers by choice: the points of bands, levels, items. They share a denominator where one fits. */
public final class Table {

    private final Fraction[] values;
    private final long[] numerators;

    /** 0 where the numbers share none that fits. */
    private final long common;

    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    /** Makes a table. */
    public Table(List<Fraction> values) {
        this.values = values.toArray(Fraction[]::new);
        this.numerators = new long[this.values.length];
        Constant shared = Constant.of(Fraction.of(BigInteger.ONE, sharedDenominator(values)));
        boolean isNarrow = shared.isNarrow();
        for (int i = 0; i < numerators.length; i++) {
            Constant scaled = Constant.of(this.values[i].times(Fraction.of(shared.denominator())));
            isNarrow &= scaled.isWhole();
            numerators[i] = scaled.numerator();
            least = Math.min(least, numerators[i]);
            most = Math.max(most, numerators[i]);
        }
        this.common = isNarrow ? shared.denominator() : 0;
    }

    private static BigInteger sharedDenominator(List<Fraction> values) {
        BigInteger shared = BigInteger.ONE;
        for (Fraction value : values) {
            shared = shared.multiply(value.bigDenominator()).divide(shared.gcd(value.bigDenominator()));
        }
        return shared;
    }

    /** Picks the number of each choice; a choice below 0 is missing. */
    public void pick(int[] choices, int from, Numbers to, int length) {
        begin(to);
        int any = 0;
        for (int i = 0; i < length; i++) {
            any |= choices[from + i];
        }
        if (any >= 0 && isPlain(to)) {
            for (int i = 0; i < length; i++) {
                to.numerators[i] = numerators[choices[from + i]];
            }
            Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        } else {
            for (int i = 0; i < length; i++) {
                set(choices[from + i], to, i);
            }
        }
        bound(to);
    }

    /** Picks the first number for what is false and the second for what is true; the unknown is missing. */
    public void pick(byte[] truths, int from, Numbers to, int length) {
        begin(to);
        byte any = 0;
        for (int i = 0; i < length; i++) {
            any |= truths[from + i];
        }
        if (any < Truths.UNKNOWN && isPlain(to)) {
            long none = numerators[Truths.FALSE];
            long more = numerators[Truths.TRUE] - none;
            for (int i = 0; i < length; i++) {
                to.numerators[i] = none + more * truths[from + i];
            }
            Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        } else {
            for (int i = 0; i < length; i++) {
                byte is = truths[from + i];
                set(is == Truths.UNKNOWN ? -1 : is, to, i);
            }
        }
        bound(to);
    }

    /** Tells whether the table's numerators are those of a column that was begun. */
    private boolean isPlain(Numbers to) {
        return common != 0 && to.isFull;
    }

    private void begin(Numbers to) {
        if (common == 0) {
            to.beginRatios();
        } else {
            to.begin(common);
        }
    }

    private void bound(Numbers to) {
        if (common != 0 && to.common == common) {
            to.bound(least, most, common);
        }
    }

    private void set(int choice, Numbers to, int i) {
        if (choice < 0) {
            to.miss(i);
        } else if (common != 0) {
            to.put(i, numerators[choice], common);
        } else {
            to.set(i, values[choice]);
        }
    }

    /**
     * Adds up the numbers of what is true; the unknown counts nothing, and where all are unknown the sum is missing.
     */
    public void sum(List<byte[]> truths, Numbers to, int length) {
        begin(to);
        long reach = Math.max(Math.abs(least), Math.abs(most));
        boolean isProved = common != 0 && Bounds.fits(reach, values.length);
        for (int i = 0; i < length; i++) {
            int unknown = 0;
            for (byte[] bytes : truths) {
                unknown += bytes[i] == Truths.UNKNOWN ? 1 : 0;
            }
            if (unknown == truths.size()) {
                to.miss(i);
            } else if (isProved) {
                to.put(i, narrow(truths, i), common);
            } else {
                to.set(i, exact(truths, i));
            }
        }
    }

    private long narrow(List<byte[]> truths, int i) {
        long sum = 0;
        for (int item = 0; item < numerators.length; item++) {
            sum += truths.get(item)[i] == Truths.TRUE ? numerators[item] : 0;
        }
        return sum;
    }

    private Fraction exact(List<byte[]> truths, int i) {
        Fraction sum = Fraction.ZERO;
        for (int item = 0; item < values.length; item++) {
            sum = truths.get(item)[i] == Truths.TRUE ? sum.plus(values[item]) : sum;
        }
        return sum;
    }

    /** Says at least once where some of several are unknown. */
    public static void someUnknown(List<byte[]> truths, byte[] to, int length) {
        Arrays.fill(to, 0, length, Truths.FALSE);
        for (byte[] bytes : truths) {
            for (int i = 0; i < length; i++) {
                to[i] |= (byte) (bytes[i] >> 1);
            }
        }
    }
}
