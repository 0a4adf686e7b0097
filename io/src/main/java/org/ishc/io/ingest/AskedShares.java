package org.ishc.io.ingest;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param at the unit and what was asked for there; empty before the first question
 * @param shares by count, then by the unit where a club lies
 */
record AskedShares(Optional<At> at, Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> shares) {

    /** Nothing was asked yet. */
    static final AskedShares NOTHING = new AskedShares(Optional.empty(), Map.of());

    /** So many shares of one count are few: all counts of them together take some megabytes. */
    private static final int FEW = 10_000;

    /** Where, and of which clubs and days. */
    record At(UnitCode unit, ShardQuestion.Counts counts) {}

    /** Tells whether it holds the clubs behind a count. */
    boolean isOf(UnitCode unit, ShardQuestion.Counts counts, ClubIndicator indicator) {
        return isAt(unit, counts) && shares.containsKey(indicator);
    }

    /** Tells whether it was asked for at a unit. */
    boolean isAt(UnitCode unit, ShardQuestion.Counts counts) {
        return at.filter(new At(unit, counts)::equals).isPresent();
    }

    /** Tells whether it was asked for where another was. */
    boolean isAtThatOf(AskedShares other) {
        return at.equals(other.at);
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
            UnitCode unit,
            ShardQuestion.Counts counts,
            ClubIndicator indicator,
            Function<ShardQuestion.Shares, Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>>> ask) {
        Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> all = new EnumMap<>(ClubIndicator.class);
        Set<ClubIndicator> asked = EnumSet.of(indicator);
        if (isAt(unit, counts) && isFew()) {
            all.putAll(shares);
            asked = EnumSet.allOf(ClubIndicator.class);
            asked.removeAll(shares.keySet());
        }
        all.putAll(ask.apply(new ShardQuestion.Shares(unit, List.copyOf(asked), counts)));
        return new AskedShares(Optional.of(new At(unit, counts)), all);
    }

    private boolean isFew() {
        return shares.values().stream()
                        .flatMap(byUnit -> byUnit.values().stream())
                        .mapToLong(List::size)
                        .sum()
                <= FEW;
    }
}
