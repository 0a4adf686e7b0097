package org.ishc.io.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name the English name, as in the specification
 * @param type how its cells are read
 * @param isRequired whether the column must be there and its cells filled
 * @param words the words allowed in it, in the order of the specification; empty unless the type asks for words
 */
public record Column(String name, CellType type, boolean isRequired, List<String> words) {

  /** Copies the words. */
  public Column {
    words = List.copyOf(words);
  }
}
