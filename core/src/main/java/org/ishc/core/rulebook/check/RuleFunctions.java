package org.ishc.core.rulebook.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Range;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;

/**
 * The points of a rule as functions of one value that it reads. Other values beside it are constants that they can
 * have, positive where they can be; other parts give their least, middle or greatest points. Cases of {@code choose}
 * are functions of their own.
 */
final class RuleFunctions implements Rule.Visitor<List<Piecewise>> {

    /**
     * Beyond so many steps of a staircase its slope stands for it: finer than anybody writes, and falling or rising
     * alike.
     */
    private static final int MAX_STEPS = 2_000;

    private static final int MAX_ALTERNATIVES = 256;

    /** Stands for the end of what has none. */
    private static final Fraction FAR = Fraction.of(1_000_000);

    /** What a rule gives that no value decides: it is the same whatever the value is. */
    private static final List<Piecewise> NOTHING = List.of(Piecewise.constant(Fraction.ZERO));

    private final Value input;
    private final Fraction least;
    private final Fraction max;
    private final ValueRanges ranges;

    private RuleFunctions(Value input, Fraction least, Fraction max, ValueRanges ranges) {
        this.input = input;
        this.least = least;
        this.max = max;
        this.ranges = ranges;
    }

    /** Returns the values that a rule's points depend on, each once, in the order written. */
    static Set<Value> inputs(Rule rule) {
        Set<Value> inputs = new LinkedHashSet<>();
        collect(rule, inputs);
        return inputs;
    }

    private static void collect(Rule rule, Set<Value> inputs) {
        rule.input().ifPresent(inputs::add);
        rule.places().forEach(place -> collect(place.part().rule(), inputs));
    }

    /**
     * Returns the functions of a rule over one of its inputs, limited to [least, max]; one for each combination of
     * cases and of what other inputs give.
     */
    static List<Piecewise> of(Rule rule, Fraction least, Fraction max, Value input, ValueRanges ranges) {
        return rule.accept(new RuleFunctions(input, least, max, ranges)).stream()
                .map(function -> function.limited(least, max))
                .toList();
    }

    /** The functions of a part that reads the input; of another its least, middle and greatest points. */
    private List<Piecewise> part(CombinedRule.Part part) {
        Fraction own = part.max().orElse(max);
        if (inputs(part.rule()).contains(input)) {
            return of(part.rule(), Fraction.ZERO, own, input, ranges);
        }
        Range points = PointsBounds.of(part.rule(), Fraction.ZERO, own, ranges);
        return Stream.of(
                        points.low().orElseThrow(),
                        points.middle(),
                        points.high().orElseThrow())
                .distinct()
                .map(Piecewise::constant)
                .toList();
    }

    private static boolean isItself(Value value, Value other) {
        return value.equals(other) && value.constant().isEmpty();
    }

    @Override
    public List<Piecewise> proportional(ValueRule.Proportional rule) {
        return isItself(rule.value(), rule.of())
                ? List.of(Piecewise.constant(max))
                : constants(rule.of()).stream()
                        .map(of -> proportional(rule, of, max))
                        .toList();
    }

    @Override
    public List<Piecewise> bands(ValueRule.Bands rule) {
        return List.of(steps(rule));
    }

    @Override
    public List<Piecewise> deduct(ValueRule.Deduct rule) {
        return isItself(rule.value(), rule.fullAt())
                ? List.of(Piecewise.constant(max))
                : constants(rule.fullAt()).stream()
                        .map(from -> Piecewise.constant(max).minus(lost(rule, from)))
                        .toList();
    }

    private Piecewise lost(ValueRule.Deduct rule, Fraction fullAt) {
        return stairs(fullAt, rule.per(), rule.points(), rule.steps(), max.minus(least), rule.isAbove());
    }

    @Override
    public List<Piecewise> count(ValueRule.Count rule) {
        return isItself(rule.value(), rule.beyond())
                ? NOTHING
                : constants(rule.beyond()).stream()
                        .map(from -> stairs(from, rule.per(), rule.each(), rule.steps(), max, true))
                        .toList();
    }

    @Override
    public List<Piecewise> ladder(ValueRule.Ladder rule) {
        return rule.isConstant() ? List.of(lines(rule)) : NOTHING;
    }

