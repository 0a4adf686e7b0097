package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.formula.Condition;

/**
 * A condition of a rulebook with the slot of its truths.
 *
 * @param condition the condition
 * @param slot where a frame holds its truths
 * @param values the values that it reads
 * @param conditions the conditions that it is made of
 */
record ConditionPlan(Condition condition, int slot, List<ValuePlan> values, List<ConditionPlan> conditions) {

    static List<Integer> slots(List<ConditionPlan> conditions) {
        return conditions.stream().map(ConditionPlan::slot).toList();
    }
}
