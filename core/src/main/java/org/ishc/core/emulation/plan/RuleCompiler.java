package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Steps;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.plan.Operations;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.rulebook.ValueRule;

/** Compiles rules into operations: the one place that knows how each gives its points. */
final class RuleCompiler implements Rule.Visitor<RulePlan> {

    private static final int NONE = RulePlan.NONE;

    private final FormCompiler forms;
    private final Operations operations;
    private final Fraction min;
    private final Fraction max;

    private RuleCompiler(FormCompiler forms, Fraction min, Fraction max) {
        this.forms = forms;
        this.operations = forms.operations();
        this.min = min;
        this.max = max;
    }

    /** Compiles a rule whose points are limited to [min, max] afterwards. */
    static RulePlan compile(Rule rule, Fraction min, Fraction max, FormCompiler forms) {
        return rule.accept(new RuleCompiler(forms, min, max));
    }

    private RulePlan plain(Rule rule, int raw, List<ValuePlan> values) {
        return new RulePlan(rule, min, max, raw, NONE, NONE, NONE, NONE, values, List.of(), List.of());
    }

    @Override
    public RulePlan proportional(ValueRule.Proportional rule) {
        ValuePlan value = forms.value(rule.value());
        ValuePlan valuePlan = forms.value(rule.whole());
        int raw = operations.quotient(max, value.slot(), valuePlan.slot());
        if (rule.zeroBelow().isPresent()) {
            int percent = operations.quotient(Fraction.HUNDRED, value.slot(), valuePlan.slot());
            raw = operations.zeroWhere(
                    operations.compare(
                            Relation.LESS_THAN,
                            percent,
                            forms.program().constant(rule.zeroBelow().get())),
                    raw);
        }
        return plain(rule, raw, List.of(value, valuePlan));
    }

    @Override
    public RulePlan bands(ValueRule.Bands rule) {
        ValuePlan value = forms.value(rule.value());
        int band = operations.find(
                value.slot(),
                rule.bands().stream().map(ValueRule.Band::from).toList(),
                rule.bands().stream().map(ValueRule.Band::to).toList());
        forms.check(Check.noBand(value.slot(), band, rule.bands().size()));
        List<Fraction> points = new ArrayList<>(
                rule.bands().stream().map(ValueRule.Band::points).toList());
        points.add(Fraction.ZERO);
        int raw = operations.pick(List.copyOf(points), band);
        return new RulePlan(rule, min, max, raw, NONE, NONE, band, NONE, List.of(value), List.of(), List.of());
    }

    @Override
    public RulePlan deduct(ValueRule.Deduct rule) {
        return stepped(
                rule,
                rule.value(),
                rule.fullAt(),
                rule.isAbove(),
                rule.per(),
                rule.steps(),
                max,
                rule.points().negated());
    }

    @Override
    public RulePlan count(ValueRule.Count rule) {
        return stepped(rule, rule.value(), rule.beyond(), true, rule.per(), rule.steps(), Fraction.ZERO, rule.each());
    }

    private static Steps steps(ValueRule.Steps how) {
        return switch (how) {
            case FULL -> Steps.FULL;
            case BEGUN -> Steps.BEGUN;
            case EXACT -> Steps.EXACT;
        };
    }

    private RulePlan stepped(
            Rule rule,
            Value value,
            Value edge,
            boolean isUp,
            Fraction per,
            ValueRule.Steps how,
            Fraction start,
            Fraction each) {
        ValuePlan from = forms.value(value);
        ValuePlan to = forms.value(edge);
        int high = isUp ? from.slot() : to.slot();
        int low = isUp ? to.slot() : from.slot();
        int steps = operations.steps(high, low, per, steps(how));
        return new RulePlan(
                rule,
                min,
                max,
                operations.line(start, each, steps),
                NONE,
                NONE,
                NONE,
                steps,
                List.of(from, to),
                List.of(),
                List.of());
    }

