package org.ishc.core.formula.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Limits;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Operator;
import org.ishc.core.column.Relation;
import org.ishc.core.column.Steps;
import org.ishc.core.column.Truths;
import org.junit.jupiter.api.Test;

/**
 * What a program does with columns of five positions, in blocks of two: x is 1, 2, missing, 4, 10; y is 2, 2, 2, 0, 5;
 * p is true, false, unknown, true, false; c chooses 0, 1, none, 1, 0. Results are written down one a position,
 * {@code -} for what is missing or unknown.
 */
class ProgramTest {

    private record Column(String name) implements Leaf {}

    private static final Column X = new Column("x");
    private static final Column Y = new Column("y");
    private static final Column P = new Column("p");
    private static final Column C = new Column("c");

    private static final class Columns implements Leaves {

        @Override
        public int size() {
            return 5;
        }

        @Override
        public Numbers numbers(Leaf leaf) {
            if (leaf.equals(Y)) {
                return Numbers.wholes(new long[] {2, 2, 2, 0, 5});
            }
            Numbers x = Numbers.missing(5);
            for (int[] at : new int[][] {{0, 1}, {1, 2}, {3, 4}, {4, 10}}) {
                x.set(at[0], Fraction.of(at[1]));
            }
            return x;
        }

        @Override
        public byte[] truths(Leaf leaf) {
            return new byte[] {Truths.TRUE, Truths.FALSE, Truths.UNKNOWN, Truths.TRUE, Truths.FALSE};
        }

        @Override
        public int[] choices(Leaf leaf) {
            return new int[] {0, 1, -1, 1, 0};
        }
    }

    private interface Reading {
        String at(Frame frame, int slot, int place);
    }

    private final Program.Builder program = new Program.Builder();
    private final Operations operations = new Operations(program);
    private final int x = program.numbers(X);
    private final int y = program.numbers(Y);
    private final int p = program.truths(P);
    private final int c = program.choices(C);

    private String run(int slot, Reading reading, boolean isExact) {
        Bound bound = new Bound(program.build(), new Columns(), isExact);
        Frame frame = new Frame(bound, 2, isExact);
        List<String> results = new ArrayList<>();
        for (int from = 0; from < bound.size(); from += 2) {
            int count = Math.min(2, bound.size() - from);
            frame.run(from, count);
            assertEquals(List.of(from, count), List.of(frame.from(), frame.length()));
            for (int place = 0; place < count; place++) {
                results.add(reading.at(frame, slot, place));
            }
        }
        return String.join(" ", results);
    }

    /** The same in lanes and with every number exact. */
    private String both(int slot, Reading reading) {
        String lanes = run(slot, reading, false);
        assertEquals(lanes, run(slot, reading, true));
        return lanes;
    }

    private void assertNumbers(String expected, int slot) {
        assertEquals(expected, both(slot, (frame, operand, place) -> frame.number(operand, place)
                .map(ProgramTest::written)
                .orElse("-")));
    }

    private void assertTruths(String expected, int slot) {
        assertEquals(expected, both(slot, (frame, operand, place) -> frame.truth(operand, place)
                .map(holds -> holds ? "T" : "F")
                .orElse("-")));
    }

    private void assertChoices(String expected, int slot) {
        assertEquals(expected, both(slot, (frame, operand, place) -> Integer.toString(frame.choices(operand)[place])));
    }

    private static String written(Fraction number) {
        return number.toString().replaceAll("/1$", "");
    }

    private static Fraction n(long number) {
        return Fraction.of(number);
    }

    private int constant(long number) {
        return program.constant(n(number));
    }

    @Test
    void leaves_areReadWhereTheBlockStands() {
        assertNumbers("1 2 - 4 10", x);
        assertNumbers("2 2 2 0 5", y);
        assertTruths("T F - T F", p);
        assertChoices("0 1 -1 1 0", c);
        assertNumbers("7 7 7 7 7", constant(7));
    }

    @Test
    void numbers_areComputedFromNumbers() {
        assertNumbers("50 100 - - 200", operations.quotient(n(100), x, y));
        assertNumbers("3 4 - 4 15", operations.combine(Operator.SUM, x, y));
        assertNumbers("-1 0 - 4 5", operations.combine(Operator.DIFFERENCE, x, y));
        assertNumbers("2 4 - 0 50", operations.combine(Operator.PRODUCT, x, y));
        assertNumbers("1 2 - 0 5", operations.combine(Operator.MINIMUM, x, y));
        assertNumbers("2 2 - 4 10", operations.combine(Operator.MAXIMUM, x, y));
        assertNumbers("0 0 - 2 2", operations.steps(x, y, n(2), Steps.FULL));
        assertNumbers("0 0 - 2 3", operations.steps(x, y, n(2), Steps.BEGUN));
        assertNumbers("5 7 - 11 23", operations.line(n(3), n(2), x));
    }

    @Test
    void numbers_areTakenFromTables() {
        assertNumbers("3 8 - 8 3", operations.pick(List.of(n(3), n(8)), c));
        assertNumbers("6 0 - 6 0", operations.valueWhere(n(6), p));
        assertNumbers("0 2 - 0 10", operations.zeroWhere(p, x));
        assertNumbers("5 2 2 5 2", operations.sumWhere(List.of(n(3), n(2), n(4)), trueOnesAndAlways()));
        assertNumbers("1 2 - 0 10", operations.select(c, List.of(x, y)));
    }

    /** What is true where p is, what always is, and what never is. */
    private List<Integer> trueOnesAndAlways() {
        int always = operations.present(y);
        return List.of(p, always, operations.not(always));
    }

