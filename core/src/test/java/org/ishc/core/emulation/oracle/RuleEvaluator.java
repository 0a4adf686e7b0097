package org.ishc.core.emulation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.explain.Trace.Kind;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;

/** Evaluates a rule for one scored unit: exact points within limits, or missing. */
public final class RuleEvaluator {

    private final FormEvaluator forms;

    RuleEvaluator(FormEvaluator forms) {
        this.forms = forms;
    }

    /**
     * What a rule came to.
     *
     * @param points exact; empty when data are missing
     * @param isPartial whether some of it could not be judged
     * @param isCapped whether a limit cut, here or inside
     * @param explanation the node
     */
    record Earned(Optional<Fraction> points, boolean isPartial, boolean isCapped, Explained explanation) {}

    /** Evaluates a rule and limits it to [min, max]. */
    Earned rule(Rule rule, Fraction min, Fraction max) {
        Raw raw = raw(rule, min, max);
        Optional<Fraction> limited = raw.points.map(points -> points.max(min).min(max));
        boolean isCut = raw.points.isPresent() && !limited.equals(raw.points);
        raw.node.fact("max", max);
        if (isCut) {
            raw.node
                    .fact("limit", raw.points.get().compareTo(max) > 0 ? max : min)
                    .fact("before_limit", raw.points.get());
        }
        return new Earned(limited, raw.isPartial, raw.isCapped || isCut, raw.node.of(limited));
    }

    /** A rule before its limit. */
    private static final class Raw {
        private final Node node;
        private Optional<Fraction> points = Optional.empty();
        private boolean isPartial;
        private boolean isCapped;

        private Raw(String form) {
            this.node = new Node(form, Kind.RULE);
        }

        private Raw of(Optional<Fraction> value) {
            this.points = value;
            return this;
        }
    }

    private Raw raw(Rule rule, Fraction min, Fraction max) {
        if (rule instanceof ValueRule.Proportional proportional) {
            return proportional(proportional, max);
        }
        if (rule instanceof ValueRule.Bands bands) {
            return bands(bands);
        }
        if (rule instanceof ValueRule.Deduct deduct) {
            return deduct(deduct, max);
        }
        if (rule instanceof ValueRule.Count count) {
            return count(count);
        }
        if (rule instanceof ValueRule.Ladder ladder) {
            return ladder(ladder);
        }
        if (rule instanceof ConditionRule.Flag flag) {
            return flag(flag, max);
        }
        if (rule instanceof FactRule.Choice choice) {
            return choice(choice);
        }
        if (rule instanceof ConditionRule.Checklist checklist) {
            return checklist(checklist);
        }
        if (rule instanceof CombinedRule.SumOf sum) {
            return sumOf(sum, max);
        }
        if (rule instanceof CombinedRule.BestOf best) {
            return bestOf(best, max);
        }
        return rule instanceof CombinedRule.Choose choose
                ? choose(choose, max)
                : assessed((FactRule.Assessed) rule, min, max);
    }

    private Optional<Fraction> value(Value value, String name, Raw raw) {
        FormEvaluator.Evaluated evaluated = forms.value(value);
        raw.node.child(evaluated.explanation());
        evaluated.value().ifPresent(number -> raw.node.fact(name, number));
        return evaluated.value();
    }

    private Raw proportional(ValueRule.Proportional rule, Fraction max) {
        Raw raw = new Raw("proportional");
        Optional<Fraction> value = value(rule.value(), "value", raw);
        Optional<Fraction> optional = value(rule.whole(), "of", raw);
        if (value.isEmpty() || optional.isEmpty() || optional.get().signum() == 0) {
            return raw;
        }
        Fraction share = value.get().dividedBy(optional.get());
        boolean isBelow = rule.zeroBelow()
                .filter(percent -> share.times(Fraction.HUNDRED).compareTo(percent) < 0)
                .isPresent();
        rule.zeroBelow().ifPresent(percent -> raw.node.fact("zero_below", percent));
        return raw.of(Optional.of(isBelow ? Fraction.ZERO : max.times(share)));
    }

