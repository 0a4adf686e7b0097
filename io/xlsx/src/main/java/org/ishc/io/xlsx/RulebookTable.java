package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.table.OuterSpace;

/**
 * The lines below the headings of one sheet of a rulebook.
 *
 * @param lines the lines with something in them
 */
record RulebookTable(List<Line> lines) {

    /**
     * A cell that is not blank.
     *
     * @param text what stands in it
     * @param place its place
     */
    record Cell(String text, int place) {}

    /**
     * A line.
     *
     * @param cells the cells that are not blank
     * @param place the place of its first cell
     * @param places the places of all cells
     */
    record Line(Map<RulebookColumn, Cell> cells, int place, Map<RulebookColumn, Integer> places) {

        Optional<Cell> find(RulebookColumn column) {
            return Optional.ofNullable(cells.get(column));
        }

        Cell required(RulebookColumn column) {
            return find(column)
                    .orElseThrow(() -> new UnreadableTextException(
                            "",
                            Objects.requireNonNullElse(places.get(column), place),
                            1,
                            SheetPhrase.EMPTY_CELL.with("column", column.named())));
        }
    }

    static RulebookTable read(
            RulebookSheet rulebookSheet, String sheet, List<SheetReader.Line> lines, CellPlaces places) {
        if (lines.isEmpty()) {
            return new RulebookTable(List.of());
        }
        List<Optional<RulebookColumn>> columns = headings(rulebookSheet, sheet, lines.get(0), places);
        List<Line> read = new ArrayList<>();
        for (SheetReader.Line line : lines.subList(1, lines.size())) {
            Map<RulebookColumn, Cell> cells = new EnumMap<>(RulebookColumn.class);
            Map<RulebookColumn, Integer> all = new EnumMap<>(RulebookColumn.class);
            for (int i = 0; i < Math.max(columns.size(), line.cells().size()); i++) {
                String text = i < line.cells().size() ? line.cells().get(i) : "";
                int place = places.add(sheet, line.number(), i);
                Optional<RulebookColumn> column = i < columns.size() ? columns.get(i) : Optional.empty();
                column.ifPresent(known -> all.put(known, place));
                if (OuterSpace.isBlank(text)) {
                    continue;
                }
                cells.put(
                        column.orElseThrow(() -> new UnreadableTextException(
                                "", place, 1, SheetPhrase.NO_HEADING_ABOVE.with("found", text))),
                        new Cell(text, place));
            }
            if (!cells.isEmpty()) {
                read.add(new Line(cells, places.add(sheet, line.number(), 0), all));
            }
        }
        return new RulebookTable(read);
    }

    private static List<Optional<RulebookColumn>> headings(
            RulebookSheet rulebookSheet, String sheet, SheetReader.Line line, CellPlaces places) {
        List<Optional<RulebookColumn>> columns = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = line.cells().get(i);
            Optional<RulebookColumn> column = RulebookLabels.findColumn(rulebookSheet, heading);
            if (!OuterSpace.isBlank(heading) && (column.isEmpty() || columns.contains(column))) {
                List<String> allowed = Stream.of(Language.values())
                        .flatMap(language -> rulebookSheet.columns().stream().map(new RulebookLabels(language)::column))
                        .distinct()
                        .toList();
                throw new UnreadableTextException(
                        "",
                        places.add(sheet, line.number(), i),
                        1,
                        SheetPhrase.NO_HEADING.with("found", heading, "allowed", allowed));
            }
            columns.add(column);
        }
        return columns;
    }

    /** The names that a sheet may have. */
    static List<String> sheets() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(RulebookSheet.values()).map(new RulebookLabels(language)::sheet))
                .distinct()
                .toList();
    }
}
