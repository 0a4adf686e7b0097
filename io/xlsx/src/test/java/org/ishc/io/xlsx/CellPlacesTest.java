package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;

/** What is wrong with a text that cells were put together to is told at the cell of which it came. */
class CellPlacesTest {

    private final CellPlaces places = new CellPlaces();

    @Test
    void problem_isToldAtTheCellWhoseNumberItsLineIs() {
        assertEquals(1, places.add("Mục", 2, 0));
        assertEquals(2, places.add("Tiêu chí", 17, 27));
        UnreadableCellException refused =
                places.at(new UnreadableTextException("sections/0", 2, 1, SheetPhrase.NO_KEY.with("found", "Khá")));
        assertEquals("Tiêu chí", refused.sheet());
        assertEquals("AB17", refused.cell());
        assertEquals("sections/0", refused.path());
        assertEquals("sheet 'Tiêu chí', cell AB17", refused.place().toString());
        assertEquals("Khá is no key", refused.problem().toString());
        assertEquals(17, refused.line());
        assertEquals(28, refused.column());
    }
}
