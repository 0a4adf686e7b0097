package org.ishc.io.xlsx;

import org.ishc.core.document.Statement;
import org.ishc.core.document.UnreadableTextException;

/**
 * Thrown when a cell of a workbook does not say what it should: names sheet and cell, what stands there and what is
 * allowed.
 */
public final class UnreadableCellException extends UnreadableTextException {

    private static final long serialVersionUID = 1L;

    private final String sheet;
    private final String cell;

    UnreadableCellException(CellPlaces.Place place, String path, Statement problem) {
        super(
                path,
                place.row(),
                place.column() + 1,
                problem,
                SheetPhrase.CELL.with("sheet", place.sheet(), "cell", name(place)));
        this.sheet = place.sheet();
        this.cell = name(place);
    }

    private static String name(CellPlaces.Place place) {
        return SheetCell.letters(place.column()) + place.row();
    }

    /** Returns the name of the sheet. */
    public String sheet() {
        return sheet;
    }

    /** Returns the cell, such as {@code C7}. */
    public String cell() {
        return cell;
    }
}
