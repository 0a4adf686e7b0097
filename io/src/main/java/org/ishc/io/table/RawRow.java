package org.ishc.io.table;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was sent, its cells sorted into the table's columns.
 *
 * @param row the record's number, from 1, heading not counted
 * @param line the first physical line, from 1; 0 where there are no lines
 * @param cells the raw texts by column; null where the column is not there
 */
public record RawRow(int row, int line, @Nullable String[] cells) {}
