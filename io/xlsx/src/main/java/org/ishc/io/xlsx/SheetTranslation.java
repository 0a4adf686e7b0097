package org.ishc.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Worded;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.edit.AddedColumns;
import org.ishc.io.edit.CellTranslation;
import org.ishc.io.edit.NoSuchColumnException;
import org.ishc.io.message.Messages;
import org.ishc.io.spi.Limits;
import org.ishc.io.table.OuterSpace;
import org.jspecify.annotations.Nullable;

/**
 * Carries a column of a workbook's sheet to the map of another day, row by row; none is held. All sheets are written
 * anew: texts, numbers with their formats, days and truth values stay in their places, but for the three cells behind
 * the column; a formula is its last value, and widths, colours and merged cells are not kept.
 */
public final class SheetTranslation {

    private static final int FLUSHED_ROWS = 500;

    /** How many cells are added. */
    private static final int ADDED = 3;

    private final CellTranslation translation;
    private final String column;

    private SheetTranslation(String column, CellTranslation translation) {
        this.column = column;
        this.translation = translation;
    }

    /**
     * Carries a column.
     *
     * @param column its heading, which stands in the first row with anything in it of exactly one sheet
     * @throws NoSuchColumnException when it is not there, or not once
     * @throws IOException when the workbook cannot be read to its end, or not be written
     */
    public static void translate(Path in, String column, CellTranslation translation, Path out) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!WorkbookGuard.isSound(in, Limits.DEFAULT, findings)) {
            Finding first = findings.get(0);
            Worded said = language -> Messages.in(language).text(first);
            throw new StatedFaultException(FilePhrase.NO_WORKBOOK.with("problem", said));
        }
        new SheetTranslation(column, translation).run(in, out);
    }

    private void run(Path in, Path out) throws IOException {
        Path withClock = Files.createTempFile(out.toAbsolutePath().getParent(), "translate", ".part");
        try (SheetReader reader = SheetReader.open(in)) {
            Place place = place(reader);
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(withClock));
                    Workbook workbook = new Workbook(stream, "ISHC SDK", null)) {
                for (String name : reader.names()) {
                    Worksheet sheet = workbook.newWorksheet(name);
                    copy(reader, name, sheet, name.equals(place.sheet) ? Optional.of(place) : Optional.empty());
                    sheet.finish();
                }
            }
            XlsxWriter.withoutClock(withClock, Optional.empty(), out);
        } finally {
            Files.deleteIfExists(withClock);
        }
    }

    /** Where the column stands: the sheet, the row of its headings from 1, and its place from 0. */
    private record Place(String sheet, int headings, int column) {}

    private Place place(SheetReader reader) throws IOException {
        List<Place> found = new ArrayList<>();
        NoSuchColumnException none = new NoSuchColumnException("no column '" + column + "'; there are no headings");
        for (String name : reader.names()) {
            Optional<SheetReader.Line> headings = headings(reader, name);
            try {
                if (headings.isPresent()) {
                    found.add(new Place(
                            name,
                            headings.get().number(),
                            AddedColumns.place(headings.get().cells(), column)));
                }
            } catch (NoSuchColumnException notHere) {
                none = notHere;
            }
        }
        if (found.size() > 1) {
            throw new NoSuchColumnException("column '" + column + "' stands in several sheets: "
                    + found.stream().map(Place::sheet).toList());
        }
        if (found.isEmpty()) {
            throw none;
        }
        return found.get(0);
    }

    /** The first row of a sheet in which anything stands. */
    private static Optional<SheetReader.Line> headings(SheetReader reader, String sheet) throws IOException {
        List<SheetReader.Line> first = new ArrayList<>();
        reader.read(sheet, (number, row) -> {
            List<String> texts = texts(reader.cells(), row);
            if (texts.stream().anyMatch(text -> !text.isBlank())) {
                first.add(new SheetReader.Line(number, texts));
            }
            return first.isEmpty();
        });
        return first.stream().findFirst();
    }

    private static List<String> texts(SheetCells contents, List<@Nullable SheetCell> row) {
        return row.stream().map(cell -> contents.content(cell).plain()).toList();
    }

    private void copy(SheetReader reader, String name, Worksheet sheet, Optional<Place> place) throws IOException {
        int[] written = {0};
        SheetCells contents = reader.cells();
        reader.read(name, (number, row) -> {
            for (int i = 0; i < row.size(); i++) {
                boolean isBehind = place.isPresent() && number >= place.get().headings && i > place.get().column;
                copy(contents, row.get(i), sheet, number - 1, isBehind ? i + ADDED : i);
            }
            if (place.isPresent()
                    && number >= place.get().headings
                    && texts(contents, row).stream().anyMatch(text -> !text.isBlank())) {
                add(contents, row, number, place.get(), sheet);
            }
            if (++written[0] % FLUSHED_ROWS == 0) {
                flush(sheet);
            }
            return true;
        });
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private void add(SheetCells contents, List<@Nullable SheetCell> row, int number, Place place, Worksheet sheet) {
        SheetCell cell = place.column < row.size() ? row.get(place.column) : null;
        String text = text(contents.content(cell));
        CellTranslation.Cells added =
                number == place.headings ? CellTranslation.Cells.headings(OuterSpace.trim(text)) : next(text);
        int at = place.column + 1;
        for (String name : List.of(added.to(), added.status(), added.name())) {
            if (!name.isEmpty()) {
                sheet.inlineString(number - 1, at, SheetText.escape(name));
            }
            at++;
        }
    }

    private CellTranslation.Cells next(String text) {
        try {
            return translation.next(text);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** The text of a cell; a number that is shown with zeros before it is what it shows. */
    private static String text(SheetCells.Content content) {
        return content instanceof SheetCells.Content.Numeric numeric
                        && numeric.shown()
                                .filter(shown -> shown.matches("\\d+"))
                                .isPresent()
                ? numeric.shown().orElseThrow()
                : content.plain();
    }

    private static void copy(SheetCells contents, @Nullable SheetCell cell, Worksheet sheet, int row, int column) {
        SheetCells.Content content = contents.content(cell);
        if (cell == null || content.plain().isEmpty()) {
            return;
        }
        if (cell.type().equals("b")) {
            sheet.value(row, column, content.plain().equals("true"));
        } else if (cell.type().equals("n") && contents.findNumber(cell).isPresent()) {
            sheet.value(row, column, contents.findNumber(cell).orElseThrow());
            contents.findFormat(cell)
                    .ifPresent(format -> sheet.style(row, column).format(format).set());
        } else {
            sheet.inlineString(row, column, SheetText.escape(content.plain()));
        }
    }
}
