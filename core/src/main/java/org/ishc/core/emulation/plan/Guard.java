package org.ishc.core.emulation.plan;

import org.ishc.core.column.Truths;
import org.ishc.core.formula.plan.Frame;

/** Whether something is asked of a unit: what does not apply, or is not chosen, is computed and not asked. */
interface Guard {

    /** It is asked of every unit. */
    Guard ALWAYS = (frame, i) -> true;

    /** Tells it for a place in the block. */
    boolean holds(Frame frame, int i);

    /** Both. */
    default Guard and(Guard other) {
        return this == ALWAYS ? other : (frame, i) -> holds(frame, i) && other.holds(frame, i);
    }

    static Guard isTrue(int slot) {
        return (frame, i) -> frame.truths(slot)[i] == Truths.TRUE;
    }

    static Guard isFalse(int slot) {
        return (frame, i) -> frame.truths(slot)[i] == Truths.FALSE;
    }

    static Guard isNotFalse(int slot) {
        return (frame, i) -> frame.truths(slot)[i] != Truths.FALSE;
    }

    static Guard isChosen(int slot, int choice) {
        return (frame, i) -> frame.choices(slot)[i] == choice;
    }
}
