package org.ishc.io.collect;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishc.io.csv.FormulaGuard;
import org.ishc.io.table.Table;

/** Which record of a package from many came from which row of which answer, as CSV. */
public final class Provenance {

    private Provenance() {}

    /**
     * Writes a line for each record that an answer brought, by table and row.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(ManySource many, Path to) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(to, StandardCharsets.UTF_8))) {
            csv.writeRecord("table", "row", "sender", "file", "source_row");
            for (Table table : many.tables()) {
                many.origins(
                        table,
                        (row, origin) -> csv.writeRecord(
                                table.tableName(),
                                Integer.toString(row),
                                origin.sender().value(),
                                FormulaGuard.escape(origin.file()),
                                Integer.toString(origin.sourceRow())));
            }
        } catch (UncheckedIOException notWritten) {
            throw new IOException(notWritten.getCause());
        }
    }
}
