package org.ishc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.jspecify.annotations.Nullable;

/** Which cell of a row belongs to which column, by the headings. */
public final class HeadingLine {

    /** How many rows are looked through for the headings, where the first that is not empty holds none. */
    public static final int SEARCHED_ROWS = 20;

    private static final int UNKNOWN = -1;
    private static final int LEAST_KNOWN = 2;

    private final Table table;
    private final int[] places;
    private final long[] factors;
    private final Set<Integer> scaled;
    private final int columns;

    private HeadingLine(Table table, int[] places, long[] factors) {
        this.table = table;
        this.places = places;
        this.factors = factors;
        this.scaled = scaled(places, factors);
        this.columns = table.columns().size();
    }

    /**
     * Reads a heading line.
     *
     * @param names which heading names which column
     * @param findings {@code table.unknown-column}, {@code table.near-column}, {@code table.missing-column} and
     *     {@code table.duplicate-column} are added here
     * @return empty when the table cannot be read by it
     */
    public static Optional<HeadingLine> read(
            Table table, List<String> headings, Headings names, List<Finding> findings) {
        return read(
                table, headings, heading -> plain(names.findMeant(table, heading)), heading -> false, names, findings);
    }

    private static Optional<Headings.Meant> plain(Optional<Headings.Meant> meant) {
        return meant.filter(given -> given.factor() == 1);
    }

    /**
     * Reads the heading line of a sheet, as people make it: numbers under a heading with a multiple in brackets are
     * multiplied, which is {@code sheet.scaled}; columns that number the rows are passed over.
     *
     * @param names which heading names which column
     * @param findings what {@link #read} adds, and {@code sheet.scaled}, are added here
     * @return empty when the table cannot be read by it
     */
    public static Optional<HeadingLine> readSheet(
            Table table, List<SheetHeading> headings, Headings names, List<Finding> findings) {
        Map<String, SheetHeading> byText = new HashMap<>();
        headings.forEach(heading -> byText.put(heading.text(), heading));
        Optional<HeadingLine> read = read(
                table,
                headings.stream().map(SheetHeading::text).toList(),
                heading -> Optional.ofNullable(byText.get(heading))
                        .flatMap(sheetHeading -> sheetHeading.findMeant(table, names)),
                SheetHeading::isRowNumber,
                names,
                findings);
        read.ifPresent(line -> line.sayScaled(findings));
        return read;
    }

    private void sayScaled(List<Finding> findings) {
        for (int i = 0; i < places.length; i++) {
            if (factors[i] != 1) {
                String column = table.columns().get(places[i]).name();
                findings.add(Finding.of(
                        SheetFinding.SCALED,
                        Location.ofTable(table.tableName()).withColumn(column),
                        "column",
                        column,
                        "factor",
                        factors[i]));
            }
        }
    }

    private static Optional<HeadingLine> read(
            Table table,
            List<String> headings,
            Function<String, Optional<Headings.Meant>> meaning,
            Predicate<String> isPassedOver,
            Headings names,
            List<Finding> findings) {
        int[] places = new int[headings.size()];
        long[] factors = new long[headings.size()];
        for (int i = 0; i < places.length; i++) {
            Optional<Headings.Meant> meant = meaning.apply(headings.get(i));
            places[i] = meant.map(Headings.Meant::column).orElse(UNKNOWN);
            factors[i] = meant.map(Headings.Meant::factor).orElse(1L);
        }
        Location location = Location.ofTable(table.tableName());
        boolean[] seen = new boolean[table.columns().size()];
        List<Finding> twice = twice(table, headings, places, seen);
        findings.addAll(twice);
        for (int i = 0; i < places.length; i++) {
            if (places[i] == UNKNOWN && !isPassedOver.test(headings.get(i))) {
                findings.add(unknown(table, headings.get(i), names, seen, location));
            }
        }
        List<String> missing = missing(table, seen);
        if (!missing.isEmpty()) {
            findings.add(Finding.of(ExchangeFinding.MISSING_COLUMN, location, "missing", missing));
        }
        return twice.isEmpty() && missing.isEmpty()
                ? Optional.of(new HeadingLine(table, places, factors))
                : Optional.empty();
    }

