package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way of rounding, on both sides of a half and of zero. */
class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "HALF_UP,   1.24 1.3 1.4 -1.2 -1.3 1.2",
        "HALF_EVEN, 1.24 1.2 1.4 -1.2 -1.2 1.2",
        "HALF_DOWN, 1.24 1.2 1.3 -1.2 -1.2 1.2",
        "UP,        1.24 1.3 1.4 -1.3 -1.3 1.3",
        "DOWN,      1.24 1.2 1.3 -1.2 -1.2 1.2"
    })
    void aNumberBetweenTwo_becomesOneOfThem(Rounding rounding, String expected) {
        assertEquals(
                expected,
                String.join(
                        " ",
                        round("1.24", 2, rounding),
                        round("1.25", 1, rounding),
                        round("1.35", 1, rounding),
                        round("-1.24", 1, rounding),
                        round("-1.25", 1, rounding),
                        round("1.2001", 1, rounding)));
    }

    private static String round(String number, int decimals, Rounding rounding) {
        return Fraction.parse(number).round(decimals, rounding).toDecimal(decimals);
    }

    /** Steps of a quarter: 0.3 lies nearer to 0.25, 0.375 halfway. */
    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 0.25 0.50 -0.50",
        "HALF_EVEN, 0.25 0.50 -0.50",
        "HALF_DOWN, 0.25 0.25 -0.25",
        "UP, 0.50 0.50 -0.50",
        "DOWN, 0.25 0.25 -0.25"
    })
    void steps_areRoundedTheSame(Rounding rounding, String expected) {
        assertEquals(
                expected, String.join(" ", step("0.3", rounding), step("0.375", rounding), step("-0.375", rounding)));
    }

    private static String step(String number, Rounding rounding) {
        return Fraction.parse(number).roundToStep(Fraction.of(1, 4), rounding).toDecimal(2);
    }
}
