package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.time.DateRange;

/**
 * Which level may stand under which, by date: dated data, so that a reform of the levels is a row and not a release.
 *
 * <p>The shipped scheme: districts stand between provinces and communes until 30 June 2025; from 1 July 2025 there is
 * no district and communes stand under provinces. Only {@link UnitLevel#CENTRAL} has no parent.
 */
public final class LevelScheme {

    private static final LocalDate EVER = LocalDate.MIN;
    private static final LocalDate REFORM_2025 = LocalDate.of(2025, 7, 1);

    /**
     * The scheme of the association: with districts until 30 June 2025, without them since. Source: Resolution
     * 203/2025/QH15.
     */
    public static final LevelScheme ASSOCIATION = new LevelScheme(List.of(
            new Pair(UnitLevel.PROVINCE, UnitLevel.CENTRAL, DateRange.from(EVER)),
            new Pair(UnitLevel.DISTRICT, UnitLevel.PROVINCE, DateRange.of(EVER, REFORM_2025)),
            new Pair(UnitLevel.COMMUNE, UnitLevel.DISTRICT, DateRange.of(EVER, REFORM_2025)),
            new Pair(UnitLevel.COMMUNE, UnitLevel.PROVINCE, DateRange.from(REFORM_2025)),
            new Pair(UnitLevel.BRANCH, UnitLevel.COMMUNE, DateRange.from(EVER))));

    private final List<Pair> pairs;

    private LevelScheme(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Returns the scheme of these pairs, in any order. */
    public static LevelScheme of(List<Pair> pairs) {
        return new LevelScheme(pairs);
    }

    /**
     * A level that may stand directly under another during a range of days.
     *
     * @param child the lower level
     * @param parent the higher level
     * @param during the days on which the pair is allowed
     */
    public record Pair(UnitLevel child, UnitLevel parent, DateRange during) {

        /**
         * Checks the order of the levels.
         *
         * @throws IllegalArgumentException when the parent does not stand on a higher level
         */
        public Pair {
            if (parent.compareTo(child) >= 0) {
                throw new IllegalArgumentException("parent is " + parent + "; allowed is a higher level than " + child);
            }
        }
    }

    /** Finds the first day of a range on which a child of one level may not stand under a parent of another. */
    public Optional<LocalDate> firstForbiddenDay(UnitLevel child, UnitLevel parent, DateRange range) {
        List<DateRange> allowed = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.child() == child && pair.parent() == parent) {
                allowed.add(pair.during());
            }
        }
        return Days.firstUncovered(range, allowed);
    }

    /** Tells whether the scheme has a level on a day: as a child, or as the level above all others. */
    public boolean has(UnitLevel level, LocalDate day) {
        return level == UnitLevel.CENTRAL
                || pairs.stream()
                        .anyMatch(pair -> pair.child() == level && pair.during().contains(day));
    }
}
