package org.ishc.io.table;

import static org.ishc.io.table.CellType.CODE;
import static org.ishc.io.table.CellType.DATE;
import static org.ishc.io.table.CellType.DECIMAL;
import static org.ishc.io.table.CellType.JSON;
import static org.ishc.io.table.CellType.NUMBER;
import static org.ishc.io.table.CellType.PERIOD;
import static org.ishc.io.table.CellType.TEXT;
import static org.ishc.io.table.CellType.WHOLE;
import static org.ishc.io.table.CellType.WORD;
import static org.ishc.io.table.CellType.WORDS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.Funding;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.club.Scheme;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.TargetOrigin;

/** The tables of an exchange package, in the order of the specification, with their columns in theirs. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Table {
    /** A host's own indicators. */
    INDICATORS(
            "indicators",
            1,
            required("code", CODE),
            requiredWord("kind", "FLOW", "STOCK", "RATIO"),
            word("unit", IndicatorUnit.values()),
            optional("title_vi", TEXT),
            optional("title_en", TEXT),
            optional("numerator", CODE),
            optional("denominator", CODE),
            optional("definition", JSON)),
    /** Unit versions. */
    ORG_UNITS(
            "org-units",
            2,
            required("unit_code", CODE),
            required("valid_from", DATE),
            optional("valid_to", DATE),
            requiredWord("level", names(UnitLevel.values())),
            word("kind", UnitKind.values()),
            optional("name", TEXT),
            optional("parent_code", CODE),
            optional("document", TEXT)),
    /** Which unit passed to which. */
    SUCCESSIONS(
            "successions",
            3,
            required("date", DATE),
            required("predecessor_code", CODE),
            required("successor_code", CODE),
            requiredWord("portion", lower(Portion.values())),
            optional("share", DECIMAL),
            optional("document", TEXT)),
    /** Classes of units. */
    UNIT_CLASSES(
            "unit-classes",
            3,
            required("unit_code", CODE),
            required("class", CODE),
            required("valid_from", DATE),
            optional("valid_to", DATE),
            optional("document", TEXT)),
    /** Clubs. */
    CLUBS(
            "clubs",
            1,
            required("club_code", CODE),
            optional("name", TEXT),
            required("unit_code", CODE),
            new Column(
                    "scheme",
                    WORD,
                    false,
                    Arrays.stream(Scheme.values()).map(Scheme::code).toList()),
            word("funding", Funding.values())),
    /** What happened to clubs. */
    CLUB_EVENTS(
            "club-events",
            2,
            required("club_code", CODE),
            required("event_no", WHOLE),
            requiredWord("type", names(ClubEventType.values())),
            optional("decided_on", DATE),
            required("effective_on", DATE),
            optional("recorded_on", DATE),
            optional("document_no", TEXT),
            optional("authority_code", CODE),
            optional("target_code", CODE),
            word("category", ObstacleCategory.values()),
            optional("due_on", DATE),
            optional("note", TEXT)),
    /** What clubs reported. */
    CLUB_REPORTS("club-reports", 2, reportColumns()),
    /** What units reported. */
    VALUES(
            "values",
            3,
            required("unit_code", CODE),
            required("indicator", CODE),
            required("period", PERIOD),
            required("value", WHOLE),
            word("status", ValueStatus.REPORTED, ValueStatus.values()),
            optional("recorded_on", DATE)),
    /** What units should reach. */
    TARGETS(
            "targets",
            4,
            required("unit_code", CODE),
            required("indicator", CODE),
            required("period", PERIOD),
            word("comparator", Comparison.values()),
            required("value", NUMBER),
            optional("value_high", NUMBER),
            optional("document_no", TEXT),
            required("decided_on", DATE),
            required("revision", WHOLE),
            word("origin", TargetOrigin.ASSIGNED, TargetOrigin.values())),
    /** Emulation groups. */
    GROUPS(
            "groups",
            2,
            required("unit_code", CODE),
            required("group_code", CODE),
            optional("valid_from", DATE),
            optional("valid_to", DATE)),
    /** What assessors entered. */
    ASSESSMENTS(
            "assessments",
            4,
            required("unit_code", CODE),
            required("period", PERIOD),
            required("fact", CODE),
            requiredWord("stage", names(Stage.values())),
            optional("value", TEXT),
            optional("evidence", TEXT),
            optional("assessor", TEXT),
            optional("reason", TEXT)),
    /** Who answered which round of reports. */
    SUBMISSIONS(
            "submissions",
            2,
            required("unit_code", CODE),
            required("round", CODE),
            required("period", PERIOD),
            required("as_of", DATE),
            required("due_on", DATE),
            optional("received_on", DATE),
            requiredWord("status", names(SubmissionStatus.values())));

    private final String tableName;
    private final int keySize;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] keyPlaces;
    private final boolean[] wholeColumns;

    Table(String tableName, int keySize, Column... columns) {
        this.tableName = tableName;
        this.keySize = keySize;
        this.columns = List.of(columns);
        this.columns.forEach(column -> places.put(column.name(), places.size()));
        this.keyPlaces =
                key().stream().mapToInt(column -> indexOf(column.name())).toArray();
        this.wholeColumns = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            wholeColumns[i] = columns[i].type() == CellType.WHOLE;
        }
    }

    /** Returns the name, such as {@code club-events}. */
    public String tableName() {
        return tableName;
    }

    /** Returns the columns, in the order of the specification. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the columns that make a record's key. */
    public List<Column> key() {
        return switch (tableName) {
            case "groups" -> List.of(columns.get(0), columns.get(2));
            case "targets" -> List.of(columns.get(0), columns.get(1), columns.get(2), columns.get(8), columns.get(9));
            case "values" -> List.of(columns.get(0), columns.get(1), columns.get(2), columns.get(4));
            default -> columns.subList(0, keySize);
        };
    }

    /** Returns the places of the columns that make a record's key. */
    int[] keyPlaces() {
        return keyPlaces;
    }

    /** Returns for each column whether it holds whole numbers. */
    boolean[] wholeColumns() {
        return wholeColumns;
    }

    /** Returns the place of a column, from 0; −1 for a name that is none. */
    public int indexOf(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Finds a table by its name. */
    public static Optional<Table> find(String name) {
        return Stream.of(values()).filter(table -> table.tableName.equals(name)).findFirst();
    }

    private static Column required(String name, CellType type) {
        return new Column(name, type, true, List.of());
    }

    private static Column optional(String name, CellType type) {
        return new Column(name, type, false, List.of());
    }

    private static Column requiredWord(String name, String... words) {
        return new Column(name, WORD, true, List.of(words));
    }

    private static Column word(String name, Enum<?>... words) {
        return new Column(name, WORD, false, List.of(names(words)));
    }

    /** A word that is part of the key, and what it is where it is missing. */
    private static Column word(String name, Enum<?> standsFor, Enum<?>... words) {
        return new Column(name, WORD, false, List.of(names(words)), Optional.of(standsFor.name()));
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

    private static String[] names(Enum<?>... words) {
        return Stream.of(words).map(Enum::name).toArray(String[]::new);
    }

    private static String[] lower(Enum<?>... words) {
        return Stream.of(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static Column[] reportColumns() {
        List<Column> columns = new ArrayList<>();
        columns.add(required("club_code", CODE));
        columns.add(required("period", PERIOD));
        for (ReportColumn count : ReportColumn.values()) {
            if (count != ReportColumn.OLDER_WOMEN) {
                columns.add(optional(count.column(), WHOLE));
            }
        }
        columns.add(new Column("areas", WORDS, false, List.of(names(ActivityArea.values()))));
        columns.add(optional("recorded_on", DATE));
        columns.add(optional(ReportColumn.OLDER_WOMEN.column(), WHOLE));
        return columns.toArray(Column[]::new);
    }
}
