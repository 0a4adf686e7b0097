package org.ishc.io.xlsx;

import java.util.List;

/**
 * What a sheet says of itself beside its cells.
 *
 * @param merges the cells that are merged, by their first row
 * @param hiddenColumns the columns that are hidden
 * @param isHidden whether the sheet itself is
 */
record SheetLayout(List<Area> merges, List<Area> hiddenColumns, boolean isHidden) {

    static final SheetLayout NONE = new SheetLayout(List.of(), List.of(), false);

    SheetLayout {
        merges = List.copyOf(merges);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    /**
     * Some cells.
     *
     * @param top the first row, from 1
     * @param left the first column, from 0
     * @param bottom the last row
     * @param right the last column
     */
    record Area(int top, int left, int bottom, int right) {

        /** Tells whether a column lies in it. */
        boolean hasColumn(int column) {
            return left <= column && column <= right;
        }
    }

    /** Tells whether a column is hidden. */
    boolean isHiddenColumn(int column) {
        return hiddenColumns.stream().anyMatch(area -> area.hasColumn(column));
    }

    SheetLayout hidden(boolean newIsHidden) {
        return new SheetLayout(merges, hiddenColumns, newIsHidden);
    }
}
