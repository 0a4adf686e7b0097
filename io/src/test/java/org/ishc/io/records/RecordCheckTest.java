package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.metadata.BeanDescriptor;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The constraints are read from the row records as the validator reads them, which is only made for rows that break
 * one.
 */
class RecordCheckTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @ValueSource(
            classes = {
                IndicatorRow.class,
                OrgUnitRow.class,
                SuccessionRow.class,
                UnitClassRow.class,
                ClubRow.class,
                ClubEventRow.class,
                ClubReportRow.class,
                ValueRow.class,
                TargetRow.class,
                GroupRow.class,
                AssessmentRow.class,
                SubmissionRow.class,
            })
    void constraints_areThoseThatTheValidatorFinds(Class<?> rowRecord) {
        BeanDescriptor described = VALIDATOR.getConstraintsForClass(rowRecord);
        Map<String, Set<Class<? extends Annotation>>> expected = new TreeMap<>();
        described
                .getConstrainedProperties()
                .forEach(property -> expected.put(
                        property.getPropertyName(),
                        property.getConstraintDescriptors().stream()
                                .<Class<? extends Annotation>>map(
                                        constraint -> constraint.getAnnotation().annotationType())
                                .collect(Collectors.toSet())));
        assertEquals(expected, RowTypes.constraints(rowRecord));
        assertEquals(described.getConstraintDescriptors().isEmpty(), !RowTypes.isConstrainedBesideFields(rowRecord));
    }

    private record Other(
            @NotNull String clubCode,
            @PositiveOrZero @Nullable Long eventNo) {

        @Positive
        int further() {
            return 1;
        }
    }

    @Test
    void constraintThatNoCellHolds_isLeftToTheValidator() {
        @Nullable String[] cells = new String[Table.CLUB_EVENTS.columns().size()];
        cells[0] = "K1";
        Row row = new RowReader(Table.CLUB_EVENTS).read(new RawRow(1, 2, cells));
        assertFalse(RecordCheck.of(Table.CLUB_EVENTS, Other.class).isMetBy(row));
    }

    /** A target is a whole number or a decimal, as its indicator says: what stands there is still a text. */
    @ParameterizedTest
    @CsvSource({"120,true", "12.5,true", "'12,5',true", "-1,false", "−1,false", "(1),false", "many,false"})
    void numberWithoutASign_isKnownNotToBeBelowZero(String value, boolean isMet) {
        @Nullable String[] cells = new String[Table.TARGETS.columns().size()];
        cells[Table.TARGETS.indexOf("unit_code")] = "01";
        cells[Table.TARGETS.indexOf("indicator")] = "clubs.existing";
        cells[Table.TARGETS.indexOf("period")] = "2025";
        cells[Table.TARGETS.indexOf("value")] = value;
        cells[Table.TARGETS.indexOf("decided_on")] = "2025-01-05";
        cells[Table.TARGETS.indexOf("revision")] = "1";
        Row row = new RowReader(Table.TARGETS).read(new RawRow(1, 2, cells));
        assertEquals(isMet, RecordCheck.of(Table.TARGETS, TargetRow.class).isMetBy(row));
    }
}
