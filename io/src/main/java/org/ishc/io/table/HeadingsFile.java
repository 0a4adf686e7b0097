package org.ishc.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.document.Statement;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.canonical.FilePhrase;
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

    private static final String OTHER_SEPARATORS = ";\t";

    private HeadingsFile() {}

    /**
     * Reads a file; returns the headings of the specification and those of the file, which go before.
     *
     * @throws IOException when it cannot be read
     * @throws UnreadableTextException when a line names no table or column, at that line
     */
    public static Headings read(Path file) throws IOException {
        Headings headings = Headings.STANDARD;
        String text = Utf8File.read(file);
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            boolean isFirst = true;
            for (CsvRecord line : lines) {
                headings = isFirst ? checked(headings, line) : with(headings, line);
                isFirst = false;
            }
        } catch (CsvParseException malformed) {
            throw new UnreadableTextException(
                    "", 1, 1, FilePhrase.SYNTAX.with("problem", String.valueOf(malformed.getMessage())));
        }
        return headings;
    }

    /** A spreadsheet writes another mark behind the first heading, which is known. */
    private static char separator(String text) {
        int behind = COLUMNS.get(0).length();
        return text.length() > behind && OTHER_SEPARATORS.indexOf(text.charAt(behind)) >= 0 ? text.charAt(behind) : ',';
    }

    private static Headings checked(Headings headings, CsvRecord first) {
        if (!first.getFields().equals(COLUMNS) && !first.getFields().equals(ALL_COLUMNS)) {
            throw unreadable(
                    first,
                    FilePhrase.HEADING_LINE.with(
                            "found",
                            first.getFields(),
                            "allowed",
                            FilePhrase.THESE_OR.with("these", COLUMNS, "others", ALL_COLUMNS)));
        }
        return headings;
    }

    private static Headings with(Headings headings, CsvRecord line) {
        List<String> cells = line.getFields().stream().map(String::strip).toList();
        boolean isWhole = cells.size() == COLUMNS.size() || cells.size() == ALL_COLUMNS.size();
        String value = cells.size() == ALL_COLUMNS.size() ? cells.get(3) : "";
        if (isWhole && cells.get(0).isEmpty() && cells.get(1).isEmpty() && value.matches("\\d{1,18}")) {
            return withUnit(headings, line, cells.get(2), Long.parseLong(value));
        }
        Optional<Table> table = isWhole ? Table.find(cells.get(0)) : Optional.empty();
        if (table.isEmpty() || cells.get(2).isEmpty()) {
            throw unreadable(line, FilePhrase.HEADING_OF_TABLE.with("found", cells));
        }
        if (cells.get(1).isEmpty() && value.isEmpty()) {
            return headings.withSheet(table.get(), cells.get(2));
        }
        Column column = column(table.get(), line, cells.get(1));
        return value.isEmpty()
                ? headings.with(table.get(), cells.get(2), column.name())
                : withWord(headings, line, table.get(), column, value);
    }

    /** The text in the third cell means one of the column's words. */
    private static Headings withWord(Headings headings, CsvRecord line, Table table, Column column, String word) {
        if (!column.words().contains(word)) {
            throw unreadable(
                    line,
                    FilePhrase.NO_WORD.with(
                            "found",
                            word,
                            "column",
                            column.name(),
                            "table",
                            table.tableName(),
                            "allowed",
                            List.copyOf(column.words())));
        }
        return headings.withWord(table, column.name(), line.getField(2).strip(), word);
    }

    private static Headings withUnit(Headings headings, CsvRecord line, String unit, long factor) {
        if (factor < 1) {
            throw unreadable(line, FilePhrase.NO_FACTOR.with("found", factor, "unit", unit));
        }
        return headings.withUnit(unit, factor);
    }

    private static Column column(Table table, CsvRecord line, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unreadable(
                        line,
                        FilePhrase.NO_COLUMN.with(
                                "found",
                                name,
                                "table",
                                table.tableName(),
                                "allowed",
                                table.columns().stream().map(Column::name).toList())));
    }

    private static UnreadableTextException unreadable(CsvRecord line, Statement problem) {
        return new UnreadableTextException("", (int) line.getStartingLineNumber(), 1, problem);
    }
}
