package org.ishc.io.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apiguardian.api.API;
import org.ishc.core.base.Language;

/**
 * How what is sent is spelled: the headings under which a column is found (its English name, its Vietnamese one, and
 * those that a host adds), units in brackets behind them, names of sheets, and words of closed sets; compared after
 * folding, so that {@code hoà} equals {@code hòa}. Templates and annotated workbooks are written with the same lists.
 * Immutable.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Headings {

    private static final List<String[]> VIETNAMESE = VietnameseLists.read("headings-vi.csv", 3);

    /** The headings of the specification. */
    public static final Headings STANDARD =
            new Headings(read(), BracketUnits.STANDARD, SheetNames.STANDARD, ClosedWords.STANDARD);

    private static final Set<String> NONE = VietnameseLists.marks("zero");
    private static final String CLUB_MEMBER =
            VietnameseLists.marks("club-member").stream().findFirst().orElseThrow();

    private final Map<String, Map<String, Place>> byTable;
    private final Map<String, Map<String, Place>> bareByTable = new HashMap<>();
    private final BracketUnits units;
    private final SheetNames sheets;
    private final ClosedWords words;

    /**
     * What a heading names.
     *
     * @param column the column's place
     * @param spelling the heading as it is spelled
     */
    private record Place(int column, String spelling) {}

    /**
     * The column that a heading names.
     *
     * @param column the column's place
     * @param factor what the numbers under it are to be multiplied by; 1 unless the heading names a multiple
     */
    public record Meant(int column, long factor) {}

    private Headings(
            Map<String, Map<String, Place>> byTable, BracketUnits units, SheetNames sheets, ClosedWords words) {
        this.byTable = byTable;
        this.units = units;
        this.sheets = sheets;
        this.words = words;
        byTable.forEach((table, places) -> bareByTable.put(table, withoutUnits(places)));
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
        Map<String, Place> places = new LinkedHashMap<>(more.getOrDefault(table.tableName(), Map.of()));
        places.put(folded(heading), new Place(place, heading));
        more.put(table.tableName(), places);
        return new Headings(more, units, sheets, words);
    }

    /** Returns these headings with a host's own name of a table's sheet. */
    public Headings withSheet(Table table, String name) {
        return new Headings(byTable, units, sheets.with(table, name), words);
    }

    /**
     * Returns these headings with a host's own word for a value of a closed set.
     *
     * @throws IllegalArgumentException when the column has no such value
     */
    public Headings withWord(Table table, String column, String text, String value) {
        int place = table.indexOf(column);
        if (place < 0 || !table.columns().get(place).words().contains(value)) {
            throw new IllegalArgumentException(table.tableName() + " has no column '" + column + "' with a value '"
                    + value + "'; "
                    + (place < 0
                            ? ""
                            : "allowed are " + table.columns().get(place).words()));
        }
        return new Headings(byTable, units, sheets, words.with(table, column, text, value));
    }

    /**
     * Returns these headings with a host's own unit in brackets.
     *
     * @param factor what a number of that unit is multiplied by; 1 for a plain unit
     * @throws IllegalArgumentException when it is below 1
     */
    public Headings withUnit(String unit, long factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("factor " + factor + " of '" + unit + "'; it is 1 or more");
        }
        return new Headings(byTable, units.with(unit, factor), sheets, words);
    }

    /** Finds the Vietnamese name of a column. */
    public static Optional<String> findVietnamese(Table table, String column) {
        return VIETNAMESE.stream()
                .filter(cells -> cells[0].equals(table.tableName()) && cells[1].equals(column))
                .map(cells -> cells[2])
                .findFirst();
    }

    /** Finds the place of the column that a heading names; a plain unit in brackets behind it may be there or not. */
    public OptionalInt find(Table table, String heading) {
        Optional<Meant> meant = findMeant(table, heading).filter(given -> given.factor() == 1);
        return meant.isPresent() ? OptionalInt.of(meant.get().column()) : OptionalInt.empty();
    }

    /**
     * Finds the column that a heading names, and what its numbers are multiplied by: the whole is tried first, then
     * without a unit in brackets behind it. Only numbers have a multiple.
     */
    public Optional<Meant> findMeant(Table table, String heading) {
        Map<String, Place> places = byTable.getOrDefault(table.tableName(), Map.of());
        String folded = folded(heading);
        Place place = places.get(folded);
        if (place != null) {
            return Optional.of(new Meant(place.column(), 1));
        }
        BracketUnits.Bare bare = units.bare(folded);
        return Optional.ofNullable(
                        bareByTable.getOrDefault(table.tableName(), Map.of()).get(bare.text()))
                .map(given -> new Meant(given.column(), bare.factor()))
                .filter(meant -> meant.factor() == 1 || isNumber(table, meant.column()));
    }

    /** Finds the column of numbers that a heading names, also where its part in brackets was left away. */
    Optional<Column> findWithoutBrackets(Table table, String heading) {
        String folded = folded(withoutItsUnit(heading));
        return findMeant(table, heading)
                .map(Meant::column)
                .or(() -> byTable.getOrDefault(table.tableName(), Map.of()).entrySet().stream()
                        .filter(known -> known.getKey().indexOf('(') > 0
                                && OuterSpace.trim(known.getKey()
                                                .substring(0, known.getKey().indexOf('(')))
                                        .equals(folded))
                        .map(known -> known.getValue().column())
                        .findFirst())
                .filter(column -> isNumber(table, column))
                .map(column -> table.columns().get(column));
    }

    static boolean isNumber(Table table, int column) {
        CellType type = table.columns().get(column).type();
        return type == CellType.WHOLE || type == CellType.DECIMAL || type == CellType.NUMBER;
    }

    /** Tells whether a heading ends in no unit in brackets. */
    boolean isWithoutUnit(String heading) {
        return units.bare(folded(heading)).text().equals(folded(heading));
    }

    /** Returns a heading as it is spelled, without a unit behind it. */
    String withoutItsUnit(String heading) {
        return units.bare(OuterSpace.trim(heading)).text();
    }

    /** Returns the multiple that lines above the headings name for all amounts; 1 for none. */
    public long factorOfTitle(List<String> lines) {
        return lines.stream()
                .mapToLong(line -> units.factorOfTitle(folded(line)))
                .filter(factor -> factor > 1)
                .findFirst()
                .orElse(1);
    }

    /** Returns the multiple that a heading names in brackets; 1 for none. */
    long factorOf(String heading) {
        return units.bare(folded(heading)).factor();
    }

    /** Finds the table whose sheet has a Vietnamese name, or one of a host's. */
    public Optional<Table> findSheet(String name) {
        return sheets.findTable(name);
    }

    /** Returns the Vietnamese names that sheets of tables have, in the order of the list. */
    public static List<String> sheetNames() {
        return SheetNames.STANDARD.ofTables();
    }

    /** Finds what a sheet is for that the library wrote beside the tables. */
    public static Optional<OwnSheet> findOwnSheet(String name) {
        return SheetNames.STANDARD.findOwn(name);
    }

    /** Finds the value of a closed set that a Vietnamese word stands for. */
    Optional<String> findWord(Table table, Column column, String text) {
        return words.find(table, column, text);
    }

    /** Returns the Vietnamese words of a column of a closed set, each with the value that it stands for. */
    public Map<String, String> words(Table table, Column column) {
        return words.all(table, column);
    }

    /** Returns what a number with a unit behind it is multiplied by, as in {@code 60 triệu}; 0 for what is no unit. */
    public static long factorBehind(String unit) {
        return BracketUnits.STANDARD.factor(folded(unit));
    }

    /** Returns a heading in small letters, in which the members of clubs are not called by the Association's word. */
    public static String ofClubs(String heading) {
        String text = folded(heading);
        for (String word : VietnameseLists.marks("association-member")) {
            text = text.replace(word, CLUB_MEMBER);
        }
        return text;
    }

    /** Tells whether a text says that there is nothing to count. */
    public static boolean saysNone(String text) {
        return NONE.contains(folded(text));
    }

    /** Returns the name that a table's sheet is written with. */
    public static String sheetName(Table table, Language language) {
        return language == Language.VI ? SheetNames.STANDARD.first(table.tableName(), 0) : table.tableName();
    }

    /** Returns the heading that a column is written with. */
    public static String heading(Table table, Column column, Language language) {
        return language == Language.EN
                ? column.name()
                : findVietnamese(table, column.name()).orElse(column.name());
    }

    /** Returns the word that a value of a closed set is written with. */
    public static String word(Table table, Column column, String value, Language language) {
        return language == Language.VI ? ClosedWords.STANDARD.text(table, column, value) : value;
    }

    /**
     * Finds the heading that is nearly one: an edit apart, or with more in brackets behind it than a unit.
     *
     * @param isLacking which columns have no heading yet
     * @return of several the one whose column stands first
     */
    Optional<String> findNearest(Table table, String heading, IntPredicate isLacking) {
        String folded = folded(heading);
        BracketUnits.Bare bare = units.bare(folded);
        String beforeMultiple = bare.factor() == 1 ? "" : bare.text();
        return byTable.getOrDefault(table.tableName(), Map.of()).entrySet().stream()
                .filter(known -> isLacking.test(known.getValue().column()))
                .filter(known -> OneEdit.isBetween(folded, known.getKey())
                        || withoutUnit(known.getKey()).equals(beforeMultiple))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(Place::column).thenComparing(Place::spelling))
                .map(Place::spelling);
    }

    private static String folded(String heading) {
        return VietnameseLists.folded(heading);
    }

    /** A heading without its unit; of two that are then spelled alike neither is found so. */
    private Map<String, Place> withoutUnits(Map<String, Place> places) {
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

    private String withoutUnit(String folded) {
        BracketUnits.Bare bare = units.bare(folded);
        return bare.factor() == 1 ? bare.text() : folded;
    }

    private static Map<String, Map<String, Place>> read() {
        Map<String, Map<String, Place>> headings = new HashMap<>();
        for (Table table : Table.values()) {
            Map<String, Place> places = headings.computeIfAbsent(table.tableName(), name -> new LinkedHashMap<>());
            for (int i = 0; i < table.columns().size(); i++) {
                String name = table.columns().get(i).name();
                places.put(folded(name), new Place(i, name));
            }
        }
        VIETNAMESE.forEach(cells -> put(headings, cells));
        return headings;
    }

    private static void put(Map<String, Map<String, Place>> headings, String[] cells) {
        Table table = Table.find(cells[0]).orElseThrow();
        Objects.requireNonNull(headings.get(cells[0]))
                .put(folded(cells[2]), new Place(table.indexOf(cells[1]), cells[2]));
    }
}
