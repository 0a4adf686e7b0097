package org.ishc.core.emulation.change;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.emulation.plan.JudgedCriteria;

/**
 * Which edit moved a total by how much: the Shapley value over all subsets of the edits, exact. Every criterion is
 * judged once in each of its two forms, for all units, and not again where the score cards judged it; what an edit adds
 * to a section is added up by doubling: the sum with an edit is the sum without it and what it moves.
 */
final class Attribution {

    /** Beyond so many edits or groups of edits there are too many subsets. */
    static final int MAX_EDITS = 12;

    private final List<Edit> players;
    private final List<AttributedSection> sections = new ArrayList<>();
    private final List<AttributedWhole> wholes = new ArrayList<>();
    private final int whole;
    private final long[] weights;
    private final long factorial;

    private Attribution(RulebookEdits edits, List<Edit> players, List<Set<Edit>> members, JudgedCriteria judged) {
        this.players = players;
        this.whole = players.stream().map(Edit::path).toList().indexOf(RulebookEdits.WHOLE);
        for (RulebookEdits.Site site : edits.sites()) {
            sections.add(new AttributedSection(edits, site, members, whole));
        }
        wholes.add(new AttributedWhole(edits.baseline(), 0, sections, judged));
        if (whole >= 0) {
            wholes.add(new AttributedWhole(edits.changed(), 1, sections, judged));
        }
        this.weights = new long[players.size()];
        for (int size = 0; size < weights.length; size++) {
            weights[size] = factorial(size) * factorial(players.size() - size - 1);
        }
        this.factorial = factorial(players.size());
    }

    private static long factorial(int number) {
        long product = 1;
        for (int i = 2; i <= number; i++) {
            product *= i;
        }
        return product;
    }

    /** Among what a change is shared: the edits, or where there are too many, the groups of those of a section. */
    static List<Edit> players(RulebookEdits edits) {
        return edits.edits().size() > MAX_EDITS ? List.copyOf(edits.bySection().keySet()) : edits.edits();
    }

    /** Prepares the attribution; empty when there are too many edits even by section. */
    static Optional<Attribution> of(RulebookEdits edits, JudgedCriteria judged) {
        List<Edit> players = players(edits);
        List<Set<Edit>> members = players.equals(edits.edits())
                ? players.stream().map(Set::of).toList()
                : edits.bySection().values().stream()
                        .<Set<Edit>>map(Set::copyOf)
                        .toList();
        return players.size() > MAX_EDITS
                ? Optional.empty()
                : Optional.of(new Attribution(edits, players, members, judged));
    }

    /** Attributes the change of one unit's total; empty when some subset leaves it without a total. */
    Optional<List<Impact.Share>> attribute(int unit) {
        long scale = wholes.stream().mapToLong(AttributedWhole::scale).reduce(1, AttributedWhole::shared);
        long[] totals = new long[1 << players.size()];
        boolean isNarrow = scale > 0 && factorial <= Long.MAX_VALUE / 4 / Math.max(1, greatest(scale));
        for (int i = 0; isNarrow && i < wholes.size(); i++) {
            isNarrow = wholes.get(i).addUp(unit, scale, totals, whole);
        }
        return isNarrow ? Optional.of(shares(totals, scale)) : exact(unit);
    }

    private long greatest(long scale) {
        return wholes.stream()
                .mapToLong(attributedWhole -> attributedWhole.greatest(scale))
                .max()
                .orElse(0);
    }

    /** The sum of what each player moves, weighted by the size of the set that it joins: size! (n − size − 1)! / n!. */
    private List<Impact.Share> shares(long[] totals, long scale) {
        BigInteger divisor = BigInteger.valueOf(factorial).multiply(BigInteger.valueOf(scale));
        List<Impact.Share> shares = new ArrayList<>();
        for (int player = 0; player < players.size(); player++) {
            shares.add(new Impact.Share(
                    players.get(player), Fraction.of(BigInteger.valueOf(moved(totals, player)), divisor)));
        }
        return shares;
    }

    private long moved(long[] totals, int player) {
        long sum = 0;
        int bit = 1 << player;
        for (int high = 0; high < totals.length; high += 2 * bit) {
            for (int without = high; without < high + bit; without++) {
                sum += weights[Integer.bitCount(without)] * (totals[without | bit] - totals[without]);
            }
        }
        return sum;
    }

    /** The same where a number does not fit, or a criterion has no points of its rule: subset by subset. */
    private Optional<List<Impact.Share>> exact(int unit) {
        Fraction[] totals = new Fraction[1 << players.size()];
        for (int made = 0; made < totals.length; made++) {
            Optional<Fraction> total =
                    wholes.get(whole < 0 ? 0 : made >>> whole & 1).total(unit, made);
            if (total.isEmpty()) {
                return Optional.empty();
            }
            totals[made] = total.get();
        }
        List<Impact.Share> shares = new ArrayList<>();
        for (int player = 0; player < players.size(); player++) {
            Fraction points = Fraction.ZERO;
            for (int without = 0; without < totals.length; without++) {
                if ((without >>> player & 1) == 0) {
                    Fraction moved = totals[without | 1 << player].minus(totals[without]);
                    points = points.plus(moved.times(Fraction.of(weights[Integer.bitCount(without)], factorial)));
                }
            }
            shares.add(new Impact.Share(players.get(player), points));
        }
        return Optional.of(shares);
    }

    /** The edits of the players of a set. */
    static Set<Edit> made(int set, List<Set<Edit>> members) {
        Set<Edit> made = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if ((set >>> i & 1) == 1) {
                made.addAll(members.get(i));
            }
        }
        return made;
    }
}
