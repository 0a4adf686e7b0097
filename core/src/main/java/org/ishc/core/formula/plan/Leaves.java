package org.ishc.core.formula.plan;

import org.ishc.core.column.Numbers;

/** Finds the columns of leaves; as long as there are positions. */
public interface Leaves {

    /** Returns how many positions there are. */
    int size();

    /** Returns a leaf as numbers. */
    Numbers numbers(Leaf leaf);

    /** Returns a leaf as truths. */
    byte[] truths(Leaf leaf);

    /** Returns a leaf as choices: indices from 0, or below 0 for none. */
    int[] choices(Leaf leaf);
}
