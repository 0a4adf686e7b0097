package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    private static final Fraction HUGE = Fraction.of(BigInteger.TEN.pow(40), BigInteger.valueOf(3));

    @ParameterizedTest
    @CsvSource({
        "6,4,3/2",
        "-6,4,-3/2",
        "6,-4,-3/2",
        "-6,-4,3/2",
        "0,-7,0/1",
        "-9223372036854775808,2,-4611686018427387904/1"
    })
    void of_anySigns_givesLowestTermsWithPositiveDenominator(long numerator, long denominator, String expected) {
        assertEquals(expected, Fraction.of(numerator, denominator).toString());
    }

    @Test
    void of_zeroDenominator_isRefused() {
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Fraction.of(BigInteger.ONE, BigInteger.ZERO));
        assertThrows(ArithmeticException.class, () -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"0.25,1/4", "-12.50,-25/2", "1E3,1000/1", "1/3,1/3", "4/-6,-2/3"})
    void parse_decimalsAndFractions_areExact(String text, String expected) {
        assertEquals(expected, Fraction.parse(text).toString());
        assertEquals(expected, Fraction.of(text).toString());
    }

    @Test
    void parse_anythingElse_isRefused() {
        assertThrows(NumberFormatException.class, () -> Fraction.parse("ba"));
        assertThrows(NumberFormatException.class, () -> Fraction.parse("1/b"));
        assertThrows(NumberFormatException.class, () -> Fraction.of("1/"));
    }

    @Test
    void plus_whereLongOverflows_widensExactly() {
        Fraction max = Fraction.of(Long.MAX_VALUE);
        Fraction sum = max.plus(Fraction.ONE);
        assertEquals("9223372036854775808/1", sum.toString());
        assertEquals(max, sum.minus(Fraction.ONE));
        assertEquals("18446744073709551614/1", max.plus(max).toString());
    }

    @Test
    void plus_unequalDenominators_staysExact() {
        assertEquals(Fraction.of(5, 6), Fraction.of(1, 2).plus(Fraction.of(1, 3)));
        Fraction tiny = Fraction.of(1, Long.MAX_VALUE);
        assertEquals(Fraction.of(2, Long.MAX_VALUE), tiny.plus(tiny));
        assertEquals(tiny, tiny.plus(HUGE).minus(HUGE));
    }

    @Test
    void times_whereLongOverflows_widensAndComesBack() {
        Fraction max = Fraction.of(Long.MAX_VALUE);
        assertEquals(max, max.times(max).dividedBy(max));
        assertEquals(Fraction.of(1, 2), Fraction.of(1, Long.MAX_VALUE).times(Fraction.of(Long.MAX_VALUE, 2)));
        assertEquals(HUGE, HUGE.times(Fraction.of(1, Long.MAX_VALUE)).times(max));
    }

    @Test
    void dividedBy_negativeAndWide_keepsTheSign() {
        assertEquals(Fraction.of(-1, 2), Fraction.ONE.dividedBy(Fraction.of(-2)));
        assertEquals(Fraction.ONE, HUGE.dividedBy(HUGE));
        assertEquals(Fraction.ONE, Fraction.of(Long.MIN_VALUE).dividedBy(Fraction.of(Long.MIN_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE})
    void of_bigNumbersThatFit_areTheSameValueAsLongs(long value) {
        Fraction wide = Fraction.of(BigInteger.valueOf(value), BigInteger.ONE);
        assertEquals(Fraction.of(value), wide);
        assertEquals(value, wide.toLongExact());
        assertEquals(Fraction.of(1, value), Fraction.of(BigInteger.ONE, BigInteger.valueOf(value)));
    }

    @Test
    void of_bigNumbersThatDoNotFit_areNoLongs() {
        for (long edge : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            BigInteger beyond = BigInteger.valueOf(edge).add(BigInteger.valueOf(Long.signum(edge)));
            assertEquals(beyond + "/1", Fraction.of(beyond, BigInteger.ONE).toString());
            assertThrows(ArithmeticException.class, () -> Fraction.of(beyond, BigInteger.ONE)
                    .toLongExact());
        }
    }

    @Test
    void negated_ofTheLeastLong_widens() {
        assertEquals(
                "9223372036854775808/1", Fraction.of(Long.MIN_VALUE).negated().toString());
        assertEquals(HUGE, HUGE.negated().negated());
    }

    @ParameterizedTest
    @CsvSource({"7/2,3,4", "-7/2,-4,-3", "4,4,4", "-4,-4,-4", "0,0,0"})
    void floorAndCeil_surroundTheValue(String value, BigInteger floor, BigInteger ceil) {
        assertEquals(floor, Fraction.parse(value).floor());
        assertEquals(ceil, Fraction.parse(value).ceil());
    }

    @ParameterizedTest
    @CsvSource({
        "2.345,2,HALF_UP,2.35",
        "2.345,2,HALF_DOWN,2.34",
        "2.345,2,HALF_EVEN,2.34",
        "2.355,2,HALF_EVEN,2.36",
        "2.341,2,UP,2.35",
        "2.349,2,DOWN,2.34",
        "-2.345,2,HALF_UP,-2.35",
        "1/3,0,HALF_UP,0",
        "7,1,UP,7"
    })
    void round_followsItsRule(String value, int decimals, Rounding rounding, String expected) {
        assertEquals(Fraction.parse(expected), Fraction.parse(value).round(decimals, rounding));
    }

    @ParameterizedTest
    @CsvSource({"1.1,0.25,HALF_UP,1", "1.125,0.25,HALF_UP,1.25", "1.125,0.25,HALF_DOWN,1", "9.9,0.5,DOWN,9.5"})
    void roundToStep_givesAMultipleOfTheStep(String value, String step, Rounding rounding, String expected) {
        assertEquals(Fraction.parse(expected), Fraction.parse(value).roundToStep(Fraction.parse(step), rounding));
    }

    @Test
    void round_toFewerThanNoDecimals_orToNoStep_isRefused() {
        Fraction number = Fraction.of(15);
        assertThrows(IllegalArgumentException.class, () -> number.round(-1, Rounding.HALF_UP));
        for (Fraction step : new Fraction[] {Fraction.ZERO, Fraction.of(-1, 4)}) {
            assertThrows(IllegalArgumentException.class, () -> number.roundToStep(step, Rounding.HALF_UP));
        }
    }

    @Test
    void toDecimal_writesExactlySoManyDigits() {
        assertEquals("15.00", Fraction.of(15).toDecimal(2));
        assertEquals("66.67", Fraction.of(200, 3).toDecimal(2));
        assertEquals("0.00", Fraction.of(-1, 1000).toDecimal(2));
        assertEquals(
                "33333333333333333333333333333333333333333.3",
                HUGE.times(Fraction.of(10)).toDecimal(1));
    }

    @Test
    void compareTo_acrossWidths_isNumeric() {
        assertTrue(Fraction.of(1, 3).compareTo(Fraction.of(1, 2)) < 0);
        assertTrue(Fraction.of(2, 7).compareTo(Fraction.of(1, 7)) > 0);
        assertTrue(HUGE.compareTo(Fraction.of(Long.MAX_VALUE)) > 0);
        assertTrue(Fraction.of(Long.MAX_VALUE, 2).compareTo(Fraction.of(Long.MAX_VALUE, 3)) > 0);
        assertEquals(Fraction.of(1, 3), Fraction.of(1, 3).min(Fraction.of(1, 2)));
        assertEquals(Fraction.of(1, 2), Fraction.of(1, 3).max(Fraction.of(1, 2)));
    }

    @Test
    void equality_isOfValues() {
        assertEquals(Fraction.of(2, 4), Fraction.of(1, 2));
        assertEquals(Fraction.of(2, 4).hashCode(), Fraction.of(1, 2).hashCode());
        assertEquals(HUGE, HUGE.plus(Fraction.ZERO));
        assertEquals(HUGE.hashCode(), HUGE.plus(Fraction.ZERO).hashCode());
        assertNotEquals(HUGE, Fraction.ONE);
        assertNotEquals(Fraction.of(1, 2), Fraction.of(1, 3));
        assertFalse(Fraction.ONE.equals(new Object()));
    }

    /** What is looked up by a fraction is found quickly: small ones in lowest terms have a hash of their own. */
    @Test
    void hashes_tellSmallFractionsApart() {
        Set<Fraction> fractions = new HashSet<>();
        Set<Integer> hashes = new HashSet<>();
        for (int numerator = 0; numerator < 40; numerator++) {
            for (int denominator = 1; denominator < 30; denominator++) {
                Fraction fraction = Fraction.of(numerator, denominator);
                fractions.add(fraction);
                hashes.add(fraction.hashCode());
            }
        }
        assertEquals(fractions.size(), hashes.size());
    }

    @Test
    void longs_areReadOffWhereThereAreTwo() {
        Fraction narrow = Fraction.of(-6, 4);
        assertTrue(narrow.isOfLongs());
        assertEquals(-3, narrow.longNumerator());
        assertEquals(2, narrow.longDenominator());
        assertFalse(HUGE.isOfLongs());
    }

    @Test
    void wholeAndDecimal_areTold() {
        assertTrue(Fraction.of(4).isWhole());
        assertFalse(Fraction.of(1, 4).isWhole());
        assertFalse(HUGE.isWhole());
        assertTrue(Fraction.of(1, 4).isDecimal(2));
        assertFalse(Fraction.of(1, 4).isDecimal(1));
        assertFalse(Fraction.of(1, 3).isDecimal(9));
        assertEquals(4, Fraction.of(4).toLongExact());
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 4).toLongExact());
        assertThrows(ArithmeticException.class, () -> HUGE.toLongExact());
        assertEquals(Fraction.of(1200), Fraction.of(new BigDecimal("1.2E3")));
        assertEquals(1, HUGE.signum());
    }
}
