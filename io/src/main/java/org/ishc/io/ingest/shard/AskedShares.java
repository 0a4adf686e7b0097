package org.ishc.io.ingest.shard;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubIndicator;

/**
 * The clubs behind counts at one unit and below, as shards were asked for them last. Whoever explains a unit asks for
 * one count after the other, and asking is dear; so the second count is asked for with all others, where the first lay
 * in few clubs.
 *
 * @param at where, and of which clubs and days
 * @param shares by count, then by the unit where a club lies; empty before the first question
 */
record AskedShares(At at, Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> shares) {

    /** So many shares of one count are few: all counts of them together take some megabytes. */
    private static final int FEW = 10_000;

    /** Where, and of which clubs and days. */
    record At(UnitCode unit, ShardQuestion.Counts counts) {}

    /** Begins, before anything is asked. */
    AskedShares(At at) {
        this(at, Map.of());
    }

    /** Tells whether it holds the clubs behind a count. */
    boolean has(ClubIndicator indicator) {
        return shares.containsKey(indicator);
    }

    /** Returns the clubs behind a count that it holds. */
    Map<UnitCode, List<ClubCounts.Share>> of(ClubIndicator indicator) {
        return Objects.requireNonNull(shares.get(indicator), indicator::name);
    }

    /**
     * Asks for the clubs behind a count that it does not hold.
     *
     * @param ask gives a question to every shard
     */
    AskedShares with(
            ClubIndicator indicator,
            Function<ShardQuestion.Shares, Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>>> ask) {
        Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> all = new EnumMap<>(ClubIndicator.class);
        Set<ClubIndicator> asked = EnumSet.of(indicator);
        if (!shares.isEmpty() && isFew()) {
            all.putAll(shares);
            asked = EnumSet.allOf(ClubIndicator.class);
            asked.removeAll(shares.keySet());
        }
        all.putAll(ask.apply(new ShardQuestion.Shares(at.unit(), List.copyOf(asked), at.counts())));
        return new AskedShares(at, all);
    }

    private boolean isFew() {
        return shares.values().stream()
                        .flatMap(byUnit -> byUnit.values().stream())
                        .mapToLong(List::size)
                        .sum()
                <= FEW;
    }
}
