package org.ishc.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells were read into their types, by column. An empty cell is missing.
 *
 * @param table the table
 * @param origin where it came from
 * @param cells by column: String, LocalDate, Period, Long, Fraction, list of String, or null
 * @param findings where to say more about it
 */
public record Row(Table table, Origin origin, @Nullable Object[] cells, RowFindings findings) {

  /** Returns a text, code or word; null when missing. */
  public @Nullable String text(String column) {
    return (String) cell(column);
  }

  /** Returns a day; null when missing. */
  public @Nullable LocalDate date(String column) {
    return (LocalDate) cell(column);
  }

  /** Returns a period; null when missing. */
  public @Nullable Period period(String column) {
    return (Period) cell(column);
  }

  /** Returns a whole number; null when missing. */
  public @Nullable Long whole(String column) {
    return (Long) cell(column);
  }

  /** Returns a decimal; null when missing. */
  public @Nullable Fraction decimal(String column) {
    return (Fraction) cell(column);
  }

  /** Reads a number that is whole for a count and decimal for a ratio; null when missing or wrong, which is then a finding. */
  public @Nullable Fraction number(String column, boolean isRatio) {
    Column of = table.columns().get(table.indexOf(column));
    return new CellReader(findings, RowReader.MAX_CHARACTERS).number(of, text(column), isRatio);
  }

  /** Returns words; empty when missing. */
  public Optional<List<String>> words(String column) {
    Object cell = cell(column);
    if (cell instanceof List<?> words) {
      return Optional.of(words.stream().map(String.class::cast).toList());
    }
    return Optional.empty();
  }

  /** Finds the parts of the record's key as they were read, an empty text for an optional one that is missing; empty when one that is required is missing. */
  public Optional<List<Object>> findKey() {
    return table.findKey(cells);
  }

  private @Nullable Object cell(String column) {
    return cells[table.indexOf(column)];
  }
}
