package org.ishc.io.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of a workbook as texts: numbers plain, dates ISO, truth values {@code true} and {@code false}, a formula's cached value. */
final class SheetReader {

  private SheetReader() {}

  /**
   * A row with something in it.
   *
   * @param number its number in the sheet, from 1
   * @param cells the texts from the first column; empty for empty ones
   */
  record Line(int number, List<String> cells) {}

  /**
   * Reads all sheets, in their order.
   *
   * @throws IOException when it is no workbook, or one that is damaged
   */
  static Map<String, List<Line>> read(byte[] bytes) throws IOException {
    Map<String, List<Line>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.put(sheet.getName(), lines(sheet));
      }
    } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException damaged) {
      throw new IOException("no workbook that can be read: " + damaged.getMessage(), damaged);
    }
    return sheets;
  }

  private static List<Line> lines(Sheet sheet) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : rows.toList()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getOptionalCell(i).map(SheetReader::text).orElse(""));
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          lines.add(new Line(row.getRowNum(), cells));
        }
      }
    }
    return lines;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case EMPTY -> "";
      case STRING -> cell.asString();
      case FORMULA, ERROR -> cell.getRawValue() == null ? cell.getText() : cell.getRawValue();
    };
  }

  /** A number as a day where its format shows days. */
  private static String number(Cell cell) {
    String format = cell.getDataFormatString();
    boolean isDay = format != null && format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches(".*[dy].*");
    if (isDay) {
      LocalDate day = cell.asDate().toLocalDate();
      return day.toString();
    }
    BigDecimal number = cell.asNumber();
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
