package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.Rule;

/**
 * A rule of a rulebook with the slots that it fills. A slot that a rule of its form has no use for is {@link #NONE}.
 *
 * @param rule the rule
 * @param min its least points
 * @param max its greatest points
 * @param raw where a frame holds its points before the limits
 * @param partial truths: whether some of it could not be judged
 * @param capped truths: whether a limit cut inside
 * @param choice which band, level, part or case
 * @param steps how many steps
 * @param values the values that it reads
 * @param conditions the conditions that it asks
 * @param parts the rules that it is made of
 */
record RulePlan(
        Rule rule,
        Fraction min,
        Fraction max,
        int raw,
        int partial,
        int capped,
        int choice,
        int steps,
        List<ValuePlan> values,
        List<ConditionPlan> conditions,
        List<Part> parts) {

    static final int NONE = -1;

    /**
     * A rule inside another.
     *
     * @param rule the rule
     * @param cut which of its limits cut
     * @param capped truths: whether a limit cut, its own or one inside
     * @param limited its points within its limits
     */
    record Part(RulePlan rule, int cut, int capped, int limited) {}
}
