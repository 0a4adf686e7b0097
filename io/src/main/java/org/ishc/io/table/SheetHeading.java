package org.ishc.io.table;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A heading of a sheet; below a heading over several columns it has two lines.
 *
 * @param text the heading as it is looked up, of two lines both or the lower one
 * @param factor what the upper line says that its numbers are multiplied by; 1 where it says nothing
 */
public record SheetHeading(String text, long factor) {
    /** Refuses null. */
    public SheetHeading {
        Objects.requireNonNull(text, "text");
    }

    private static final String MONEY = "_vnd";

    private static final Set<String> ROW_NUMBERS = VietnameseLists.marks("row-number");

    /** A heading of one line. */
    public static SheetHeading of(String text) {
        return new SheetHeading(text, 1);
    }

    /**
     * The heading below one that stands over several columns: alone where it is known so, else behind the upper one,
     * with or without the unit of that; a total below a known heading is what that names, {@code Tổng số} below
     * {@code Số thành viên (người)}. A multiple in the upper line holds for an amount of money unless it has a unit of
     * its own.
     */
    public static SheetHeading below(String upper, String lower, Table table, Headings names) {
        long factor = names.isWithoutUnit(lower) ? names.factorOf(upper) : 1;
        if (names.findMeant(table, lower).isPresent()) {
            return new SheetHeading(lower, factor);
        }
        String both = OuterSpace.trim(upper + " " + lower);
        String bare = OuterSpace.trim(names.withoutItsUnit(upper) + " " + lower);
        if (names.findMeant(table, both).isEmpty()
                && names.findMeant(table, bare).isPresent()) {
            return new SheetHeading(bare, factor);
        }
        boolean isTotal =
                ColumnTotals.isWord(lower) && names.findMeant(table, both).isEmpty();
        return of(isTotal && names.findMeant(table, upper).isPresent() ? upper : both);
    }

    /** Returns the same heading below lines that name a multiple for all amounts, unless it has a unit of its own. */
    public SheetHeading under(long multiple, Headings names) {
        return factor == 1 && names.isWithoutUnit(text) ? new SheetHeading(text, multiple) : this;
    }

    /** Tells whether it is known. */
    public boolean isKnown(Table table, Headings names) {
        return findMeant(table, names).isPresent();
    }

    Optional<Headings.Meant> findMeant(Table table, Headings names) {
        return names.findMeant(table, text)
                .map(meant -> meant.factor() == 1
                                && table.columns().get(meant.column()).name().endsWith(MONEY)
                        ? new Headings.Meant(meant.column(), factor)
                        : meant);
    }

    /** Tells whether a heading names a column that numbers the rows. */
    static boolean isRowNumber(String heading) {
        return ROW_NUMBERS.contains(VietnameseLists.folded(heading));
    }
}
