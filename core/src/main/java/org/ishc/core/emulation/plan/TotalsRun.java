package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Arithmetic;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Span;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.SectionKind;

/**
 * Adds up the points of a block of units, from criteria over sections to the total. Source: specification,
 * <i>emulation</i>, Totals.
 */
final class TotalsRun {

    private final RulebookPlan plan;
    private final JudgedBlock points;
    private final List<List<Span>> criteria = new ArrayList<>();
    private final Map<SectionKind, List<Span>> ofKind = new EnumMap<>(SectionKind.class);
    private final Numbers[] sums;
    private final Numbers[] sections;
    private final Numbers core;
    private final Numbers bonus;
    private final Numbers penalty;
    private final Numbers exempt;
    private final Numbers base;
    private final Numbers plus;
    private final Numbers sum;
    private final Numbers total;
    private final List<Integer> ofCore;
    private boolean isAnyExempt;

    /** Prepares to add up blocks of criteria that are judged. */
    TotalsRun(RulebookPlan plan, JudgedBlock points, int block, boolean isExact) {
        this.plan = plan;
        this.points = points;
        int count = plan.sections().size();
        this.sums = new Numbers[count];
        this.sections = new Numbers[count];
        for (int i = 0; i < count; i++) {
            sums[i] = Numbers.working(block, isExact);
            sections[i] = Numbers.working(block, isExact);
            SectionPlan section = plan.sections().get(i);
            criteria.add(IntStream.range(section.first(), section.end())
                    .mapToObj(at -> new Span(points.points(at), 0))
                    .toList());
            ofKind.computeIfAbsent(section.section().kind(), kind -> new ArrayList<>())
                    .add(new Span(sections[i], 0));
        }
        this.ofCore = IntStream.range(0, plan.criteria().size())
                .filter(at -> plan.criteria().get(at).isCore())
                .boxed()
                .toList();
        this.core = Numbers.working(block, isExact);
        this.bonus = Numbers.constant(Fraction.ZERO, block, isExact);
        this.penalty = Numbers.constant(Fraction.ZERO, block, isExact);
        this.exempt = Numbers.working(block, isExact);
        this.base = Numbers.working(block, isExact);
        this.plus = Numbers.working(block, isExact);
        this.sum = Numbers.working(block, isExact);
        this.total = Numbers.working(block, isExact);
    }

    /** Adds up the block that stands there. */
    void run() {
        int length = points.length();
        for (int i = 0; i < sums.length; i++) {
            Fraction max = plan.sections().get(i).section().max();
            Arithmetic.sum(criteria.get(i), sums[i], length);
            Limits.limit(new Span(sums[i], 0), Fraction.ZERO, max, sections[i], length);
        }
        add(SectionKind.CORE, core, length);
        addIfAny(SectionKind.BONUS, bonus, length);
        addIfAny(SectionKind.PENALTY, penalty, length);
        addUpExempt(length);
        scaleUp(length);
        Arithmetic.combine(Operator.SUM, new Span(base, 0), new Span(bonus, 0), plus, length);
        Arithmetic.combine(Operator.DIFFERENCE, new Span(plus, 0), new Span(penalty, 0), sum, length);
        Rulebook rulebook = plan.rulebook();
        if (rulebook.totalMax().isPresent()) {
            Limits.limit(
                    new Span(sum, 0), rulebook.totalMin(), rulebook.totalMax().get(), total, length);
        } else {
            Limits.atLeast(new Span(sum, 0), rulebook.totalMin(), total, length);
        }
        refuse(length);
    }

    /** Without a section of its kind a sum stays the 0 that it began as. */
    private void addIfAny(SectionKind kind, Numbers to, int length) {
        if (ofKind.containsKey(kind)) {
            add(kind, to, length);
        }
    }

    private void add(SectionKind kind, Numbers to, int length) {
        Arithmetic.sum(ofKind.getOrDefault(kind, List.of()), to, length);
        to.zeroMissing(length);
    }

    /** The maxima of the criteria that are exempt under {@code normalise}. */
    private void addUpExempt(int length) {
        isAnyExempt = false;
        for (int at = 0; at < plan.criteria().size(); at++) {
            CriterionPlan criterion = plan.criteria().get(at);
            if (!points.isPlain(at) && criterion.whenExempt() == ExemptPolicy.NORMALISE) {
                for (int i = 0; i < length; i++) {
                    if (points.isExempt(at, i)) {
                        exemptAlso(criterion.criterion().max(), i, length);
                    }
                }
            }
        }
    }

    private void exemptAlso(Fraction max, int i, int length) {
        if (!isAnyExempt) {
            isAnyExempt = true;
            for (int k = 0; k < length; k++) {
                exempt.set(k, Fraction.ZERO);
            }
        }
        exempt.set(i, exempt.find(i).orElseThrow().plus(max));
    }

    /** The base: the core, scaled up where criteria are exempt; missing where nothing is left of it. */
    private void scaleUp(int length) {
        Arithmetic.copy(new Span(core, 0), base, length);
        Fraction scale = plan.rulebook().scale();
        for (int i = 0; isAnyExempt && i < length; i++) {
            Fraction without = exempt.find(i).orElseThrow();
            if (without.compareTo(scale) >= 0) {
                base.set(i, null);
            } else if (without.signum() != 0) {
                base.set(
                        i,
                        plan.grid()
                                .round(core.find(i).orElseThrow().times(scale).dividedBy(scale.minus(without))));
            }
        }
        if (!ofCore.isEmpty() && ofCore.stream().noneMatch(points::isPlain)) {
            for (int i = 0; i < length; i++) {
                int unit = i;
                if (ofCore.stream().allMatch(at -> points.isExempt(at, unit))) {
                    base.set(i, null);
                }
            }
        }
    }

    /** What stands in the total's place where a criterion refuses is no total, whatever the others add up to. */
    private void refuse(int length) {
        for (int at = 0; at < plan.criteria().size(); at++) {
            for (int i = 0; !points.isPlain(at) && i < length; i++) {
                if (points.isRefused(at, i)) {
                    sum.set(i, null);
                    total.set(i, null);
                }
            }
        }
    }

    Numbers section(int at) {
        return sections[at];
    }

    Numbers total() {
        return total;
    }

    Optional<Fraction> sectionPoints(int at, int i) {
        return sections[at].find(i);
    }

    /** A section's points before its limit. */
    Optional<Fraction> sectionSum(int at, int i) {
        return sums[at].find(i);
    }

    Optional<Fraction> core(int i) {
        return core.find(i);
    }

    /** The maxima that are left out of the scale; empty when there are none. */
    Optional<Fraction> exempt(int i) {
        return isAnyExempt ? exempt.find(i).filter(value -> value.signum() != 0) : Optional.empty();
    }

    Optional<Fraction> base(int i) {
        return base.find(i);
    }

    /** The total before its limit. */
    Optional<Fraction> sum(int i) {
        return sum.find(i);
    }

    Optional<Fraction> total(int i) {
        return total.find(i);
    }
}