    @Override
    public RulePlan ladder(ValueRule.Ladder rule) {
        ValuePlan value = forms.value(rule.value());
        List<ValuePlan> xs =
                rule.table().stream().map(rung -> forms.value(rung.x())).toList();
        List<ValuePlan> ys =
                rule.table().stream().map(rung -> forms.value(rung.y())).toList();
        List<ValuePlan> values = new ArrayList<>(List.of(value));
        for (int i = 0; i < xs.size(); i++) {
            values.add(xs.get(i));
            values.add(ys.get(i));
        }
        int raw = isFixed(xs, ys)
                ? operations.heights(value.slot(), constants(xs), constants(ys))
                : operations.movingHeights(
                        value.slot(),
                        xs.stream().map(ValuePlan::slot).toList(),
                        ys.stream().map(ValuePlan::slot).toList());
        return plain(rule, raw, values);
    }

    /** A table of numbers that rise; any other is looked at unit by unit. */
    private static boolean isFixed(List<ValuePlan> xs, List<ValuePlan> ys) {
        boolean isFixed = Stream.concat(xs.stream(), ys.stream())
                .allMatch(value -> value.value().constant().isPresent());
        for (int i = 1; isFixed && i < xs.size(); i++) {
            isFixed = constants(xs).get(i - 1).compareTo(constants(xs).get(i)) < 0;
        }
        return isFixed;
    }

    private static List<Fraction> constants(List<ValuePlan> values) {
        return values.stream()
                .map(value -> value.value().constant().orElseThrow())
                .toList();
    }

    @Override
    public RulePlan checklist(ConditionRule.Checklist rule) {
        List<ConditionPlan> when =
                rule.items().stream().map(item -> forms.condition(item.when())).toList();
        int raw = operations.sumWhere(
                rule.items().stream().map(ConditionRule.Item::points).toList(), ConditionPlan.slots(when));
        int partial = operations.someUnknown(ConditionPlan.slots(when));
        return new RulePlan(rule, min, max, raw, partial, NONE, NONE, NONE, List.of(), when, List.of());
    }

    @Override
    public RulePlan flag(ConditionRule.Flag rule) {
        ConditionPlan when = forms.condition(rule.when());
        int raw = operations.valueWhere(rule.points().orElse(max), when.slot());
        return new RulePlan(rule, min, max, raw, NONE, NONE, NONE, NONE, List.of(), List.of(when), List.of());
    }

    @Override
    public RulePlan choice(FactRule.Choice rule) {
        int level = forms.program()
                .choices(new Read.Level(
                        rule.fact(),
                        forms.needsEvidence(),
                        List.copyOf(rule.levels().keySet())));
        forms.check(Check.fact(rule.fact(), forms.needsEvidence(), FactText.LEVEL));
        forms.check(Check.level(rule.fact(), forms.needsEvidence(), level));
        int raw = operations.pick(List.copyOf(rule.levels().values()), level);
        return new RulePlan(rule, min, max, raw, NONE, NONE, level, NONE, List.of(), List.of(), List.of());
    }

    @Override
    public RulePlan assessed(FactRule.Assessed rule) {
        ValuePlan fact = forms.value(new ScoreValue.Fact(rule.fact()));
        int kept = operations.keep(fact.slot(), min, max);
        forms.check(Check.assessed(rule.fact(), fact.slot(), kept, min, max));
        return plain(rule, kept, List.of(fact));
    }

    private RulePlan.Part part(CombinedRule.Part part) {
        RulePlan rule = compile(part.rule(), Fraction.ZERO, part.max().orElse(max), forms);
        int cut = operations.cut(rule.raw(), rule.min(), rule.max());
        int isCut = operations.isCut(cut);
        int capped = rule.capped() == NONE ? isCut : operations.any(List.of(isCut, rule.capped()));
        return new RulePlan.Part(rule, cut, capped, operations.limit(rule.raw(), rule.min(), rule.max()));
    }

