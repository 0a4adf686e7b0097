package org.ishc.io.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.finding.Location;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which cell of a workbook a location means: the one that it names; else that of its record and column by the headings;
 * of a record as a whole its first cell, of a table its first heading.
 */
final class CellPlaces {

    private final XSSFWorkbook workbook;
    private final Map<String, Optional<Head>> heads = new HashMap<>();

    /** The heading row of a sheet, from 0, and the columns of the table by their place there. */
    private record Head(int row, int firstColumn, Map<String, Integer> columns) {}

    CellPlaces(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Finds the cell; none for what speaks of the package, or of a sheet that is not there. */
    Optional<CellReference> find(Location at) {
        String table = at.table();
        if (table == null || workbook.getSheet(table) == null) {
            return Optional.empty();
        }
        if (at.cell() != null) {
            CellReference named = new CellReference(at.cell());
            return Optional.of(new CellReference(table, named.getRow(), named.getCol(), false, false));
        }
        return heads.computeIfAbsent(table, name -> head(workbook.getSheet(name), name))
                .map(head -> new CellReference(table, row(head, at.row()), column(head, at.column()), false, false));
    }

    private static int row(Head head, @Nullable Integer record) {
        return record == null ? head.row() : head.row() + record;
    }

    private static int column(Head head, @Nullable String column) {
        return column == null ? head.firstColumn() : head.columns().getOrDefault(column, head.firstColumn());
    }

    private static Optional<Head> head(Sheet sheet, String name) {
        DataFormatter texts = new DataFormatter(Locale.ROOT);
        for (Row row : sheet) {
            Map<String, Integer> columns = new HashMap<>();
            int first = -1;
            for (Cell cell : row) {
                String heading = texts.formatCellValue(cell).strip();
                if (!heading.isEmpty()) {
                    first = first < 0 ? cell.getColumnIndex() : first;
                    Table.find(name).ifPresent(table -> {
                        OptionalInt place = Headings.STANDARD.find(table, heading);
                        place.ifPresent(column ->
                                columns.putIfAbsent(table.columns().get(column).name(), cell.getColumnIndex()));
                    });
                }
            }
            if (first >= 0) {
                return Optional.of(new Head(row.getRowNum(), first, columns));
            }
        }
        return Optional.empty();
    }
}
