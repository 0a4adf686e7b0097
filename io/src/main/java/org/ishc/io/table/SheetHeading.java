package org.ishc.io.table;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.club.ReportColumn;

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

    private static final Set<ReportColumn> PARTS_OF_MEMBERS =
            Collections.unmodifiableSet(EnumSet.range(ReportColumn.WOMEN, ReportColumn.ETHNIC_MINORITY));

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

    /**
     * The heading of a column over several lines, from the highest: the lowest alone where it is known so, else behind
     * one of those above it or all of them. What is a part of the members, below a heading that counts other people, is
     * not that of all members: women below borrowers are no column.
     *
     * @param lines at least one
     * @throws IllegalArgumentException when there is none
     */
    public static SheetHeading below(List<String> lines, Table table, Headings names) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines is []; allowed is at least one");
        }
        String lower = lines.get(lines.size() - 1);
        List<String> upper = lines.subList(0, lines.size() - 1);
        if (upper.isEmpty() || isRowNumber(lower)) {
            return of(lower);
        }
        long factor = upper.stream()
                .mapToLong(names::factorOf)
                .filter(given -> given != 1)
                .findFirst()
                .orElse(1);
        if (upper.stream().noneMatch(line -> isOfOthers(line, lower, table, names))) {
            for (int i = upper.size() - 1; i >= 0; i--) {
                SheetHeading two = below(upper.get(i), lower, table, names);
                if (two.isKnown(table, names)) {
                    return two.under(factor, names);
                }
            }
        }
        SheetHeading all = below(String.join(" ", upper), lower, table, names);
        if (ColumnTotals.isWord(lower) && !all.isKnown(table, names)) {
            SheetHeading total = below(upper, table, names);
            return total.isKnown(table, names) ? total : all;
        }
        return isPart(lower, table, names) && all.text().equals(lower) ? of(String.join(" ", lines)) : all;
    }

    private static boolean isPart(String heading, Table table, Headings names) {
        return names.findMeant(table, heading)
                .flatMap(meant ->
                        ReportColumn.find(table.columns().get(meant.column()).name()))
                .filter(PARTS_OF_MEMBERS::contains)
                .isPresent();
    }

    private static boolean isOfOthers(String upper, String lower, Table table, Headings names) {
        return isPart(lower, table, names)
                && names.findWithoutBrackets(table, upper)
                        .filter(column -> !column.name().equals(ReportColumn.MEMBERS.column()))
                        .isPresent();
    }

    /** Finds the column that it names. */
    public Optional<Column> findColumn(Table table, Headings names) {
        return findMeant(table, names).map(meant -> table.columns().get(meant.column()));
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
    public static boolean isRowNumber(String heading) {
        return ROW_NUMBERS.contains(VietnameseLists.folded(heading));
    }
}
