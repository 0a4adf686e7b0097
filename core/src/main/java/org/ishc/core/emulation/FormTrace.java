package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ValueRule;
import org.ishc.core.targets.TargetOrigin;

/** What a rule, an item of a checklist, a value or a condition came to. */
public sealed interface FormTrace extends ScoreTrace {

    /**
     * A rule, or a part of one.
     *
     * @param rule the rule
     * @param max its greatest points
     * @param value its exact points within its limits; empty when it could not be judged
     * @param beforeLimit its points before a limit cut them
     * @param band the band that holds its value, where it has bands
     * @param steps how many steps were counted, where it counts
     * @param children the values and conditions that it asks, and its parts
     */
    record OfRule(
            Rule rule,
            Fraction max,
            Optional<Fraction> value,
            Optional<Fraction> beforeLimit,
            Optional<ValueRule.Band> band,
            Optional<Fraction> steps,
            List<ScoreTrace> children)
            implements FormTrace {

        /** Copies the list. */
        public OfRule {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(max, "max");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(beforeLimit, "beforeLimit");
            Objects.requireNonNull(band, "band");
            Objects.requireNonNull(steps, "steps");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }

        @Override
        public String code() {
            return rule.form().name();
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public void tell(Facts to) {
            to.number("max", max);
            LimitFacts.tell(to, beforeLimit, value);
            rule.accept(new RuleFacts(this)).accept(to);
        }
    }

    /**
     * An item of a checklist.
     *
     * @param item the item
     * @param value its points; empty when it could not be judged
     * @param children its condition
     */
    record Item(ConditionRule.Item item, Optional<Fraction> value, List<ScoreTrace> children) implements FormTrace {

        /** Copies the list. */
        public Item {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(value, "value");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.item(this);
        }

        @Override
        public String code() {
            return item.code().value();
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public void tell(Facts to) {}
    }

    /**
     * A number, or arithmetic.
     *
     * @param given the form
     * @param titles those of its indicator; empty where it is of none, or nobody knows it
     * @param origin the origin of the target that it is measured by, where it asks for one
     * @param group the group that it is taken over, where it is taken over one
     * @param value what it came to; empty when missing
     * @param children its parts
     */
    record OfValue(
            Value given,
            Optional<Indicator.Titles> titles,
            Optional<TargetOrigin> origin,
            Optional<String> group,
            Optional<Fraction> value,
            List<ScoreTrace> children)
            implements FormTrace {

        /** Copies the list. */
        public OfValue {
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(titles, "titles");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(value, "value");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }

        @Override
        public String code() {
            return given.form().name();
        }

        @Override
        public Kind kind() {
            return Kind.VALUE;
        }

        @Override
        public void tell(Facts to) {
            given.accept(new ValueFacts(this)).accept(to);
        }
    }

    /**
     * A condition.
     *
     * @param condition the form
     * @param truth whether it holds
     * @param children the values and conditions that it asks
     */
    record OfCondition(Condition condition, Truth truth, List<ScoreTrace> children) implements FormTrace {

        /** Copies the list. */
        public OfCondition {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(truth, "truth");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.condition(this);
        }

        @Override
        public String code() {
            return condition.form().name();
        }

        @Override
        public Kind kind() {
            return Kind.CONDITION;
        }

        @Override
        public Optional<Fraction> value() {
            return switch (truth) {
                case TRUE -> Optional.of(Fraction.ONE);
                case FALSE -> Optional.of(Fraction.ZERO);
                case UNKNOWN -> Optional.empty();
            };
        }

        @Override
        public void tell(Facts to) {
            condition.accept(ConditionFacts.FINDER).accept(to);
        }
    }
}
