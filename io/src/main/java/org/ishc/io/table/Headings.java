package org.ishc.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.ishc.core.base.VietnameseText;

/**
 * The headings under which a column is found: its English name, its Vietnamese one, and those that a host adds; compared after folding, so that {@code hoà}
 * equals {@code hòa}. Immutable.
 */
public final class Headings {

  /** The headings of the specification. */
  public static final Headings STANDARD = new Headings(read());

  private final Map<String, Map<String, Integer>> byTable;

  private Headings(Map<String, Map<String, Integer>> byTable) {
    this.byTable = byTable;
  }

  /**
   * Returns these headings with a host's own; it goes before one that is spelled alike.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public Headings with(Table table, String heading, String column) {
    int place = table.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException(
          table.tableName() + " has no column '" + column + "'; it has " + table.columns().stream().map(Column::name).toList());
    }
    Map<String, Map<String, Integer>> more = new HashMap<>(byTable);
    Map<String, Integer> places = new HashMap<>(more.getOrDefault(table.tableName(), Map.of()));
    places.put(VietnameseText.fold(heading), place);
    more.put(table.tableName(), places);
    return new Headings(more);
  }

  /** Finds the place of the column that a heading names. */
  public OptionalInt find(Table table, String heading) {
    Integer place = byTable.getOrDefault(table.tableName(), Map.of()).get(VietnameseText.fold(heading));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private static Map<String, Map<String, Integer>> read() {
    Map<String, Map<String, Integer>> headings = new HashMap<>();
    for (Table table : Table.values()) {
      Map<String, Integer> places = headings.computeIfAbsent(table.tableName(), name -> new HashMap<>());
      for (int i = 0; i < table.columns().size(); i++) {
        places.put(VietnameseText.fold(table.columns().get(i).name()), i);
      }
    }
    try (InputStream resource = Objects.requireNonNull(Headings.class.getResourceAsStream("headings-vi.csv"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(cells -> put(headings, cells));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return headings;
  }

  private static void put(Map<String, Map<String, Integer>> headings, String[] cells) {
    Table table = Table.find(cells[0]).orElseThrow();
    Objects.requireNonNull(headings.get(cells[0])).put(VietnameseText.fold(cells[2]), table.indexOf(cells[1]));
  }
}