    @Override
    public List<Piecewise> sumOf(CombinedRule.SumOf rule) {
        List<Piecewise> sums = NOTHING;
        for (CombinedRule.Part part : rule.parts()) {
            sums = combined(sums, part(part), part.isMinus() ? Piecewise::minus : Piecewise::plus);
        }
        return sums;
    }

    @Override
    public List<Piecewise> bestOf(CombinedRule.BestOf rule) {
        List<Piecewise> all = part(rule.parts().get(0));
        for (CombinedRule.Part part : rule.parts().subList(1, rule.parts().size())) {
            all = combined(all, part(part), Piecewise::max);
        }
        return all;
    }

    @Override
    public List<Piecewise> choose(CombinedRule.Choose rule) {
        return rule.places().stream()
                .flatMap(place -> part(place.part()).stream())
                .toList();
    }

    @Override
    public List<Piecewise> flag(ConditionRule.Flag rule) {
        return NOTHING;
    }

    @Override
    public List<Piecewise> choice(FactRule.Choice rule) {
        return NOTHING;
    }

    @Override
    public List<Piecewise> checklist(ConditionRule.Checklist rule) {
        return NOTHING;
    }

    @Override
    public List<Piecewise> assessed(FactRule.Assessed rule) {
        return NOTHING;
    }

    private static List<Piecewise> combined(
            List<Piecewise> ones, List<Piecewise> others, BinaryOperator<Piecewise> operation) {
        List<Piecewise> all = new ArrayList<>();
        for (Piecewise one : thinned(ones, Math.max(1, MAX_ALTERNATIVES / others.size()))) {
            others.forEach(other -> all.add(operation.apply(one, other)));
        }
        return all;
    }

    /** So many of some, evenly chosen, the first and the last among them. */
    private static List<Piecewise> thinned(List<Piecewise> some, int most) {
        int last = some.size() - 1;
        return some.size() <= most
                ? some
                : IntStream.range(0, most)
                        .mapToObj(i -> some.get((int) ((long) i * last / Math.max(1, most - 1))))
                        .toList();
    }

    /**
     * Constants that a value beside the input can have: of positive ones where it can be positive, 1 where that is
     * among them, and its ends.
     */
    private List<Fraction> constants(Value value) {
        Range range = ranges.of(value);
        Range positive = range.maximum(Range.exactly(Fraction.ZERO));
        boolean canBePositive = positive.high().filter(of -> of.signum() <= 0).isEmpty();
        Range of = canBePositive ? positive : range;
        return Stream.of(
                        Optional.of(Fraction.ONE),
                        Optional.of(of.middle()),
                        of.low(),
                        of.high().or(() -> Optional.of(FAR)))
                .flatMap(Optional::stream)
                .filter(of::holds)
                .filter(number -> !canBePositive || number.signum() > 0)
                .distinct()
                .toList();
    }

    private static Fraction constant(Value value) {
        return value.constant().orElseThrow();
    }

    private static Piecewise proportional(ValueRule.Proportional rule, Fraction of, Fraction max) {
        if (of.signum() == 0) {
            return Piecewise.constant(Fraction.ZERO);
        }
        Fraction slope = max.dividedBy(of);
        if (rule.zeroBelow().isEmpty()) {
            return Piecewise.linear(slope, Fraction.ZERO);
        }
        Fraction edge = rule.zeroBelow().get().times(of).dividedBy(Fraction.HUNDRED);
        Piecewise.Builder made = new Piecewise.Builder();
        return of.signum() > 0
                ? made.level(Fraction.ZERO)
                        .at(edge, slope.times(edge))
                        .line(slope, Fraction.ZERO)
                        .build()
                : made.line(slope, Fraction.ZERO)
                        .at(edge, slope.times(edge))
                        .level(Fraction.ZERO)
                        .build();
    }

    private static Piecewise steps(ValueRule.Bands rule) {
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

    private static Piecewise lines(ValueRule.Ladder rule) {
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
    private static Piecewise stairs(
            Fraction edge, Fraction per, Fraction each, ValueRule.Steps steps, Fraction limit, boolean isUp) {
        if (each.signum() == 0 || limit.signum() <= 0) {
            return Piecewise.constant(Fraction.ZERO);
        }
        BigInteger needed = limit.dividedBy(each).ceil();
        if (steps == ValueRule.Steps.EXACT || needed.compareTo(BigInteger.valueOf(MAX_STEPS)) > 0) {
            Fraction slope = isUp ? each.dividedBy(per) : each.dividedBy(per).negated();
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
}
