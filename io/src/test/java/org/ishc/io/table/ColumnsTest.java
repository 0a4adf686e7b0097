package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Origin;
import org.ishc.io.collect.ColumnCatalogue;
import org.ishc.io.records.RowTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a column anywhere is said of one that stands in {@link Columns}, and of each of them. */
class ColumnsTest {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");
    private static final Set<CellType> NUMBERS = EnumSet.of(CellType.WHOLE, CellType.DECIMAL, CellType.NUMBER);

    @ParameterizedTest
    @EnumSource
    void rowRecord_hasAComponentForEachColumnInItsOrder(Table table) {
        List<RecordComponent> components = Arrays.asList(RowTypes.type(table).getRecordComponents());
        assertEquals(Origin.class, components.get(0).getType());
        List<String> expected = table.keys().stream()
                .map(key -> said(key.name(), wrapped(key), key.column().isRequired()))
                .toList();
        List<String> said = components.subList(1, components.size()).stream()
                .map(recordComponent -> said(
                        column(recordComponent.getName()),
                        recordComponent.getType(),
                        isRequired(table, recordComponent)))
                .toList();
        assertEquals(expected, said);
    }

    private static String said(String column, Class<?> type, boolean isRequired) {
        return column + " " + type.getSimpleName() + (isRequired ? " required" : "");
    }

    /**
     * What a record holds of a column: a number is read when its indicator is known, and missing if it then is none.
     */
    private static Class<?> wrapped(ColumnKey<?> key) {
        return key.column().type() == CellType.NUMBER ? Fraction.class : key.type();
    }

    private static boolean isRequired(Table table, RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class)
                || table == Table.TARGETS && component.getName().equals("value");
    }

    /** {@code validFrom} is {@code valid_from}; two names are taken, by the place of a row and by the language. */
    private static String column(String component) {
        return switch (component) {
            case "targetOrigin" -> "origin";
            case "class_" -> "class";
            default -> HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyColumn_hasItsHeadingMeaningAndRange(Table table) {
        for (Column column : table.columns()) {
            assertTrue(Headings.findVietnamese(table, column.name()).isPresent(), column.name());
            for (Language language : Language.values()) {
                assertTrue(!ColumnCatalogue.meaning(table, column, language).isBlank(), column.name());
            }
            assertEquals(
                    NUMBERS.contains(column.type()),
                    RowTypes.findRange(table, column.name()).isPresent(),
                    column.name());
        }
    }

    @Test
    void columnOfAnotherTable_isRefusedAlsoWhereItsNameIsTheSame() {
        @Nullable String[] cells = new @Nullable String[Table.CLUBS.columns().size()];
        cells[Columns.Clubs.CLUB_CODE.place()] = "K1";
        Row row = new RowReader(Table.CLUBS).read(new RawRow(1, 2, cells));
        assertEquals("K1", row.get(Columns.Clubs.CLUB_CODE));
        assertThrows(IllegalArgumentException.class, () -> row.find(Columns.ClubEvents.CLUB_CODE));
        assertThrows(IllegalArgumentException.class, () -> row.find(Columns.ClubEvents.NOTE));
        assertThrows(IllegalStateException.class, () -> row.get(Columns.Clubs.UNIT_CODE));
    }
}
