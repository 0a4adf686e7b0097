package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.Fraction;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** Sums and last values over time, beside what trying every set of reported periods gives. */
class OverTimeTest {

    private static final Period YEAR = Period.parse("2024");

    private static SortedMap<Period, OverTime.Own> reported(String... lines) {
        SortedMap<Period, OverTime.Own> reported = new TreeMap<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            reported.put(
                    Period.parse(cells[0]),
                    new OverTime.Own(Fraction.parse(cells[1]), cells.length > 2, Basis.REPORTED));
        }
        return reported;
    }

    private static String sum(String... lines) {
        return OverTime.sum(YEAR, reported(lines)).map(OverTimeTest::shown).orElse("–");
    }

    private static String last(String... lines) {
        return OverTime.last(YEAR, reported(lines)).map(OverTimeTest::shown).orElse("–");
    }

    private static String shown(OverTime.Own own) {
        return own.value().toDecimal(0) + (own.isPartial() ? " partial" : "");
    }

    @Test
    void sum_takesThePeriodItself_thenMoreMonths_thenFewerPieces() {
        assertEquals("5", sum("2024 5", "2024-S1 1", "2024-S2 1"));
        assertEquals("–", sum("2023-S1 1", "2024/2025 9"));
        assertEquals("3", sum("2024-S1 1", "2024-S2 2", "2024-Q1 50", "2024-Q2 50"));
        assertEquals("3 partial", sum("2024-S1 1", "2024-S2 2 partial"));
        assertEquals("2 partial", sum("2024-Q4 2"));
    }

    @Test
    void sum_ofEqualCover_beginsEarlier_thenWithTheLongerPiece() {
        assertEquals("1 partial", sum("2024-01/2024-05 1", "2024-02/2024-06 2"));
        assertEquals(
                "110 partial",
                sum("2024-01/2024-04 100", "2024-05/2024-06 10", "2024-01/2024-02 1", "2024-03/2024-06 2"));
    }

    @Test
    void last_isThePeriodItself_thenThatWhichEndsLast_thenTheShorter() {
        assertEquals("5", last("2024 5", "2024-12 7"));
        assertEquals("7", last("2024-S2 6", "2024-12 7", "2024-Q4 8"));
        assertEquals("6", last("2024-S2 6", "2024-Q1 7"));
        assertEquals("–", last("2023-12 6"));
        assertFalse(OverTime.tiling(YEAR, reported()).isComplete());
        assertTrue(OverTime.tiling(YEAR, reported("2024-S1 1", "2024-S2 2")).isComplete());
    }

    @Property
    void sum_isThatOfTheBestOfAllDisjointSets(@ForAll long seed, @ForAll @IntRange(max = 9) int count) {
        Random random = new Random(seed);
        SortedMap<Period, OverTime.Own> reported = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int first = 1 + random.nextInt(12);
            int last = first + random.nextInt(Math.min(6, 13 - first));
            reported.put(
                    Period.parse("2024-%02d/2024-%02d".formatted(first, last)),
                    new OverTime.Own(Fraction.of(1L << i), random.nextInt(5) == 0, Basis.REPORTED));
        }
        assertEquals(best(reported), OverTime.sum(YEAR, reported).map(OverTimeTest::shown));
    }

    private static Optional<String> best(SortedMap<Period, OverTime.Own> reported) {
        List<Period> periods = List.copyOf(reported.keySet());
        List<Period> best = List.of();
        for (int set = 1; set < 1 << periods.size(); set++) {
            List<Period> chosen = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(periods.get(i));
                }
            }
            chosen.sort(Comparator.comparing(Period::firstMonth));
            if (isDisjoint(chosen) && isBetter(chosen, best)) {
                best = chosen;
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        boolean isPartial = months(best) < 12;
        for (Period period : best) {
            sum = sum.plus(reported.get(period).value());
            isPartial |= reported.get(period).isPartial();
        }
        return Optional.of(shown(new OverTime.Own(sum, isPartial, Basis.REPORTED)));
    }

    private static boolean isDisjoint(List<Period> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i).firstMonth().isAfter(sorted.get(i - 1).lastMonth())) {
                return false;
            }
        }
        return true;
    }

    private static int months(List<Period> periods) {
        return periods.stream().mapToInt(Period::months).sum();
    }

    /** More months, fewer pieces, then piece by piece the earlier beginning and the longer piece. */
    private static boolean isBetter(List<Period> one, List<Period> other) {
        if (months(one) != months(other)) {
            return months(one) > months(other);
        }
        if (one.size() != other.size()) {
            return one.size() < other.size();
        }
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).firstMonth().compareTo(other.get(i).firstMonth());
            if (order == 0) {
                order = other.get(i).months() - one.get(i).months();
            }
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
