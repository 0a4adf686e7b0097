package org.ishc.core.formula.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Arithmetic;
import org.ishc.core.column.Choices;
import org.ishc.core.column.Comparing;
import org.ishc.core.column.Intervals;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Polyline;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Span;
import org.ishc.core.column.Steps;
import org.ishc.core.column.Table;
import org.ishc.core.column.Truths;
import org.jspecify.annotations.Nullable;

/** What a program can do: each adds an operation, or finds the equal one, and returns the slot of its result. */
public final class Operations {

    private final Program.Builder program;

    /** Adds to a program. */
    public Operations(Program.Builder program) {
        this.program = program;
    }

    // Numbers.

    private record Quotient(Fraction times, int part, int whole) implements Operation {
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

    /** times · part / whole. */
    public int quotient(Fraction times, int part, int whole) {
        return program.number(new Quotient(times, part, whole));
    }

    private record Combined(Operator operator, int left, int right) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.combine(operator, frame.span(left), frame.span(right), frame.working(to), frame.length());
        }
    }

    /** left operator right. */
    public int combine(Operator operator, int left, int right) {
        return program.number(new Combined(operator, left, right));
    }

    private record Stepped(int high, int low, Fraction per, Steps how) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.steps(frame.span(high), frame.span(low), per, how, frame.working(to), frame.length());
        }
    }

    /** How many steps high lies above low. */
    public int steps(int high, int low, Fraction per, Steps how) {
        return program.number(new Stepped(high, low, per, how));
    }

    private record Line(Fraction base, Fraction slope, int of) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Arithmetic.line(base, slope, frame.span(of), frame.working(to), frame.length());
        }
    }

    /** base + slope · of. */
    public int line(Fraction base, Fraction slope, int of) {
        return program.number(new Line(base, slope, of));
    }

    /** A table is known by its numbers. */
    private record Picked(List<Fraction> values, int choice, Made<Table> table) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            table.get().pick(frame.choices(choice), 0, frame.working(to), frame.length());
        }
    }

    /** The number of each choice. */
    public int pick(List<Fraction> values, int choice) {
        return program.number(new Picked(values, choice, new Made<>(new Table(values))));
    }

    private record PickedByTruth(Fraction value, int truth, Made<Table> table) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            table.get().pick(frame.truths(truth), 0, frame.working(to), frame.length());
        }
    }

    /** A number where something is true, 0 where it is false. */
    public int valueWhere(Fraction value, int truth) {
        return program.number(new PickedByTruth(value, truth, new Made<>(new Table(List.of(Fraction.ZERO, value)))));
    }

    private record Zeroed(int number, int truth) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Choices.zero(frame.span(number), frame.truths(truth), frame.working(to), frame.length());
        }
    }

    /** A number, but 0 where something is true. */
    public int zeroWhere(int truth, int number) {
        return program.number(new Zeroed(number, truth));
    }

    private record Listed(List<Fraction> values, List<Integer> truths, Made<Table> table) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            table.get().sum(truths.stream().map(frame::truths).toList(), frame.working(to), frame.length());
        }
    }

    /** The sum of the numbers of what is true. */
    public int sumWhere(List<Fraction> values, List<Integer> truths) {
        return program.number(new Listed(values, truths, new Made<>(new Table(values))));
    }

    private record Heights(int of, List<Fraction> xs, List<Fraction> ys, Made<Polyline> line) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            line.get().at(frame.span(of), frame.working(to), frame.length());
        }
    }

    /** The height of a line through fixed points. */
    public int heights(int of, List<Fraction> xs, List<Fraction> ys) {
        return program.number(new Heights(of, xs, ys, new Made<>(new Polyline(xs, ys))));
    }

    private record MovingHeights(int of, List<Integer> xs, List<Integer> ys) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Polyline.at(frame.span(of), spans(frame, xs), spans(frame, ys), frame.working(to), frame.length());
        }
    }

    /** The height of a line through points that are computed. */
    public int movingHeights(int of, List<Integer> xs, List<Integer> ys) {
        return program.number(new MovingHeights(of, xs, ys));
    }

    private record Limited(int of, Fraction least, Fraction greatest) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Limits.limit(frame.span(of), least, greatest, frame.working(to), frame.length());
        }
    }

    /** A number within limits. */
    public int limit(int of, Fraction least, Fraction greatest) {
        return program.number(new Limited(of, least, greatest));
    }

    private record Kept(int of, Fraction least, Fraction greatest) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Limits.keep(frame.span(of), least, greatest, frame.working(to), frame.length());
        }
    }

    /** A number that lies within limits; missing where it does not. */
    public int keep(int of, Fraction least, Fraction greatest) {
        return program.number(new Kept(of, least, greatest));
    }

    private record Selected(int choice, List<Integer> of) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Choices.select(frame.choices(choice), spans(frame, of), frame.working(to), frame.length());
        }
    }

    /** The chosen one of several numbers. */
    public int select(int choice, List<Integer> of) {
        return program.number(new Selected(choice, of));
    }

    // Truths.

    private record Compared(Relation relation, int left, int right) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Comparing.holds(relation, frame.span(left), frame.span(right), frame.truths(to), frame.length());
        }
    }

    /** Whether a relation holds. */
    public int compare(Relation relation, int left, int right) {
        return program.truth(new Compared(relation, left, right));
    }

    private record Present(int number) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Span of = frame.span(number);
            for (int i = 0; i < frame.length(); i++) {
                frame.truths(to)[i] = Truths.of(!of.of().isMissing(of.from() + i));
            }
        }
    }

    /** Whether a number is there. */
    public int present(int number) {
        return program.truth(new Present(number));
    }

    private record Not(int truth) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Truths.not(frame.truths(truth), 0, frame.truths(to), frame.length());
        }
    }

    /** The opposite. */
    public int not(int truth) {
        return program.truth(new Not(truth));
    }

    private record Joined(boolean deciding, List<Integer> truths) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            byte decides = Truths.of(deciding);
            Arrays.fill(frame.truths(to), 0, frame.length(), Truths.of(!deciding));
            for (int truth : truths) {
                Truths.combine(decides, frame.truths(truth), 0, frame.truths(to), frame.length());
            }
        }
    }

    /** Whether all hold. */
    public int all(List<Integer> truths) {
        return program.truth(new Joined(false, truths));
    }

    /** Whether any holds. */
    public int any(List<Integer> truths) {
        return program.truth(new Joined(true, truths));
    }

    private record SomeUnknown(List<Integer> truths) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Table.someUnknown(truths.stream().map(frame::truths).toList(), frame.truths(to), frame.length());
        }
    }

    /** Whether some of several are unknown. */
    public int someUnknown(List<Integer> truths) {
        return program.truth(new SomeUnknown(truths));
    }

    private record Cut(int of, Fraction least, Fraction greatest) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Limits.cut(frame.span(of), least, greatest, frame.truths(to), frame.length());
        }
    }

    /** Which limit cuts, as {@link Limits} says it. */
    public int cut(int of, Fraction least, Fraction greatest) {
        return program.truth(new Cut(of, least, greatest));
    }

    private record IsCut(int cut) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            byte[] cuts = frame.truths(cut);
            for (int i = 0; i < frame.length(); i++) {
                frame.truths(to)[i] = Truths.of(cuts[i] != Limits.INSIDE);
            }
        }
    }

    /** Whether a limit cuts. */
    public int isCut(int cut) {
        return program.truth(new IsCut(cut));
    }

    private record SelectedTruth(int choice, List<Integer> of) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Choices.select(
                    frame.choices(choice), of.stream().map(frame::truths).toList(), frame.truths(to), frame.length());
        }
    }

    /** The chosen one of several truths; false where none is chosen. */
    public int selectTruth(int choice, List<Integer> of) {
        return program.truth(new SelectedTruth(choice, of));
    }

    // Choices.

    private record Found(int of, List<Optional<Fraction>> from, List<Optional<Fraction>> to, Made<Intervals> intervals)
            implements Operation {
        @Override
        public void run(Frame frame, int slot) {
            intervals.get().find(frame.span(of), frame.choices(slot), frame.length());
        }
    }

    /** Which interval holds a number; as many as there are where none does. */
    public int find(int of, List<Optional<Fraction>> from, List<Optional<Fraction>> to) {
        return program.choice(new Found(of, from, to, new Made<>(new Intervals(from, to))));
    }

    private record Greatest(List<Integer> of) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Choices.greatest(spans(frame, of), frame.choices(to), frame.length());
        }
    }

    /** Which of several numbers is the greatest. */
    public int greatest(List<Integer> of) {
        return program.choice(new Greatest(of));
    }

    private record FirstTrue(List<Integer> truths) implements Operation {
        @Override
        public void run(Frame frame, int to) {
            Choices.firstTrue(truths.stream().map(frame::truths).toList(), frame.choices(to), frame.length());
        }
    }

    /** Which of several is the first that is true. */
    public int firstTrue(List<Integer> truths) {
        return program.choice(new FirstTrue(truths));
    }

    private static List<Span> spans(Frame frame, List<Integer> slots) {
        return slots.stream().map(frame::span).toList();
    }

    /** Something made once from what stands beside it; it does not tell operations apart. */
    private record Made<T>(T get) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
