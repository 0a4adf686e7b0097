package org.ishc.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.VietnameseText;

/**
 * The headings under which a column is found: its English name, its Vietnamese one, and those that a host adds;
 * compared after folding, so that {@code hoà} equals {@code hòa}. Immutable.
 */
public final class Headings {

    private static final List<String[]> VIETNAMESE = vietnamese();

    /** The headings of the specification. */
    public static final Headings STANDARD = new Headings(read());

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*[^ ]) ?\\(([^()]+)\\)");

    /**
     * Units that are measured in as they stand, and, behind a sign of multiplication, words that make a multiple of
     * one.
     */
    private static final List<String> WORDS_IN_BRACKETS = words();

    private static final String TIMES = "*";

    private final Map<String, Map<String, Place>> byTable;

    /**
     * What a heading names.
     *
     * @param column the column's place
     * @param spelling the heading as it is spelled
     */
    private record Place(int column, String spelling) {}

    private Headings(Map<String, Map<String, Place>> byTable) {
        this.byTable = byTable;
    }

    /**
     * Returns these headings with a host's own; it goes before one that is spelled alike.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    public Headings with(Table table, String heading, String column) {
        int place = table.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException(table.tableName() + " has no column '" + column + "'; it has "
                    + table.columns().stream().map(Column::name).toList());
        }
        Map<String, Map<String, Place>> more = new HashMap<>(byTable);
        Map<String, Place> places = new HashMap<>(more.getOrDefault(table.tableName(), Map.of()));
        places.put(folded(heading), new Place(place, heading));
        more.put(table.tableName(), places);
        return new Headings(more);
    }

    /** Finds the Vietnamese name of a column. */
    public static Optional<String> findVietnamese(Table table, String column) {
        return VIETNAMESE.stream()
                .filter(cells -> cells[0].equals(table.tableName()) && cells[1].equals(column))
                .map(cells -> cells[2])
                .findFirst();
    }

    /** Finds the place of the column that a heading names; a unit in brackets behind it may be there or not. */
    public OptionalInt find(Table table, String heading) {
        Map<String, Place> places = byTable.getOrDefault(table.tableName(), Map.of());
        String folded = folded(heading);
        Place place = places.get(folded);
        if (place == null) {
            place = withoutUnits(places).get(withoutUnit(folded));
        }
        return place == null ? OptionalInt.empty() : OptionalInt.of(place.column());
    }

    /**
     * Finds the heading that is nearly one: an edit apart, or with more in brackets behind it than a unit.
     *
     * @param isLacking which columns have no heading yet
     * @return of several the one whose column stands first
     */
    Optional<String> findNearest(Table table, String heading, IntPredicate isLacking) {
        String folded = folded(heading);
        String beforeBrackets = beforeMultiple(folded);
        return byTable.getOrDefault(table.tableName(), Map.of()).entrySet().stream()
                .filter(known -> isLacking.test(known.getValue().column()))
                .filter(known -> OneEdit.isBetween(folded, known.getKey())
                        || withoutUnit(known.getKey()).equals(beforeBrackets))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(Place::column).thenComparing(Place::spelling))
                .map(Place::spelling);
    }

    private static String folded(String heading) {
        return VietnameseText.fold(OuterSpace.trim(heading));
    }

    /** A heading without its unit; of two that are then spelled alike neither is found so. */
    private static Map<String, Place> withoutUnits(Map<String, Place> places) {
        Map<String, Place> bare = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        places.forEach((heading, place) -> {
            Place other = bare.put(withoutUnit(heading), place);
            if (other != null && other.column() != place.column()) {
                ambiguous.add(withoutUnit(heading));
            }
        });
        bare.keySet().removeAll(ambiguous);
        return bare;
    }

    private static String withoutUnit(String folded) {
        Matcher behind = IN_BRACKETS.matcher(folded);
        return behind.matches() && WORDS_IN_BRACKETS.contains(behind.group(2)) ? behind.group(1) : folded;
    }

    /**
     * The heading of an amount in thousands or millions, which is not to be read as if it were none; empty for others.
     */
    private static String beforeMultiple(String folded) {
        Matcher behind = IN_BRACKETS.matcher(folded);
        return behind.matches()
                        && WORDS_IN_BRACKETS.contains(TIMES + behind.group(2).split(" ", 2)[0])
                ? behind.group(1)
                : "";
    }

    private static List<String> words() {
        try (InputStream resource =
                        Objects.requireNonNull(Headings.class.getResourceAsStream("units-in-brackets.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(VietnameseText::fold).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Map<String, Place>> read() {
        Map<String, Map<String, Place>> headings = new HashMap<>();
        for (Table table : Table.values()) {
            Map<String, Place> places = headings.computeIfAbsent(table.tableName(), name -> new HashMap<>());
            for (int i = 0; i < table.columns().size(); i++) {
                String name = table.columns().get(i).name();
                places.put(folded(name), new Place(i, name));
            }
        }
        VIETNAMESE.forEach(cells -> put(headings, cells));
        return headings;
    }

    private static List<String[]> vietnamese() {
        try (InputStream resource = Objects.requireNonNull(Headings.class.getResourceAsStream("headings-vi.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 3)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(Map<String, Map<String, Place>> headings, String[] cells) {
        Table table = Table.find(cells[0]).orElseThrow();
        Objects.requireNonNull(headings.get(cells[0]))
                .put(folded(cells[2]), new Place(table.indexOf(cells[1]), cells[2]));
    }
}
