package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Apportionment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * New clubs shared out among Hà Nội (01), Thanh Hóa (38), Nghệ An (40) and Đắk Lắk (66) by the clubs that they have.
 */
class AllocationTest {

    private static final Map<UnitCode, Fraction> CLUBS = Map.of(
            unit("38"), Fraction.of(884),
            unit("01"), Fraction.of(516),
            unit("40"), Fraction.of(341),
            unit("66"), Fraction.of(225));

    private static String allocated(long total, Map<UnitCode, Fraction> weights, long minimum) {
        return Allocation.allocate(BigInteger.valueOf(total), weights, BigInteger.valueOf(minimum))
                .toString();
    }

    /** Of 800 beyond the minimum the quotas are 209.97, 359.72, 138.76 and 91.56. */
    @ParameterizedTest
    @CsvSource({
        "1000, 50, '{01=260, 38=410, 40=189, 66=141}'",
        "1000, 0, '{01=263, 38=450, 40=173, 66=114}'",
        "200, 50, '{01=50, 38=50, 40=50, 66=50}'",
        "201, 50, '{01=50, 38=51, 40=50, 66=50}'",
        "0, 0, '{01=0, 38=0, 40=0, 66=0}'"
    })
    void eachGetsTheMinimum_theRestGoesByWeight(long total, long minimum, String expected) {
        assertEquals(expected, allocated(total, CLUBS, minimum));
    }

    @Test
    void withoutWeights_allAreAlike_theOneLeftOverGoesToTheLowestCode() {
        Map<UnitCode, Fraction> none = new HashMap<>(CLUBS);
        none.replaceAll((unit, clubs) -> Fraction.ZERO);
        assertEquals("{01=251, 38=250, 40=250, 66=250}", allocated(1001, none, 100));
    }

    /** Beyond the minimum it is the one sharing out that figures and targets have in common. */
    @Test
    void theRest_isApportioned() {
        List<BigInteger> rest = Apportionment.apportion(
                BigInteger.valueOf(977),
                List.of(Fraction.of(516), Fraction.of(884), Fraction.of(341), Fraction.of(225)));
        assertEquals(
                rest.stream().map(part -> part.add(BigInteger.valueOf(7))).toList(),
                List.copyOf(Allocation.allocate(BigInteger.valueOf(977 + 4 * 7), CLUBS, BigInteger.valueOf(7))
                        .values()));
    }

    @Test
    void whatCannotBeSharedOut_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> allocated(199, CLUBS, 50));
        assertThrows(IllegalArgumentException.class, () -> allocated(100, CLUBS, -1));
        assertThrows(IllegalArgumentException.class, () -> allocated(0, Map.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> allocated(9, Map.of(unit("01"), Fraction.of(-1)), 0));
    }
}
