package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.time.Period;

/** What a unit itself says for a period, from what it reported for that period or for parts of it. */
final class OverTime {

    private OverTime() {}

    /**
     * A unit's own value.
     *
     * @param value the value
     * @param isPartial whether some of the period, or some of the sources, are not in it
     * @param basis the weakest of what it was added up from
     */
    record Own(Fraction value, boolean isPartial, Basis basis) {}

    /**
     * The last value of a stock: the reported period that ends last, of two the shorter; the asked period itself before
     * all.
     */
    static Optional<Own> last(Period asked, SortedMap<Period, Own> reported) {
        return lastPeriod(asked, reported).map(reported::get);
    }

    /** The period whose value a stock takes. */
    static Optional<Period> lastPeriod(Period asked, SortedMap<Period, Own> reported) {
        if (reported.containsKey(asked)) {
            return Optional.of(asked);
        }
        Period best = null;
        for (Period period : reported.keySet()) {
            if (asked.contains(period) && (best == null || isLater(period, best))) {
                best = period;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isLater(Period one, Period other) {
        int order = one.lastMonth().compareTo(other.lastMonth());
        return order > 0 || order == 0 && one.months() < other.months();
    }

    /** The sum of a flow: the asked period itself, else the best tiling of it. */
    static Optional<Own> sum(Period asked, SortedMap<Period, Own> reported) {
        return reported.containsKey(asked)
                ? Optional.ofNullable(reported.get(asked))
                : tiling(asked, reported).own();
    }

    /** The best tiling of a period by reported parts of it, the period itself left out. */
    static Tiling tiling(Period asked, SortedMap<Period, Own> reported) {
        Map<Integer, List<Period>> byStart = new TreeMap<>();
        int origin = month(asked);
        for (Period period : reported.keySet()) {
            if (asked.contains(period) && !asked.equals(period)) {
                byStart.computeIfAbsent(month(period) - origin, start -> new ArrayList<>())
                        .add(period);
            }
        }
        Tiling[] best = new Tiling[asked.months() + 1];
        best[asked.months()] = Tiling.EMPTY;
        for (int month = asked.months() - 1; month >= 0; month--) {
            best[month] = best[month + 1];
            for (Period period : byStart.getOrDefault(month, List.of())) {
                Own own = Objects.requireNonNull(reported.get(period));
                Tiling with = best[month + period.months()].withFirst(month, period, own);
                if (with.isBetterThan(best[month])) {
                    best[month] = with;
                }
            }
        }
        return new Tiling(
                best[0].covered(),
                best[0].pieces(),
                best[0].firstStart(),
                best[0].firstLength(),
                best[0].sum(),
                best[0].basis(),
                best[0].hasPartialPiece() || best[0].covered() < asked.months());
    }

    private static int month(Period period) {
        return period.firstMonth().getYear() * 12 + period.firstMonth().getMonthValue();
    }

    /**
     * A disjoint set of reported periods.
     *
     * @param covered the months that it covers
     * @param pieces how many periods
     * @param firstStart the first month of the first piece, from that of the asked period
     * @param firstLength the months of the first piece
     * @param sum the sum of its values
     * @param basis the weakest of them
     * @param hasPartialPiece whether a piece is itself partial, or in the end the tiling
     */
    record Tiling(
            int covered,
            int pieces,
            int firstStart,
            int firstLength,
            Fraction sum,
            Basis basis,
            boolean hasPartialPiece) {

        static final Tiling EMPTY = new Tiling(0, 0, Integer.MAX_VALUE, 0, Fraction.ZERO, Basis.RECORDS, false);

        Tiling withFirst(int start, Period period, Own own) {
            return new Tiling(
                    covered + period.months(),
                    pieces + 1,
                    start,
                    period.months(),
                    sum.plus(own.value()),
                    basis.weaker(own.basis()),
                    hasPartialPiece || own.isPartial());
        }

        /** More months, then fewer pieces, then an earlier beginning, then the longer first piece. */
        boolean isBetterThan(Tiling other) {
            if (covered != other.covered) {
                return covered > other.covered;
            }
            if (pieces != other.pieces) {
                return pieces < other.pieces;
            }
            return firstStart != other.firstStart ? firstStart < other.firstStart : firstLength > other.firstLength;
        }

        boolean isComplete() {
            return pieces > 0 && !hasPartialPiece;
        }

        Optional<Own> own() {
            return pieces == 0 ? Optional.empty() : Optional.of(new Own(sum, hasPartialPiece, basis));
        }
    }
}
