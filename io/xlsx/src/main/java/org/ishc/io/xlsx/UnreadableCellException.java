package org.ishc.io.xlsx;

import org.ishc.core.document.UnreadableTextException;

/**
 * Thrown when a cell of a workbook does not say what it should: names sheet and cell, what stands there and what is
 * allowed.
 */
public final class UnreadableCellException extends UnreadableTextException {

    private static final long serialVersionUID = 1L;

    private final String sheet;
    private final String cell;

    UnreadableCellException(CellPlaces.Place place, String path, String problem) {
        super(path, place.row(), place.column() + 1, problem);
        this.sheet = place.sheet();
        this.cell = SheetCell.letters(place.column()) + place.row();
    }

    /** Returns the name of the sheet. */
    public String sheet() {
        return sheet;
    }

    /** Returns the cell, such as {@code C7}. */
    public String cell() {
        return cell;
    }

    @Override
    public String getMessage() {
        return "sheet '" + sheet + "', cell " + cell + ": " + problem();
    }
}
