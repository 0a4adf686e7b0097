package org.ishc.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.canonical.Utf8File;

/**
 * A mapping profile: a host's own spellings, as a CSV file of the columns {@code table,column,heading}, like the list
 * of Vietnamese headings of the specification, and {@code value} where it is needed:
 *
 * <ul>
 *   <li>a table, its column and a heading: the heading names the column;
 *   <li>with a value too: the text stands for that value of a closed set;
 *   <li>a table and a text alone: a sheet of that name holds the table;
 *   <li>a text and a whole number as its value alone: a unit in brackets, with what numbers are multiplied by.
 * </ul>
 */
public final class HeadingsFile {

    private static final List<String> COLUMNS = List.of("table", "column", "heading");
    private static final List<String> ALL_COLUMNS = List.of("table", "column", "heading", "value");

    private HeadingsFile() {}

    /**
     * Reads a file; returns the headings of the specification and those of the file, which go before.
     *
     * @throws IOException when it cannot be read
     * @throws UnreadableTextException when a line names no table or column, at that line
     */
    public static Headings read(Path file) throws IOException {
        Headings headings = Headings.STANDARD;
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(Utf8File.read(file))) {
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
        if (!first.getFields().equals(COLUMNS) && !first.getFields().equals(ALL_COLUMNS)) {
            throw unreadable(
                    first, first.getFields() + " stands here; the headings are " + COLUMNS + " or " + ALL_COLUMNS);
        }
        return headings;
    }

    private static Headings with(Headings headings, CsvRecord line) {
        List<String> cells = line.getFields().stream().map(String::strip).toList();
        boolean isWhole = cells.size() == COLUMNS.size() || cells.size() == ALL_COLUMNS.size();
        String value = cells.size() == ALL_COLUMNS.size() ? cells.get(3) : "";
        try {
            if (isWhole && cells.get(0).isEmpty() && cells.get(1).isEmpty() && value.matches("\\d{1,18}")) {
                return headings.withUnit(cells.get(2), Long.parseLong(value));
            }
            Optional<Table> table = isWhole ? Table.find(cells.get(0)) : Optional.empty();
            if (table.isEmpty() || cells.get(2).isEmpty()) {
                throw unreadable(line, cells + " stands here; a table, its column and the heading are wanted");
            }
            if (cells.get(1).isEmpty() && value.isEmpty()) {
                return headings.withSheet(table.get(), cells.get(2));
            }
            return value.isEmpty()
                    ? headings.with(table.get(), cells.get(2), cells.get(1))
                    : headings.withWord(table.get(), cells.get(1), cells.get(2), value);
        } catch (IllegalArgumentException none) {
            throw unreadable(line, String.valueOf(none.getMessage()));
        }
    }

    private static UnreadableTextException unreadable(CsvRecord line, String problem) {
        return new UnreadableTextException("", (int) line.getStartingLineNumber(), 1, problem);
    }
}
