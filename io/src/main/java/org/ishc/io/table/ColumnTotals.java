package org.ishc.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;

/**
 * Adds up the columns of whole numbers, to be held against a row of totals: since the row of totals before, or from the
 * first record on where two such rows follow each other. A column in which a cell cannot be read has no sum. Not safe
 * for use by several threads.
 */
public final class ColumnTotals {

    private final Table table;
    private final Sums all;
    private Sums sinceTotal;
    private boolean isAfterTotal;

    /** Sums by column; one that is not known any more is not compared. */
    private static final class Sums {
        private final long[] sums;
        private final boolean[] isUnknown;

        Sums(int columns) {
            sums = new long[columns];
            isUnknown = new boolean[columns];
        }
    }

    /** Begins to add up. */
    public ColumnTotals(Table table) {
        this.table = table;
        this.all = new Sums(table.columns().size());
        this.sinceTotal = new Sums(table.columns().size());
    }

    /** Adds a record. */
    public void add(RawRow row) {
        isAfterTotal = false;
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).type() == CellType.WHOLE && isFilled(row, i)) {
                Optional<Long> number = findNumber(row, i);
                add(all, i, number);
                add(sinceTotal, i, number);
            }
        }
    }

    private static void add(Sums sums, int column, Optional<Long> number) {
        long sum = sums.sums[column] + number.orElse(0L);
        boolean isTooLarge = ((sums.sums[column] ^ sum) & (number.orElse(0L) ^ sum)) < 0;
        sums.isUnknown[column] |= number.isEmpty() || isTooLarge;
        sums.sums[column] = sum;
    }

    /**
     * Ends the records of a row of totals.
     *
     * @param totals the row
     * @return {@code sheet.total-differs} for each column in which it differs
     */
    public List<Finding> close(RawRow totals) {
        Sums expected = isAfterTotal ? all : sinceTotal;
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            boolean isCompared =
                    table.columns().get(i).type() == CellType.WHOLE && isFilled(totals, i) && !expected.isUnknown[i];
            Optional<Long> total = isCompared ? findNumber(totals, i) : Optional.empty();
            long sum = expected.sums[i];
            if (total.isPresent() && total.get() != sum) {
                findings.add(differs(totals, i, total.get(), sum));
            }
        }
        sinceTotal = new Sums(table.columns().size());
        isAfterTotal = true;
        return findings;
    }

    private Finding differs(RawRow totals, int column, long total, long sum) {
        String name = table.columns().get(column).name();
        Location at =
                new Location(table.tableName(), null, totals.row(), null, name, null, null, null, totals.text(column));
        return Finding.of(SheetFinding.TOTAL_DIFFERS, at, "column", name, "total", total, "sum", sum);
    }

    private static boolean isFilled(RawRow row, int column) {
        String text = row.text(column);
        return text != null && !OuterSpace.isBlank(text);
    }

    private static Optional<Long> findNumber(RawRow row, int column) {
        boolean isRefused =
                row.notes().stream().anyMatch(note -> note.column() == column && note.severity() == Severity.ERROR);
        return isRefused
                ? Optional.empty()
                : Optional.ofNullable(row.text(column)).map(OuterSpace::trim).flatMap(CellReader::whole);
    }

    /** The words with which a row of totals begins. */
    private static final Set<String> WORDS = VietnameseLists.marks("total");

    /** Tells whether a row whose first text this is is one of totals, unless its key says otherwise. */
    public static boolean isWord(String text) {
        String folded = VietnameseLists.folded(text);
        return WORDS.contains(
                folded.endsWith(":") ? folded.substring(0, folded.length() - 1).strip() : folded);
    }
}
