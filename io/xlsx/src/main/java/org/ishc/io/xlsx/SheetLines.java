package org.ishc.io.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.io.table.OuterSpace;
import org.jspecify.annotations.Nullable;

/** Makes lines of the rows of a sheet, one by one: knows which cells are merged with one above, and what is hidden. */
final class SheetLines {

    private final SheetCells cells;
    private final SheetLayout layout;
    private final Deque<SheetLayout.Area> coming;
    private final List<Open> open = new ArrayList<>();
    private boolean hasHidden;

    /** A merge that reaches further down. */
    private record Open(SheetLayout.Area area, SheetLine.Above first) {}

    SheetLines(SheetCells cells, SheetLayout layout) {
        this.cells = cells;
        this.layout = layout;
        this.coming = new ArrayDeque<>(layout.merges());
    }

    /** Tells whether something was read that is hidden. */
    boolean hasHidden() {
        return hasHidden || layout.isHidden();
    }

    SheetLine line(int number, boolean isHidden, List<@Nullable SheetCell> row) {
        List<SheetCells.Content> contents = row.stream().map(cells::content).toList();
        open.removeIf(merge -> merge.area().bottom() < number);
        Map<Integer, SheetLine.Above> above = new HashMap<>();
        open.forEach(merge -> above.put(merge.area().left(), merge.first()));
        SheetLine line = new SheetLine(number, row, contents, above);
        while (!coming.isEmpty() && coming.peek().top() <= number) {
            SheetLayout.Area area = coming.remove();
            if (area.top() == number && area.bottom() > number) {
                open.add(new Open(area, new SheetLine.Above(number, line.content(area.left()))));
            }
        }
        if (!hasHidden) {
            for (int i = 0; i < contents.size(); i++) {
                hasHidden |= (isHidden || layout.isHiddenColumn(i))
                        && !OuterSpace.isBlank(contents.get(i).plain());
            }
        }
        return line;
    }
}
