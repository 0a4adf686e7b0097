package org.ishc.core.column;

import java.util.Arrays;
import java.util.List;

/** Adds columns, number by number. What is missing is left out. */
final class Sums {

    private Sums() {}

    /** The sum of the numbers that are there; missing where none is. */
    static void of(List<Span> spans, Numbers to, int length) {
        long common = spans.isEmpty() ? 1 : spans.get(0).numbers().common;
        to.begin(Math.max(common, 1));
        boolean isProved = !spans.isEmpty() && common != 0;
        long least = 0;
        long most = 0;
        for (Span one : spans) {
            isProved = isProved
                    && one.numbers().isFull
                    && one.numbers().common == common
                    && Bounds.fits(spans.size(), Bounds.reach(one.numbers()));
            least += isProved ? one.numbers().least : 0;
            most += isProved ? one.numbers().most : 0;
        }
        if (isProved) {
            narrow(spans, to, length);
            to.least = least;
            to.most = most;
            to.mostDenominator = common;
            return;
        }
        for (int i = 0; i < length; i++) {
            addAt(spans, to, i);
        }
    }

    /** None is missing, and no sum overflows. */
    private static void narrow(List<Span> spans, Numbers to, int length) {
        Arrays.fill(to.numerators, 0, length, 0);
        Arrays.fill(to.presence, 0, length, Numbers.NARROW);
        int done = 0;
        for (; done + 4 <= spans.size(); done += 4) {
            add(spans.subList(done, done + 4), to.numerators, length);
        }
        spans.subList(done, spans.size())
                .forEach(one -> add(one.numbers().numerators, one.from(), to.numerators, length));
    }

    private static void add(long[] numbers, int from, long[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += numbers[from + i];
        }
    }

    /** Four at a time, so that each sum is fetched and put back a quarter as often. */
    private static void add(List<Span> four, long[] to, int length) {
        add(
                four.get(0).numbers().numerators,
                four.get(0).from(),
                four.get(1).numbers().numerators,
                four.get(1).from(),
                four.get(2).numbers().numerators,
                four.get(2).from(),
                four.get(3).numbers().numerators,
                four.get(3).from(),
                to,
                length);
    }

    private static void add(
            long[] first,
            int fromFirst,
            long[] second,
            int fromSecond,
            long[] third,
            int fromThird,
            long[] fourth,
            int fromFourth,
            long[] to,
            int length) {
        for (int i = 0; i < length; i++) {
            to[i] += first[fromFirst + i] + second[fromSecond + i] + third[fromThird + i] + fourth[fromFourth + i];
        }
    }

    private static void addAt(List<Span> spans, Numbers to, int i) {
        to.presence[i] = Numbers.MISSING;
        for (Span one : spans) {
            if (!one.isMissing(i) && to.isMissing(i)) {
                to.copy(one.numbers(), one.from() + i, i);
            } else if (!one.isMissing(i)) {
                Arithmetic.combineAt(Operator.SUM, new Span(to, 0), one, to, i);
            }
        }
        if (to.isMissing(i)) {
            to.miss(i);
        }
    }
}
