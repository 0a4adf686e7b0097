package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.document.UnreadableTextException;

/** The cells of a workbook of which a text was put together: each is known by a number, which stands for its line. */
final class CellPlaces {

    private final List<Place> places = new ArrayList<>();

    /**
     * A cell.
     *
     * @param sheet the sheet's name
     * @param row the row, from 1
     * @param column the column, from 0
     */
    record Place(String sheet, int row, int column) {}

    /** Returns the number of a cell, from 1. */
    int add(String sheet, int row, int column) {
        places.add(new Place(sheet, row, column));
        return places.size();
    }

    /** Returns a refusal of the text as one of the cell. */
    UnreadableCellException at(UnreadableTextException refused) {
        return new UnreadableCellException(
                places.get(refused.line() - 1), refused.path(), RulebookLabels.told(refused.problem(), refused.path()));
    }
}
