package org.ishc.io.collect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.document.Statement;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.Utf8File;
import org.ishc.io.csv.Separators;
import org.ishc.io.table.DayText;
import org.ishc.io.table.OuterSpace;

/**
 * What the centre wrote down as answers came in: a CSV file of the columns {@code file}, {@code received_on},
 * {@code sender}.
 *
 * @param byFile what is written of each file
 */
public record Receipts(Map<String, Receipt> byFile) {

    /** How the file is called in the folder of the answers. */
    public static final String FILE = "receipts.csv";

    /** Nothing was written down. */
    public static final Receipts NONE = new Receipts(Map.of());

    private static final List<String> COLUMNS = List.of("file", "received_on", "sender");

    /** Copies the receipts. */
    public Receipts {
        byFile = Map.copyOf(byFile);
    }

    /**
     * What is written of an answer.
     *
     * @param receivedOn when it came; empty when not written
     * @param sender who sent it, as written; empty when not written
     */
    public record Receipt(Optional<LocalDate> receivedOn, Optional<String> sender) {
        /** Refuses null. */
        public Receipt {
            Objects.requireNonNull(receivedOn, "receivedOn");
            Objects.requireNonNull(sender, "sender");
        }

        static final Receipt NONE = new Receipt(Optional.empty(), Optional.empty());
    }

    /** Returns what is written of a file. */
    Receipt of(String file) {
        return byFile.getOrDefault(file, Receipt.NONE);
    }

    /**
     * Reads receipts.
     *
     * @param answers the names of the answers that there are
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when a column is unknown, a day cannot be read, a file stands twice or is not
     *     there; says on which line
     */
    public static Receipts read(Path path, Collection<String> answers) throws IOException {
        Map<String, Receipt> byFile = new HashMap<>();
        List<String> columns = new ArrayList<>();
        String text = Utf8File.read(path);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                List<String> cells =
                        record.getFields().stream().map(Receipts::cell).toList();
                if (columns.isEmpty()) {
                    columns.addAll(columns(record, cells));
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    take(record, columns, cells, answers, byFile);
                }
            }
        } catch (CsvParseException malformed) {
            throw new UnreadableTextException(
                    "", 1, 1, FilePhrase.SYNTAX.with("problem", String.valueOf(malformed.getMessage())));
        }
        return new Receipts(byFile);
    }

    private static String cell(String text) {
        return Normalizer.normalize(OuterSpace.trim(text), Normalizer.Form.NFC);
    }

    /** The mark that the heading line has most of. */
    private static char separator(String text) {
        return Separators.in(text.lines().findFirst().orElse(""));
    }

    private static List<String> columns(CsvRecord heading, List<String> cells) {
        for (String column : cells) {
            if (!COLUMNS.contains(column) || cells.indexOf(column) != cells.lastIndexOf(column)) {
                throw unreadable(heading, FilePhrase.RECEIPT_COLUMN.with("found", column, "allowed", COLUMNS));
            }
        }
        if (!cells.contains(COLUMNS.get(0))) {
            throw unreadable(heading, FilePhrase.MISSING_COLUMN.with("column", COLUMNS.get(0), "allowed", COLUMNS));
        }
        return cells;
    }

    private static void take(
            CsvRecord record,
            List<String> columns,
            List<String> cells,
            Collection<String> answers,
            Map<String, Receipt> byFile) {
        if (cells.size() > columns.size()) {
            throw unreadable(record, FilePhrase.TOO_MANY_CELLS.with("count", cells.size(), "most", columns.size()));
        }
        String file = find(columns, cells, "file").orElse("");
        if (!answers.contains(file)) {
            throw unreadable(record, FilePhrase.NO_ANSWER.with("found", file));
        }
        Optional<LocalDate> day = find(columns, cells, "received_on").map(text -> DayText.find(text)
                .orElseThrow(() ->
                        unreadable(record, FilePhrase.NO_DAY.with("found", text, "allowed", FilePhrase.DAYS.with()))));
        if (byFile.put(file, new Receipt(day, find(columns, cells, "sender"))) != null) {
            throw unreadable(record, FilePhrase.TWICE.with("found", file));
        }
    }

    private static Optional<String> find(List<String> columns, List<String> cells, String column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(place)).filter(text -> !text.isEmpty());
    }

    private static UnreadableTextException unreadable(CsvRecord record, Statement problem) {
        return new UnreadableTextException("", (int) record.getStartingLineNumber(), 1, problem);
    }
}
