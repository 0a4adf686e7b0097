package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one sheet into rows of its table: the first that is not empty holds the headings. */
final class SheetRows {

    private final Table table;
    private final org.ishc.io.table.Headings names;
    private final List<Finding> findings;
    private final Consumer<RawRow> rows;
    private final SheetCells cells;
    private final Set<Integer> beyond = new TreeSet<>();
    private int searched;
    private Optional<Headings> headings = Optional.empty();

    /**
     * Where the headings stand.
     *
     * @param number the row's number in the sheet, from 1
     * @param line which cell belongs to which column; empty when the table cannot be read by it
     */
    record Headings(int number, Optional<HeadingLine> line) {}

    SheetRows(
            Table table,
            org.ishc.io.table.Headings names,
            List<Finding> findings,
            SheetCells cells,
            Consumer<RawRow> rows) {
        this.cells = cells;
        this.table = table;
        this.names = names;
        this.findings = findings;
        this.rows = rows;
    }

    /** Finds the headings, once they were seen. */
    Optional<Headings> findHeadings() {
        return headings;
    }

    /** Takes the next row; tells whether another is wanted. */
    boolean row(int number, List<@Nullable SheetCell> row) {
        List<SheetCells.Content> contents = row.stream().map(cells::content).toList();
        if (contents.stream().allMatch(content -> OuterSpace.isBlank(content.plain()))) {
            return true;
        }
        if (headings.isEmpty()) {
            headings = Optional.of(new Headings(number, HeadingLine.read(table, texts(contents), names, findings)));
            return true;
        }
        if (headings.get().line().isEmpty()) {
            return isSearched(number, contents);
        }
        headings.get()
                .line()
                .ifPresent(line -> rows.accept(
                        sent(line, row, contents).row(number - headings.get().number(), 0)));
        return true;
    }

    private static List<String> texts(List<SheetCells.Content> contents) {
        List<String> texts = new ArrayList<>(contents.stream()
                .map(content -> OuterSpace.trim(content.plain()))
                .toList());
        while (texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    /**
     * Looks for the headings further down, when the table cannot be read by its first row; tells whether the next row
     * is looked at too.
     */
    private boolean isSearched(int number, List<SheetCells.Content> contents) {
        searched++;
        boolean isLike = HeadingLine.isLike(table, texts(contents), names);
        if (isLike) {
            findings.add(HeadingLine.below(table, number));
        }
        return !isLike && searched < HeadingLine.SEARCHED_ROWS;
    }

    private SentRow sent(HeadingLine line, List<@Nullable SheetCell> row, List<SheetCells.Content> contents) {
        SentRow sent = new SentRow(line);
        for (int i = 0; i < contents.size(); i++) {
            SheetCells.Content content = contents.get(i);
            if (i >= line.size()) {
                beyond(i, content);
            } else {
                take(sent, row.get(i), content);
            }
        }
        return sent;
    }

    private static void take(SentRow sent, @Nullable SheetCell cell, SheetCells.Content content) {
        if (content instanceof SheetCells.Content.Wrong wrong) {
            sent.wrong(wrong.shown(), wrong.shown(), wrong.expected());
            return;
        }
        if (content instanceof SheetCells.Content.Numeric of) {
            of.shown().ifPresentOrElse(shown -> sent.number(of.number(), shown), () -> sent.number(of.number()));
        } else if (content instanceof SheetCells.Content.Day day) {
            sent.day(day.text(), day.shown());
        } else {
            sent.text(content.plain());
        }
        SheetCells.findFormula(cell).ifPresent(sent::computedBy);
    }

    /** A filled cell right of the headings: said once for each column. */
    private void beyond(int place, SheetCells.Content content) {
        if (!OuterSpace.isBlank(content.plain()) && beyond.add(place)) {
            Location location = Location.ofTable(table.tableName()).withValue(content.plain());
            findings.add(Finding.of(ExchangeFinding.UNKNOWN_COLUMN, location, "heading", SheetCell.letters(place)));
        }
    }
}