    private Raw bands(ValueRule.Bands rule) {
        Raw raw = new Raw("bands");
        Optional<Fraction> value = value(rule.value(), "value", raw);
        if (value.isEmpty()) {
            return raw;
        }
        for (ValueRule.Band band : rule.bands()) {
            if (band.holds(value.get())) {
                band.from().ifPresent(from -> raw.node.fact("from", from));
                band.to().ifPresent(to -> raw.node.fact("to", to));
                return raw.of(Optional.of(band.points()));
            }
        }
        forms.find(EmulationFinding.NO_BAND, "value", value.get());
        return raw.of(Optional.of(Fraction.ZERO));
    }

    private Raw deduct(ValueRule.Deduct rule, Fraction max) {
        Raw raw = new Raw("deduct");
        Optional<Fraction> value = value(rule.value(), "value", raw);
        Optional<Fraction> fullAt = value(rule.fullAt(), "full_at", raw);
        if (value.isEmpty() || fullAt.isEmpty()) {
            return raw;
        }
        Fraction shortfall =
                rule.isAbove() ? value.get().minus(fullAt.get()) : fullAt.get().minus(value.get());
        Fraction steps = rule.steps().count(shortfall.max(Fraction.ZERO).dividedBy(rule.per()));
        raw.node.fact("steps", steps).fact("each", rule.points());
        return raw.of(Optional.of(max.minus(steps.times(rule.points()))));
    }

    private Raw count(ValueRule.Count rule) {
        Raw raw = new Raw("count");
        Optional<Fraction> value = value(rule.value(), "value", raw);
        Optional<Fraction> beyond = value(rule.beyond(), "beyond", raw);
        if (value.isEmpty() || beyond.isEmpty()) {
            return raw;
        }
        Fraction steps = rule.steps()
                .count(value.get().minus(beyond.get()).max(Fraction.ZERO).dividedBy(rule.per()));
        raw.node.fact("steps", steps).fact("each", rule.each());
        return raw.of(Optional.of(steps.times(rule.each())));
    }

    private Raw ladder(ValueRule.Ladder rule) {
        Raw raw = new Raw("steps");
        Optional<Fraction> value = value(rule.value(), "value", raw);
        List<Fraction> xs = new ArrayList<>();
        List<Fraction> ys = new ArrayList<>();
        for (ValueRule.Rung rung : rule.table()) {
            rung(rung.x(), raw).ifPresent(xs::add);
            rung(rung.y(), raw).ifPresent(ys::add);
        }
        boolean isKnown = value.isPresent()
                && xs.size() == rule.table().size()
                && ys.size() == rule.table().size();
        return isKnown && isRising(xs) ? raw.of(Optional.of(on(value.get(), xs, ys))) : raw;
    }

    /** A number of the table; what is read for it is a node. */
    private Optional<Fraction> rung(Value value, Raw raw) {
        FormEvaluator.Evaluated evaluated = forms.value(value);
        if (value.constant().isEmpty()) {
            raw.node.child(evaluated.explanation());
        }
        return evaluated.value();
    }

    private static boolean isRising(List<Fraction> xs) {
        return IntStream.range(1, xs.size()).allMatch(i -> xs.get(i - 1).compareTo(xs.get(i)) < 0);
    }

    private static Fraction on(Fraction value, List<Fraction> xs, List<Fraction> ys) {
        if (value.compareTo(xs.get(0)) <= 0) {
            return ys.get(0);
        }
        for (int i = 1; i < xs.size(); i++) {
            if (value.compareTo(xs.get(i)) <= 0) {
                Fraction run = xs.get(i).minus(xs.get(i - 1));
                Fraction rise = ys.get(i).minus(ys.get(i - 1));
                return ys.get(i - 1).plus(value.minus(xs.get(i - 1)).times(rise).dividedBy(run));
            }
        }
        return ys.get(ys.size() - 1);
    }

    private Raw flag(ConditionRule.Flag rule, Fraction max) {
        Raw raw = new Raw("flag");
        FormEvaluator.Judged when = forms.condition(rule.when());
        raw.node.child(when.explanation());
        return raw.of(when.value().map(holds -> holds ? rule.points().orElse(max) : Fraction.ZERO));
    }

