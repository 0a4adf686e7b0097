package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the days of a unit version that was refused nobody else is to blame for its absence. */
class RefusedUnitsTest {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private static Refusal refusal(Table table, String... cells) {
        @Nullable String[] all = new String[table.columns().size()];
        Arrays.fill(all, "");
        System.arraycopy(cells, 0, all, 0, cells.length);
        Row row = new RowReader(table).read(new RawRow(7, 8, all));
        return Refusal.of(table, 7, row.findKey(), row);
    }

    /** A refused row of org-units: its level is none. */
    private static Refusal unit(String code, String from, String to, String parent) {
        return refusal(Table.ORG_UNITS, code, from, to, "LÀNG", "", "", parent);
    }

    private static RefusedUnits units(Refusal... rows) {
        return new RefusedUnits(List.of(rows), List.of(), List.of(), List.of());
    }

    private static UnitVersion version(String code, String from) {
        return UnitVersion.builder()
                .origin(Origin.of("org-units", 9))
                .code(UnitCode.parse(code))
                .level(UnitLevel.CENTRAL)
                .validity(DateRange.from(LocalDate.parse(from)))
                .build();
    }

    @Test
    void withoutRefusedRows_nothingIsMissing() {
        assertFalse(RefusedUnits.NONE.isOn("A1", JULY));
        assertFalse(RefusedUnits.NONE.isAlone("A1"));
        assertFalse(RefusedUnits.NONE.isRootOn(JULY));
        assertFalse(RefusedUnits.NONE.mayPassOn("A1", JULY));
    }

    /** Of another row of the code stands: then the refused one is meant on its own days. */
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2025-07-01, '', true",
        "2025-07-02, '', false",
        "2025-01-01, 2025-07-01, false",
        "2025-01-01, 2025-07-02, true",
        "hôm qua, '', true",
        "hôm qua, 2025-06-30, false",
        "2025-01-01, hôm qua, true",
    })
    void version_isMeantOnItsDays_andOnAnyThatCouldNotBeRead(String from, String to, boolean isOn) {
        RefusedUnits units = new RefusedUnits(
                List.of(unit("A1", from, to, "P1")), List.of(), List.of(version("A1", "2027-01-01")), List.of());
        assertEquals(isOn, units.isOn("A1", JULY));
        assertFalse(units.isAlone("A1"));
        assertFalse(units.isOn("A2", JULY));
    }

    @Test
    void codeOfWhichNoOtherRowStands_isMeantOnEveryDay() {
        RefusedUnits units = units(unit("A1", "2026-01-01", "", "P1"));
        assertTrue(units.isAlone("A1"));
        assertTrue(units.isOn("A1", JULY));
        assertTrue(units.mayEndOn("A1", JULY));
        assertFalse(units.isAlone("A2"));
    }

    @Test
    void versionThatEnds_mayEndOnThatDayAlone() {
        RefusedUnits units = new RefusedUnits(
                List.of(unit("A1", "2025-01-01", "2025-07-01", "P1"), unit("B1", "2025-01-01", "", "P1")),
                List.of(),
                List.of(version("A1", "2027-01-01"), version("B1", "2027-01-01")),
                List.of());
        assertTrue(units.mayEndOn("A1", JULY));
        assertFalse(units.mayEndOn("A1", JULY.plusDays(1)));
        assertFalse(units.mayEndOn("B1", JULY), "it has no end");
    }

    /** It stands above all others: without it there would be no root, and that is nobody's fault. */
    @Test
    void versionWithoutAUnitAbove_mayBeTheRoot() {
        assertTrue(units(unit("VN", "2025-01-01", "", "")).isRootOn(JULY));
        assertFalse(units(unit("VN", "2025-01-01", "", "")).isRootOn(LocalDate.of(2024, 12, 31)));
        assertFalse(units(unit("A1", "2025-01-01", "", "P1")).isRootOn(JULY));
    }

    @Test
    void versionThatOverlapsAnother_isOneThatWasRefused() {
        RefusedUnits units = new RefusedUnits(List.of(), List.of(version("A1", "2025-01-01")), List.of(), List.of());
        assertTrue(units.isOn("A1", JULY));
        assertTrue(units.isRootOn(JULY));
    }

    /** What of a succession could not be read may be this code, and this day. */
    @Test
    void refusedSuccession_maySayWhereAUnitWent() {
        RefusedUnits units = new RefusedUnits(
                List.of(), List.of(), List.of(), List.of(refusal(Table.SUCCESSIONS, succession("A1", "2025-07-01"))));
        assertTrue(units.mayPassOn("A1", JULY));
        assertFalse(units.mayPassOn("A1", JULY.plusDays(1)));
        assertFalse(units.mayPassOn("A2", JULY));
        RefusedUnits unread = new RefusedUnits(
                List.of(), List.of(), List.of(), List.of(refusal(Table.SUCCESSIONS, succession("", "hôm qua"))));
        assertTrue(unread.mayPassOn("A2", JULY));
    }

    private static String[] succession(String predecessor, String date) {
        String[] cells = new String[Table.SUCCESSIONS.columns().size()];
        Arrays.fill(cells, "");
        cells[Table.SUCCESSIONS.indexOf("predecessor_code")] = predecessor;
        cells[Table.SUCCESSIONS.indexOf("date")] = date;
        return cells;
    }
}
