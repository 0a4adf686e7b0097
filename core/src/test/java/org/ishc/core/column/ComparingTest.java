package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a relation holds position by position, crosswise and never by rounded quotients; unknown where one lacks. */
class ComparingTest {

    private static Numbers numbers(boolean isExact, long denominator, String... values) {
        Numbers numbers =
                isExact ? Numbers.working(values.length, true) : Numbers.filling(values.length, denominator, false);
        for (int i = 0; i < values.length; i++) {
            String[] parts = values[i].split("/");
            numbers.set(
                    i,
                    values[i].equals("-")
                            ? null
                            : Fraction.parse(parts[0])
                                    .dividedBy(parts.length == 1 ? Fraction.ONE : Fraction.parse(parts[1])));
        }
        return numbers.settled();
    }

    private static String holds(Relation relation, Numbers left, Numbers right) {
        byte[] to = new byte[left.size()];
        Comparing.holds(relation, new Span(left, 0), new Span(right, 0), to, to.length);
        List<String> all = new ArrayList<>();
        for (byte one : to) {
            all.add(one == Truths.UNKNOWN ? "?" : String.valueOf(one));
        }
        return String.join(" ", all);
    }

    /** Less, equal, greater. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0 1 1",
        "MORE_THAN, 0 0 1",
        "AT_MOST, 1 1 0",
        "LESS_THAN, 1 0 0",
        "EQUAL, 0 1 0",
    })
    void aRelation_holdsWhereItDoes_howeverTheNumbersAreKept(Relation relation, String expected) {
        String[] left = {"1", "2", "3"};
        String[] right = {"2", "2", "2"};
        for (boolean isExact : new boolean[] {false, true}) {
            for (long denominator : new long[] {1, 5}) {
                assertEquals(
                        expected,
                        holds(relation, numbers(isExact, 1, left), numbers(false, denominator, right)),
                        "exact " + isExact + ", over " + denominator);
            }
        }
    }

    /** 1/3 is less than 3334/10000 and more than 3333/10000; 333/999 is 1/3. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0 1 1",
        "MORE_THAN, 0 0 1",
        "AT_MOST, 1 1 0",
        "LESS_THAN, 1 0 0",
        "EQUAL, 0 1 0",
    })
    void ratios_areComparedCrosswise(Relation relation, String expected) {
        Numbers thirds = numbers(false, 3, "1/3", "1/3", "1/3");
        assertEquals(expected, holds(relation, thirds, numbers(false, 1, "3334/10000", "333/999", "3333/10000")));
    }

    @Test
    void whereASideIsMissing_nobodyKnows() {
        for (Relation relation : Relation.values()) {
            assertEquals("? ? ?", holds(relation, numbers(false, 1, "-", "2", "-"), numbers(false, 1, "1", "-", "-")));
        }
    }

    @Test
    void numbersWhoseProductsOverflow_areComparedExactly() {
        Numbers left = numbers(false, 1, "4000000000000000001/4000000000000000000", "9000000000000000000000");
        Numbers right = numbers(false, 1, "4000000000000000002/4000000000000000001", "9000000000000000000001");
        assertEquals("1 0", holds(Relation.MORE_THAN, left, right));
        assertEquals("0 1", holds(Relation.LESS_THAN, left, right));
        assertEquals("1 1", holds(Relation.EQUAL, left, left));
        Numbers far = Numbers.wholes(new long[] {Numbers.MAX, -Numbers.MAX});
        Numbers thirds = Numbers.over(3, new long[] {1, 2});
        assertEquals("1 0", holds(Relation.MORE_THAN, far, thirds));
        assertEquals("0 1", holds(Relation.MORE_THAN, thirds, far));
    }

    @Test
    void spans_areComparedFromWhereTheyBegin() {
        byte[] to = new byte[2];
        Comparing.holds(
                Relation.AT_LEAST,
                new Span(numbers(false, 1, "0", "5", "6"), 1),
                new Span(numbers(false, 1, "9", "9", "5", "7"), 2),
                to,
                2);
        assertEquals("1 0", to[0] + " " + to[1]);
    }
}
