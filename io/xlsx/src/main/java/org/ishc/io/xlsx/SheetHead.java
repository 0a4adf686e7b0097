package org.ishc.io.xlsx;

import java.util.ArrayList;
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
 * The headings of a sheet: the first row that looks like them, with the row below it where that names columns under
 * headings that stand over several.
 *
 * @param first the number of the row in the sheet, from 1
 * @param last the number of the last row of headings: the same, or the next
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
     * @param above the row that stands before it; empty when there is none
     * @param next the row that follows with something in it; empty when there is none
     * @param merges what is merged in the sheet
     * @param title what stands above that is no heading
     * @param findings what is found on headings is added here
     */
    static SheetHead read(
            Table table,
            SheetLine top,
            Optional<SheetLine> above,
            Optional<SheetLine> next,
            List<SheetLayout.Area> merges,
            List<SheetLine> title,
            Headings names,
            List<Finding> findings) {
        Optional<SheetLine> second = next.filter(line -> isBelow(table, top, line, merges, names));
        Optional<SheetLine> over =
                second.isPresent() ? Optional.empty() : above.filter(line -> isBelow(table, line, top, merges, names));
        List<SheetHeading> headings = over.isPresent()
                ? headings(table, over.get(), Optional.of(top), over(merges, over.get()), names)
                : headings(table, top, second, over(merges, top), names);
        if (!title.isEmpty()) {
            findings.add(finding(table, SheetFinding.HEADING_ROW, top));
        }
        long multiple = names.factorOfTitle(
                title.stream().flatMap(sheetLine -> sheetLine.texts().stream()).toList());
        headings.replaceAll(heading -> heading.under(multiple, names));
        Optional<HeadingLine> line = HeadingLine.readSheet(table, headings, names, findings);
        return new SheetHead(top.number(), second.map(SheetLine::number).orElse(top.number()), headings, line);
    }

    /** Returns the headings of a line below one in which headings stand over several columns. */
    static List<String> texts(
            Table table, SheetLine top, Optional<SheetLine> above, List<SheetLayout.Area> merges, Headings names) {
        return read(table, top, above, Optional.empty(), merges, List.of(), names, new ArrayList<>())
                .headings()
                .stream()
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

    /** What stands over several columns in a line. */
    private static List<SheetLayout.Area> over(List<SheetLayout.Area> merges, SheetLine line) {
        return merges.stream()
                .filter(area ->
                        area.top() <= line.number() && area.bottom() == line.number() && area.right() > area.left())
                .toList();
    }

    /** Tells whether a line holds headings below those of another that stand over several columns. */
    private static boolean isBelow(
            Table table, SheetLine upper, SheetLine lower, List<SheetLayout.Area> merges, Headings names) {
        return lower.number() == upper.number() + 1
                && over(merges, upper).stream().anyMatch(area -> hasKnown(table, upper, lower, area, names));
    }

    private static boolean hasKnown(
            Table table, SheetLine top, SheetLine below, SheetLayout.Area area, Headings names) {
        for (int i = area.left(); i <= area.right() && i < below.contents().size(); i++) {
            if (!below.text(i).isEmpty()
                    && SheetHeading.below(top.text(area.left()), below.text(i), table, names)
                            .isKnown(table, names)) {
                return true;
            }
        }
        return false;
    }

    private static List<SheetHeading> headings(
            Table table, SheetLine top, Optional<SheetLine> second, List<SheetLayout.Area> over, Headings names) {
        int width = Math.max(
                top.contents().size(),
                second.map(line -> line.contents().size()).orElse(0));
        List<SheetHeading> headings = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            String lower = second.map(line -> line.text(column)).orElse("");
            Optional<SheetLayout.Area> area = over.stream()
                    .filter(given -> given.hasColumn(column) && second.isPresent())
                    .findFirst();
            String upper = top.text(area.map(SheetLayout.Area::left).orElse(i));
            if (area.isPresent() && !lower.isEmpty()) {
                headings.add(SheetHeading.below(upper, lower, table, names));
            } else {
                headings.add(SheetHeading.of(top.text(i).isEmpty() ? lower : top.text(i)));
            }
        }
        while (!headings.isEmpty() && headings.get(headings.size() - 1).text().isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        return headings;
    }
}
