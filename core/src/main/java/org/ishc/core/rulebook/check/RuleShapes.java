package org.ishc.core.rulebook.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ValueRule;

/**
 * The points of a rule of one value as a function of it, before any limit, once what stands beside it is a constant.
 */
final class RuleShapes {

    /**
     * Beyond so many steps of a staircase its slope stands for it: finer than anybody writes, and falling or rising
     * alike.
     */
    private static final int MAX_STEPS = 2_000;

    private RuleShapes() {}

    private static Fraction constant(Value value) {
        return value.constant().orElseThrow();
    }

    /** A share of a constant, up to which nothing may be given. */
    static Piecewise proportional(ValueRule.Proportional rule, Fraction value, Fraction max) {
        if (value.signum() == 0) {
            return Piecewise.constant(Fraction.ZERO);
        }
        Fraction slope = max.dividedBy(value);
        if (rule.zeroBelow().isEmpty()) {
            return Piecewise.linear(slope, Fraction.ZERO);
        }
        Fraction edge = rule.zeroBelow().get().times(value).dividedBy(Fraction.HUNDRED);
        Piecewise.Builder made = new Piecewise.Builder();
        return value.signum() > 0
                ? made.level(Fraction.ZERO)
                        .at(edge, slope.times(edge))
                        .line(slope, Fraction.ZERO)
                        .build()
                : made.line(slope, Fraction.ZERO)
                        .at(edge, slope.times(edge))
                        .level(Fraction.ZERO)
                        .build();
    }

    /** The points of bands; nothing where there is none. */
    static Piecewise steps(ValueRule.Bands rule) {
        TreeSet<Fraction> edges = new TreeSet<>();
        for (ValueRule.Band band : rule.bands()) {
            band.from().ifPresent(edges::add);
            band.to().ifPresent(edges::add);
        }
        Piecewise.Builder made = new Piecewise.Builder();
        if (edges.isEmpty()) {
            return made.level(points(rule, Fraction.ZERO)).build();
        }
        made.level(points(rule, edges.first().minus(Fraction.ONE)));
        for (Fraction edge : edges) {
            Fraction next = Optional.ofNullable(edges.higher(edge)).orElse(edge.plus(Fraction.ONE));
            made.at(edge, points(rule, edge)).level(points(rule, edge.plus(next).dividedBy(Fraction.of(2))));
        }
        return made.build();
    }

    private static Fraction points(ValueRule.Bands rule, Fraction value) {
        return rule.bands().stream()
                .filter(band -> band.holds(value))
                .findFirst()
                .map(ValueRule.Band::points)
                .orElse(Fraction.ZERO);
    }

    /** A line through the points of a table of constants. */
    static Piecewise lines(ValueRule.Ladder rule) {
        Piecewise.Builder made = new Piecewise.Builder();
        List<ValueRule.Rung> table = rule.table();
        made.level(constant(table.get(0).y()));
        for (int i = 0; i < table.size(); i++) {
            Fraction x = constant(table.get(i).x());
            Fraction y = constant(table.get(i).y());
            made.at(x, y);
            if (i + 1 < table.size()) {
                Fraction slope = constant(table.get(i + 1).y())
                        .minus(y)
                        .dividedBy(constant(table.get(i + 1).x()).minus(x));
                made.line(slope, y.minus(slope.times(x)));
            } else {
                made.level(y);
            }
        }
        return made.build();
    }

    /**
     * Points a step from an edge upwards or downwards, 0 on its other side; as many steps as reach the limit, level
     * beyond.
     */
    static Piecewise stairs(
            Fraction edge, Fraction per, Fraction each, ValueRule.Steps steps, Fraction limit, boolean isUp) {
        if (each.signum() == 0 || limit.signum() <= 0) {
            return Piecewise.constant(Fraction.ZERO);
        }
        BigInteger needed = limit.dividedBy(each).ceil();
        if (steps == ValueRule.Steps.EXACT || needed.compareTo(BigInteger.valueOf(MAX_STEPS)) > 0) {
            return slope(edge, each.dividedBy(per), isUp);
        }
        int count = needed.intValueExact();
        Piecewise.Builder made = new Piecewise.Builder().level(isUp ? Fraction.ZERO : each.times(Fraction.of(count)));
        int begun = steps == ValueRule.Steps.BEGUN ? 1 : 0;
        for (int i = 0; i <= count; i++) {
            int step = isUp ? i : count - i;
            Fraction x = per.times(Fraction.of(step));
            int behind = isUp ? Math.min(count, step + begun) : Math.max(0, step - 1 + begun);
            boolean isEnd = !isUp && step == 0;
            made.at(isUp ? edge.plus(x) : edge.minus(x), each.times(Fraction.of(step)))
                    .level(isEnd ? Fraction.ZERO : each.times(Fraction.of(behind)));
        }
        return made.build();
    }

    /** From an edge on upwards or downwards. */
    private static Piecewise slope(Fraction edge, Fraction steep, boolean isUp) {
        Fraction slope = isUp ? steep : steep.negated();
        Fraction base = slope.times(edge).negated();
        Piecewise.Builder made = new Piecewise.Builder();
        return isUp
                ? made.level(Fraction.ZERO)
                        .at(edge, Fraction.ZERO)
                        .line(slope, base)
                        .build()
                : made.line(slope, base)
                        .at(edge, Fraction.ZERO)
                        .level(Fraction.ZERO)
                        .build();
    }
}
