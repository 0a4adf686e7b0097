package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.SheetFinding;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one sheet into rows of its table: waits for the headings, then reads what stands below them. */
final class SheetRows {

    private final Table table;
    private final Headings names;
    private final List<Finding> findings;
    private final SheetLayout layout;
    private final SheetLines lines;
    private final BiPredicate<Table, String> isCode;
    private final Consumer<RawRow> rows;
    private final List<SheetLine> waiting = new ArrayList<>();
    private Optional<SheetLine> top = Optional.empty();
    private Optional<SheetHead> head = Optional.empty();
    private @Nullable SheetBody body;

    SheetRows(
            Table table,
            Headings names,
            List<Finding> findings,
            SheetCells cells,
            SheetLayout layout,
            BiPredicate<Table, String> isCode,
            Consumer<RawRow> rows) {
        this.table = table;
        this.names = names;
        this.findings = findings;
        this.layout = layout;
        this.lines = new SheetLines(cells, layout);
        this.isCode = isCode;
        this.rows = rows;
    }

    /** Finds the headings, once they were read. */
    Optional<SheetHead> findHead() {
        return head;
    }

    /** Takes the next row; tells whether another is wanted. */
    boolean row(int number, boolean isHidden, List<@Nullable SheetCell> row) {
        SheetLine line = lines.line(number, isHidden, row);
        if (head.isPresent()) {
            return below(line);
        }
        if (line.isBlank()) {
            return true;
        }
        if (top.isPresent()) {
            return decideWith(line, top.get());
        }
        if (number > SheetHead.SEARCHED_ROWS && !waiting.isEmpty()) {
            waiting.add(line);
            return decide();
        }
        List<SheetLine> above = near(number);
        waiting.add(line);
        if (number <= SheetHead.SEARCHED_ROWS && isLike(line.filled(0), above)) {
            top = Optional.of(line);
        }
        return true;
    }

    /** Waits for a further row as long as the headings are spread over the one that came. */
    private boolean decideWith(SheetLine line, SheetLine like) {
        waiting.add(line);
        boolean isHeading = stack(like).last().number() == line.number();
        boolean isFull = line.number() - like.number() == HeadingStack.MOST_LINES - 1;
        return isHeading && !isFull || decide();
    }

    private HeadingStack stack(SheetLine chosen) {
        return HeadingStack.find(
                table,
                near(chosen.number()),
                chosen.filled(0),
                waiting.stream()
                        .filter(line -> line.number() > chosen.number())
                        .limit(HeadingStack.MOST_LINES - 1L)
                        .map(line -> line.filled(0))
                        .toList(),
                layout.merges(),
                names);
    }

    /** Returns the rows that stand right before one, the nearest last. */
    private List<SheetLine> near(int number) {
        return waiting.stream()
                .filter(line -> line.number() < number && line.number() > number - HeadingStack.MOST_LINES)
                .map(line -> line.filled(0))
                .toList();
    }

    /** Its own texts are known, or they are with those that stand over several columns in the lines above. */
    private boolean isLike(SheetLine line, List<SheetLine> above) {
        return HeadingLine.isLike(table, line.texts(), names)
                || HeadingLine.isLike(table, SheetHead.texts(table, line, above, layout.merges(), names), names);
    }

    private boolean below(SheetLine line) {
        if (body != null) {
            body.line(line);
        }
        return body != null;
    }

    /** Ends the sheet: what was waited for does not come. */
    void end() {
        if (head.isEmpty() && !waiting.isEmpty()) {
            decide();
        }
        if (lines.hasHidden() && head.isPresent()) {
            findings.add(Finding.of(SheetFinding.HIDDEN, Location.ofTable(table.tableName())));
        }
    }

    private boolean decide() {
        SheetLine chosen = top.orElse(waiting.get(0)).filled(0);
        SheetHead read = SheetHead.read(
                table,
                chosen,
                stack(chosen),
                top.isPresent()
                        ? waiting.stream()
                                .filter(line -> line.number() < chosen.number())
                                .toList()
                        : List.of(),
                names,
                findings);
        head = Optional.of(read);
        read.line().ifPresent(line -> body = new SheetBody(table, line, read.last(), findings, isCode, rows));
        return waiting.stream()
                .filter(line -> line.number() > read.last())
                .map(this::below)
                .reduce(body != null, Boolean::logicalAnd);
    }
}
