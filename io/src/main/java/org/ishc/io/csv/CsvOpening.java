package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;

/** Opens a CSV file: says what is wrong with it as a whole, and reads its headings. */
final class CsvOpening {

    /** How many characters of a heading are looked at; no column is named by more. */
    private static final int MAX_HEADING_CHARACTERS = 1_000;

    private final CsvFile file;
    private final Opening opening;
    private final Consumer<Finding> findings;

    CsvOpening(CsvFile file, Opening opening, Consumer<Finding> findings) {
        this.file = file;
        this.opening = opening;
        this.findings = findings;
    }

    /**
     * Opens the file.
     *
     * @param delimiter the separator that the manifest states; else it is taken from the heading line
     * @return empty when its rows cannot be read, or it is empty
     */
    Optional<CsvTable> open(Optional<Character> delimiter) throws IOException {
        CsvText text = file.text();
        OptionalLong bad = text.findFirstBadByte();
        if (bad.isPresent()) {
            findings.accept(file.finding(1, ExchangeFinding.ENCODING, "position", bad.getAsLong()));
            return Optional.empty();
        }
        text.findLegacyEncoding()
                .ifPresent(old ->
                        findings.accept(file.finding(1, ExchangeFinding.LEGACY_ENCODING, "encoding", old.label())));
        Optional<Character> named = text.findSeparatorLine();
        named.ifPresent(
                mark -> findings.accept(file.finding(1, ExchangeFinding.SEPARATOR_LINE, "separator", shown(mark))));
        char separator = named.isPresent() ? named.get() : delimiter.isPresent() ? delimiter.get() : text.separator();
        Optional<CsvTable> table = Optional.empty();
        try {
            table = headed(separator, named.isPresent() ? 1 : 0);
        } catch (CsvParseException malformed) {
            findings.accept(file.malformed(separator, 1));
        }
        if (table.isEmpty() && named.isEmpty() && delimiter.isPresent()) {
            sayOtherSeparator(separator, text.separator());
        }
        return table;
    }

    private static String shown(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }

    /** Says so where a table could not be read since another separator than the stated one parts its headings. */
    private void sayOtherSeparator(char stated, char found) throws IOException {
        try (Reader in = file.text().reader();
                CsvReader<TextsHandler> csv = CsvTable.reader(found, true)
                        .build(new TextsHandler(CsvTable.MAX_COLUMNS, MAX_HEADING_CHARACTERS), in)) {
            csv.stream()
                    .filter(record -> !record.isBlank())
                    .findFirst()
                    .filter(record -> stated != found
                            && record.texts().stream().allMatch(text -> text.indexOf(stated) < 0)
                            && HeadingLine.isLike(file.table(), record.texts(), opening.headings()))
                    .ifPresent(record -> findings.accept(file.finding(
                            record.line(),
                            ExchangeFinding.MANIFEST,
                            "reason",
                            FilePhrase.OTHER_DELIMITER.with(
                                    "stated", shown(stated), "file", file.name(), "found", shown(found)))));
        } catch (CsvParseException malformed) {
            // no headings by that separator either
        }
    }

    /**
     * Reads the headings: the first record with text.
     *
     * @param named how many records before them only name the separator
     */
    private Optional<CsvTable> headed(char separator, int named) throws IOException {
        try (Reader in = file.text().reader();
                CsvReader<TextsHandler> csv = CsvTable.reader(separator, true)
                        .build(new TextsHandler(CsvTable.MAX_COLUMNS, MAX_HEADING_CHARACTERS), in)) {
            Iterator<TextsHandler> records = csv.iterator();
            int above = 0;
            Optional<TextsHandler> first = Optional.empty();
            while (first.isEmpty() && records.hasNext()) {
                first = Optional.of(records.next()).filter(record -> !record.isBlank());
                first = above < named ? Optional.empty() : first;
                above++;
            }
            Optional<HeadingLine> line = first.flatMap(record -> headings(record, records));
            if (first.isEmpty()) {
                findings.accept(file.finding(1, ExchangeFinding.EMPTY_TABLE));
            }
            if (line.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new CsvTable(
                    file,
                    separator,
                    line.get(),
                    first.get().texts(),
                    above,
                    new RowLimit(file, separator, above, opening.limits().rows())));
        }
    }

    /** Reads the headings of a record; empty, and said why, when it has none. */
    private Optional<HeadingLine> headings(TextsHandler record, Iterator<TextsHandler> below) {
        int width = record.width();
        if (width > CsvTable.MAX_COLUMNS) {
            findings.accept(file.limit(record.line(), "columns", CsvTable.MAX_COLUMNS, width));
            return Optional.empty();
        }
        List<Finding> found = new ArrayList<>();
        Optional<HeadingLine> line = HeadingLine.read(file.table(), record.texts(), opening.headings(), found);
        found.forEach(findings);
        if (line.isEmpty()) {
            findBelow(below).ifPresent(row -> findings.accept(HeadingLine.below(file.table(), row)));
        }
        return line;
    }

    /** Finds the line of the first of the next records that looks like the headings. */
    private Optional<Long> findBelow(Iterator<TextsHandler> records) {
        try {
            for (int i = 1; i < HeadingLine.SEARCHED_ROWS && records.hasNext(); i++) {
                TextsHandler record = records.next();
                if (HeadingLine.isLike(file.table(), record.texts(), opening.headings())) {
                    return Optional.of((long) record.line());
                }
            }
        } catch (CsvParseException malformed) {
            // a table that is not read has nothing said of the rest of it
        }
        return Optional.empty();
    }
}
