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
     * The heading below one that stands over several columns: alone where it is known so, else behind the upper one. A
     * multiple in the upper line holds for an amount of money unless it has a unit of its own.
     */
    public static SheetHeading below(String upper, String lower, Table table, Headings names) {
        if (names.findMeant(table, lower).isEmpty()) {
            return of(OuterSpace.trim(upper + " " + lower));
        }
        return new SheetHeading(lower, names.isWithoutUnit(lower) ? names.factorOf(upper) : 1);
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
