package org.ishc.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/** Writes the rows of one table. */
final class CsvFile implements AutoCloseable {

    private final BufferedWriter writer;
    private final int columns;

    CsvFile(Path folder, Table table) throws IOException {
        this.writer = Files.newBufferedWriter(folder.resolve(table.tableName() + ".csv"), StandardCharsets.UTF_8);
        this.columns = table.columns().size();
        row(table.columns().stream().map(Column::name).toArray());
    }

    /** Writes a row; cells that are left out at the end are empty. */
    void row(Object... cells) throws IOException {
        for (int i = 0; i < columns; i++) {
            writer.write(i == 0 ? "" : ",");
            if (i < cells.length) {
                String text = String.valueOf(cells[i]);
                writer.write(
                        text.indexOf(',') >= 0 || text.indexOf('"') >= 0
                                ? '"' + text.replace("\"", "\"\"") + '"'
                                : text);
            }
        }
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
