package org.ishc.io.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** Rows of sheets for tests, without a workbook around them. */
final class SheetSamples {

    private SheetSamples() {}

    /** Returns a row of texts and numbers; an empty text is an empty cell. */
    static SheetLine line(int number, Object... cells) {
        return line(number, Map.of(), cells);
    }

    /** Returns a row of which some cells are merged with one above. */
    static SheetLine line(int number, Map<Integer, SheetLine.Above> above, Object... cells) {
        List<@Nullable SheetCell> all = new ArrayList<>();
        List<SheetCells.Content> contents = new ArrayList<>();
        for (Object cell : cells) {
            all.add(cell.equals("") ? null : cell(cell));
            contents.add(
                    cell instanceof Integer count
                            ? new SheetCells.Content.Numeric(BigDecimal.valueOf(count), Optional.empty())
                            : new SheetCells.Content.Text(cell.toString()));
        }
        return new SheetLine(number, all, contents, above);
    }

    /** Returns cells as a sheet writes them. */
    static List<@Nullable SheetCell> cells(Object... cells) {
        List<@Nullable SheetCell> all = new ArrayList<>();
        for (Object cell : cells) {
            all.add(cell.equals("") ? null : cell(cell));
        }
        return all;
    }

    private static SheetCell cell(Object value) {
        return new SheetCell(value instanceof Integer ? "n" : "inlineStr", value.toString(), null, 0);
    }

    /** Returns what reads cells of a workbook without styles. */
    static SheetCells contents(Path folder) throws IOException {
        try (WorkbookParts parts =
                WorkbookParts.open(new WorkbookByHand().sheet("x", "").write(folder.resolve("contents.xlsx")))) {
            return new SheetCells(NumberFormats.read(parts), false);
        }
    }

    /** Spells a record: its number, then what is filled, by column. */
    static String spelled(Table table, RawRow row) {
        return row.row()
                + IntStream.range(0, row.size())
                        .filter(i -> row.text(i) != null
                                && !String.valueOf(row.text(i)).isEmpty())
                        .mapToObj(i -> " " + table.columns().get(i).name() + "=" + row.text(i))
                        .collect(Collectors.joining());
    }

    /** Spells findings: code, cell and arguments. */
    static List<String> spelled(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().cell() + " " + finding.arguments())
                .toList();
    }

    /** Returns a sheet's XML row of texts. */
    static String xmlRow(int number, String... texts) {
        return "<row r='%d'>%s</row>"
                .formatted(
                        number,
                        IntStream.range(0, texts.length)
                                .mapToObj(i -> "<c r='%s%d' t='inlineStr'><is><t>%s</t></is></c>"
                                        .formatted(SheetCell.letters(i), number, texts[i]))
                                .collect(Collectors.joining()));
    }
}
