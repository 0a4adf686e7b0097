package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers cut at a least and a greatest: both ends belong to what lies within, and what is missing stays missing. */
class LimitsTest {

    /**
     * Whole numbers, thirds, numbers over a denominator each, numbers that go the exact way, beyond what a long holds,
     * with one missing.
     */
    private enum Kind {
        WHOLE,
        RATIO,
        APART,
        EXACT,
        HUGE;

        Numbers of(String... values) {
            Numbers numbers = this == EXACT
                    ? Numbers.working(values.length, true)
                    : Numbers.filling(values.length, this == RATIO ? 3 : 1, false);
            if (this == APART) {
                numbers.beginRatios();
            }
            for (int i = 0; i < values.length; i++) {
                numbers.put(i, 99);
                numbers.set(i, values[i].equals("-") ? null : Fraction.parse(values[i]));
            }
            return numbers.settled();
        }
    }

    private static String all(Numbers numbers, int length) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            all.add(numbers.find(i)
                    .map(value -> value.toDecimal(value.isWhole() ? 0 : 1))
                    .orElse("-"));
        }
        return String.join(" ", all);
    }

    private static Span span(Numbers numbers) {
        return new Span(numbers, 0);
    }

    private static final String[] VALUES = {"-3", "-2", "-1", "0", "4", "5", "6"};
    private static final String[] WITH_A_GAP = {"-3", "-2", "-", "0", "4", "5", "6"};

    private static final Fraction LEAST = Fraction.of(-2);
    private static final Fraction GREATEST = Fraction.of(5);

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "RATIO", "APART", "EXACT"})
    void limit_bringsWhatIsOutsideToTheNearestEnd(String kind) {
        Numbers to = Used.column(7);
        Limits.limit(span(Kind.valueOf(kind).of(VALUES)), LEAST, GREATEST, to, 7);
        assertEquals("-2 -2 -1 0 4 5 5", all(to, 7));
        Limits.limit(span(Kind.valueOf(kind).of(WITH_A_GAP)), LEAST, GREATEST, to, 7);
        assertEquals("-2 -2 - 0 4 5 5", all(to, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "RATIO", "APART", "EXACT"})
    void atLeast_bringsWhatIsBelowToTheLeast(String kind) {
        Numbers to = Used.column(7);
        Limits.atLeast(span(Kind.valueOf(kind).of(VALUES)), LEAST, to, 7);
        assertEquals("-2 -2 -1 0 4 5 6", all(to, 7));
        Limits.atLeast(span(Kind.valueOf(kind).of(WITH_A_GAP)), LEAST, to, 7);
        assertEquals("-2 -2 - 0 4 5 6", all(to, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "RATIO", "APART", "EXACT"})
    void keep_leavesWhatIsWithin_theRestIsMissing(String kind) {
        Numbers to = Used.column(7);
        Limits.keep(span(Kind.valueOf(kind).of(VALUES)), LEAST, GREATEST, to, 7);
        assertEquals("- -2 -1 0 4 5 -", all(to, 7));
        Limits.keep(span(Kind.valueOf(kind).of(WITH_A_GAP)), LEAST, GREATEST, to, 7);
        assertEquals("- -2 - 0 4 5 -", all(to, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "RATIO", "APART", "EXACT"})
    void cut_saysWhichLimitCuts(String kind) {
        byte[] cut = new byte[7];
        Limits.cut(span(Kind.valueOf(kind).of(VALUES)), LEAST, GREATEST, cut, 7);
        assertEquals("3 0 0 0 0 0 1", shown(cut));
        Limits.cut(span(Kind.valueOf(kind).of(WITH_A_GAP)), LEAST, GREATEST, cut, 7);
        assertEquals("3 0 0 0 0 0 1", shown(cut));
    }

    private static String shown(byte[] bytes) {
        List<String> all = new ArrayList<>();
        for (byte one : bytes) {
            all.add(String.valueOf(one));
        }
        return String.join(" ", all);
    }

    /** Between thirds a limit of 1/2 cuts without rounding anything. */
    @Test
    void limitsBetweenTheNumbers_cutExactly() {
        Numbers thirds = Numbers.filling(3, 3, false);
        thirds.set(0, Fraction.of(1, 3));
        thirds.set(1, Fraction.of(2, 3));
        thirds.set(2, Fraction.ONE);
        Numbers to = Used.column(3);
        Limits.limit(span(thirds.settled()), Fraction.of(1, 2), Fraction.of(3, 4), to, 3);
        assertEquals("0.5 0.7 0.8", all(to, 3));
        assertEquals("1/2 2/3 3/4", to.get(0) + " " + to.get(1) + " " + to.get(2));
        Numbers fresh = Numbers.working(3, false);
        Limits.limit(span(Kind.APART.of("1/3", "2/5", "6/7")), Fraction.of(2, 5), Fraction.of(1, 2), fresh, 3);
        assertEquals("2/5 2/5 1/2", fresh.get(0) + " " + fresh.get(1) + " " + fresh.get(2));
    }

    /** A limit that is a whole number or a half, of numbers over halves: all stay over halves, within known bounds. */
    @Test
    void limitsOverTheSameDenominator_keepIt() {
        Span halves = span(Numbers.over(2, new long[] {-3, 0, 4, 9}));
        Fraction least = Fraction.of(-1, 2);
        Fraction greatest = Fraction.of(4);
        Numbers to = Used.column(4);
        Limits.limit(halves, least, greatest, to, 4);
        assertEquals("-0.5 0 2 4", all(to, 4));
        assertEquals("2: -1..8", to.common + ": " + to.least + ".." + to.most);
        Limits.atLeast(halves, least, to, 4);
        assertEquals("-0.5 0 2 4.5", all(to, 4));
        assertEquals("2: -1..9", to.common + ": " + to.least + ".." + to.most);
        Limits.atLeast(halves, Fraction.ONE, to, 4);
        assertEquals("1 1 2 4.5", all(to, 4));
        assertEquals("2: 2..9", to.common + ": " + to.least + ".." + to.most);
        byte[] cut = new byte[4];
        Limits.cut(halves, least, greatest, cut, 4);
        assertEquals("3 0 0 1", shown(cut));
        Limits.cut(halves, Fraction.ONE, Fraction.of(7, 2), cut, 4);
        assertEquals("3 3 0 1", shown(cut));
    }

    @Test
    void limitsBeyondLongs_areKept() {
        Fraction far = Fraction.parse("1000000000000000000000000");
        Numbers to = Used.column(2);
        Numbers huge = Kind.HUGE.of("1000000000000000000000001", "7");
        Limits.limit(span(huge), Fraction.ZERO, far, to, 2);
        assertEquals("1000000000000000000000000/1 7/1", to.get(0) + " " + to.get(1));
        Limits.limit(span(Kind.WHOLE.of("3", "7")), Fraction.ZERO, far, to, 2);
        assertEquals("3 7", all(to, 2));
        Limits.atLeast(span(Kind.WHOLE.of("3", "7")), far, to, 2);
        assertEquals("1000000000000000000000000/1 1000000000000000000000000/1", to.get(0) + " " + to.get(1));
    }

    /** A loop begins where its block begins. */
    @Test
    void aSpan_beginsAtItsPosition() {
        Numbers to = Used.column(2);
        Limits.limit(new Span(Kind.WHOLE.of(VALUES), 5), LEAST, GREATEST, to, 2);
        assertEquals("5 5", all(to, 2));
        byte[] cut = new byte[2];
        Limits.cut(new Span(Kind.WHOLE.of(VALUES), 5), LEAST, GREATEST, cut, 2);
        assertEquals("0 1", shown(cut));
    }
}
