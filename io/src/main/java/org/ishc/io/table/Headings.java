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

/** The headings under which a column is found: its English name, and its Vietnamese one; compared after folding, so that {@code hoà} equals {@code hòa}. */
public final class Headings {

  private static final Map<String, Map<String, Integer>> BY_TABLE = read();

  private Headings() {}

  /** Finds the place of the column that a heading names. */
  public static OptionalInt find(Table table, String heading) {
    Integer place = BY_TABLE.getOrDefault(table.tableName(), Map.of()).get(VietnameseText.fold(heading));
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
