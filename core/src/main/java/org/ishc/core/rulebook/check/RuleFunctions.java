package org.ishc.core.rulebook.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return isItself(rule.value(), rule.whole())
                ? List.of(Piecewise.constant(max))
                : constants(rule.whole()).stream()
                        .map(value -> RuleShapes.proportional(rule, value, max))
                        .toList();
    }

    @Override
    public List<Piecewise> bands(ValueRule.Bands rule) {
        return List.of(RuleShapes.steps(rule));
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
        return RuleShapes.stairs(fullAt, rule.per(), rule.points(), rule.steps(), max.minus(least), rule.isAbove());
    }

    @Override
    public List<Piecewise> count(ValueRule.Count rule) {
        return isItself(rule.value(), rule.beyond())
                ? NOTHING
                : constants(rule.beyond()).stream()
                        .map(from -> RuleShapes.stairs(from, rule.per(), rule.each(), rule.steps(), max, true))
                        .toList();
    }

    @Override
    public List<Piecewise> ladder(ValueRule.Ladder rule) {
        return rule.isConstant() ? List.of(RuleShapes.lines(rule)) : NOTHING;
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
        boolean canBePositive =
                positive.high().filter(fraction -> fraction.signum() <= 0).isEmpty();
        Range given = canBePositive ? positive : range;
        return Stream.of(
                        Optional.of(Fraction.ONE),
                        Optional.of(given.middle()),
                        given.low(),
                        given.high().or(() -> Optional.of(FAR)))
                .flatMap(Optional::stream)
                .filter(given::holds)
                .filter(number -> !canBePositive || number.signum() > 0)
                .distinct()
                .toList();
    }
}
