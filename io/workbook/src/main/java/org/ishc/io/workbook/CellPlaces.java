package org.ishc.io.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.finding.Location;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SheetHeading;
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
        Optional<Sheet> sheet = Optional.ofNullable(at.sent())
                .map(Location.Sent::sheet)
                .map(workbook::getSheet)
                .map(Sheet.class::cast)
                .or(() -> Optional.ofNullable(table).flatMap(this::findSheet));
        if (table == null || sheet.isEmpty()) {
            return Optional.empty();
        }
        String name = sheet.get().getSheetName();
        if (at.cell() != null) {
            CellReference named = new CellReference(at.cell());
            return Optional.of(new CellReference(name, named.getRow(), named.getCol(), false, false));
        }
        return heads.computeIfAbsent(table, text -> head(sheet.get(), text))
                .map(head -> new CellReference(name, row(head, at.row()), column(head, at.column()), false, false));
    }

    /** The sheet of that name; else one with a Vietnamese name of the table, or its own in another case. */
    private Optional<Sheet> findSheet(String table) {
        for (Sheet sheet : workbook) {
            if (sheet.getSheetName().equals(table)) {
                return Optional.of(sheet);
            }
        }
        for (Sheet sheet : workbook) {
            boolean isNamed = Headings.STANDARD
                    .findSheet(sheet.getSheetName())
                    .filter(given -> given.tableName().equals(table))
                    .isPresent();
            if (isNamed || sheet.getSheetName().equalsIgnoreCase(table)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    private static int row(Head head, @Nullable Integer record) {
        return record == null ? head.row() : head.row() + record;
    }

    private static int column(Head head, @Nullable String column) {
        return column == null ? head.firstColumn() : head.columns().getOrDefault(column, head.firstColumn());
    }

    /** The row that looks like headings, with the one below it where that is their second line; else the first. */
    private static Optional<Head> head(Sheet sheet, String name) {
        Optional<Table> table = Table.find(name);
        List<Row> filled = new ArrayList<>();
        sheet.forEach(row -> {
            if (filled.size() < HeadingLine.SEARCHED_ROWS && texts(row).stream().anyMatch(text -> !text.isEmpty())) {
                filled.add(row);
            }
        });
        return filled.stream()
                .filter(row -> row.getRowNum() < HeadingLine.SEARCHED_ROWS
                        && table.filter(given -> HeadingLine.isLike(given, texts(row), Headings.STANDARD))
                                .isPresent())
                .findFirst()
                .or(() -> filled.stream().findFirst())
                .map(row -> head(row, table.orElseThrow()));
    }

    private static Head head(Row row, Table table) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> texts = texts(row);
        int first = -1;
        for (int i = 0; i < texts.size(); i++) {
            int place = i;
            if (!texts.get(i).isEmpty()) {
                first = first < 0 ? i : first;
                Headings.STANDARD
                        .findMeant(table, texts.get(i))
                        .ifPresent(meant -> columns.putIfAbsent(
                                table.columns().get(meant.column()).name(), place));
            }
        }
        return new Head(hasSecondLine(row, table) ? row.getRowNum() + 1 : row.getRowNum(), first, columns);
    }

    private static boolean hasSecondLine(Row row, Table table) {
        Row next = row.getSheet().getRow(row.getRowNum() + 1);
        List<String> lower = next == null ? List.of() : texts(next);
        List<String> upper = texts(row);
        for (CellRangeAddress area : row.getSheet().getMergedRegions()) {
            boolean isOver = area.getLastRow() == row.getRowNum() && area.getLastColumn() > area.getFirstColumn();
            for (int i = area.getFirstColumn(); isOver && i <= area.getLastColumn() && i < lower.size(); i++) {
                String over = area.getFirstColumn() < upper.size() ? upper.get(area.getFirstColumn()) : "";
                if (!lower.get(i).isEmpty()
                        && SheetHeading.below(over, lower.get(i), table, Headings.STANDARD)
                                .isKnown(table, Headings.STANDARD)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            while (texts.size() < cell.getColumnIndex()) {
                texts.add("");
            }
            texts.add(formatter.formatCellValue(cell).strip());
        }
        return texts;
    }
}
