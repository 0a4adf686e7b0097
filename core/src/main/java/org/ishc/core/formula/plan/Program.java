package org.ishc.core.formula.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;

/** Operations in the order of need. Slots are numbered by kind: numbers, truths, choices. */
public final class Program {

    /** One operation and where its result goes. */
    record Step(Operation operation, int to) {}

    private final List<Object> numbers;
    private final List<Object> truths;
    private final List<Object> choices;
    private final List<Step> steps;

    /** The slots of numbers that are needed in more than one place. */
    private final BitSet needed;

    private Program(Builder builder) {
        this.numbers = List.copyOf(builder.numbers);
        this.truths = List.copyOf(builder.truths);
        this.choices = List.copyOf(builder.choices);
        this.steps = List.copyOf(builder.steps);
        this.needed = (BitSet) builder.needed.clone();
    }

    /** What stands in each slot of numbers: a {@link Leaf}, a {@link Fraction}, an {@link Operation}. */
    List<Object> numbers() {
        return numbers;
    }

    List<Object> truths() {
        return truths;
    }

    List<Object> choices() {
        return choices;
    }

    List<Step> steps() {
        return steps;
    }

    /** Returns how many operations there are. */
    public int length() {
        return steps.size();
    }

    /**
     * Tells whether a step makes a slot as a part over a whole, both read and not computed, and whether nothing else
     * needs that slot.
     */
    public boolean isQuotientOfLeaves(int step, int slot) {
        return steps.get(step).to() == slot
                && steps.get(step).operation().isQuotientOfLeaves(this)
                && !needed.get(slot);
    }

    /** Collects operations; what is equal to something that stands there already is that. */
    public static final class Builder {
        private final List<Object> numbers = new ArrayList<>();
        private final List<Object> truths = new ArrayList<>();
        private final List<Object> choices = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final Map<Object, Integer> known = new HashMap<>();
        private final BitSet needed = new BitSet();

        private enum Kind {
            NUMBER,
            TRUTH,
            CHOICE
        }

        private record Known(Kind kind, Object what) {}

        /** Returns the slot of a leaf's numbers. */
        public int numbers(Leaf leaf) {
            return slot(Kind.NUMBER, numbers, leaf);
        }

        /** Returns the slot of a leaf's truths. */
        public int truths(Leaf leaf) {
            return slot(Kind.TRUTH, truths, leaf);
        }

        /** Returns the slot of a leaf's choices. */
        public int choices(Leaf leaf) {
            return slot(Kind.CHOICE, choices, leaf);
        }

        /** Returns the slot of a number that stands for itself. */
        public int constant(Fraction number) {
            return slot(Kind.NUMBER, numbers, number);
        }

        int number(Operation operation) {
            return slot(Kind.NUMBER, numbers, operation);
        }

        int truth(Operation operation) {
            return slot(Kind.TRUTH, truths, operation);
        }

        int choice(Operation operation) {
            return slot(Kind.CHOICE, choices, operation);
        }

        private int slot(Kind kind, List<Object> slots, Object what) {
            Integer there = known.get(new Known(kind, what));
            if (there != null && kind == Kind.NUMBER) {
                needed.set(there);
            }
            return known.computeIfAbsent(new Known(kind, what), key -> {
                slots.add(what);
                if (what instanceof Operation operation) {
                    steps.add(new Step(operation, slots.size() - 1));
                }
                return slots.size() - 1;
            });
        }

        /** Returns how many operations stand there. */
        public int length() {
            return steps.size();
        }

        /** Builds the program. */
        public Program build() {
            return new Program(this);
        }
    }
}
