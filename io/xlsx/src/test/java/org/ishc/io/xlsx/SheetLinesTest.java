package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetLinesTest {

    @TempDir
    Path folder;

    private SheetLines lines(List<SheetLayout.Area> merges, List<SheetLayout.Area> hidden) throws IOException {
        try (WorkbookParts parts =
                WorkbookParts.open(new WorkbookByHand().sheet("clubs", "").write(folder.resolve("w.xlsx")))) {
            return new SheetLines(
                    new SheetCells(NumberFormats.read(parts), false), new SheetLayout(merges, hidden, false));
        }
    }

    private static List<@Nullable SheetCell> row(String... texts) {
        List<@Nullable SheetCell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(text.isEmpty() ? null : new SheetCell("inlineStr", text, null, 0));
        }
        return cells;
    }

    @Test
    void cellMergedWithOneAbove_isKnownInEveryRowOfTheMerge() throws IOException {
        SheetLines lines =
                lines(List.of(new SheetLayout.Area(2, 0, 4, 0), new SheetLayout.Area(3, 2, 4, 3)), List.of());
        assertEquals(Set.of(), lines.line(2, false, row("K1", "a", "b")).above().keySet());
        assertEquals(Set.of(0), lines.line(3, false, row("", "a", "c")).above().keySet());
        SheetLine last = lines.line(4, false, row("", "a"));
        assertEquals(List.of("K1", "a", "c"), last.filled(1).texts());
        assertEquals(Set.of(), lines.line(5, false, row("", "a")).above().keySet());
    }

    /** A merge whose first row holds nothing at all is not in the file; it fills nothing. */
    @Test
    void mergeWhoseFirstRowIsMissing_isPassedOver() throws IOException {
        SheetLines lines =
                lines(List.of(new SheetLayout.Area(2, 0, 4, 0), new SheetLayout.Area(5, 0, 6, 0)), List.of());
        assertEquals(Set.of(), lines.line(3, false, row("", "a")).above().keySet());
        lines.line(5, false, row("K2"));
        assertEquals("A5", lines.line(6, false, row("", "a")).firstAbove());
    }

    @Test
    void whatIsHidden_isToldOnlyWhereSomethingStandsThere() throws IOException {
        SheetLines lines = lines(List.of(), List.of(new SheetLayout.Area(1, 1, 1, 2)));
        lines.line(1, false, row("a", "", ""));
        lines.line(2, true, row("", " "));
        assertFalse(lines.hasHidden());
        lines.line(3, true, row("a"));
        assertTrue(lines.hasHidden());
    }

    @Test
    void hiddenColumn_isToldOnceItHoldsSomething() throws IOException {
        SheetLines lines = lines(List.of(), List.of(new SheetLayout.Area(1, 1, 1, 2)));
        lines.line(1, false, row("a", "", "x", "y"));
        assertTrue(lines.hasHidden());
    }
}
