package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * How many rows of a file are read. A row without text is no record and counts in no limit, but in the numbers of rows:
 * a file of more rows than are allowed is therefore looked through once for the first that is too many. Safe for use by
 * many threads.
 */
final class RowLimit {

    private static final long NOT_SOUGHT = 0;

    private final CsvFile file;
    private final char separator;
    private final int above;
    private final long most;

    /** The number of the first row that is too many; beyond all numbers when none is. */
    private volatile long firstBeyond = NOT_SOUGHT;

    /**
     * Takes a file.
     *
     * @param separator that of the file
     * @param above how many records stand before the first row
     * @param most how many rows with text are read, 1 or more
     */
    RowLimit(CsvFile file, char separator, int above, long most) {
        this.file = file;
        this.separator = separator;
        this.above = above;
        this.most = most;
    }

    /** Returns how many rows with text are read. */
    long most() {
        return most;
    }

    /** Tells whether a row is read. */
    boolean isWithin(int row) {
        return row <= most || row < firstBeyond();
    }

    /** Tells whether a row is the first that is too many. */
    boolean isFirstBeyond(int row) {
        return row > most && row == firstBeyond();
    }

    private long firstBeyond() {
        if (firstBeyond == NOT_SOUGHT) {
            seek();
        }
        return firstBeyond;
    }

    private synchronized void seek() {
        if (firstBeyond != NOT_SOUGHT) {
            return;
        }
        long row = -above;
        long records = 0;
        try (Reader in = file.text().reader();
                CsvReader<TextsHandler> csv = CsvTable.reader(separator, false).build(new TextsHandler(0, 0), in)) {
            Iterator<TextsHandler> read = csv.iterator();
            while (records <= most && read.hasNext()) {
                row++;
                records += read.next().isBlank() || row <= 0 ? 0 : 1;
            }
        } catch (CsvParseException saidWhereItIsRead) {
            // what follows cannot be read, and is not too much
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        firstBeyond = records > most ? row : Long.MAX_VALUE;
    }
}
