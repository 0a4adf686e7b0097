package org.ishc.io.table;

import java.util.function.Consumer;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table, one by one: cells into types, with what is wrong in each. Holds no row.
 *
 * <p>Cells that come as slices and are spelled the plain way are read at once; a row in which any is not is read closely, with the same result as if it had
 * come as texts. Not safe for use by several threads.
 */
public final class RowReader {

  /** How long a text may be unless said: what a spreadsheet's cell holds. */
  public static final int MAX_CHARACTERS = 32_767;

  private final Table table;
  private final Column[] columns;
  private final PlainCells[] plain;
  private final int[] required;
  private final int maxCharacters;

  /** Creates a reader that allows texts of {@link #MAX_CHARACTERS}. */
  public RowReader(Table table) {
    this(table, MAX_CHARACTERS);
  }

  /**
   * Creates a reader.
   *
   * @param maxCharacters how long a text may be, 1 or more
   */
  public RowReader(Table table, int maxCharacters) {
    this.table = table;
    this.columns = table.columns().toArray(Column[]::new);
    this.plain = table.columns().stream().map(PlainCells::new).toArray(PlainCells[]::new);
    this.required = table.columns().stream().filter(Column::isRequired).mapToInt(column -> table.indexOf(column.name())).toArray();
    this.maxCharacters = maxCharacters;
  }

  /** Reads a row; its findings say what is wrong in it, and {@link RowFindings#hasError()} whether it is refused. */
  public Row read(RawRow raw) {
    @Nullable Object[] cells = new Object[columns.length];
    RowFindings found = new RowFindings(table, raw.row(), cells);
    CellReader reader = new CellReader(found, maxCharacters);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = isRefused(raw, i, found) ? null : reader.read(columns[i], raw.text(i));
    }
    return new Row(table, Origin.of(table.tableName(), raw.row()), cells, found);
  }

  /** Says what the form saw on a cell; tells whether that forbids to read it. */
  private boolean isRefused(RawRow raw, int column, RowFindings found) {
    boolean isRefused = false;
    for (RawRow.Note note : raw.notes()) {
      if (note.column() == column) {
        found.add(note, columns[column]);
        isRefused |= note.code().severity() == Severity.ERROR;
      }
    }
    return isRefused;
  }

  /**
   * Returns a sink that reads rows as their cells come.
   *
   * @param rows takes each row that is complete, with its first line
   */
  public CellSink sink(Consumer<Line> rows) {
    return new Sink(rows);
  }

  /**
   * A row, with where it began.
   *
   * @param row the row, read
   * @param line the first physical line, from 1; 0 where there are no lines
   */
  public record Line(Row row, int line) {}

  /** Reads plain cells at once, and keeps the texts of the others until the row is complete. */
  private final class Sink implements CellSink {
    private final Consumer<Line> rows;
    private @Nullable Object[] cells = new Object[0];
    private @Nullable String @Nullable [] texts;
    private int row;
    private int line;

    Sink(Consumer<Line> rows) {
      this.rows = rows;
    }

    @Override
    public void begin(int newRow, int newLine) {
      row = newRow;
      line = newLine;
      cells = new Object[columns.length];
      texts = null;
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length) {
      if (length > 0) {
        Object value = plain[column].read(buffer, offset, length);
        if (value == null) {
          cell(column, new String(buffer, offset, length));
        } else {
          cells[column] = value;
        }
      }
    }

    @Override
    public void cell(int column, String text) {
      if (texts == null) {
        texts = new String[columns.length];
      }
      texts[column] = text;
    }

    @Override
    public void end() {
      RowFindings found = new RowFindings(table, row, cells);
      if (texts != null || !isFilled()) {
        CellReader reader = new CellReader(found, maxCharacters);
        for (int i = 0; i < cells.length; i++) {
          if (cells[i] == null) {
            cells[i] = reader.read(columns[i], texts == null ? null : texts[i]);
          }
        }
      }
      rows.accept(new Line(new Row(table, Origin.of(table.tableName(), row), cells, found), line));
    }

    private boolean isFilled() {
      for (int place : required) {
        if (cells[place] == null) {
          return false;
        }
      }
      return true;
    }
  }
}
