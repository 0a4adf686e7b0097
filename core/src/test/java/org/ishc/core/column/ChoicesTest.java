package org.ishc.core.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** Which part of a rule a unit takes: the best one, the first case that holds, the level that was entered. */
class ChoicesTest {

    private static final byte F = Truths.FALSE;
    private static final byte T = Truths.TRUE;
    private static final byte U = Truths.UNKNOWN;

    /** Reads numbers; a dash is missing. */
    private static Span column(String numbers) {
        String[] cells = numbers.split(" ");
        Numbers column = Numbers.filling(cells.length, 1, false);
        for (int i = 0; i < cells.length; i++) {
            column.set(i, cells[i].equals("-") ? null : Fraction.parse(cells[i]));
        }
        return new Span(column.settled(), 0);
    }

    private static String shown(Numbers numbers) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            all.add(numbers.find(i)
                    .map(number -> number.isWhole() ? number.floor().toString() : number.toString())
                    .orElse("-"));
        }
        return String.join(" ", all);
    }

    /** Of equal ones the first; of those that are missing none. */
    @Test
    void theGreatest_isTheFirstThatNoneExceeds() {
        int[] to = new int[6];
        Choices.greatest(List.of(column("5 5 - - 1 -2"), column("4 5 3 - 2 -3"), column("9 5 - - 2 -")), to, 6);
        assertArrayEquals(new int[] {2, 0, 1, -1, 1, 0}, to);
    }

    /** A case that nobody knows stops the search: a later one may only count where all before it surely fail. */
    @Test
    void theFirstThatHolds_isNotLookedForBehindAnUnknown() {
        int[] to = new int[5];
        Choices.firstTrue(List.of(new byte[] {T, F, F, U, F}, new byte[] {T, T, F, T, U}), to, 5);
        assertArrayEquals(new int[] {0, 1, 2, -1, -1}, to);
        Choices.firstTrue(List.of(), to, 5);
        assertArrayEquals(new int[] {0, 0, 0, 0, 0}, to, "without a case it is what stands otherwise");
    }

    @Test
    void whatWasChosen_isTaken_numbersAndTruths() {
        int[] choices = {1, 0, -1, 1};
        Numbers to = Used.column(4);
        Choices.select(choices, List.of(column("1 2 3 4"), column("0.5 7 8 -")), to, 4);
        assertEquals("1/2 2 - -", shown(to));
        byte[] truths = new byte[4];
        Choices.select(choices, List.of(new byte[] {F, T, T, F}, new byte[] {U, F, T, T}), truths, 4);
        assertArrayEquals(new byte[] {U, T, F, T}, truths, "where none was chosen it does not hold");
    }

    @Test
    void whatIsChosen_isReadFromWhereItsSpanBegins() {
        Numbers to = Used.column(2);
        Span later = new Span(column("10 11 12 13").numbers(), 2);
        Choices.select(new int[] {0, 0}, List.of(later), to, 2);
        assertEquals("12 13", shown(to));
    }

    /** An assessor's veto takes all points; where nobody knows of one they stay. */
    @Test
    void whereSomethingIsTrue_theNumberIsNothing() {
        Numbers to = Used.column(6);
        Choices.zero(column("5 5 5 - - 2.5"), new byte[] {T, F, U, T, F, T}, to, 6);
        assertEquals("0 5 5 0 - 0", shown(to));
        Numbers negative = Used.column(3);
        Choices.zero(column("-4 -2 -3"), new byte[] {F, T, F}, negative, 3);
        assertEquals("-4 0 -3", shown(negative));
        assertEquals(-4, negative.least);
        assertEquals(0, negative.most, "0 lies within the bounds that later loops trust");
    }
}
