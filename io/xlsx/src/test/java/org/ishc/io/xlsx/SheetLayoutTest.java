package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sheet says of itself beside its cells. */
class SheetLayoutTest {

    private static final SheetLayout.Area C_TO_E = new SheetLayout.Area(1, 2, 1, 4);

    @Test
    void hiddenColumns_areThoseOfTheAreas_bothEndsIncluded() {
        SheetLayout layout = new SheetLayout(List.of(), List.of(C_TO_E), false);
        assertEquals(
                List.of(false, false, true, true, true, false),
                List.of(0, 1, 2, 3, 4, 5).stream().map(layout::isHiddenColumn).toList());
        assertFalse(SheetLayout.NONE.isHiddenColumn(2));
    }

    @Test
    void hiddenSheet_keepsTheRest() {
        SheetLayout layout = new SheetLayout(List.of(C_TO_E), List.of(C_TO_E), false).hidden(true);
        assertTrue(layout.isHidden());
        assertEquals(List.of(C_TO_E), layout.merges());
        assertTrue(layout.isHiddenColumn(3));
    }

    @Test
    void areas_areCopied() {
        List<SheetLayout.Area> merges = new ArrayList<>(List.of(C_TO_E));
        SheetLayout layout = new SheetLayout(merges, List.of(), false);
        merges.clear();
        assertEquals(List.of(C_TO_E), layout.merges());
    }
}
