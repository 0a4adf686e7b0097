package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;

/** A rule whose points are those of conditions. */
public sealed interface ConditionRule extends Rule {

    /**
     * Points when a condition is true.
     *
     * @param when the condition
     * @param points the points; m without
     */
    record Flag(Condition when, Optional<Fraction> points) implements ConditionRule {

        /** Refuses null. */
        public Flag {
            Allowed.given(when, "when", "a condition");
            Allowed.given(points, "points", "a number or none");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return points.stream().toList();
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.FLAG;
        }
    }

    /**
     * The sum of the items that are true.
     *
     * @param items in the order written
     */
    record Checklist(List<Item> items) implements ConditionRule {

        /** Copies the items; refuses none. */
        public Checklist {
            items = Allowed.some(items, "items");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.checklist(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return items.stream().map(Item::points).toList();
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.CHECKLIST;
        }
    }

    /**
     * An item of a checklist.
     *
     * @param code its code
     * @param when its condition
     * @param points its points
     */
    record Item(ItemCode code, Condition when, Fraction points) {
        /** Refuses null. */
        public Item {
            Allowed.given(code, "code", "a code");
            Allowed.given(when, "when", "a condition");
            Allowed.given(points, "points", "a number");
        }
    }
}
