package org.ishc.core.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/** Intervals of numbers, each from its lower bound up to, and without, its upper one. */
public final class Intervals {

    private final Optional<Constant>[] from;
    private final Optional<Constant>[] to;
    private final long[] low;
    private final long[] high;
    private final boolean isWhole;

    /** Whether the intervals leave no gap and rise, so that one is found by counting the bounds below a number. */
    private final boolean isRising;

    /** Makes intervals of bounds in the same order; an empty bound is none. */
    public Intervals(List<Optional<Fraction>> from, List<Optional<Fraction>> to) {
        this.from = constants(from);
        this.to = constants(to);
        this.low = new long[from.size()];
        this.high = new long[from.size()];
        boolean areWhole = true;
        for (int i = 0; i < low.length; i++) {
            areWhole &= this.from[i].map(Constant::isWhole).orElse(true)
                    && this.to[i].map(Constant::isWhole).orElse(true);
            low[i] = this.from[i].map(Constant::numerator).orElse(Long.MIN_VALUE);
            high[i] = this.to[i].map(Constant::numerator).orElse(Long.MAX_VALUE);
        }
        this.isWhole = areWhole;
        this.isRising = areWhole && isRising();
    }

    private boolean isRising() {
        boolean isRising = low.length > 0 && low[0] == Long.MIN_VALUE && high[low.length - 1] == Long.MAX_VALUE;
        for (int i = 1; i < low.length; i++) {
            isRising &= high[i - 1] == low[i] && low[i - 1] < low[i];
        }
        return isRising;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Constant>[] constants(List<Optional<Fraction>> bounds) {
        return bounds.stream().map(bound -> bound.map(Constant::of)).toArray(Optional[]::new);
    }

    /**
     * Finds the first interval that holds each number: as many as there are where none does, −1 where the number is
     * missing.
     */
    public void find(Span span, int[] to, int length) {
        if (isRising && span.numbers().isFull && span.numbers().common == 1) {
            count(span.numbers().numerators, span.from(), to, length);
            return;
        }
        if (isWhole && span.numbers().isFull && span.numbers().common == 1) {
            find(span.numbers().numerators, span.from(), to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[i] = span.isMissing(i) ? -1 : find(span, i);
        }
    }

    /** Both sides are narrow, so that their difference is a long. */
    private void count(long[] numbers, int start, int[] to, int length) {
        Arrays.fill(to, 0, length, 0);
        for (int at = 1; at < low.length; at++) {
            long below = low[at] - 1;
            for (int i = 0; i < length; i++) {
                to[i] += (int) ((below - numbers[start + i]) >>> 63);
            }
        }
    }

    private void find(long[] numbers, int start, int[] to, int length) {
        for (int i = 0; i < length; i++) {
            long number = numbers[start + i];
            int at = 0;
            while (at < low.length && (number < low[at] || number >= high[at])) {
                at++;
            }
            to[i] = at;
        }
    }

    private int find(Span span, int i) {
        int at = 0;
        while (at < low.length && !holds(at, span, i)) {
            at++;
        }
        return at;
    }

    private boolean holds(int at, Span span, int i) {
        return (from[at].isEmpty() || Comparing.compare(span, i, from[at].get()) >= 0)
                && (to[at].isEmpty() || Comparing.compare(span, i, to[at].get()) < 0);
    }
}
