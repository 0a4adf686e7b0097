package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.OuterSpace;

/** Hands the fields of records to a sink, sorted into columns, without making texts of them. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RecordHandler> {

    private final int[] columns;
    private final CellSink sink;
    private final int linesBefore;
    private int row;
    private int line;
    private int width;
    private boolean isBlank = true;

    /**
     * Creates a handler.
     *
     * @param columns for each field its column; below 0 for a field that is not read
     * @param linesBefore how many lines lie before those that are read
     * @param rowsBefore how many rows lie before them
     */
    RecordHandler(int[] columns, CellSink sink, int linesBefore, int rowsBefore) {
        this.columns = columns;
        this.sink = sink;
        this.linesBefore = linesBefore;
        this.row = rowsBefore + 1;
    }

    /** Tells whether nothing can be seen in any field: such a row is no record, but counts. */
    boolean isBlank() {
        return isBlank;
    }

    /** Returns the number of the row that is read. */
    int row() {
        return row;
    }

    /** Returns the first line of the record that is read. */
    int line() {
        return line;
    }

    /** Returns how many fields it has so far. */
    int width() {
        return width;
    }

    /** The record is done with: the next one is another row. */
    void nextRow() {
        row++;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = linesBefore + (int) startingLine;
        width = 0;
        isBlank = true;
        try {
            sink.begin(row, line);
        } catch (RuntimeException own) {
            throw LibraryBorder.ours(own);
        }
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean isQuoted) {
        width = field + 1;
        isBlank = isBlank && OuterSpace.isBlank(buffer, offset, length);
        try {
            cell(field, buffer, offset, length);
        } catch (RuntimeException own) {
            throw LibraryBorder.ours(own);
        }
    }

    private void cell(int field, char[] buffer, int offset, int length) {
        if (field < columns.length && columns[field] >= 0) {
            if (FormulaGuard.mayBeMarked(buffer, offset, length)) {
                sink.cell(columns[field], FormulaGuard.unescape(new String(buffer, offset, length)));
            } else {
                sink.cell(columns[field], buffer, offset, length);
            }
        }
    }

    @Override
    protected RecordHandler buildRecord() {
        return this;
    }
}