    /** Marks the columns that are named; of each that is named again, a finding. */
    private static List<Finding> twice(Table table, List<String> headings, int[] places, boolean[] seen) {
        List<Finding> twice = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == UNKNOWN) {
                continue;
            }
            if (seen[places[i]]) {
                Location at = Location.ofTable(table.tableName())
                        .withColumn(table.columns().get(places[i]).name())
                        .withValue(headings.get(i));
                twice.add(Finding.of(ExchangeFinding.DUPLICATE_COLUMN, at, "heading", headings.get(i)));
            }
            seen[places[i]] = true;
        }
        return twice;
    }

    private static Finding unknown(Table table, String heading, Headings names, boolean[] seen, Location location) {
        Location at = location.withValue(heading);
        return names.findNearest(table, heading, column -> !seen[column])
                .map(nearest -> Finding.of(ExchangeFinding.NEAR_COLUMN, at, "heading", heading, "nearest", nearest))
                .orElseGet(() -> Finding.of(ExchangeFinding.UNKNOWN_COLUMN, at, "heading", heading));
    }

    private static List<String> missing(Table table, boolean[] seen) {
        return IntStream.range(0, seen.length)
                .filter(i -> !seen[i] && table.columns().get(i).isRequired())
                .mapToObj(i -> table.columns().get(i).name())
                .toList();
    }

    /**
     * Tells whether a line that is not the first of its table looks like its headings: at least two are known, and half
     * of what is filled.
     */
    public static boolean isLike(Table table, List<String> cells, Headings names) {
        long filled = cells.stream().filter(cell -> !OuterSpace.isBlank(cell)).count();
        long known = cells.stream()
                .filter(cell -> names.findMeant(table, cell).isPresent())
                .count();
        return known >= LEAST_KNOWN && 2 * known >= filled;
    }

    /** Says that a row further down looks like the headings. */
    public static Finding below(Table table, long row) {
        return Finding.of(ExchangeFinding.HEADINGS_BELOW, Location.ofTable(table.tableName()), "row", row);
    }

    private static Set<Integer> scaled(int[] places, long[] factors) {
        return IntStream.range(0, places.length)
                .filter(i -> factors[i] != 1)
                .mapToObj(i -> places[i])
                .collect(Collectors.toSet());
    }

    /** Returns for each heading the place of its column; below 0 for one that names none. */
    public int[] columns() {
        return places.clone();
    }

    /** Returns for each column whether it has a heading. */
    public boolean[] isThere() {
        boolean[] isThere = new boolean[columns];
        IntStream.of(places).filter(place -> place != UNKNOWN).forEach(place -> isThere[place] = true);
        return isThere;
    }

    /** Returns the place among the cells in which a column stands; empty when it is not there. */
    public OptionalInt placeOf(int column) {
        return IntStream.range(0, places.length)
                .filter(place -> places[place] == column)
                .findFirst();
    }

    /** Returns what the numbers at a place among the cells are multiplied by; 1 for as they stand. */
    public long factor(int place) {
        return place < factors.length ? factors[place] : 1;
    }

    /** Returns how many headings there are. */
    public int size() {
        return places.length;
    }

    /** Finds the column to which the cells at a place belong; empty under an unknown heading. */
    public Optional<Column> findColumn(int place) {
        return places[place] == UNKNOWN
                ? Optional.empty()
                : Optional.of(table.columns().get(places[place]));
    }

    /** Sorts the cells of a row into columns. */
    public RawRow row(int row, int line, List<String> cells) {
        return row(row, line, cells, List.of(), Map.of());
    }

    /**
     * Sorts the cells of a row into columns; what stands under no known heading is left out.
     *
     * @param notes what was seen on cells, by their place in the row as it was sent
     * @param shown how numbers are shown, by their place in the row as it was sent
     */
    public RawRow row(int row, int line, List<String> cells, List<RawRow.Note> notes, Map<Integer, String> shown) {
        @Nullable String[] sorted = new String[columns];
        Map<Integer, String> sortedShown = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] != UNKNOWN) {
                sorted[places[i]] = cells.get(i);
                String other = shown.get(i);
                if (other != null) {
                    sortedShown.put(places[i], other);
                }
            }
        }
        List<RawRow.Note> sortedNotes = notes.stream()
                .filter(note -> places[note.column()] != UNKNOWN)
                .map(note -> note.at(places[note.column()]))
                .toList();
        return new RawRow(row, line, sorted, sortedNotes, sortedShown, scaled);
    }
}
