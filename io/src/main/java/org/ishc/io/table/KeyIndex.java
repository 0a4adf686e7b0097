package org.ishc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the rows seen, each with the row that had it first. Exact; kept in a few bytes a row, since the parts of keys come again and again. Not safe
 * for use by several threads.
 */
public final class KeyIndex {

  private final int[] places;
  private final List<Map<Object, Integer>> parts = new ArrayList<>();

  /** For each part but the first, what the pair of all before it and itself is numbered; for the last, the row. */
  private final List<LongTable> pairs = new ArrayList<>();

  /** Creates an index of no keys. */
  public KeyIndex(Table table) {
    places = table.key().stream().mapToInt(column -> table.indexOf(column.name())).toArray();
    for (int i = 0; i < places.length; i++) {
      parts.add(new HashMap<>());
      pairs.add(new LongTable());
    }
  }

  /**
   * Adds the key of a row in which no part that is required is missing.
   *
   * @return the row that has the same key; 0 when there is none
   */
  public int put(Row row) {
    @Nullable Object[] cells = row.cells();
    int last = places.length - 1;
    if (last == 0) {
      Integer first = parts.get(0).putIfAbsent(part(cells[places[0]]), row.origin().row());
      return first == null ? 0 : first;
    }
    long id = number(0, cells);
    for (int i = 1; i < last; i++) {
      LongTable numbered = pairs.get(i);
      id = numbered.putIfAbsent(id << Integer.SIZE | number(i, cells), numbered.size() + 1);
    }
    int row1 = row.origin().row();
    int first = pairs.get(last).putIfAbsent(id << Integer.SIZE | number(last, cells), row1);
    return first == row1 ? 0 : first;
  }

  private int number(int part, @Nullable Object[] cells) {
    Map<Object, Integer> numbers = parts.get(part);
    Object key = part(cells[places[part]]);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, numbers.size() + 1);
    return numbers.size();
  }

  private static Object part(@Nullable Object cell) {
    return cell == null ? "" : cell;
  }

  /** Whole numbers of 1 and more by long, none of which is 0. */
  private static final class LongTable {
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    int size() {
      return size;
    }

    /** Returns the value that stands there, which is the new one when there was none. */
    int putIfAbsent(long key, int value) {
      int place = place(key);
      if (keys[place] == key) {
        return values[place];
      }
      keys[place] = key;
      values[place] = value;
      size++;
      if (size * 3L > keys.length * 2L) {
        grow();
      }
      return value;
    }

    private int place(long key) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      int place = (int) (mixed ^ mixed >>> Integer.SIZE) & keys.length - 1;
      while (keys[place] != 0 && keys[place] != key) {
        place = place + 1 & keys.length - 1;
      }
      return place;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[oldValues.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int place = place(oldKeys[i]);
          keys[place] = oldKeys[i];
          values[place] = oldValues[i];
        }
      }
    }
  }
}
