package org.ishc.io.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The tables of an exchange package, in the order of the specification, with their {@link Columns} in theirs. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Table {
    /** A host's own indicators. */
    INDICATORS("indicators", Columns.Indicators.ALL),
    /** Unit versions. */
    ORG_UNITS("org-units", Columns.OrgUnits.ALL),
    /** Which unit passed to which. */
    SUCCESSIONS("successions", Columns.Successions.ALL),
    /** Classes of units. */
    UNIT_CLASSES("unit-classes", Columns.UnitClasses.ALL),
    /** Clubs. */
    CLUBS("clubs", Columns.Clubs.ALL),
    /** What happened to clubs. */
    CLUB_EVENTS("club-events", Columns.ClubEvents.ALL),
    /** What clubs reported. */
    CLUB_REPORTS("club-reports", Columns.ClubReports.ALL),
    /** What units reported. */
    VALUES("values", Columns.Values.ALL),
    /** What units should reach. */
    TARGETS("targets", Columns.Targets.ALL),
    /** Emulation groups. */
    GROUPS("groups", Columns.Groups.ALL),
    /** What assessors entered. */
    ASSESSMENTS("assessments", Columns.Assessments.ALL),
    /** Who answered which round of reports. */
    SUBMISSIONS("submissions", Columns.Submissions.ALL);

    private final String tableName;
    private final List<ColumnKey<?>> keys;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] keyPlaces;
    private final boolean[] wholeColumns;
    private final boolean[] codeColumns;
    private final int[] objectColumns;

    Table(String tableName, List<ColumnKey<?>> keys) {
        this.tableName = tableName;
        this.keys = keys;
        this.columns = keys.stream().map(ColumnKey::column).toList();
        this.columns.forEach(column -> places.put(column.name(), places.size()));
        this.keyPlaces = keys.stream()
                .filter(ColumnKey::isInKey)
                .mapToInt(ColumnKey::place)
                .toArray();
        this.wholeColumns = new boolean[keys.size()];
        this.codeColumns = new boolean[keys.size()];
        for (int i = 0; i < wholeColumns.length; i++) {
            wholeColumns[i] = columns.get(i).type() == CellType.WHOLE;
            codeColumns[i] = columns.get(i).type() == CellType.CODE;
        }
        this.objectColumns = IntStream.range(0, wholeColumns.length)
                .filter(i -> !wholeColumns[i])
                .toArray();
    }

    /** Returns the name, such as {@code club-events}. */
    public String tableName() {
        return tableName;
    }

    /** Returns the columns, in the order of the specification. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the columns with the types of their cells, in the order of the specification. */
    List<ColumnKey<?>> keys() {
        return keys;
    }

    /** Returns the columns that make a record's key. */
    public List<Column> key() {
        return Arrays.stream(keyPlaces).mapToObj(columns::get).toList();
    }

    /** Returns how many parts a record's key has. */
    public int keyLength() {
        return keyPlaces.length;
    }

    /** Tells whether a column is one of this table: one of the same name in another is not. */
    boolean has(ColumnKey<?> key) {
        return key.place() < keys.size() && keys.get(key.place()) == key;
    }

    /** Returns the places of the columns that make a record's key. */
    int[] keyPlaces() {
        return keyPlaces;
    }

    /** Returns for each column whether it holds whole numbers. */
    boolean[] wholeColumns() {
        return wholeColumns;
    }

    /** Returns for each column whether it holds codes. */
    boolean[] codeColumns() {
        return codeColumns;
    }

    /** Returns the places of the columns that hold no whole numbers. */
    int[] objectColumns() {
        return objectColumns;
    }

    /** Returns the place of a column, from 0; −1 when it has no column of that name. */
    public int indexOf(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Compares the texts of two keys, part by part; one that ends before the other comes first. */
    public static int compareKeys(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Finds a table by its name. */
    public static Optional<Table> find(String name) {
        return Stream.of(values()).filter(table -> table.tableName.equals(name)).findFirst();
    }

    /**
     * Returns the canonical texts of a key: a last part that is what a missing cell stands for is left out.
     *
     * @param parts as {@link Row#findKey()} gives them
     */
    public List<String> keyTexts(List<Object> parts) {
        List<String> texts = parts.stream().map(Object::toString).toList();
        int last = texts.size() - 1;
        boolean isLeftOut = columns.get(keyPlaces[last])
                .standsFor()
                .filter(texts.get(last)::equals)
                .isPresent();
        return isLeftOut ? texts.subList(0, last) : texts;
    }
}
