package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.io.table.OuterSpace;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet with what stands in its cells.
 *
 * @param number its number in the sheet, from 1
 * @param cells its cells from the first column; null where there is none
 * @param contents what stands in them
 * @param above what stands in cells that are merged with one further up, by column
 */
record SheetLine(
        int number, List<@Nullable SheetCell> cells, List<SheetCells.Content> contents, Map<Integer, Above> above) {

    private static final SheetCells.Content EMPTY = new SheetCells.Content.Text("");

    /**
     * The first cell of a merge.
     *
     * @param row its row in the sheet
     */
    record Above(int row, SheetCells.Content content) {}

    /** Tells whether the row itself holds nothing. */
    boolean isBlank() {
        return contents.stream().allMatch(content -> OuterSpace.isBlank(content.plain()));
    }

    /** Returns the same row, in which cells count that are merged with one in or below a row. */
    SheetLine filled(int fromRow) {
        Map<Integer, Above> counting = new HashMap<>();
        above.forEach((column, given) -> {
            if (given.row() >= fromRow && OuterSpace.isBlank(text(column))) {
                counting.put(column, given);
            }
        });
        List<SheetCells.Content> all = new ArrayList<>(contents);
        counting.forEach((column, each) -> {
            while (all.size() <= column) {
                all.add(EMPTY);
            }
            all.set(column, each.content());
        });
        return new SheetLine(number, cells, all, counting);
    }

    SheetCells.Content content(int column) {
        return column < contents.size() ? contents.get(column) : EMPTY;
    }

    /** Returns the text at a column, trimmed; empty where nothing stands. */
    String text(int column) {
        return OuterSpace.trim(content(column).plain());
    }

    List<String> texts() {
        return contents.stream()
                .map(content -> OuterSpace.trim(content.plain()))
                .toList();
    }

    @Nullable
    SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    /** Finds the first column in which something stands. */
    Optional<Integer> findFirst() {
        for (int i = 0; i < contents.size(); i++) {
            if (!text(i).isEmpty()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Returns the reference of the first cell with which one of this row is merged; there must be one. */
    String firstAbove() {
        int column = Collections.min(above.keySet());
        return SheetCell.letters(column)
                + Objects.requireNonNull(above.get(column)).row();
    }

    /** Returns the reference of a cell of this row. */
    String reference(int column) {
        return SheetCell.letters(column) + number;
    }
}
