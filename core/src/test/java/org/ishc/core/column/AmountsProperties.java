package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Fraction;

/** Sums are exact whether they fit or not, and go back to fitting. */
class AmountsProperties {

    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(Long.MAX_VALUE - 3, Long.MAX_VALUE),
                        Arbitraries.longs().between(Long.MIN_VALUE, Long.MIN_VALUE + 3),
                        Arbitraries.longs().between(-9, 9))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void sum_isExact(@ForAll("numbers") List<Long> numbers) {
        Amounts sums = new Amounts(3);
        Fraction expected = Fraction.ZERO;
        for (long number : numbers) {
            sums.add(1, number);
            sums.set(0, Fraction.of(number));
            sums.add(2, sums, 0);
            expected = expected.plus(Fraction.of(number));
        }
        assertEquals(expected, sums.get(1));
        assertEquals(expected, sums.get(2));
        Amounts copy = sums.copy();
        copy.copy(0, sums, 1);
        assertEquals(expected, copy.get(0));
        assertTrue(copy.isSame(1, sums));
        sums.add(1, 1);
        assertEquals(expected, copy.get(1));
        assertEquals(false, copy.isSame(1, sums));
    }

    @Property
    void whatIsProvedToFit_needsNoLooking(@ForAll("numbers") List<Long> numbers) {
        Amounts some = new Amounts(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            some.set(i, numbers.get(i));
        }
        if (some.fit()) {
            Amounts checked = some.copy();
            for (int i = 1; i < numbers.size(); i++) {
                checked.add(0, some, i);
                some.addFitting(0, i);
            }
            assertEquals(checked, some);
        }
    }
}
