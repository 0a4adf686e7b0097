package org.ishc.io.table;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes rows of texts from cells, for whoever wants them as they were sent. Not safe for use by several threads. */
public final class RawRowSink implements CellSink {

    private final boolean[] isThere;
    private final Consumer<RawRow> rows;
    private @Nullable String[] cells = new String[0];
    private int row;
    private int line;

    /**
     * Creates a sink.
     *
     * @param isThere for each column whether the form has it; a cell of one that is there is empty, and not missing,
     *     when nothing comes for it
     * @param rows takes each row that is complete
     */
    public RawRowSink(boolean[] isThere, Consumer<RawRow> rows) {
        this.isThere = isThere.clone();
        this.rows = rows;
    }

    @Override
    public void begin(int newRow, int newLine) {
        row = newRow;
        line = newLine;
        cells = new String[isThere.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = isThere[i] ? "" : null;
        }
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length) {
        cells[column] = new String(buffer, offset, length);
    }

    @Override
    public void cell(int column, String text) {
        cells[column] = text;
    }

    @Override
    public void end() {
        rows.accept(new RawRow(row, line, cells));
    }
}
