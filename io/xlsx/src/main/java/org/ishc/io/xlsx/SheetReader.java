package org.ishc.io.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.spi.Limits;
import org.jspecify.annotations.Nullable;

/** An open workbook that was looked through before. Rows are shown one after another, and none is held. */
final class SheetReader implements Closeable {

    private final WorkbookParts parts;
    private final SheetCells cells;
    private final List<String> strings;

    private SheetReader(WorkbookParts parts) throws IOException {
        this.parts = parts;
        this.cells = new SheetCells(NumberFormats.read(parts), parts.isFrom1904());
        Optional<String> shared = parts.findShared();
        this.strings = shared.isPresent() ? SharedStrings.read(parts, shared.get()) : List.of();
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Rows {
        /**
         * Takes the next row.
         *
         * @param number its number in the sheet, from 1
         * @param cells its cells from the first column; null where there is none
         * @return whether another is wanted
         */
        boolean row(int number, List<@Nullable SheetCell> cells);
    }

    /**
     * A row with something in it.
     *
     * @param number its number in the sheet, from 1
     * @param cells the texts from the first column; empty for empty ones
     */
    record Line(int number, List<String> cells) {}

    /**
     * Opens a workbook.
     *
     * @throws IOException when it is none, or one that is damaged
     */
    static SheetReader open(Path path) throws IOException {
        WorkbookParts parts = WorkbookParts.open(path);
        try {
            return guarded(() -> new SheetReader(parts));
        } catch (IOException damaged) {
            parts.close();
            throw damaged;
        }
    }

    /** Returns the sheets' names, in their order; a name that is there twice stands there twice. */
    List<String> names() {
        return parts.names();
    }

    /** Returns what stands in the cells. */
    SheetCells cells() {
        return cells;
    }

    /** Takes a row, and whether it is hidden. */
    @FunctionalInterface
    interface ShownRows {
        /** Takes the next row; see {@link Rows#row}. */
        boolean row(int number, boolean isHidden, List<@Nullable SheetCell> cells);
    }

    /** Returns what a sheet says of itself beside its cells. */
    SheetLayout layout(String name, Map<String, SheetLayout> byPart) {
        return parts.findSheet(name).map(byPart::get).orElse(SheetLayout.NONE).hidden(parts.isHidden(name));
    }

    /**
     * Reads the rows of a sheet.
     *
     * @throws IOException when the sheet is damaged; the rows before have been shown
     */
    void read(String name, Rows rows) throws IOException {
        readShown(name, (number, isHidden, cells) -> rows.row(number, cells));
    }

    /**
     * Reads the rows of a sheet, each with whether it is hidden.
     *
     * @throws IOException when the sheet is damaged; the rows before have been shown
     */
    void readShown(String name, ShownRows rows) throws IOException {
        String part = parts.findSheet(name).orElseThrow(() -> new IOException("no sheet " + name));
        try (InputStream in = parts.open(part)) {
            XMLStreamReader xml = guarded(() -> WorkbookParts.factory().createXMLStreamReader(in));
            SheetRowReader reader = new SheetRowReader(xml, strings);
            boolean isWanted = true;
            for (Optional<List<@Nullable SheetCell>> row = guarded(reader::next);
                    row.isPresent() && isWanted;
                    row = isWanted ? guarded(reader::next) : row) {
                isWanted = rows.row(reader.number(), reader.isHidden(), row.get());
            }
        }
    }

    /** Reads something from a parser. */
    private interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    /** The border to the parser. */
    private static <T> T guarded(Reading<T> reading) throws IOException {
        return LibraryBorder.read(() -> {
            try {
                return reading.read();
            } catch (XMLStreamException malformed) {
                throw new IllegalArgumentException(malformed.getMessage(), malformed);
            }
        });
    }

    /**
     * Reads all sheets of a small workbook as texts, by name.
     *
     * @throws IOException when it is no workbook, or one that is damaged
     */
    static Map<String, List<Line>> read(Path path) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!WorkbookGuard.isSound(path, Limits.DEFAULT, findings)) {
            throw new IOException(
                    "no workbook that can be read: " + findings.get(0).arguments());
        }
        Map<String, List<Line>> sheets = new LinkedHashMap<>();
        try (SheetReader reader = open(path)) {
            for (String name : reader.names()) {
                sheets.put(name, reader.parts.findSheet(name).isPresent() ? reader.lines(name) : List.of());
            }
        }
        return sheets;
    }

    /**
     * Reads a small sheet as texts, without its empty rows.
     *
     * @throws IOException when it is damaged
     */
    List<Line> lines(String name) throws IOException {
        List<Line> lines = new ArrayList<>();
        read(name, (number, row) -> {
            List<String> texts =
                    row.stream().map(cell -> cells.content(cell).asShown()).toList();
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                lines.add(new Line(number, texts));
            }
            return true;
        });
        return lines;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** The texts that cells share, by number. */
    private static final class SharedStrings {

        private SharedStrings() {}

        static List<String> read(WorkbookParts parts, String part) throws IOException {
            List<String> strings = new ArrayList<>();
            try (InputStream in = parts.open(part)) {
                XMLStreamReader xml = WorkbookParts.factory().createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("si")) {
                        strings.add(SheetRowReader.text(xml));
                    }
                }
            } catch (XMLStreamException malformed) {
                throw new IOException(part + ": " + malformed.getMessage(), malformed);
            }
            return strings;
        }
    }
}
