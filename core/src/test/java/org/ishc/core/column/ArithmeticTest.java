package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everyday columns stay plain: what is computed from whole numbers, of which none is missing, is known to be there,
 * over one denominator where there is one, within what the bounds of both sides make. Where a sum or product may not
 * fit, nothing is known and every number is right all the same.
 */
class ArithmeticTest {

    private static final long HALF = Numbers.MAX / 2;

    private static Span span(long... numbers) {
        return new Span(Numbers.wholes(numbers), 0);
    }

    private static Span missing(int size) {
        return new Span(Numbers.missing(size), 0);
    }

    private static Numbers to(int size) {
        return Used.column(size);
    }

    private static String all(Numbers numbers) {
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> numbers.find(i).map(Fraction::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String known(Numbers numbers) {
        return (numbers.isFull() ? "all " : "some ") + numbers.least + ".." + numbers.most + " over "
                + (numbers.common == 0 ? "up to " + numbers.mostDenominator : String.valueOf(numbers.common));
    }

    private static boolean isUnbounded(Numbers numbers) {
        return numbers.least == Long.MIN_VALUE && numbers.most == Long.MAX_VALUE;
    }

    @ParameterizedTest
    @CsvSource({"SUM, 11/1 -1/1 6/1, all -2..13 over 1", "DIFFERENCE, 9/1 -5/1 0/1, all -6..9 over 1"})
    void ofWholeNumbers_sumAndDifference_areBounded(Operator operator, String numbers, String known) {
        Numbers to = to(3);
        Arithmetic.combine(operator, span(10, -3, 3), span(1, 2, 3), to, 3);
        assertEquals(numbers, all(to));
        assertEquals(known, known(to));
    }

    @Test
    void overTwoDenominatorsOfWhichOneDividesTheOther_theGreaterIsKept() {
        Numbers to = to(2);
        Span quarters = new Span(Numbers.over(4, new long[] {1, -5}), 0);
        Span halves = new Span(Numbers.over(2, new long[] {1, 3}), 0);
        Arithmetic.combine(Operator.SUM, quarters, halves, to, 2);
        assertEquals("3/4 1/4", all(to));
        assertEquals("all -3..7 over 4", known(to));
        Arithmetic.combine(Operator.DIFFERENCE, halves, quarters, to, 2);
        assertEquals("1/4 11/4", all(to));
        assertEquals("all 1..11 over 4", known(to));
        Arithmetic.combine(Operator.SUM, halves, new Span(Numbers.over(3, new long[] {1, 1}), 0), to, 2);
        assertEquals("5/6 11/6", all(to));
        assertEquals(0, to.common);
    }

    @Test
    void aSumThatMayNotFit_isRight_andNothingIsKnownOfIt() {
        Numbers to = to(2);
        Arithmetic.combine(Operator.SUM, span(HALF, -HALF), span(HALF, -HALF), to, 2);
        assertEquals("all " + -2 * HALF + ".." + 2 * HALF + " over 1", known(to));
        Arithmetic.combine(Operator.SUM, span(HALF + 1, 0), span(HALF + 1, 0), to, 2);
        assertEquals(2 * HALF + 2 + "/1 0/1", all(to));
        assertTrue(isUnbounded(to));
        Arithmetic.combine(Operator.SUM, span(1, 0), span(HALF + 1, 0), to, 2);
        assertEquals(HALF + 2 + "/1 0/1", all(to));
        assertTrue(isUnbounded(to));
    }

    /** Of hundredths and whole numbers the sum is over hundredths, unless a whole number is too far from 0 for that. */
    @Test
    void wholeNumbersAndHundredths_areAddedOverHundredths_whereTheyFit() {
        Numbers to = to(2);
        Span hundredths = new Span(Numbers.over(100, new long[] {25, -50}), 0);
        long far = Numbers.MAX / 200;
        Arithmetic.combine(Operator.SUM, span(far, -far), hundredths, to, 2);
        assertEquals(Fraction.of(far).plus(Fraction.of(1, 4)), to.exact(0));
        assertEquals("all " + (-100 * far - 50) + ".." + (100 * far + 25) + " over 100", known(to));
        Span many = new Span(Numbers.over(100, new long[] {Numbers.MAX / 4, 0}), 0);
        Arithmetic.combine(Operator.SUM, span(1, -1), many, to, 2);
        assertEquals("all -100.." + (Numbers.MAX / 4 + 100) + " over 100", known(to));
        for (long further : new long[] {far + 1, Numbers.MAX / 4, Numbers.MAX}) {
            Arithmetic.combine(Operator.DIFFERENCE, hundredths, span(further, -further), to, 2);
            assertEquals(Fraction.of(1, 4).minus(Fraction.of(further)), to.exact(0));
            assertEquals(Fraction.of(further).minus(Fraction.of(1, 2)), to.exact(1));
        }
    }

    @Test
    void whatIsMissingOnEitherSide_isMissing() {
        Numbers to = to(1);
        for (Operator operator : Operator.values()) {
            Arithmetic.combine(operator, missing(1), span(1), to, 1);
            assertEquals("-", all(to));
            Arithmetic.combine(operator, span(1), missing(1), to, 1);
            assertEquals("-", all(to));
            assertFalse(to.isFull());
        }
        Arithmetic.quotient(Fraction.HUNDRED, missing(1), span(1), to, 1);
        assertEquals("-", all(to));
        Arithmetic.quotient(Fraction.HUNDRED, span(1), missing(1), to, 1);
        assertEquals("-", all(to));
        Arithmetic.steps(missing(1), span(1), Fraction.ONE, Steps.FULL, to, 1);
        assertEquals("-", all(to));
        Arithmetic.steps(span(1), missing(1), Fraction.ONE, Steps.FULL, to, 1);
        assertEquals("-", all(to));
        Arithmetic.line(Fraction.ONE, Fraction.ONE, missing(1), to, 1);
        assertEquals("-", all(to));
        Arithmetic.copy(missing(1), to, 1);
        assertEquals("-", all(to));
    }

    @Test
    void aQuotientByOneNumber_isOverIt_byDifferentOnes_overThose() {
        Numbers to = to(2);
        Arithmetic.quotient(Fraction.HUNDRED, span(3, -1), span(8, 8), to, 2);
        assertEquals("75/2 -25/2", all(to));
        assertEquals("all -100..300 over 8", known(to));
        assertEquals(8, to.mostDenominator);
        Arithmetic.quotient(Fraction.HUNDRED, span(3, -1), span(8, 5), to, 2);
        assertEquals("75/2 -20/1", all(to));
        assertEquals("all -100..300 over up to 8", known(to));
    }

    @Test
    void aQuotientByZero_isMissing_byLessThanZero_isNot() {
        Numbers to = to(3);
        Arithmetic.quotient(Fraction.HUNDRED, span(1, 1, 0), span(0, -4, 7), to, 3);
        assertEquals("- -25/1 0/1", all(to));
        Arithmetic.quotient(Fraction.HUNDRED, span(1, 1, 0), span(0, 4, 7), to, 3);
        assertEquals("- 25/1 0/1", all(to));
        Arithmetic.quotient(Fraction.of(-1, 3), span(1, 1, 0), span(1, 2, 7), to, 3);
        assertEquals("-1/3 -1/6 0/1", all(to));
    }

    @ParameterizedTest
    @CsvSource({"FULL, 0/1 0/1 0/1 2/1, 2", "BEGUN, 0/1 0/1 1/1 3/1, 3"})
    void steps_areFullOrBegun(Steps how, String counted, long most) {
        Numbers to = to(4);
        Arithmetic.steps(span(4, 5, 6, 13), span(5, 5, 5, 6), Fraction.of(3), how, to, 4);
        assertEquals(counted, all(to));
        assertTrue(to.isFull());
        assertEquals(0, to.least);
        assertEquals(most, to.most);
        assertEquals(1, to.mostDenominator);
    }

    @Test
    void stepsAtTheBorderOfWhatFits_areRight() {
        Numbers to = to(1);
        for (long far : new long[] {HALF, HALF + 1, Numbers.MAX}) {
            for (long per : new long[] {1, 2, HALF, HALF + 1, Numbers.MAX}) {
                Arithmetic.steps(span(far), span(-far), Fraction.of(per), Steps.FULL, to, 1);
                assertEquals(
                        Fraction.of(Fraction.of(far).times(Fraction.of(2, per)).floor(), java.math.BigInteger.ONE),
                        to.exact(0),
                        far + " by " + per);
            }
        }
    }

    @Test
    void stepsOfParts_areFractions() {
        Numbers to = to(2);
        Arithmetic.steps(span(6, 5), span(5, 6), Fraction.of(3), Steps.EXACT, to, 2);
        assertEquals("1/3 0/1", all(to));
        Arithmetic.steps(span(6, 8), span(5, 5), Fraction.of(3, 2), Steps.FULL, to, 2);
        assertEquals("0/1 2/1", all(to));
    }

    @Test
    void aLine_risesOrFalls_withinItsBounds() {
        Numbers to = to(3);
        Arithmetic.line(Fraction.of(1, 2), Fraction.of(1, 3), span(-3, 0, 6), to, 3);
        assertEquals("-1/2 1/2 5/2", all(to));
        assertEquals("all -3..15 over 6", known(to));
        Arithmetic.line(Fraction.of(1, 2), Fraction.of(-1, 3), span(-3, 0, 6), to, 3);
        assertEquals("3/2 1/2 -3/2", all(to));
        assertEquals("all -9..9 over 6", known(to));
    }

    /** Lines whose base, slope or x is so great that one product of them does not fit, or just does. */
    @Test
    void aLineNearTheEndOfWhatFits_isRight() {
        List<Fraction> numbers = List.of(
                Fraction.of(1L << 20),
                Fraction.of(-(1L << 31)),
                Fraction.of(1L << 61),
                Fraction.of(7, 1L << 21),
                Fraction.of(7, 1L << 19),
                Fraction.of(1, (1L << 21) + 1),
                Fraction.of(1L << 40, (1L << 21) + 1),
                Fraction.of(-(1L << 31), (1L << 31) - 1));
        List<Numbers> columns = List.of(
                Numbers.wholes(new long[] {3, -(1L << 21)}),
                Numbers.over((1L << 20) + 7, new long[] {1L << 30, 5}),
                Numbers.over(1L << 41, new long[] {1, -9}));
        Numbers to = to(2);
        for (Fraction base : numbers) {
            for (Fraction slope : numbers) {
                for (Numbers column : columns) {
                    Arithmetic.line(base, slope, new Span(column, 0), to, 2);
                    for (int i = 0; i < 2; i++) {
                        Fraction x = column.exact(i);
                        assertEquals(base.plus(slope.times(x)), to.exact(i), () -> base + " + " + slope + " · " + x);
                    }
                }
            }
        }
    }

    @Test
    void aLineBeyondWhatFits_isRight() {
        Numbers to = to(2);
        Arithmetic.line(Fraction.of(Numbers.MAX), Fraction.ONE, span(1, 0), to, 2);
        assertEquals(Numbers.MAX + 1 + "/1 " + Numbers.MAX + "/1", all(to));
        Arithmetic.line(Fraction.of(-Numbers.MAX), Fraction.of(-1), span(1, 0), to, 2);
        assertEquals(-Numbers.MAX - 1 + "/1 " + -Numbers.MAX + "/1", all(to));
        Arithmetic.line(Fraction.of(1, Numbers.MAX), Fraction.of(1, 2), span(1, 0), to, 2);
        assertEquals(Fraction.of(1, Numbers.MAX).plus(Fraction.of(1, 2)), to.exact(0));
    }

    @Test
    void aSum_leavesOutWhatIsMissing_andIsMissingWhereAllAre() {
        Numbers to = to(2);
        Numbers gap = Numbers.missing(2);
        gap.put(1, 5);
        Arithmetic.sum(List.of(new Span(gap, 0), missing(2), span(0, 2)), to, 2);
        assertEquals("0/1 7/1", all(to));
        Arithmetic.sum(List.of(new Span(gap, 0), missing(2)), to, 2);
        assertEquals("- 5/1", all(to));
        assertFalse(to.isFull());
        Arithmetic.sum(List.of(), to, 2);
        assertEquals("- -", all(to));
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4", "5", "8", "9"})
    void aSumOfWholeNumbers_howeverMany_isBounded(int many) {
        Numbers to = to(2);
        Arithmetic.sum(IntStream.range(0, many).mapToObj(i -> span(i, -1)).toList(), to, 2);
        long sum = (long) many * (many - 1) / 2;
        assertEquals(sum + "/1 " + -many + "/1", all(to));
        assertEquals("all " + -many + ".." + sum + " over 1", known(to));
    }

    @Test
    void aSumOverDifferentDenominators_orThatMayNotFit_isRight() {
        Numbers to = to(1);
        Arithmetic.sum(
                List.of(new Span(Numbers.over(2, new long[] {1}), 0), new Span(Numbers.over(3, new long[] {1}), 0)),
                to,
                1);
        assertEquals("5/6", all(to));
        Arithmetic.sum(List.of(span(HALF), span(HALF)), to, 1);
        assertEquals("all " + 2 * HALF + ".." + 2 * HALF + " over 1", known(to));
        Arithmetic.sum(List.of(span(HALF + 1), span(HALF + 1)), to, 1);
        assertEquals(2 * HALF + 2 + "/1", all(to));
        assertFalse(to.isFull(), "it is wide");
    }

    @Test
    void aCopy_isTheSame_withWhatIsKnown() {
        Numbers to = to(2);
        Arithmetic.copy(new Span(Numbers.over(4, new long[] {1, -5}), 0), to, 2);
        assertEquals("1/4 -5/4", all(to));
        assertEquals("all -5..1 over 4", known(to));
        assertEquals(4, to.mostDenominator);
        Numbers gap = Numbers.filling(2, 4, false);
        gap.set(1, Fraction.of(1, 4));
        Arithmetic.copy(new Span(gap.settled(), 0), to, 2);
        assertEquals("- 1/4", all(to));
        assertEquals(4, to.common);
    }

    /** A loop reads from where its block begins. */
    @Test
    void aSpan_beginsAtItsPosition() {
        Numbers to = to(1);
        Span second = new Span(Numbers.wholes(new long[] {1, 8}), 1);
        Span third = new Span(Numbers.wholes(new long[] {1, 1, 2}), 2);
        Arithmetic.combine(Operator.DIFFERENCE, second, third, to, 1);
        assertEquals("6/1", all(to));
        Arithmetic.quotient(Fraction.ONE, second, third, to, 1);
        assertEquals("4/1", all(to));
        Arithmetic.steps(second, third, Fraction.of(4), Steps.BEGUN, to, 1);
        assertEquals("2/1", all(to));
        Arithmetic.line(Fraction.ONE, Fraction.of(2), second, to, 1);
        assertEquals("17/1", all(to));
        Arithmetic.sum(List.of(second, third), to, 1);
        assertEquals("10/1", all(to));
        Arithmetic.copy(third, to, 1);
        assertEquals("2/1", all(to));
    }
}
