package org.ishc.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Language;

/** Periods are runs of months: what holds of sets of months holds of them. */
class PeriodProperties {

    /** Near each other, so that they meet; of all lengths that people write, and a few that nobody does. */
    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.of(1, 3, 6, 9, 12, 60), Arbitraries.integers().between(1, 40));
        return Combinators.combine(Arbitraries.integers().between(0, 47), lengths)
                .as((first, months) -> {
                    Period month = Period.ofMonth(2021 + first / 12, first % 12 + 1);
                    return Period.of(month.firstMonth(), month.firstMonth().plusMonths(months - 1L));
                });
    }

    private static Set<Period> months(Period period) {
        return new HashSet<>(period.eachMonth());
    }

    private static Set<Period> common(Period one, Period other) {
        Set<Period> common = months(one);
        common.retainAll(months(other));
        return common;
    }

    @Property
    void itsCode_isReadBack_andTellsItsKind(@ForAll("periods") Period period) {
        assertEquals(period, Period.parse(period.code()));
        assertEquals(period.code(), period.in(Language.EN));
        assertEquals(period.months(), period.eachMonth().size());
        PeriodKind kind =
                switch (period.code().length()) {
                    case 4 -> PeriodKind.YEAR;
                    case 7 ->
                        period.code().contains("S")
                                ? PeriodKind.HALF
                                : period.code().contains("Q") ? PeriodKind.QUARTER : PeriodKind.MONTH;
                    case 9 -> PeriodKind.YEARS;
                    default -> PeriodKind.MONTHS;
                };
        assertEquals(kind, period.kind());
        assertEquals(kind == PeriodKind.QUARTER, period.isQuarter());
    }

    /** In Vietnamese words too, unless they begin with “từ tháng”, which nobody writes in a table. */
    @Property
    void itsWords_areReadBack(@ForAll("periods") Period period) {
        String words = period.in(Language.VI);
        assertEquals(words.startsWith("từ tháng") ? Optional.empty() : Optional.of(period), Period.find(words), words);
        boolean isWithinAYear =
                period.firstMonth().getYear() == period.lastMonth().getYear();
        boolean touchesItsEnds =
                period.firstMonth().getMonthValue() == 1 || period.lastMonth().getMonthValue() == 12;
        assertEquals(
                period.kind() == PeriodKind.MONTHS && !(isWithinAYear && touchesItsEnds), words.startsWith("từ tháng"));
    }

    @Property
    void relations_areThoseOfTheirMonths(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertEquals(months(one).containsAll(months(other)), one.contains(other));
        assertEquals(!common(one, other).isEmpty(), one.overlaps(other));
        assertEquals(one.lastMonth().isBefore(other.firstMonth()), one.endsBefore(other));
        assertEquals(one.lastMonth().isAfter(other.lastMonth()), one.endsAfter(other));
        assertEquals(one.overlaps(other), other.overlaps(one));
        assertEquals(one.contains(other) && other.contains(one), one.equals(other));
    }

    @Property
    void neighbours_areAsLong_andTouch(@ForAll("periods") Period period) {
        Period next = period.next();
        assertEquals(period.lastMonth().plusMonths(1), next.firstMonth());
        assertEquals(period.months(), next.months());
        assertEquals(period, next.previous());
        assertEquals(period, period.previous().next());
        assertEquals(period.firstMonth().minusYears(2), period.yearsBack(2).firstMonth());
        assertEquals(period.lastMonth().minusYears(2), period.yearsBack(2).lastMonth());
    }

    @Property
    void order_isTotal_byFirstMonth_theLongerFirst(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
        assertEquals(one.compareTo(other) == 0, one.equals(other));
        if (one.contains(other) && !one.equals(other) && one.firstMonth().equals(other.firstMonth())) {
            assertTrue(one.compareTo(other) < 0, "a year stands before its first quarter");
        }
        if (one.endsBefore(other)) {
            assertTrue(one.compareTo(other) < 0);
        }
    }

    /** The days of a period are those of its months, one after the other, by whichever calendar. */
    @Property
    void itsDays_areThoseOfItsMonths(@ForAll("periods") Period period, @ForAll PeriodCalendar calendar) {
        DateRange days = calendar.range(period);
        List<Period> months = period.eachMonth();
        LocalDate at = days.start();
        for (Period month : months) {
            assertEquals(at, calendar.range(month).start());
            assertEquals(month, calendar.monthOf(at), "its first day");
            assertEquals(month, calendar.monthOf(calendar.lastDay(month)), "its last day");
            at = calendar.range(month).endExclusive();
        }
        assertEquals(days.endExclusive(), at);
        assertEquals(days.lastDay(), calendar.lastDay(period));
        assertEquals(calendar.range(period.next()).start(), days.endExclusive());
    }

    @Property
    void oneCalendar_keepsPeriodsApart_orTogether_asTheirMonthsAre(
            @ForAll("periods") Period one, @ForAll("periods") Period other, @ForAll PeriodCalendar calendar) {
        DateRange days = calendar.range(one);
        DateRange others = calendar.range(other);
        assertEquals(one.overlaps(other), days.overlaps(others));
        assertEquals(one.contains(other), days.contains(others));
        assertEquals(calendar, PeriodCalendar.find(calendar.code()).orElseThrow());
    }
}