    /** The slots that are used, of those that some have and some have not. */
    private static List<Integer> used(List<Integer> slots) {
        return slots.stream().filter(slot -> slot != NONE).toList();
    }

    private int anyPartial(List<RulePlan.Part> parts) {
        List<Integer> partial =
                used(parts.stream().map(part -> part.rule().partial()).toList());
        return partial.isEmpty() ? NONE : operations.any(partial);
    }

    @Override
    public RulePlan sumOf(CombinedRule.SumOf rule) {
        List<RulePlan.Part> parts =
                rule.parts().stream().map(part -> part(part)).toList();
        int raw = forms.program().constant(Fraction.ZERO);
        for (int i = 0; i < parts.size(); i++) {
            raw = operations.combine(
                    rule.parts().get(i).isMinus() ? Operator.DIFFERENCE : Operator.SUM,
                    raw,
                    parts.get(i).limited());
        }
        int capped = operations.any(parts.stream().map(RulePlan.Part::capped).toList());
        return new RulePlan(rule, min, max, raw, anyPartial(parts), capped, NONE, NONE, List.of(), List.of(), parts);
    }

    @Override
    public RulePlan bestOf(CombinedRule.BestOf rule) {
        List<RulePlan.Part> parts =
                rule.parts().stream().map(part -> part(part)).toList();
        List<Integer> limited = parts.stream().map(RulePlan.Part::limited).toList();
        int best = operations.greatest(limited);
        List<Integer> unsure = new ArrayList<>(limited.stream()
                .map(number -> operations.not(operations.present(number)))
                .toList());
        unsure.addAll(used(parts.stream().map(part -> part.rule().partial()).toList()));
        int capped = operations.selectTruth(
                best, parts.stream().map(RulePlan.Part::capped).toList());
        return new RulePlan(
                rule,
                min,
                max,
                operations.select(best, limited),
                operations.any(List.copyOf(unsure)),
                capped,
                best,
                NONE,
                List.of(),
                List.of(),
                parts);
    }

    @Override
    public RulePlan choose(CombinedRule.Choose rule) {
        List<ConditionPlan> when = new ArrayList<>();
        Guard open = Guard.ALWAYS;
        for (CombinedRule.Case one : rule.cases()) {
            when.add(forms.asked(open, () -> forms.condition(one.when())));
            open = open.and(Guard.isFalse(when.get(when.size() - 1).slot()));
        }
        int chosen = operations.firstTrue(ConditionPlan.slots(when));
        List<RulePlan.Part> parts = new ArrayList<>();
        for (CombinedRule.Case one : rule.cases()) {
            parts.add(forms.asked(Guard.isChosen(chosen, parts.size()), () -> part(one.part())));
        }
        parts.add(forms.asked(Guard.isChosen(chosen, parts.size()), () -> part(rule.otherwise())));
        int capped = operations.selectTruth(
                chosen, parts.stream().map(RulePlan.Part::capped).toList());
        int partial = partial(chosen, parts);
        int raw = operations.select(
                chosen, parts.stream().map(RulePlan.Part::limited).toList());
        return new RulePlan(rule, min, max, raw, partial, capped, chosen, NONE, List.of(), when, parts);
    }

    /** Whether the chosen part is known in part only; none when no part ever is. */
    private int partial(int chosen, List<RulePlan.Part> parts) {
        int zero = forms.program().constant(Fraction.ZERO);
        int never = operations.compare(Relation.MORE_THAN, zero, zero);
        List<Integer> partials =
                parts.stream().map(part -> part.rule().partial()).toList();
        return partials.stream().allMatch(partial -> partial == NONE)
                ? NONE
                : operations.selectTruth(
                        chosen,
                        partials.stream()
                                .map(partial -> partial == NONE ? never : partial)
                                .toList());
    }
}
