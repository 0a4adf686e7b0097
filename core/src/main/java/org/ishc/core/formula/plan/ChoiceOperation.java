package org.ishc.core.formula.plan;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Choices;
import org.ishc.core.column.Intervals;

/** Chooses among several. */
interface ChoiceOperation extends Operation {

    record Found(int operand, List<Optional<Fraction>> from, List<Optional<Fraction>> to, Made<Intervals> intervals)
            implements ChoiceOperation {
        @Override
        public void run(Frame frame, int slot) {
            intervals.get().find(frame.span(operand), frame.choices(slot), frame.length());
        }
    }

    record Greatest(List<Integer> operands) implements ChoiceOperation {
        @Override
        public void run(Frame frame, int to) {
            Choices.greatest(frame.spans(operands), frame.choices(to), frame.length());
        }
    }

    record FirstTrue(List<Integer> truths) implements ChoiceOperation {
        @Override
        public void run(Frame frame, int to) {
            Choices.firstTrue(frame.truths(truths), frame.choices(to), frame.length());
        }
    }
}
