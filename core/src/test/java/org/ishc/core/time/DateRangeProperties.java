package org.ishc.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A half-open range of days is the set of the days in it; over a leap day, a year end, and without an end. */
class DateRangeProperties {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);
    private static final int DAYS = 90;

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        Arbitrary<DateRange> ended = Combinators.combine(
                        days(), Arbitraries.integers().between(1, 40))
                .as((start, length) -> DateRange.of(start, start.plusDays(length)));
        return Arbitraries.oneOf(ended, days().map(DateRange::from));
    }

    /** Asked of every day around, as far as any range that has an end reaches. */
    private static boolean all(DateRange one, DateRange other, boolean isCommon) {
        boolean all = !isCommon;
        for (int day = -1; day <= DAYS + 41; day++) {
            LocalDate at = FIRST.plusDays(day);
            all = isCommon
                    ? all || one.contains(at) && other.contains(at)
                    : all && (one.contains(at) || !other.contains(at));
        }
        return all;
    }

    @Property
    void itsDays_areCountedFromTheFirstToTheLast(@ForAll("ranges") DateRange range, @ForAll("days") LocalDate day) {
        assertTrue(range.contains(range.start()));
        assertFalse(range.contains(range.start().minusDays(1)));
        assertEquals(!day.isBefore(range.start()) && !day.isAfter(range.lastDay()), range.contains(day));
        assertEquals(range.hasEnd() ? Optional.of(range.endExclusive()) : Optional.empty(), range.end());
        range.end().ifPresent(end -> {
            assertFalse(range.contains(end));
            assertTrue(range.contains(range.lastDay()));
            assertEquals(end, range.start().plusDays(range.days()));
        });
    }

    @Property
    void overlapAndContainment_areThoseOfTheirDays(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        assertEquals(all(one, other, true), one.overlaps(other));
        assertEquals(all(one, other, false), one.contains(other));
        assertEquals(one.overlaps(other), other.overlaps(one));
        assertEquals(one.contains(other) && other.contains(one), one.equals(other));
        if (one.contains(other)) {
            assertTrue(one.overlaps(other), "no range is empty");
        }
    }
}