    @Test
    void numbers_areReadOffLines() {
        assertNumbers("0 10/3 - 10 10", operations.heights(x, List.of(n(1), n(4)), List.of(n(0), n(10))));
        int far = operations.line(n(0), n(3), y);
        assertNumbers("0 0 - - 5", operations.movingHeights(x, List.of(y, far), List.of(constant(0), constant(10))));
    }

    @Test
    void numbers_areLimited_keptOrCut() {
        assertNumbers("2 2 - 4 5", operations.limit(x, n(2), n(5)));
        assertNumbers("- 2 - 4 -", operations.keep(x, n(2), n(5)));
        int cut = operations.cut(x, n(2), n(5));
        String cuts = both(cut, (frame, operand, place) -> Byte.toString(frame.truths(operand)[place]));
        assertEquals(
                String.join(
                        " ",
                        Stream.of(Limits.BELOW, Limits.INSIDE, Limits.INSIDE, Limits.INSIDE, Limits.ABOVE)
                                .map(given -> given.toString())
                                .toList()),
                cuts);
        assertTruths("T F F F T", operations.isCut(cut));
    }

    @Test
    void truths_areFoundFromNumbersAndTruths() {
        assertTruths("F T - T T", operations.compare(Relation.AT_LEAST, x, y));
        assertTruths("T T F T T", operations.present(x));
        assertTruths("F T - F T", operations.not(p));
        int present = operations.present(x);
        assertTruths("T F F T F", operations.all(List.of(p, present)));
        assertTruths("T T - T T", operations.any(List.of(p, present)));
        assertTruths("F F T F F", operations.someUnknown(List.of(present, p)));
        assertTruths("T T F T F", operations.selectTruth(c, List.of(p, present)));
    }

    @Test
    void choices_areMade() {
        assertChoices(
                "0 0 -1 1 2",
                operations.find(
                        x,
                        List.of(Optional.empty(), Optional.of(n(3))),
                        List.of(Optional.of(n(3)), Optional.of(n(6)))));
        assertChoices("1 0 1 0 0", operations.greatest(List.of(x, y)));
        assertChoices(
                "0 2 -1 0 2", operations.firstTrue(List.of(p, operations.compare(Relation.LESS_THAN, y, constant(0)))));
    }

    @Test
    void equalOperations_areDoneOnce() {
        List<ToIntFunction<Operations>> all = List.of(
                given -> given.pick(List.of(n(3), n(8)), c),
                given -> given.valueWhere(n(6), p),
                given -> given.sumWhere(List.of(n(3)), List.of(p)),
                given -> given.heights(x, List.of(n(1), n(4)), List.of(n(0), n(10))),
                given -> given.find(x, List.of(Optional.empty()), List.of(Optional.of(n(3)))),
                given -> given.line(n(1), n(2), x));
        all.forEach(operation -> operation.applyAsInt(operations));
        assertEquals(all.size(), program.length());
        for (ToIntFunction<Operations> operation : all) {
            assertEquals(operation.applyAsInt(operations), operation.applyAsInt(operations));
        }
        operations.line(n(1), n(3), x);
        operations.pick(List.of(n(3), n(9)), c);
        assertEquals(all.size() + 2, program.length());
        assertEquals(program.length(), program.build().length());
    }

    @Test
    void slots_ofEachKind_areNumberedFromZero() {
        assertEquals(List.of(0, 1, 0, 0), List.of(x, y, p, c));
        assertEquals(
                List.of(x, y, p, c),
                List.of(program.numbers(X), program.numbers(Y), program.truths(P), program.choices(C)));
        assertEquals(2, constant(5));
        assertEquals(1, program.truths(X));
        assertEquals(1, program.choices(X));
        assertEquals(2, operations.not(p));
        assertEquals(2, operations.firstTrue(List.of(p)));
    }

    @Test
    void quotientOfLeaves_isOne_whichNothingElseNeeds() {
        int quotient = operations.quotient(n(100), x, y);
        int sum = operations.combine(Operator.SUM, x, y);
        int ofComputed = operations.quotient(n(100), sum, y);
        int byComputed = operations.quotient(n(100), x, sum);
        Program built = program.build();
        assertTrue(built.isQuotientOfLeaves(0, quotient));
        assertFalse(built.isQuotientOfLeaves(0, sum));
        assertFalse(built.isQuotientOfLeaves(1, sum));
        assertFalse(built.isQuotientOfLeaves(2, ofComputed));
        assertFalse(built.isQuotientOfLeaves(3, byComputed));
        operations.quotient(n(100), x, y);
        assertFalse(program.build().isQuotientOfLeaves(0, quotient));
    }

    @Test
    void partOfAProgram_canBeRunAlone() {
        int doubled = operations.line(n(0), n(2), y);
        int more = operations.line(n(1), n(1), doubled);
        Frame frame = new Frame(new Bound(program.build(), new Columns(), false), 5, false);
        frame.move(0, 5);
        frame.advance(0, 1);
        assertEquals(Optional.of(n(10)), frame.number(doubled, 4));
        assertEquals(Optional.empty(), frame.number(more, 4));
        frame.advance(1, 2);
        assertEquals(Optional.of(n(11)), frame.number(more, 4));
        assertArrayEquals(new int[] {0, 1, -1, 1, 0}, Arrays.copyOf(frame.choices(c), 5));
        assertEquals(
                Optional.of(n(4)), frame.span(x).numbers().find(frame.span(x).from() + 3));
    }
}
