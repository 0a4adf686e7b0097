package org.ishc.io.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.spi.Limits;

/** An open workbook that was looked through before. Rows are shown one after another, and none is held. */
final class SheetReader implements Closeable {

  private final ReadableWorkbook workbook;

  private SheetReader(ReadableWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Rows {
    /**
     * Takes the next row.
     *
     * @param number its number in the sheet, from 1
     * @return whether another is wanted
     */
    boolean row(int number, Row row);
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
    return new SheetReader(LibraryBorder.read(() -> new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))));
  }

  /** Returns the sheets' names, in their order; a name that is there twice stands there twice. */
  List<String> names() {
    return workbook.getSheets().map(sheet -> String.valueOf(sheet.getName())).toList();
  }

  /**
   * Reads the rows of a sheet.
   *
   * @throws IOException when the sheet is damaged; the rows before have been shown
   */
  void read(String name, Rows rows) throws IOException {
    Sheet sheet = workbook.findSheet(name).orElseThrow(() -> new IOException("no sheet " + name));
    try (Stream<Row> stream = LibraryBorder.read(sheet::openStream)) {
      Iterator<Row> iterator = stream.iterator();
      int number = 0;
      Optional<Row> row = next(iterator);
      boolean isWanted = true;
      while (row.isPresent() && isWanted) {
        number = Math.max(number + 1, row.get().getRowNum());
        isWanted = rows.row(number, row.get());
        row = next(iterator);
      }
    }
  }

  private static Optional<Row> next(Iterator<Row> iterator) throws IOException {
    return LibraryBorder.read(() -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty());
  }

  /**
   * Reads all sheets of a small workbook as texts, by name.
   *
   * @throws IOException when it is no workbook, or one that is damaged
   */
  static Map<String, List<Line>> read(Path path) throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (!WorkbookGuard.isSound(path, Limits.DEFAULT, findings)) {
      throw new IOException("no workbook that can be read: " + findings.get(0).arguments());
    }
    Map<String, List<Line>> sheets = new LinkedHashMap<>();
    try (SheetReader reader = open(path)) {
      for (String name : reader.names()) {
        sheets.put(name, reader.lines(name));
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
    SheetCells cells = new SheetCells();
    read(
        name,
        (number, row) -> {
          List<String> texts = new ArrayList<>();
          for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(cells.content(row.getCell(i)).plain());
          }
          if (texts.stream().anyMatch(text -> !text.isEmpty())) {
            lines.add(new Line(number, texts));
          }
          return true;
        });
    return lines;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
