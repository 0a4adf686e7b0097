package org.ishc.io.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.jspecify.annotations.Nullable;

/** Which cell of a row belongs to which column, by the headings. */
public final class HeadingLine {

  private static final int UNKNOWN = -1;

  private final Table table;
  private final int[] places;
  private final int columns;

  private HeadingLine(Table table, int[] places) {
    this.table = table;
    this.places = places;
    this.columns = table.columns().size();
  }

  /**
   * Reads a heading line.
   *
   * @param names which heading names which column
   * @param findings {@code table.unknown-column}, {@code table.missing-column} and {@code table.duplicate-column} are added here
   * @return empty when the table cannot be read by it
   */
  public static Optional<HeadingLine> read(Table table, List<String> headings, Headings names, List<Finding> findings) {
    int[] places = new int[headings.size()];
    boolean isSound = true;
    boolean[] seen = new boolean[table.columns().size()];
    Location location = Location.ofTable(table.tableName());
    for (int i = 0; i < places.length; i++) {
      String heading = headings.get(i);
      OptionalInt place = names.find(table, heading);
      places[i] = place.orElse(UNKNOWN);
      if (place.isEmpty()) {
        findings.add(Finding.of(ExchangeFinding.UNKNOWN_COLUMN, location.withValue(heading), "heading", heading));
      } else if (seen[places[i]]) {
        isSound = false;
        findings.add(
            Finding.of(
                ExchangeFinding.DUPLICATE_COLUMN,
                location.withColumn(table.columns().get(places[i]).name()).withValue(heading),
                "heading", heading));
      } else {
        seen[places[i]] = true;
      }
    }
    List<String> missing =
        IntStream.range(0, seen.length)
            .filter(i -> !seen[i] && table.columns().get(i).isRequired())
            .mapToObj(i -> table.columns().get(i).name())
            .toList();
    if (!missing.isEmpty()) {
      findings.add(Finding.of(ExchangeFinding.MISSING_COLUMN, location, "missing", missing));
    }
    return isSound && missing.isEmpty() ? Optional.of(new HeadingLine(table, places)) : Optional.empty();
  }

  /** Returns for each heading the place of its column; below 0 for one that names none. */
  public int[] columns() {
    return places.clone();
  }

  /** Returns for each column whether it has a heading. */
  public boolean[] isThere() {
    boolean[] isThere = new boolean[columns];
    IntStream.of(places).filter(place -> place != UNKNOWN).forEach(place -> isThere[place] = true);
    return isThere;
  }

  /** Returns the place among the cells in which a column stands; empty when it is not there. */
  public OptionalInt placeOf(int column) {
    return IntStream.range(0, places.length).filter(place -> places[place] == column).findFirst();
  }

  /** Returns how many headings there are. */
  public int size() {
    return places.length;
  }

  /** Finds the column to which the cells at a place belong; empty under an unknown heading. */
  public Optional<Column> findColumn(int place) {
    return places[place] == UNKNOWN ? Optional.empty() : Optional.of(table.columns().get(places[place]));
  }

  /** Sorts the cells of a row into columns. */
  public RawRow row(int row, int line, List<String> cells) {
    return row(row, line, cells, List.of());
  }

  /**
   * Sorts the cells of a row into columns.
   *
   * @param notes what was seen on cells, by their place in the row as it was sent; those under no known heading are left out
   */
  public RawRow row(int row, int line, List<String> cells, List<RawRow.Note> notes) {
    @Nullable String[] sorted = new String[columns];
    for (int i = 0; i < places.length; i++) {
      if (places[i] != UNKNOWN) {
        sorted[places[i]] = cells.get(i);
      }
    }
    return notes.isEmpty()
        ? new RawRow(row, line, sorted)
        : new RawRow(row, line, sorted, notes.stream().filter(note -> places[note.column()] != UNKNOWN).map(note -> note.at(places[note.column()])).toList());
  }
}
