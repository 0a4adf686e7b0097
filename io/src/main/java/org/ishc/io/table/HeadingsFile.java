package org.ishc.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.document.UnreadableTextException;

/**
 * A mapping profile: a host's own headings, as a CSV file of the columns {@code table,column,heading}, like the list of
 * Vietnamese headings of the specification.
 */
public final class HeadingsFile {

    private static final List<String> COLUMNS = List.of("table", "column", "heading");

    private HeadingsFile() {}

    /**
     * Reads a file; returns the headings of the specification and those of the file, which go before.
     *
     * @throws IOException when it cannot be read
     * @throws UnreadableTextException when a line names no table or column, at that line
     */
    public static Headings read(Path file) throws IOException {
        Headings headings = Headings.STANDARD;
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
            boolean isFirst = true;
            for (CsvRecord line : lines) {
                headings = isFirst ? checked(headings, line) : with(headings, line);
                isFirst = false;
            }
        } catch (CsvParseException malformed) {
            throw new UnreadableTextException("", 1, 1, String.valueOf(malformed.getMessage()));
        }
        return headings;
    }

    private static Headings checked(Headings headings, CsvRecord first) {
        if (!first.getFields().equals(COLUMNS)) {
            throw unreadable(first, first.getFields() + " stands here; the headings are " + COLUMNS);
        }
        return headings;
    }

    private static Headings with(Headings headings, CsvRecord line) {
        List<String> cells = line.getFields().stream().map(String::strip).toList();
        Optional<Table> table = cells.size() == COLUMNS.size() ? Table.find(cells.get(0)) : Optional.empty();
        if (table.isEmpty()) {
            throw unreadable(line, cells + " stands here; a table, its column and the heading are wanted");
        }
        try {
            return headings.with(table.get(), cells.get(2), cells.get(1));
        } catch (IllegalArgumentException noColumn) {
            throw unreadable(line, String.valueOf(noColumn.getMessage()));
        }
    }

    private static UnreadableTextException unreadable(CsvRecord line, String problem) {
        return new UnreadableTextException("", (int) line.getStartingLineNumber(), 1, problem);
    }
}
