package org.ishc.io.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.CellText;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * The rows of a table as every form writes them: all columns in the order of the specification, each cell in canonical
 * spelling.
 */
public final class CanonicalRows {

    private CanonicalRows() {}

    /** Takes a row. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the cells of the next row, by column; empty for empty ones.
         *
         * @throws IOException when it cannot be written
         */
        void row(List<String> cells) throws IOException;
    }

    /**
     * Reads the rows of a table, one after another; none is held. A cell that cannot be read in its column keeps the
     * text that was sent.
     *
     * @param findings what kept the table or whole rows from being read is added here; what is wrong with a cell is not
     * @throws IOException when the sink cannot write
     */
    public static void read(PackageSource source, Table table, List<Finding> findings, Sink sink) throws IOException {
        RowReader reader = new RowReader(table, source.maxCharacters(), source.headings());
        try {
            source.read(table, findings, raw -> {
                List<String> cells = CellText.of(raw, reader.read(raw));
                try {
                    sink.row(cells);
                } catch (IOException notWritten) {
                    throw new NotWrittenException(notWritten);
                } catch (UncheckedIOException notWritten) {
                    throw new NotWrittenException(Objects.requireNonNull(notWritten.getCause()));
                }
            });
        } catch (NotWrittenException failed) {
            throw failed.getCause();
        }
    }

    /** Carries the sink's failure through the source, which must not take it for a failure of its own. */
    private static final class NotWrittenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        NotWrittenException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        @Override
        public synchronized IOException getCause() {
            return failure;
        }
    }
}
