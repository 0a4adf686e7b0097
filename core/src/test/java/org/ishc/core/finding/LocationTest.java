package org.ishc.core.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a finding points: what one narrows, nothing else of it is lost. */
class LocationTest {

    private static final Location FULL = Location.builder()
            .table("clubs")
            .file("clubs.csv")
            .row(3)
            .line(4)
            .column("name")
            .cell("C7")
            .pointer("/2/name")
            .key(List.of("K1"))
            .value("raw")
            .sent(new Location.Sent("CLB", "Tên"))
            .build();

    @Test
    void aRecordOfATable_isFoundByItsRow_oneOfAHostByItsKey() {
        Location known = Location.of(Origin.of("clubs", 3), List.of("K1"));
        assertEquals("clubs", known.table());
        assertEquals(3, known.row());
        assertEquals(List.of("K1"), known.key());
        Location host = Location.of(Origin.NONE, List.of("K1"));
        assertNull(host.table());
        assertNull(host.row());
        assertEquals(List.of("K1"), host.key());
    }

    @Test
    void whatIsNarrowed_isReplaced_allElseStays() {
        assertEquals(rebuilt("founded", "raw", "clubs.csv", 4, "C7", "/2/name", "CLB"), FULL.withColumn("founded"));
        assertEquals(rebuilt("name", "other", "clubs.csv", 4, "C7", "/2/name", "CLB"), FULL.withValue("other"));
        assertEquals(rebuilt("name", "raw", "b.csv", 9, "D8", "/7", "CLB"), FULL.withSource("b.csv", 9, "D8", "/7"));
        assertEquals(
                rebuilt("name", "raw", "clubs.csv", 4, "C7", "/2/name", "X"),
                FULL.withSent(new Location.Sent("X", "Tên")));
    }

    private static Location rebuilt(
            String column, String value, String file, int line, String cell, String pointer, String sheet) {
        return new Location(
                "clubs", file, 3, line, column, cell, pointer, List.of("K1"), value, new Location.Sent(sheet, "Tên"));
    }

    @Test
    void aLongValue_isCutBetweenTwoCharacters_neverWithinOne() {
        String clef = "\uD834\uDD1E";
        assertEquals(
                "x".repeat(199),
                Location.none().withValue("x".repeat(199) + clef + "y").value());
        assertEquals(
                "x".repeat(198) + clef,
                Location.none().withValue("x".repeat(198) + clef + "y").value());
        assertEquals(
                clef.repeat(100), Location.none().withValue(clef.repeat(101)).value());
    }

    @Test
    void aLongValue_isCut() {
        assertEquals(200, Location.none().withValue("x".repeat(201)).value().length());
        assertEquals("x".repeat(200), Location.none().withValue("x".repeat(200)).value());
        assertNull(Location.none().withValue(null).value());
    }

    @Test
    void theKey_isCopied() {
        List<String> key = new ArrayList<>(List.of("K1"));
        Location location = Location.of(Origin.NONE, key);
        key.clear();
        assertEquals(List.of("K1"), location.key());
    }

    @Test
    void aTableOrNothing_mayBeAllThatIsKnown() {
        assertEquals("clubs", Location.ofTable("clubs").table());
        assertNull(Location.ofTable("clubs").row());
        assertNull(Location.none().table());
    }

    @Test
    void anOrigin_isKnownFromItsFirstRowOn() {
        assertTrue(Origin.of("clubs", 1).isKnown());
        assertFalse(Origin.NONE.isKnown());
        assertEquals(
                "row is -1; allowed is 0 or more",
                assertThrows(IllegalArgumentException.class, () -> Origin.of("clubs", -1))
                        .getMessage());
    }
}
