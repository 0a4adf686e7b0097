package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Amounts;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;

/** Numbers of some wards, handed over by their places on the map. */
class UnitNumbersTest {

    private static final BigInteger HUGE = BigInteger.TWO.pow(70);

    private final Snapshot map = SamplesHaNoi.registry().asOf(day("2024-12-31"));
    private final UnitNumbers numbers = new UnitNumbers(map);

    private int at(String ward) {
        return map.position(unit(ward));
    }

    @Test
    void whatWasGiven_isThere_nothingElse() {
        assertEquals(0, numbers.size());
        assertEquals(-1, numbers.next(0));
        numbers.set(at("00139"), 33);
        numbers.set(at("00004"), HUGE);
        numbers.set(at("VN"), 0);
        numbers.set(at("00139"), 34);
        assertEquals(3, numbers.size());
        assertEquals(
                "{00004=1180591620717411303424, 00139=34, VN=0}",
                numbers.byUnit().toString());
        List<Integer> given = new ArrayList<>();
        for (int i = numbers.next(0); i >= 0; i = numbers.next(i + 1)) {
            given.add(i);
        }
        assertEquals(List.of(at("VN"), at("00004"), at("00139")), given, "as they stand on the map");
        assertEquals(HUGE, numbers.get(at("00004")));
        assertSame(map, numbers.map());
    }

    @Test
    void sums_areTakenOver_roundedDownWhereTheyAreNotWhole() {
        Amounts sums = new Amounts(3);
        sums.set(0, 12);
        sums.set(1, Fraction.of(200, 3));
        sums.set(2, Fraction.of(HUGE, BigInteger.ONE));
        numbers.copy(at("00001"), sums, 0);
        numbers.copy(at("00004"), sums, 1);
        numbers.copy(at("00006"), sums, 2);
        assertEquals(
                "{00001=12, 00004=66, 00006=1180591620717411303424}",
                numbers.byUnit().toString());
    }

    @Test
    void lessThanNothing_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> numbers.set(0, -1));
        assertThrows(IllegalArgumentException.class, () -> numbers.set(0, BigInteger.ONE.negate()));
        numbers.set(0, BigInteger.ZERO);
        assertEquals(1, numbers.size());
    }
}
