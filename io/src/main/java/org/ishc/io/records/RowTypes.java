package org.ishc.io.records;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ishc.io.constraint.NotNegative;
import org.ishc.io.constraint.Share;
import org.ishc.io.table.Table;

/**
 * Which row type belongs to which table, and what its constraints say of a column; the schemas of packages are made
 * from this.
 */
public final class RowTypes {

    private static final Map<Table, Class<? extends Record>> TYPES = Map.ofEntries(
            Map.entry(Table.INDICATORS, IndicatorRow.class),
            Map.entry(Table.ORG_UNITS, OrgUnitRow.class),
            Map.entry(Table.SUCCESSIONS, SuccessionRow.class),
            Map.entry(Table.UNIT_CLASSES, UnitClassRow.class),
            Map.entry(Table.CLUBS, ClubRow.class),
            Map.entry(Table.CLUB_EVENTS, ClubEventRow.class),
            Map.entry(Table.CLUB_REPORTS, ClubReportRow.class),
            Map.entry(Table.VALUES, ValueRow.class),
            Map.entry(Table.TARGETS, TargetRow.class),
            Map.entry(Table.GROUPS, GroupRow.class),
            Map.entry(Table.ASSESSMENTS, AssessmentRow.class),
            Map.entry(Table.SUBMISSIONS, SubmissionRow.class));

    private RowTypes() {}

    /** Returns the row type of a table. */
    public static Class<? extends Record> type(Table table) {
        return Optional.<Class<? extends Record>>ofNullable(TYPES.get(table)).orElseThrow();
    }

    /**
     * The values that a column of numbers may take.
     *
     * @param minimum the least
     * @param isMinimumAllowed whether the least itself is allowed
     * @param maximum the greatest, if there is one; itself allowed
     */
    public record Range(long minimum, boolean isMinimumAllowed, Optional<Long> maximum) {
        /** Refuses null. */
        public Range {
            Objects.requireNonNull(maximum, "maximum");
        }
    }

    /** Returns the constraints on the fields of a row record, by the name of the field. */
    static Map<String, Set<Class<? extends Annotation>>> constraints(Class<?> rowRecord) {
        Map<String, Set<Class<? extends Annotation>>> constraints = new TreeMap<>();
        for (Field field : rowRecord.getDeclaredFields()) {
            Set<Class<? extends Annotation>> ofField = constraints(field);
            if (!ofField.isEmpty()) {
                constraints.put(field.getName(), ofField);
            }
        }
        return constraints;
    }

    /** Tells whether anything is asked of a row record as a whole, or of what it computes. */
    static boolean isConstrainedBesideFields(Class<?> rowRecord) {
        Set<String> fields =
                Arrays.stream(rowRecord.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
        return !constraints((AnnotatedElement) rowRecord).isEmpty()
                || Arrays.stream(rowRecord.getDeclaredMethods())
                        .filter(method -> !fields.contains(method.getName()))
                        .anyMatch(method -> !constraints(method).isEmpty());
    }

    private static Set<Class<? extends Annotation>> constraints(AnnotatedElement annotatedElement) {
        return Arrays.stream(annotatedElement.getAnnotations())
                .<Class<? extends Annotation>>map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(Constraint.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Finds the range that the row type's constraints give a column. */
    public static Optional<Range> findRange(Table table, String column) {
        for (Field field : type(table).getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && RecordCheck.column(field.getName()).equals(column)) {
                if (field.isAnnotationPresent(Share.class)) {
                    return Optional.of(new Range(0, false, Optional.of(1L)));
                }
                if (field.isAnnotationPresent(PositiveOrZero.class) || field.isAnnotationPresent(NotNegative.class)) {
                    return Optional.of(new Range(0, true, Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }
}
