package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Limits;
import org.ishc.core.emulation.FormTrace;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.rulebook.CombinedRule;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.FactRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;

/** Records what a rule came to for one unit; its parts, bands and cases as the run took them. */
final class RuleRecorder {

    private final FormRecorder forms;

    RuleRecorder(FormRecorder forms) {
        this.forms = forms;
    }

    ScoreTrace rule(RulePlan plan, byte cut) {
        Optional<Fraction> raw = forms.number(plan.raw());
        return new FormTrace.OfRule(
                plan.rule(),
                plan.max(),
                limited(plan, cut),
                raw.filter(points -> cut != Limits.INSIDE),
                band(plan),
                plan.steps() == RulePlan.NONE ? Optional.empty() : forms.number(plan.steps()),
                plan.rule().accept(new Parts(plan)));
    }

    /** The points of a rule within its limits. */
    Optional<Fraction> limited(RulePlan rule, byte cut) {
        Optional<Fraction> raw = forms.number(rule.raw());
        return cut == Limits.INSIDE ? raw : raw.map(exact -> cut == Limits.ABOVE ? rule.max() : rule.min());
    }

    private Optional<ValueRule.Band> band(RulePlan plan) {
        List<ValueRule.Band> bands = plan.rule().bands();
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        int band = forms.choice(plan.choice());
        return band >= 0 && band < bands.size() ? Optional.of(bands.get(band)) : Optional.empty();
    }

    /** What stands below the node of a rule. */
    private final class Parts implements Rule.Visitor<List<ScoreTrace>> {
        private final RulePlan plan;

        private Parts(RulePlan plan) {
            this.plan = plan;
        }

        private List<ScoreTrace> values() {
            return forms.values(plan.values());
        }

        @Override
        public List<ScoreTrace> proportional(ValueRule.Proportional rule) {
            return values();
        }

        @Override
        public List<ScoreTrace> bands(ValueRule.Bands rule) {
            return values();
        }

        @Override
        public List<ScoreTrace> deduct(ValueRule.Deduct rule) {
            return values();
        }

        @Override
        public List<ScoreTrace> count(ValueRule.Count rule) {
            return values();
        }

        /** The value, and what of the table is not a plain number. */
        @Override
        public List<ScoreTrace> ladder(ValueRule.Ladder rule) {
            Stream<ValuePlan> table = plan.values().stream()
                    .skip(1)
                    .filter(value -> value.value().constant().isEmpty());
            return Stream.concat(plan.values().stream().limit(1), table)
                    .map(forms::value)
                    .toList();
        }

        @Override
        public List<ScoreTrace> flag(ConditionRule.Flag rule) {
            return List.of(forms.condition(plan.conditions().get(0)));
        }

        @Override
        public List<ScoreTrace> choice(FactRule.Choice rule) {
            return List.of(forms.entered(rule.fact(), forms.number(plan.raw())));
        }

        @Override
        public List<ScoreTrace> checklist(ConditionRule.Checklist rule) {
            List<ScoreTrace> items = new ArrayList<>();
            for (int i = 0; i < rule.items().size(); i++) {
                ConditionRule.Item item = rule.items().get(i);
                ConditionPlan when = plan.conditions().get(i);
                items.add(new FormTrace.Item(
                        item,
                        forms.truth(when).map(holds -> holds ? item.points() : Fraction.ZERO),
                        List.of(forms.condition(when))));
            }
            return items;
        }

        @Override
        public List<ScoreTrace> sumOf(CombinedRule.SumOf rule) {
            return parts();
        }

        @Override
        public List<ScoreTrace> bestOf(CombinedRule.BestOf rule) {
            return parts();
        }

        private List<ScoreTrace> parts() {
            return plan.parts().stream().map(this::part).toList();
        }

        private ScoreTrace part(RulePlan.Part part) {
            return RuleRecorder.this.rule(part.rule(), forms.cut(part));
        }

        /** The conditions as far as they were asked, and the part that was chosen. */
        @Override
        public List<ScoreTrace> choose(CombinedRule.Choose rule) {
            List<ScoreTrace> asked = new ArrayList<>();
            for (ConditionPlan when : plan.conditions()) {
                asked.add(forms.condition(when));
                if (!forms.truth(when).equals(Optional.of(false))) {
                    break;
                }
            }
            int chosen = forms.choice(plan.choice());
            if (chosen >= 0) {
                asked.add(part(plan.parts().get(chosen)));
            }
            return asked;
        }

        @Override
        public List<ScoreTrace> assessed(FactRule.Assessed rule) {
            return values();
        }
    }
}
