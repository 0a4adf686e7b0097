package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishc.core.base.Language;
import org.ishc.core.testing.ExportedJavadoc;
import org.ishc.core.testing.ExportedRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No part of a document that a host builds holds a null, or anything else that its Javadoc excludes. */
class RecordsTest {

    static List<Class<?>> records() {
        return ExportedRecords.of(Printed.class.getModule().getDescriptor(), "org.ishc.io.document");
    }

    @Test
    void records_areAllLookedAt() {
        assertTrue(records().containsAll(Set.of(Printed.class, Sheet.class, Part.Table.class, Letterhead.State.class)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void null_isRefusedWhereverItIsNotAllowed(Class<?> type) throws ReflectiveOperationException {
        assertEquals(List.of(), ExportedRecords.takingNull(type));
    }

    static List<Class<?>> built() {
        return records().stream().filter(ExportedRecords::hasBuilder).toList();
    }

    @ParameterizedTest
    @MethodSource("built")
    void builder_makesWhatTheConstructorMakes_andTellsWhatIsNotGiven(Class<?> type)
            throws ReflectiveOperationException {
        assertEquals(List.of(), ExportedRecords.faultsOfBuilder(type, Map.of()));
    }

    @Test
    void recordOfManyComponents_hasABuilder() {
        assertEquals(List.of(), ExportedRecords.longWithoutBuilder(records()));
    }

    private static Map<String, Executable> beyond() {
        Map<String, Executable> beyond = new TreeMap<>();
        beyond.put("Column(weight)", () -> new Part.Column("Điểm", 0, Part.Align.RIGHT));
        beyond.put("Table(columns)", () -> new Part.Table(Optional.empty(), List.of(), List.of(), List.of(), "nguồn"));
        beyond.put("Printed(sheets)", () -> new Printed(Language.VI, "tên", Optional.empty(), List.of()));
        return beyond;
    }

    @Test
    void bound_thatJavadocStates_isHeld_andRefusedWithWhatIsAllowed() throws IOException {
        assertEquals(
                beyond().keySet(),
                ExportedJavadoc.statingABound(
                        Path.of("src/main/java"), Printed.class.getModule().getDescriptor()));
        beyond().forEach((bound, one) -> {
            String message =
                    assertThrows(IllegalArgumentException.class, one, bound).getMessage();
            assertTrue(message.contains("allowed"), message);
        });
    }

    /** A table that is short of a cell would move all that stand behind it. */
    @Test
    void rowWithoutACellForEachColumn_isRefused() {
        List<Part.Column> two = List.of(Part.Column.words("Đơn vị", 2), Part.Column.numbers("Điểm", 1));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Part.Table(Optional.empty(), two, List.of(Part.Row.of("01")), List.of(), ""))
                .getMessage();
        assertEquals("a row has 1 cells; allowed are 2, one for each column", message);
    }
}
