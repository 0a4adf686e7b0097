package org.ishc.core.formula.plan;

import java.util.Arrays;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Choices;
import org.ishc.core.column.Comparing;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Span;
import org.ishc.core.column.Table;
import org.ishc.core.column.Truths;

/** Judges what is true, false or unknown; or says which limit cuts. */
interface TruthOperation extends Operation {

    record Compared(Relation relation, int left, int right) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            Comparing.holds(relation, frame.span(left), frame.span(right), frame.truths(to), frame.length());
        }
    }

    record Present(int number) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            Span span = frame.span(number);
            for (int i = 0; i < frame.length(); i++) {
                frame.truths(to)[i] = Truths.of(!span.numbers().isMissing(span.from() + i));
            }
        }
    }

    record Not(int truth) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            Truths.not(frame.truths(truth), 0, frame.truths(to), frame.length());
        }
    }

    record Joined(boolean deciding, List<Integer> truths) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            byte decides = Truths.of(deciding);
            Arrays.fill(frame.truths(to), 0, frame.length(), Truths.of(!deciding));
            for (int truth : truths) {
                Truths.combine(decides, frame.truths(truth), 0, frame.truths(to), frame.length());
            }
        }
    }

    record SomeUnknown(List<Integer> truths) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            Table.someUnknown(frame.truths(truths), frame.truths(to), frame.length());
        }
    }

    record Cut(int operand, Fraction least, Fraction greatest) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            Limits.cut(frame.span(operand), least, greatest, frame.truths(to), frame.length());
        }
    }

    record IsCut(int cut) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            byte[] cuts = frame.truths(cut);
            for (int i = 0; i < frame.length(); i++) {
                frame.truths(to)[i] = Truths.of(cuts[i] != Limits.INSIDE);
            }
        }
    }

    record SelectedTruth(int choice, List<Integer> operands) implements TruthOperation {
        @Override
        public void run(Frame frame, int to) {
            Choices.select(frame.choices(choice), frame.truths(operands), frame.truths(to), frame.length());
        }
    }
}
