package org.ishc.core.formula.plan;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Arithmetic;
import org.ishc.core.column.Choices;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Polyline;
import org.ishc.core.column.Steps;
import org.ishc.core.column.Table;

/** Computes numbers. */
interface NumberOperation extends Operation {

    record Quotient(Fraction times, int part, int whole) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.quotient(times, frame.span(part), frame.span(whole), frame.working(to), frame.length());
        }

        @Override
        public boolean isQuotientOfLeaves(Program program) {
            return !(program.numbers().get(part) instanceof Operation)
                    && !(program.numbers().get(whole) instanceof Operation);
        }
    }

    record Combined(Operator operator, int left, int right) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.combine(operator, frame.span(left), frame.span(right), frame.working(to), frame.length());
        }
    }

    record Stepped(int high, int low, Fraction per, Steps how) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.steps(frame.span(high), frame.span(low), per, how, frame.working(to), frame.length());
        }
    }

    record Line(Fraction base, Fraction slope, int operand) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.line(base, slope, frame.span(operand), frame.working(to), frame.length());
        }
    }

    /** A table is known by its numbers. */
    record Picked(List<Fraction> values, int choice, Made<Table> table) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            table.get().pick(frame.choices(choice), 0, frame.working(to), frame.length());
        }
    }

    record PickedByTruth(Fraction value, int truth, Made<Table> table) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            table.get().pick(frame.truths(truth), 0, frame.working(to), frame.length());
        }
    }

    record Zeroed(int number, int truth) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Choices.zero(frame.span(number), frame.truths(truth), frame.working(to), frame.length());
        }
    }

    record Listed(List<Fraction> values, List<Integer> truths, Made<Table> table) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            table.get().sum(frame.truths(truths), frame.working(to), frame.length());
        }
    }

    record Heights(int operand, List<Fraction> xs, List<Fraction> ys, Made<Polyline> line) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            line.get().at(frame.span(operand), frame.working(to), frame.length());
        }
    }

    record MovingHeights(int operand, List<Integer> xs, List<Integer> ys) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Polyline.at(frame.span(operand), frame.spans(xs), frame.spans(ys), frame.working(to), frame.length());
        }
    }

    record Limited(int operand, Fraction least, Fraction greatest) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Limits.limit(frame.span(operand), least, greatest, frame.working(to), frame.length());
        }
    }

    record Kept(int operand, Fraction least, Fraction greatest) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Limits.keep(frame.span(operand), least, greatest, frame.working(to), frame.length());
        }
    }

    record Selected(int choice, List<Integer> operands) implements NumberOperation {
        @Override
        public void run(Frame frame, int to) {
            Choices.select(frame.choices(choice), frame.spans(operands), frame.working(to), frame.length());
        }
    }
}
