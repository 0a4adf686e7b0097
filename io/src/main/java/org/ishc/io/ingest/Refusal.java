package org.ishc.io.ingest;

import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Location;
import org.ishc.io.table.Table;

/**
 * A row that was refused for what stands in it; kept in a few bytes, since there may be very many.
 *
 * @param table the table
 * @param row the record's number
 * @param key the parts of its key, as far as they could be read
 */
record Refusal(Table table, int row, Optional<List<Object>> key) {

  /** Returns the first part of the key, which names what the row is of. */
  Optional<String> code() {
    return key.map(parts -> parts.get(0).toString());
  }

  Location location() {
    List<String> texts = key.map(parts -> parts.stream().map(Object::toString).toList()).orElse(null);
    return new Location(table.tableName(), null, row, null, null, null, null, texts, null);
  }
}
