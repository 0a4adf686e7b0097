package org.ishc.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SheetFinding;
import org.ishc.io.table.SheetHeading;
import org.ishc.io.table.Table;

/**
 * What table a sheet looks like whose name says none: that of which the most headings stand in one of its first rows.
 * The sheet is not read by that, since which table a summary is would be a guess; whoever sent it is told what to do.
 */
final class SheetLikeness {

    private static final int LEAST_KNOWN = 2;

    /** No form is wider; whoever sends such a sheet does not make the reader look long. */
    private static final int MOST_COLUMNS = 200;

    private final SheetReader workbook;
    private final Headings names;
    private final Map<String, SheetLayout> layouts;

    SheetLikeness(SheetReader workbook, Headings names, Map<String, SheetLayout> layouts) {
        this.workbook = workbook;
        this.names = names;
        this.layouts = layouts;
    }

    /** The headings of a table that stand in a row, as they are spelled there. */
    private record Likeness(Table table, Set<Integer> columns, List<String> known) {

        Finding finding(String file, String sheet) {
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).isRequired() && !columns.contains(i)) {
                    missing.add(table.columns().get(i).name());
                }
            }
            return Finding.of(
                    SheetFinding.LIKE_TABLE,
                    Location.none().withSource(file, null, null, null),
                    "sheet",
                    sheet,
                    "table",
                    table.tableName(),
                    "known",
                    known,
                    "missing",
                    missing);
        }
    }

    /** Finds the table that a sheet looks like; nothing of a sheet whose name says it. */
    Optional<Finding> find(String file, String sheet) {
        if (Table.find(sheet).isPresent() || names.findSheet(sheet).isPresent()) {
            return Optional.empty();
        }
        try {
            return findBest(sheet).map(likeness -> likeness.finding(file, sheet));
        } catch (IOException unreadable) {
            // a sheet that is not read loses nothing by that
            return Optional.empty();
        }
    }

    private Optional<Likeness> findBest(String sheet) throws IOException {
        SheetLayout layout = workbook.layout(sheet, layouts);
        SheetLines lines = new SheetLines(workbook.cells(), layout);
        List<SheetLine> first = new ArrayList<>();
        workbook.readShown(sheet, (number, isHidden, row) -> {
            // the last rows of headings may name what the one above them is divided into
            if (row.size() <= MOST_COLUMNS && number <= SheetHead.SEARCHED_ROWS + HeadingStack.MOST_LINES - 1) {
                first.add(lines.line(number, isHidden, row).filled(0));
            }
            return number < SheetHead.SEARCHED_ROWS + HeadingStack.MOST_LINES - 1;
        });
        Optional<Likeness> best = Optional.empty();
        for (Table table : Table.values()) {
            for (int i = 0; i < first.size() && first.get(i).number() <= SheetHead.SEARCHED_ROWS; i++) {
                Likeness given = likeness(table, first, i, layout);
                if (given.known().size() >= LEAST_KNOWN
                        && best.map(one -> one.known().size() < given.known().size())
                                .orElse(true)) {
                    best = Optional.of(given);
                }
            }
        }
        return best;
    }

    private Likeness likeness(Table table, List<SheetLine> lines, int at, SheetLayout layout) {
        HeadingStack stack = HeadingStack.find(
                table,
                lines.subList(Math.max(0, at - HeadingStack.MOST_LINES + 1), at),
                lines.get(at),
                lines.subList(at + 1, Math.min(lines.size(), at + HeadingStack.MOST_LINES)),
                layout.merges(),
                names);
        Set<Integer> columns = new LinkedHashSet<>();
        List<String> known = new ArrayList<>();
        for (SheetHeading heading : stack.headings()) {
            names.findMeant(table, heading.text())
                    .filter(meant -> columns.add(meant.column()))
                    .ifPresent(meant -> known.add(heading.text()));
        }
        return new Likeness(table, columns, known);
    }

    /** Returns the name that the sheet would be read by. */
    static String sheetName(Finding finding) {
        String name = String.valueOf(finding.arguments().get("table"));
        return Headings.sheetName(Table.find(name).orElseThrow(), Language.VI);
    }
}
