package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of any type that a host's bean may hold are compared exactly, and never by a rounded copy. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.0000000000000000000000001", "0.99999999999999999999999999999", "1.000"})
    void numberWithinBounds_whateverItsDigits(BigDecimal number) {
        assertTrue(Numbers.isWithin(number, Fraction.ZERO, Fraction.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.0000000000000000000000001", "1.0000000000000000000000001", "1E+1000000", "-1E+1000000"})
    void numberOutOfThem_byTheLeastDigit(BigDecimal number) {
        assertFalse(Numbers.isWithin(number, Fraction.ZERO, Fraction.ONE));
    }

    @Test
    void everyTypeOfNumber_isTakenAsItPrints() {
        for (Number number : List.<Number>of(1, 1L, (short) 1, (byte) 1, 1.0f, 1.0d, BigInteger.ONE, BigDecimal.ONE)) {
            assertTrue(Numbers.isWithin(number, Fraction.ONE, Fraction.ONE), number.getClass()::toString);
            assertTrue(Numbers.isNotZero(number));
            assertEquals(Optional.of(Fraction.ONE), Numbers.fraction(number));
        }
        assertEquals(
                Optional.of(Fraction.of(1, 10)), Numbers.fraction(0.1d), "what is printed, not its binary neighbour");
    }

    @Test
    void whatIsNoNumber_isNeverWithin_andNoFraction() {
        for (Number none : List.<Number>of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)) {
            assertFalse(Numbers.isWithin(none, Fraction.ZERO, Numbers.NO_BOUND));
            assertFalse(Numbers.isNotZero(none));
            assertEquals(Optional.empty(), Numbers.fraction(none));
        }
        assertEquals(Optional.empty(), Numbers.fraction("1"));
    }

    @Test
    void numberOfAMillionDigits_isComparedSoon_andNotMadeAFraction() {
        BigDecimal huge = new BigDecimal("1E+900000000");
        assertTrue(Numbers.isWithin(huge, Fraction.ZERO, Numbers.NO_BOUND));
        assertEquals(Optional.empty(), Numbers.fraction(huge));
        assertEquals(Optional.empty(), Numbers.fraction(new BigDecimal("1E-900000000")));
        assertTrue(Numbers.isNotZero(new BigDecimal("1E-900000000")));
    }

    @Test
    void exactFraction_isItself() {
        assertEquals(Optional.of(Fraction.of(1, 3)), Numbers.fraction(Fraction.of(1, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "100.0", "100,000", "12,5", "12.5", "99.9999999999999999", "007"})
    void percentage_isWrittenWithDigits_andAPointOrAComma(String text) {
        assertTrue(Numbers.isPercentText(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100.0000000000000001", "101", "1000", "12,", ",5", "12.5.1", "1 2", "-1", "1e1", "12%", "", "１２"
            })
    void anythingElse_isNone(String text) {
        assertFalse(Numbers.isPercentText(text), text);
    }
}
