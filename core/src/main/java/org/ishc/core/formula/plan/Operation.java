package org.ishc.core.formula.plan;

/** Computes one slot of a frame from others. Equal operations are done once. */
interface Operation {

    /**
     * Computes a block.
     *
     * @param to the slot, of the kind that the operation makes
     */
    void run(Frame frame, int to);

    /** Tells whether it is a part over a whole, both read and not computed. */
    default boolean isQuotientOfLeaves(Program program) {
        return false;
    }
}
