package org.ishc.core.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ishc.core.base.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change is large that is more than half of what was, and at least ten. */
class ChangeLimitTest {

    @ParameterizedTest
    @CsvSource({
        "100, 150, false",
        "100, 151, true",
        "100, 50, false",
        "100, 49, true",
        "10, 19, false",
        "10, 20, true",
        "20, 10, false",
        "19, 9, true",
        "0, 9, false",
        "0, 10, true",
        "0, 0, false"
    })
    void aChange_isLarge_whenBothBoundsSaySo(long then, long now, boolean isLarge) {
        assertEquals(isLarge, ChangeLimit.DEFAULT.isLarge(Fraction.of(then), Fraction.of(now)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void bounds_areNotBelowZero(long percent, long least) {
        assertThrows(IllegalArgumentException.class, () -> new ChangeLimit(Fraction.of(percent), Fraction.of(least)));
        assertEquals(false, new ChangeLimit(Fraction.ZERO, Fraction.ZERO).isLarge(Fraction.ONE, Fraction.ONE));
    }
}
