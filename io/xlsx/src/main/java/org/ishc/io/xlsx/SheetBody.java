package org.ishc.io.xlsx;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ishc.core.base.Codes;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.ColumnTotals;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.SheetFinding;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet below its headings: records, and what people write between and below them. */
final class SheetBody {

    private static final Set<Table> DEFINING = Set.of(Table.INDICATORS, Table.ORG_UNITS, Table.CLUBS);

    /** How groups of rows are numbered, unlike the rows in them: {@code I}, {@code IV.}, {@code B}. */
    private static final Pattern GROUP_NUMBER = Pattern.compile("([IVX]{1,6}|\\p{Lu})[.)]?");

    private final Table table;
    private final HeadingLine head;
    private final int base;
    private final List<Finding> findings;
    private final BiPredicate<Table, String> isCode;
    private final Consumer<RawRow> rows;
    private final ColumnTotals totals;
    private final Set<Integer> beyond = new TreeSet<>();
    private int last;
    private boolean isFirst = true;
    private boolean isAfterEmpty;
    private boolean hasFooter;
    private boolean hasMerged;

    /**
     * Begins below the headings.
     *
     * @param base the number of the last row of headings in the sheet
     * @param isCode tells whether a code exists to which records of a table may refer
     */
    SheetBody(
            Table table,
            HeadingLine head,
            int base,
            List<Finding> findings,
            BiPredicate<Table, String> isCode,
            Consumer<RawRow> rows) {
        this.table = table;
        this.head = head;
        this.base = base;
        this.last = base;
        this.findings = findings;
        this.isCode = isCode;
        this.rows = rows;
        this.totals = new ColumnTotals(table);
    }

    /** Takes the next row with something in it. */
    void line(SheetLine sent) {
        isAfterEmpty |= sent.number() > last + 1;
        last = sent.number();
        if (sent.isBlank()) {
            isAfterEmpty = true;
            return;
        }
        boolean isNumbering = isFirst && ColumnNumbers.are(sent.texts());
        isFirst = false;
        SheetLine line = sent.filled(base + 1);
        if (isNumbering) {
            findings.add(SheetHead.finding(table, SheetFinding.NUMBER_ROW, sent));
        } else if (isTotal(line)) {
            total(line);
        } else if (isGroup(line)) {
            int name = filledPlaces(line)[1];
            findings.add(Finding.of(SheetFinding.GROUP_ROW, at(line, line.text(name), line.reference(name))));
        } else if (isAfterEmpty && 2 * filled(line) < required()) {
            if (!hasFooter) {
                findings.add(SheetHead.finding(table, SheetFinding.FOOTER, sent));
            }
            hasFooter = true;
        } else if (table == Table.CLUB_REPORTS && isUnfilled(line)) {
            int club = place(table.columns().get(0)).orElse(0);
            findings.add(Finding.of(SheetFinding.UNFILLED_ROW, at(line, line.text(club), line.reference(club))));
        } else {
            record(line);
        }
    }

    private void record(SheetLine line) {
        if (!line.above().isEmpty() && !hasMerged) {
            hasMerged = true;
            findings.add(Finding.of(
                    SheetFinding.MERGED,
                    Location.ofTable(table.tableName()).withSource(null, null, line.firstAbove(), null)));
        }
        RawRow raw = raw(line);
        totals.add(raw);
        rows.accept(raw);
    }

    private Location at(SheetLine line, String value, @Nullable String cell) {
        return new Location(table.tableName(), null, line.number() - base, null, null, cell, null, null, value);
    }

    /** Its first text says that it is one, and its key is no code that exists. */
    private boolean isTotal(SheetLine line) {
        return findWord(line).isPresent() && !isKnownKey(line);
    }

    private static OptionalInt findWord(SheetLine line) {
        OptionalInt first = IntStream.range(0, line.contents().size())
                .filter(i -> line.content(i) instanceof SheetCells.Content.Text
                        && !line.text(i).isEmpty())
                .findFirst();
        return first.isPresent() && ColumnTotals.isWord(line.text(first.getAsInt())) ? first : OptionalInt.empty();
    }

    private boolean isKnownKey(SheetLine line) {
        Column key = table.key().stream()
                .filter(column -> column.type() == CellType.CODE)
                .findFirst()
                .orElseThrow();
        String code = place(key).isPresent() ? line.text(place(key).getAsInt()) : "";
        boolean isDefined = DEFINING.contains(table) && filled(line) == required();
        return Codes.isCode(code) && (isDefined || !DEFINING.contains(table) && isCode.test(table, code));
    }

    private void total(SheetLine line) {
        int word = findWord(line).orElseThrow();
        findings.add(Finding.of(SheetFinding.TOTAL_ROW, at(line, line.text(word), line.reference(word))));
        findings.addAll(totals.close(raw(line)));
    }

    /** A number in letters where the rows are numbered, the name of what follows, and nothing else. */
    private boolean isGroup(SheetLine line) {
        int[] places = filledPlaces(line);
        return places.length == 2
                && places[1] < head.size()
                && head.findColumn(places[0]).isEmpty()
                && IntStream.of(places).allMatch(i -> line.content(i) instanceof SheetCells.Content.Text)
                && GROUP_NUMBER.matcher(line.text(places[0])).matches()
                && filled(line) == 0;
    }

    private static int[] filledPlaces(SheetLine line) {
        return IntStream.range(0, line.contents().size())
                .filter(i -> !line.text(i).isEmpty())
                .toArray();
    }

    private OptionalInt place(Column column) {
        return head.placeOf(table.indexOf(column.name()));
    }

    private long required() {
        return table.columns().stream().filter(Column::isRequired).count();
    }

    private long filled(SheetLine line) {
        return table.columns().stream()
                .filter(Column::isRequired)
                .filter(column -> isFilled(line, column))
                .count();
    }

    private boolean isFilled(SheetLine line, Column column) {
        OptionalInt place = place(column);
        String text = place.isPresent() ? line.text(place.getAsInt()) : "";
        // a signature below the first column is no code
        return !text.isEmpty() && (column.type() != CellType.CODE || Codes.isCode(text));
    }

    private boolean isUnfilled(SheetLine line) {
        return table.columns().stream()
                .allMatch(column -> table.key().contains(column) ? isFilled(line, column) : isUntouched(line, column));
    }

    /** Nothing at all stands there, not even the space with which a report without figures is written. */
    private boolean isUntouched(SheetLine line, Column column) {
        OptionalInt place = place(column);
        return place.isEmpty() || line.content(place.getAsInt()).plain().isEmpty();
    }

    private RawRow raw(SheetLine line) {
        SentRow sent = new SentRow(head);
        for (int i = 0; i < line.contents().size(); i++) {
            if (i >= head.size()) {
                beyond(i, line.content(i));
            } else {
                take(sent, line.above().containsKey(i) ? null : line.cell(i), line.content(i));
            }
        }
        return sent.row(line.number() - base, 0);
    }

    private static void take(SentRow sent, @Nullable SheetCell cell, SheetCells.Content content) {
        if (content instanceof SheetCells.Content.Wrong wrong) {
            sent.wrong(wrong.shown(), wrong.shown(), wrong.expected());
            return;
        }
        if (content instanceof SheetCells.Content.Numeric numeric) {
            numeric.shown()
                    .ifPresentOrElse(
                            shown -> sent.number(numeric.number(), shown), () -> sent.number(numeric.number()));
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
