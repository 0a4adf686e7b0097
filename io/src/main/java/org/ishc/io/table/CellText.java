package org.ishc.io.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The canonical spelling of cells: days as {@code yyyy-MM-dd}, periods by their code, numbers with a point and without groups, texts in NFC and trimmed. A
 * cell that cannot be read keeps the text that was sent, so that nothing is lost.
 */
public final class CellText {

  private CellText() {}

  /**
   * Returns the cells of a row.
   *
   * @param raw the row as it was sent
   * @param read the same row, read
   * @return by column; empty for empty cells
   */
  public static List<String> of(RawRow raw, Row read) {
    List<String> texts = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      texts.add(of(read.cell(i), raw.text(i)));
    }
    return texts;
  }

  private static String of(@Nullable Object cell, @Nullable String sent) {
    if (cell == null) {
      return sent == null || sent.isBlank() ? "" : sent;
    }
    return of(cell);
  }

  /** Returns the canonical text of a cell that was read. */
  static String of(Object cell) {
    if (cell instanceof Fraction fraction) {
      return new BigDecimal(fraction.bigNumerator()).divide(new BigDecimal(fraction.bigDenominator())).toPlainString();
    }
    return cell instanceof List<?> words ? String.join("|", words.stream().map(String::valueOf).toList()) : cell.toString();
  }
}
