package org.ishc.core.emulation;

import java.util.List;

/**
 * A condition of a rulebook with the slot of its truths.
 *
 * @param of the condition
 * @param slot where a frame holds its truths
 * @param values the values that it reads
 * @param conditions the conditions that it is made of
 */
record ConditionPlan(Condition of, int slot, List<ValuePlan> values, List<ConditionPlan> conditions) {}
