package org.ishc.core.formula.plan;

import java.util.List;
import org.ishc.core.column.Numbers;

/** A program with the columns of its leaves, found once and read by all that runs over them. */
public final class Bound {

    private final Program program;
    private final int size;
    private final Numbers[] numbers;
    private final byte[][] truths;
    private final int[][] choices;

    /**
     * Finds the columns.
     *
     * @param isExact whether every number shall go the exact way
     */
    public Bound(Program program, Leaves leaves, boolean isExact) {
        this.program = program;
        this.size = leaves.size();
        this.numbers = new Numbers[program.numbers().size()];
        this.truths = new byte[program.truths().size()][];
        this.choices = new int[program.choices().size()][];
        for (int i = 0; i < numbers.length; i++) {
            if (program.numbers().get(i) instanceof Leaf leaf) {
                Numbers found = leaves.numbers(leaf);
                numbers[i] = isExact ? found.exact() : found;
            }
        }
        each(program.truths(), (i, leaf) -> truths[i] = leaves.truths(leaf));
        each(program.choices(), (i, leaf) -> choices[i] = leaves.choices(leaf));
    }

    private interface Found {
        void at(int slot, Leaf leaf);
    }

    private static void each(List<Object> slots, Found found) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) instanceof Leaf leaf) {
                found.at(i, leaf);
            }
        }
    }

    Program program() {
        return program;
    }

    /** Returns how many positions there are. */
    public int size() {
        return size;
    }

    Numbers[] numbers() {
        return numbers;
    }

    byte[][] truths() {
        return truths;
    }

    int[][] choices() {
        return choices;
    }
}
