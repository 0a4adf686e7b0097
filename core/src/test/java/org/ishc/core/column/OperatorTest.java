package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ishc.core.base.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator makes of two numbers. */
class OperatorTest {

    @ParameterizedTest
    @CsvSource({"SUM, 1/6", "DIFFERENCE, 5/6", "PRODUCT, -1/6", "MINIMUM, -1/3", "MAXIMUM, 1/2"})
    void ofAHalfAndLessAThird(Operator operator, String expected) {
        assertEquals(Fraction.parse(expected), operator.apply(Fraction.of(1, 2), Fraction.of(-1, 3)));
    }
}
