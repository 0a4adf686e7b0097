package org.ishc.core.formula.plan;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Intervals;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Polyline;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Steps;
import org.ishc.core.column.Table;

/** What a program can do: each adds an operation, or finds the equal one, and returns the slot of its result. */
public final class Operations {

    private final Program.Builder program;

    /** Adds to a program. */
    public Operations(Program.Builder program) {
        this.program = program;
    }

    /** times · part / whole. */
    public int quotient(Fraction times, int part, int whole) {
        return program.number(new NumberOperation.Quotient(times, part, whole));
    }

    /** left operator right. */
    public int combine(Operator operator, int left, int right) {
        return program.number(new NumberOperation.Combined(operator, left, right));
    }

    /** How many steps high lies above low. */
    public int steps(int high, int low, Fraction per, Steps how) {
        return program.number(new NumberOperation.Stepped(high, low, per, how));
    }

    /** base + slope · of. */
    public int line(Fraction base, Fraction slope, int operand) {
        return program.number(new NumberOperation.Line(base, slope, operand));
    }

    /** The number of each choice. */
    public int pick(List<Fraction> values, int choice) {
        return program.number(new NumberOperation.Picked(values, choice, new Made<>(new Table(values))));
    }

    /** A number where something is true, 0 where it is false. */
    public int valueWhere(Fraction value, int truth) {
        return program.number(
                new NumberOperation.PickedByTruth(value, truth, new Made<>(new Table(List.of(Fraction.ZERO, value)))));
    }

    /** A number, but 0 where something is true. */
    public int zeroWhere(int truth, int number) {
        return program.number(new NumberOperation.Zeroed(number, truth));
    }

    /** The sum of the numbers of what is true. */
    public int sumWhere(List<Fraction> values, List<Integer> truths) {
        return program.number(new NumberOperation.Listed(values, truths, new Made<>(new Table(values))));
    }

    /** The height of a line through fixed points. */
    public int heights(int operand, List<Fraction> xs, List<Fraction> ys) {
        return program.number(new NumberOperation.Heights(operand, xs, ys, new Made<>(new Polyline(xs, ys))));
    }

    /** The height of a line through points that are computed. */
    public int movingHeights(int operand, List<Integer> xs, List<Integer> ys) {
        return program.number(new NumberOperation.MovingHeights(operand, xs, ys));
    }

    /** A number within limits. */
    public int limit(int operand, Fraction least, Fraction greatest) {
        return program.number(new NumberOperation.Limited(operand, least, greatest));
    }

    /** A number that lies within limits; missing where it does not. */
    public int keep(int operand, Fraction least, Fraction greatest) {
        return program.number(new NumberOperation.Kept(operand, least, greatest));
    }

    /** The chosen one of several numbers. */
    public int select(int choice, List<Integer> operands) {
        return program.number(new NumberOperation.Selected(choice, operands));
    }

    /** Whether a relation holds. */
    public int compare(Relation relation, int left, int right) {
        return program.truth(new TruthOperation.Compared(relation, left, right));
    }

    /** Whether a number is there. */
    public int present(int number) {
        return program.truth(new TruthOperation.Present(number));
    }

    /** The opposite. */
    public int not(int truth) {
        return program.truth(new TruthOperation.Not(truth));
    }

    /** Whether all hold. */
    public int all(List<Integer> truths) {
        return program.truth(new TruthOperation.Joined(false, truths));
    }

    /** Whether any holds. */
    public int any(List<Integer> truths) {
        return program.truth(new TruthOperation.Joined(true, truths));
    }

    /** Whether some of several are unknown. */
    public int someUnknown(List<Integer> truths) {
        return program.truth(new TruthOperation.SomeUnknown(truths));
    }

    /** Which limit cuts, as {@link Limits} says it. */
    public int cut(int operand, Fraction least, Fraction greatest) {
        return program.truth(new TruthOperation.Cut(operand, least, greatest));
    }

    /** Whether a limit cuts. */
    public int isCut(int cut) {
        return program.truth(new TruthOperation.IsCut(cut));
    }

    /** The chosen one of several truths; false where none is chosen. */
    public int selectTruth(int choice, List<Integer> operands) {
        return program.truth(new TruthOperation.SelectedTruth(choice, operands));
    }

    /** Which interval holds a number; as many as there are where none does. */
    public int find(int operand, List<Optional<Fraction>> from, List<Optional<Fraction>> to) {
        return program.choice(new ChoiceOperation.Found(operand, from, to, new Made<>(new Intervals(from, to))));
    }

    /** Which of several numbers is the greatest. */
    public int greatest(List<Integer> operands) {
        return program.choice(new ChoiceOperation.Greatest(operands));
    }

    /** Which of several is the first that is true. */
    public int firstTrue(List<Integer> truths) {
        return program.choice(new ChoiceOperation.FirstTrue(truths));
    }
}
