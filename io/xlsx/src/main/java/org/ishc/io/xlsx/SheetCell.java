package org.ishc.io.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it is written.
 *
 * @param type what it holds: {@code n} a number, {@code d} a day as text, {@code b} a truth value, {@code e} an error,
 *     and texts: {@code s}, {@code str}, {@code inlineStr}
 * @param value the value, of shared strings the text itself; null when it is empty
 * @param formula the formula that gave it, without its equals sign; null where there is none
 * @param style the place of its style; 0 where none is said
 */
record SheetCell(
        String type, @Nullable String value, @Nullable String formula, int style) {

    /** The greatest number of columns that a sheet has. */
    static final int MAX_COLUMNS = 16_384;

    /**
     * Returns the place of the column that a reference such as {@code c7} begins with, from 0; −1 when it begins with
     * none.
     */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** Returns the letters of a column by its place, from 0. */
    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
