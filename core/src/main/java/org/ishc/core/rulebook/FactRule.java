package org.ishc.core.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Form;

/** A rule whose points are what an assessor entered, or decided by it. */
public sealed interface FactRule extends Rule {

    /**
     * The points of the level that the assessor chose.
     *
     * @param fact which fact
     * @param levels the points by level, in the order written
     */
    record Choice(FactCode fact, Map<String, Fraction> levels) implements FactRule {

        /** Copies the levels, in their order; refuses it when there are none. */
        public Choice {
            Allowed.given(fact, "fact", "a code");
            Allowed.given(levels, "levels", "points by level")
                    .forEach((level, points) -> Allowed.given(points, "level " + level, "a number"));
            Allowed.only(!levels.isEmpty(), "levels", levels, "one level or more");
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return List.copyOf(levels.values());
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.CHOICE;
        }
    }

    /**
     * The assessor's points.
     *
     * @param fact which fact
     */
    record Assessed(FactCode fact) implements FactRule {

        /** Refuses null. */
        public Assessed {
            Allowed.given(fact, "fact", "a code");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assessed(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.ASSESSED;
        }
    }
}
