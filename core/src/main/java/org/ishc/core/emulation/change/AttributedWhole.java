package org.ishc.core.emulation.change;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreCard.CriterionStatus;
import org.ishc.core.emulation.plan.AskedCriterion;
import org.ishc.core.emulation.plan.CriterionColumn;
import org.ishc.core.emulation.plan.JudgedCriteria;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.SectionKind;

/** The totals under all sets of edits that leave one of two rulebooks' rules of the whole. */
final class AttributedWhole {

    private final Rulebook rulebook;
    private final int isMade;
    private final List<AttributedSection> sections;
    private final List<AskedCriterion> criteria = new ArrayList<>();
    private final List<CriterionColumn> points;
    private final List<Map<Rulebook.Criterion, Integer>> places = new ArrayList<>();
    private final List<Deltas> deltas = new ArrayList<>();
    private final long scale;

    /** The places of the criteria of a section without any player, and of those that each player takes and gives. */
    private record Deltas(int[] base, int[][] with, SectionKind kind, Fraction max, Fraction newMax) {}

    AttributedWhole(Rulebook rulebook, int isMade, List<AttributedSection> sections, JudgedCriteria judged) {
        this.rulebook = rulebook;
        this.isMade = isMade;
        this.sections = sections;
        for (AttributedSection section : sections) {
            SectionKind kind = section.form(0, isMade).kind();
            Map<Rulebook.Criterion, Integer> ofSection = new HashMap<>();
            for (Rulebook.Criterion criterion : section.criteria(isMade)) {
                ofSection.put(criterion, criteria.size());
                criteria.add(new AskedCriterion(criterion, kind));
            }
            places.add(ofSection);
            deltas.add(deltas(deltas.size()));
        }
        this.points = judged.judge(rulebook, criteria);
        this.scale = scaleOf();
    }

    private Deltas deltas(int section) {
        AttributedSection attributedSection = sections.get(section);
        Rulebook.Section base = attributedSection.form(0, isMade);
        int[][] with = new int[attributedSection.ownPlayers()][];
        for (int i = 0; i < with.length; i++) {
            with[i] = places(section, attributedSection.form(1 << i, isMade));
        }
        Fraction newMax = with.length == 0
                ? base.max()
                : attributedSection.form(1, isMade).max();
        return new Deltas(places(section, base), with, base.kind(), base.max(), newMax);
    }

    private int[] places(int section, Rulebook.Section form) {
        return form.criteria().stream().mapToInt(places.get(section)::get).toArray();
    }

    /** A denominator for all points, maxima and limits of this rulebook; 0 when there is none that is small. */
    private long scaleOf() {
        long shared = JudgedCriteria.denominator(rulebook);
        for (Deltas given : deltas) {
            shared = shared(shared(shared, denominator(given.max())), denominator(given.newMax()));
        }
        shared = shared(shared, denominator(rulebook.totalMin()));
        return rulebook.totalMax().isPresent()
                ? shared(shared, denominator(rulebook.totalMax().get()))
                : shared;
    }

    private static long denominator(Fraction value) {
        return value.bigDenominator().bitLength() < 31 ? value.bigDenominator().longValue() : 0;
    }

    /** The least common multiple; 0 when there is none that is small. */
    static long shared(long one, long other) {
        if (one == 0 || other == 0) {
            return 0;
        }
        long divisor = BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue();
        long multiple = one / divisor * other;
        return multiple < 1L << 31 && one < 1L << 31 && other < 1L << 31 ? multiple : 0;
    }

    long scale() {
        return scale;
    }

    /** How far apart two totals can be. */
    long greatest(long number) {
        Fraction sum = rulebook.totalMin().negated().max(rulebook.totalMin());
        for (Deltas section : deltas) {
            sum = sum.plus(section.max()).plus(section.newMax());
        }
        BigInteger scaled = sum.times(Fraction.of(number)).ceil();
        return scaled.bitLength() < 62 ? scaled.longValue() : Long.MAX_VALUE;
    }

    private static long scaled(Fraction value, long scale) {
        return value.times(Fraction.of(scale)).toLongExact();
    }

    /**
     * Adds up the totals of the sets that leave this rulebook's rules of the whole; false where a unit's points are not
     * all by rule, or do not fit.
     */
    boolean addUp(int unit, long atScale, long[] totals, int whole) {
        long[] scores = new long[points.size()];
        for (int at = 0; at < scores.length; at++) {
            Optional<Long> number = points.get(at).status(unit) == CriterionStatus.EXEMPT
                    ? Optional.empty()
                    : points.get(at).points().over(atScale, unit);
            if (number.isEmpty()) {
                return false;
            }
            scores[at] = number.get();
        }
        long[] sums = new long[totals.length];
        for (int i = 0; i < deltas.size(); i++) {
            add(deltas.get(i), sections.get(i).choices(), scores, atScale, sums);
        }
        long min = scaled(rulebook.totalMin(), atScale);
        long max = rulebook.totalMax().map(value -> scaled(value, atScale)).orElse(Long.MAX_VALUE);
        for (int set = 0; set < totals.length; set++) {
            if (whole < 0 || (set >>> whole & 1) == isMade) {
                totals[set] = Math.min(Math.max(sums[set], min), max);
            }
        }
        return true;
    }

    private static void add(Deltas deltas, int[] choices, long[] scores, long atScale, long[] sums) {
        long[] section = new long[1 << deltas.with().length];
        section[0] = sum(deltas.base(), scores);
        for (int player = 0; player < deltas.with().length; player++) {
            long moved = sum(deltas.with()[player], scores) - section[0];
            for (int without = 0; without < 1 << player; without++) {
                section[without | 1 << player] = section[without] + moved;
            }
        }
        long max = scaled(deltas.max(), atScale);
        long newMax = scaled(deltas.newMax(), atScale);
        long sign = deltas.kind() == SectionKind.PENALTY ? -1 : 1;
        for (int choice = 0; choice < section.length; choice++) {
            section[choice] = sign * Math.min(Math.max(section[choice], 0), choice == 0 ? max : newMax);
        }
        for (int set = 0; set < sums.length; set++) {
            sums[set] += section[choices[set]];
        }
    }

    private static long sum(int[] places, long[] scores) {
        long sum = 0;
        for (int place : places) {
            sum += scores[place];
        }
        return sum;
    }

    /** The total of one set, exactly; empty when there is none. */
    Optional<Fraction> total(int unit, int set) {
        List<Totals.Part> parts = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Rulebook.Section form = sections.get(i).form(sections.get(i).choices()[set], isMade);
            int[] own = places(i, form);
            List<ScoreCard.CriterionScore> scores = new ArrayList<>();
            for (int at : own) {
                scores.add(points.get(at).score(criteria.get(at).criterion(), unit));
            }
            parts.add(Totals.section(form.kind(), form.max(), scores, rulebook.exempt()));
        }
        return Totals.total(rulebook, parts).total();
    }
}
