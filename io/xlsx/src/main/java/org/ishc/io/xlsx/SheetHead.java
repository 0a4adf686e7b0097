package org.ishc.io.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SheetFinding;
import org.ishc.io.table.SheetHeading;
import org.ishc.io.table.Table;

/**
 * The headings of a sheet: the first row that looks like them, with the rows above and below it over which they are
 * spread.
 *
 * @param first the number of the row in the sheet, from 1
 * @param last the number of the last row of headings: the same, or one of the next two
 * @param headings the headings from the first column
 * @param line which cell belongs to which column; empty when the table cannot be read by it
 */
record SheetHead(int first, int last, List<SheetHeading> headings, Optional<HeadingLine> line) {

    /** In which rows headings are looked for. */
    static final int SEARCHED_ROWS = HeadingLine.SEARCHED_ROWS;

    /**
     * Reads the headings.
     *
     * @param top the row that holds them
     * @param stack the rows over which they are spread
     * @param title what stands above that is no heading
     * @param findings what is found on headings is added here
     */
    static SheetHead read(
            Table table,
            SheetLine top,
            HeadingStack stack,
            List<SheetLine> title,
            Headings names,
            List<Finding> findings) {
        List<SheetHeading> headings = stack.headings();
        if (!title.isEmpty()) {
            findings.add(finding(table, SheetFinding.HEADING_ROW, top));
        }
        if (stack.isWorthSaying()) {
            findings.add(lines(table, stack, headings));
        }
        long multiple = names.factorOfTitle(
                title.stream().flatMap(sheetLine -> sheetLine.texts().stream()).toList());
        headings.replaceAll(heading -> heading.under(multiple, names));
        Optional<HeadingLine> line = HeadingLine.readSheet(table, headings, names, findings);
        return new SheetHead(top.number(), stack.last().number(), headings, line);
    }

    private static Finding lines(Table table, HeadingStack stack, List<SheetHeading> headings) {
        SheetLine first = stack.lines().get(0);
        Location at = Location.ofTable(table.tableName())
                .withSource(null, null, first.reference(first.findFirst().orElse(0)), null);
        return Finding.of(
                SheetFinding.HEADING_LINES,
                at,
                "first",
                (long) first.number(),
                "last",
                (long) stack.last().number(),
                "headings",
                headings.stream()
                        .map(SheetHeading::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** Returns the headings of a line below others in which headings stand over several columns. */
    static List<String> texts(
            Table table, SheetLine top, List<SheetLine> above, List<SheetLayout.Area> merges, Headings names) {
        return HeadingStack.find(table, above, top, List.of(), merges, names).headings().stream()
                .map(SheetHeading::text)
                .toList();
    }

    /**
     * Returns the reference of the heading that is spelled so; else of that of a column, else of the first.
     *
     * @param column the column
     * @param text how it is spelled, or the letters of a column without a heading
     */
    String reference(Table table, Optional<String> column, Optional<String> text) {
        for (int i = 0; i < headings.size(); i++) {
            if (text.isPresent() && headings.get(i).text().equals(text.get())) {
                return SheetCell.letters(i) + last;
            }
        }
        OptionalInt place = line.isPresent() && column.isPresent()
                ? line.get().placeOf(table.indexOf(column.get()))
                : OptionalInt.empty();
        for (int i = 0; place.isEmpty() && i < headings.size(); i++) {
            if (!headings.get(i).text().isEmpty()) {
                place = OptionalInt.of(i);
            }
        }
        return SheetCell.letters(place.orElse(0)) + last;
    }

    /** Finds the heading over a column, as it was sent. */
    Optional<String> findText(int column) {
        OptionalInt place = line.map(headingLine -> headingLine.placeOf(column)).orElse(OptionalInt.empty());
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(headings.get(place.getAsInt()).text());
    }

    /** Says something of a whole row of the sheet. */
    static Finding finding(Table table, SheetFinding code, SheetLine line) {
        Location at = Location.ofTable(table.tableName())
                .withSource(null, null, line.reference(line.findFirst().orElse(0)), null);
        return Finding.of(code, at, "row", (long) line.number());
    }
}
