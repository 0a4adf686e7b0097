package org.ishc.io.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of one workbook. Numbers keep the fifteen digits that a spreadsheet shows: what it holds beyond them is the error of its arithmetic.
 */
final class SheetCells {

  private static final MathContext SHOWN = new MathContext(15);
  private static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?A-Z/0_]*");
  private static final Pattern NO_TOKEN = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.|_.");
  private static final Pattern DAY = Pattern.compile("[dy]");

  private final Map<String, Boolean> days = new HashMap<>();

  /** A cell's content: a text, a number, or why there is none. */
  sealed interface Content {

    /** A text; also a day, a time, or a truth value; empty for an empty cell. */
    record Text(String text) implements Content {}

    /** A number. */
    record Numeric(BigDecimal number) implements Content {}

    /** An error, or a formula that was never computed. */
    record Wrong(String shown, String expected) implements Content {}

    /** Returns it as a text. */
    default String plain() {
      return this instanceof Text text
          ? text.text()
          : this instanceof Numeric of ? plain(of.number()) : ((Wrong) this).shown();
    }

    private static String plain(BigDecimal number) {
      return Math.abs((long) number.scale()) > 400 ? number.toString() : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }

  Content content(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return new Content.Text("");
    }
    Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR) {
      return new Content.Wrong(String.valueOf(cell.getRawValue()), "no error");
    }
    if (cell.getFormula() != null && cell.getRawValue() == null) {
      return new Content.Wrong("=" + cell.getFormula(), "a computed value");
    }
    if (value instanceof BigDecimal number) {
      return number(cell, number);
    }
    if (cell.getFormula() != null && value instanceof String text && ERROR.matcher(text).matches()) {
      return new Content.Wrong(text, "no error");
    }
    return new Content.Text(value == null ? "" : SheetText.unescape(value.toString()));
  }

  /** Finds the formula behind a cell, with its equals sign. */
  static Optional<String> findFormula(@Nullable Cell cell) {
    return cell == null || cell.getFormula() == null ? Optional.empty() : Optional.of("=" + cell.getFormula());
  }

  private Content number(Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString();
    if (format != null && days.computeIfAbsent(format, SheetCells::showsDays)) {
      try {
        LocalDateTime time = cell.asDate();
        return new Content.Text(time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString());
      } catch (DateTimeException noDay) {
        return new Content.Numeric(number);
      }
    }
    boolean isFraction = number.scale() > 0 && Math.abs((long) number.scale()) < 400 && number.stripTrailingZeros().scale() > 0;
    return new Content.Numeric(isFraction ? number.round(SHOWN) : number);
  }

  private static boolean showsDays(String format) {
    return DAY.matcher(NO_TOKEN.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("").replace("general", "")).find();
  }
}
