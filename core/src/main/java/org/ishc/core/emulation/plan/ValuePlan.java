package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.formula.Value;

/**
 * A value of a rulebook with the slot of its numbers.
 *
 * @param value the value
 * @param slot where a frame holds its numbers
 * @param parts the values that it is made of, in the order of reading
 */
record ValuePlan(Value value, int slot, List<ValuePlan> parts) {}