    private Raw choice(FactRule.Choice rule) {
        Raw raw = new Raw("choice");
        FormEvaluator.Level level = forms.level(rule.fact());
        Optional<Fraction> points =
                level.code().flatMap(code -> Optional.ofNullable(rule.levels().get(code)));
        if (level.code().isPresent() && points.isEmpty()) {
            forms.find(
                    EmulationFinding.UNKNOWN_LEVEL,
                    "fact",
                    rule.fact(),
                    "level",
                    level.code().get());
        }
        raw.node.child(level.node().of(points));
        return raw.of(points);
    }

    private Raw checklist(ConditionRule.Checklist rule) {
        Raw raw = new Raw("checklist");
        Fraction sum = Fraction.ZERO;
        int unknown = 0;
        for (ConditionRule.Item item : rule.items()) {
            FormEvaluator.Judged when = forms.condition(item.when());
            Optional<Fraction> points = when.value().map(holds -> holds ? item.points() : Fraction.ZERO);
            unknown += points.isEmpty() ? 1 : 0;
            sum = sum.plus(points.orElse(Fraction.ZERO));
            raw.node.child(new Node(item.code().value(), Kind.RULE)
                    .child(when.explanation())
                    .of(points));
        }
        raw.isPartial = unknown > 0;
        return unknown == rule.items().size() ? raw : raw.of(Optional.of(sum));
    }

    private Earned part(CombinedRule.Part part, Fraction max, Raw raw) {
        Earned earned = rule(part.rule(), Fraction.ZERO, part.max().orElse(max));
        raw.node.child(earned.explanation());
        raw.isPartial |= earned.isPartial();
        raw.isCapped |= earned.isCapped();
        return earned;
    }

    private Raw sumOf(CombinedRule.SumOf rule, Fraction max) {
        Raw raw = new Raw("sum_of");
        Fraction sum = Fraction.ZERO;
        boolean isKnown = true;
        for (CombinedRule.Part part : rule.parts()) {
            Earned earned = part(part, max, raw);
            isKnown &= earned.points().isPresent();
            Fraction points = earned.points().orElse(Fraction.ZERO);
            sum = part.isMinus() ? sum.minus(points) : sum.plus(points);
        }
        return isKnown ? raw.of(Optional.of(sum)) : raw;
    }

    private Raw bestOf(CombinedRule.BestOf rule, Fraction max) {
        Raw raw = new Raw("best_of");
        Optional<Earned> best = Optional.empty();
        boolean isAnyUnsure = false;
        for (CombinedRule.Part part : rule.parts()) {
            Earned earned = rule(part.rule(), Fraction.ZERO, part.max().orElse(max));
            raw.node.child(earned.explanation());
            Optional<Fraction> points = earned.points();
            isAnyUnsure |= points.isEmpty() || earned.isPartial();
            if (points.isPresent()
                    && best.filter(other ->
                                    points.get().compareTo(other.points().orElseThrow()) <= 0)
                            .isEmpty()) {
                best = Optional.of(earned);
            }
        }
        raw.isPartial = isAnyUnsure;
        raw.isCapped = best.map(Earned::isCapped).orElse(false);
        return raw.of(best.flatMap(Earned::points));
    }

    private Raw choose(CombinedRule.Choose rule, Fraction max) {
        Raw raw = new Raw("choose");
        for (CombinedRule.Case one : rule.cases()) {
            FormEvaluator.Judged when = forms.condition(one.when());
            raw.node.child(when.explanation());
            if (when.value().isEmpty()) {
                return raw;
            }
            if (when.value().get()) {
                return raw.of(part(one.part(), max, raw).points());
            }
        }
        return raw.of(part(rule.otherwise(), max, raw).points());
    }

    private Raw assessed(FactRule.Assessed rule, Fraction min, Fraction max) {
        Raw raw = new Raw("assessed");
        FormEvaluator.Evaluated fact = forms.number(rule.fact());
        raw.node.child(fact.explanation());
        Optional<Fraction> points =
                fact.value().filter(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
        if (fact.value().isPresent() && points.isEmpty()) {
            forms.find(
                    EmulationFinding.ASSESSED_OUT_OF_RANGE,
                    "fact",
                    rule.fact(),
                    "value",
                    fact.value().get(),
                    "min",
                    min,
                    "max",
                    max);
        }
        return raw.of(points);
    }
}
