package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** A column of numbers for all scored units: whole, filled one by one, or handed over at once. */
class ScoringColumnTest {

    private static String all(ScoringColumn column) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < column.numbers().size(); i++) {
            all.add(column.numbers().find(i).map(Fraction::toString).orElse("-"));
        }
        return String.join(" ", all);
    }

    @Test
    void wholeNumbers_areCopied() {
        long[] values = {3, -1, 0};
        ScoringColumn column = ScoringColumn.of(values);
        values[0] = 9;
        assertEquals("3/1 -1/1 0/1", all(column));
    }

    @Test
    void whatIsNotPut_isMissing() {
        assertEquals("- 5/1 1/3", all(ScoringColumn.filled(3, cells -> {
            cells.put(2, Fraction.of(1, 3));
            cells.put(1, 5);
        })));
        assertEquals("- -", all(ScoringColumn.filled(2, cells -> {})));
    }

    @Test
    void aWholeColumn_isHandedOverAtOnce() {
        ScoringColumn given = ScoringColumn.of(new long[] {1, 2});
        assertEquals("1/1 2/1", all(ScoringColumn.filled(2, cells -> cells.put(given))));
    }

    @Test
    void aColumnOfAnotherLength_isRefused() {
        ScoringColumn given = ScoringColumn.of(new long[] {1, 2});
        assertEquals(
                "2 numbers for 3 scored units; one for each is needed",
                assertThrows(IllegalArgumentException.class, () -> ScoringColumn.filled(3, cells -> cells.put(given)))
                        .getMessage());
    }
}
