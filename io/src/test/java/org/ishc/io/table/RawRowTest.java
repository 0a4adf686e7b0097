package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row as it was sent. */
class RawRowTest {

    private static final RawRow.Note FORMULA =
            new RawRow.Note(1, ExchangeFinding.FORMULA, "3", Map.of("formula", "1+2"));

    @Test
    void cells_areKeptAsTheyCame() {
        RawRow row = new RawRow(3, 5, new String[] {" a ", null, ""});
        assertEquals(3, row.row());
        assertEquals(5, row.line());
        assertEquals(3, row.size());
        assertEquals(" a ", row.text(0));
        assertNull(row.text(1), "a column that is not there is not an empty cell");
        assertEquals("", row.text(2));
        assertEquals(List.of(), row.notes());
    }

    @Test
    void arrayOfTheCaller_isCopied() {
        @Nullable String[] cells = {"a"};
        RawRow row = new RawRow(1, 0, cells);
        cells[0] = "b";
        assertEquals("a", row.text(0));
    }

    @Test
    void shownText_isKeptBesideTheNumber() {
        RawRow row = new RawRow(1, 0, new String[] {"7", "0.7"}, List.of(), Map.of(0, "00007", 1, "70%"));
        assertEquals("7", row.text(0));
        assertEquals(Optional.of("00007"), row.findShown(0));
        assertEquals(Optional.of("70%"), row.findShown(1));
        assertEquals(Optional.empty(), row.findShown(2));
    }

    @Test
    void rowAtAnotherPlace_isTheSameButForItsPlace() {
        RawRow row = new RawRow(1, 2, new String[] {"7", "3"}, List.of(FORMULA), Map.of(0, "00007"));
        RawRow moved = row.at(10, 20);
        assertEquals(10, moved.row());
        assertEquals(20, moved.line());
        assertEquals("7", moved.text(0));
        assertEquals(List.of(FORMULA), moved.notes());
        assertEquals(Optional.of("00007"), moved.findShown(0));
        assertEquals(1, row.row(), "the first stays where it was");
    }

    @Test
    void note_isAsGraveAsItsCode_unlessSaid() {
        assertEquals(Severity.INFO, FORMULA.severity());
        assertEquals(
                Severity.ERROR,
                new RawRow.Note(0, ExchangeFinding.FORMULA, Severity.ERROR, "", Map.of("formula", "")).severity());
    }

    @Test
    void place_isRefusedWhereNoRecordCanBe() {
        String[] cells = {"a"};
        assertEquals(
                "row is 0 and line is 0; allowed are 1 or more, and 0 or more",
                assertThrows(IllegalArgumentException.class, () -> new RawRow(0, 0, cells))
                        .getMessage());
        assertEquals(
                "row is 1 and line is -1; allowed are 1 or more, and 0 or more",
                assertThrows(IllegalArgumentException.class, () -> new RawRow(1, -1, cells))
                        .getMessage());
        RawRow row = new RawRow(1, 0, cells);
        assertThrows(IllegalArgumentException.class, () -> row.at(0, 1));
    }
}
