package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row of a sheet; a merged cell counts in each of its rows, but only where nothing else stands. */
class SheetLineTest {

    private static SheetLine line(int number, Map<Integer, SheetLine.Above> above, String... texts) {
        return new SheetLine(
                number,
                List.of(),
                Stream.of(texts)
                        .<SheetCells.Content>map(SheetCells.Content.Text::new)
                        .toList(),
                above);
    }

    private static SheetLine.Above above(int row, String text) {
        return new SheetLine.Above(row, new SheetCells.Content.Text(text));
    }

    @Test
    void text_isTrimmed_andEmptyWhereNothingStands() {
        SheetLine line = line(4, Map.of(), "\u00a0", " K1 ");
        assertEquals("K1", line.text(1));
        assertEquals("", line.text(7));
        assertEquals(List.of("", "K1"), line.texts());
        assertEquals(Optional.of(1), line.findFirst());
        assertEquals("B4", line.reference(1));
    }

    @Test
    void rowOfSpaces_isBlank() {
        assertTrue(line(4, Map.of(), "", " \u00a0", "\u200b").isBlank());
        assertEquals(Optional.empty(), line(4, Map.of(), " ").findFirst());
        assertFalse(line(4, Map.of(), "", "-").isBlank());
    }

    @Test
    void mergedCell_fillsWhereNothingStands_alsoBeyondTheLastCell() {
        SheetLine line = line(6, Map.of(0, above(5, "K1"), 1, above(5, "2026-Q1"), 3, above(5, "60")), "", "2026-Q2");
        SheetLine filled = line.filled(5);
        assertEquals(List.of("K1", "2026-Q2", "", "60"), filled.texts());
        assertEquals("A5", filled.firstAbove());
        assertEquals(2, filled.above().size());
    }

    /** A merge that begins in the headings does not reach into the records. */
    @Test
    void mergeFromFurtherUp_doesNotCount() {
        SheetLine line = line(6, Map.of(0, above(2, "Mã CLB"), 1, above(5, "2026-Q1")), "", "");
        assertEquals(List.of("", "2026-Q1"), line.filled(3).texts());
        assertEquals("B5", line.filled(3).firstAbove());
    }
}
