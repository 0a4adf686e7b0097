package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** One change to what was sent, and the proposal of it: its parts must fit, or a mended package would be another. */
class EditTest {

    private static final Optional<String> NAME = Optional.of("name");
    private static final Finding FINDING = Finding.of(ExchangeFinding.WHITESPACE, Location.none());

    @Test
    void cell_stands_inARowAndAColumn_ofItsTable() {
        Edit edit = Edit.cell(Table.CLUBS, 3, "name", " CLB", "CLB");
        assertEquals(new Edit(Edit.Kind.CELL, Table.CLUBS, 3, NAME, " CLB", "CLB"), edit);
        assertSays("is in row 0; allowed is", () -> new Edit(Edit.Kind.CELL, Table.CLUBS, 0, NAME, "a", "b"));
        assertSays("(none)", () -> new Edit(Edit.Kind.CELL, Table.CLUBS, 1, Optional.empty(), "a", "b"));
        assertSays("club_code", () -> new Edit(Edit.Kind.CELL, Table.CLUBS, 1, Optional.of("period"), "a", "b"));
    }

    @Test
    void heading_standsAboveTheRows() {
        assertEquals(0, new Edit(Edit.Kind.HEADING, Table.CLUBS, 0, NAME, "nam", "name").row());
        assertSays("0 for a heading", () -> new Edit(Edit.Kind.HEADING, Table.CLUBS, 1, NAME, "nam", "name"));
    }

    @Test
    void rowThatIsTakenOut_hasNoColumn() {
        assertEquals(Optional.empty(), new Edit(Edit.Kind.ROW, Table.CLUBS, 2, Optional.empty(), "K1", "").column());
        assertSays("none for a row", () -> new Edit(Edit.Kind.ROW, Table.CLUBS, 2, NAME, "K1", ""));
    }

    /** Nobody applies by machine what somebody has to choose. */
    @Test
    void certainProposal_hasOneChange_andAnUncertainOneMayHaveSeveral() {
        Edit one = Edit.cell(Table.CLUBS, 1, "name", "a", "b");
        Edit other = Edit.cell(Table.CLUBS, 1, "name", "a", "c");
        FixProposal certain = new FixProposal(FINDING, FixReason.TRIM, FixProposal.Confidence.CERTAIN, List.of(one));
        assertEquals(Optional.of(one), certain.only());
        for (FixProposal.Confidence confidence : FixProposal.Confidence.values()) {
            if (confidence == FixProposal.Confidence.CERTAIN) {
                assertSays(
                        "exactly one", () -> new FixProposal(FINDING, FixReason.TRIM, confidence, List.of(one, other)));
            } else {
                assertEquals(
                        Optional.empty(),
                        new FixProposal(FINDING, FixReason.TRIM, confidence, List.of(one, other)).only());
            }
            assertSays("one or more", () -> new FixProposal(FINDING, FixReason.TRIM, confidence, List.of()));
        }
    }

    private static void assertSays(String expected, Executable refused) {
        String message = assertThrows(IllegalArgumentException.class, refused).getMessage();
        assertTrue(message.contains(expected) && message.contains("allowed"), message);
    }
}
