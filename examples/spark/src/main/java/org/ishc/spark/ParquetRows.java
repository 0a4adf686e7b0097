package org.ishc.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.ishc.io.table.CellSink;
import org.jspecify.annotations.Nullable;

/**
 * How rows of Parquet files are cells of a table.
 *
 * @param columns for each column of the files its place in the table, below 0 for one that is not read
 * @param before by file how many rows lie in the files before it
 */
record ParquetRows(List<Integer> columns, SortedMap<String, Long> before) implements Serializable {

    /** The number of a row in the whole table, from 1. */
    int number(Row row) {
        String file = row.getString(columns.size());
        long rowsBefore = Objects.requireNonNull(before.get(file), file);
        return Math.toIntExact(rowsBefore + row.getLong(columns.size() + 1) + 1);
    }

    /** Finds the file in which a row lies. */
    String file(int number) {
        String file = before.firstKey();
        for (Map.Entry<String, Long> each : before.entrySet()) {
            file = each.getValue() < number ? each.getKey() : file;
        }
        return file;
    }

    /** Hands a row on; one without any text is no record, but counts. */
    void read(Row row, CellSink sink) {
        boolean isBegun = false;
        for (int i = 0; i < columns.size(); i++) {
            String text = text(row.get(i));
            if (columns.get(i) >= 0 && !text.isBlank()) {
                if (!isBegun) {
                    sink.begin(number(row), 0);
                    isBegun = true;
                }
                sink.cell(columns.get(i), text.toCharArray(), 0, text.length());
            }
        }
        if (isBegun) {
            sink.end();
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Float || cell instanceof Double
                ? plain(new BigDecimal(cell.toString()))
                : cell instanceof BigDecimal decimal ? plain(decimal) : cell.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
