package org.ishc.core.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Location ROW = Location.of(Origin.of("clubs", 7), List.of("K1"));

    @Test
    void of_takesTheSeverityAndArgumentsOfItsCode() {
        Finding finding = Finding.of(ReferenceFinding.UNKNOWN_UNIT, ROW.withColumn("unit_code"), "unit_code", "999");
        assertEquals("ref.unknown-unit", finding.code().code());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("999", finding.arguments().get("unit_code"));
        assertEquals("unit_code", finding.location().column());
        assertEquals(7, finding.location().row());
        assertEquals(List.of("K1"), finding.location().key());
    }

    @Test
    void of_otherArgumentsThanPromised_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Finding.of(ReferenceFinding.UNKNOWN_UNIT, ROW));
        assertThrows(IllegalArgumentException.class, () -> Finding.of(ReferenceFinding.UNKNOWN_UNIT, ROW, "unit_code"));
        assertThrows(
                IllegalArgumentException.class, () -> Finding.of(ReferenceFinding.UNKNOWN_UNIT, ROW, "unit", "999"));
    }

    @Test
    void withers_changeOneThing() {
        Finding finding = Finding.of(ReferenceFinding.REFUSED, ROW, "cause", "K1");
        assertEquals(Severity.WARNING, finding.withSeverity(Severity.WARNING).severity());
        assertSame(Location.none(), finding.at(Location.none()).location());
        assertEquals(finding.arguments(), finding.at(Location.none()).arguments());
    }

    @Test
    void location_ofAHostsRecord_hasOnlyTheKey() {
        Location location = Location.of(Origin.NONE, List.of("K1"));
        assertNull(location.table());
        assertNull(location.row());
        assertEquals(List.of("K1"), location.key());
        assertFalse(Origin.NONE.isKnown());
        assertTrue(Origin.of("clubs", 1).isKnown());
        assertThrows(IllegalArgumentException.class, () -> Origin.of("clubs", -1));
    }

    @Test
    void location_valueIsCut_sourceIsAdded() {
        assertEquals(200, ROW.withValue("x".repeat(201)).value().length());
        assertEquals("x".repeat(200), ROW.withValue("x".repeat(200)).value());
        assertNull(ROW.withValue(null).value());
        Location source = ROW.withSource("clubs.csv", 8, "C8", "/clubs/6");
        assertEquals("clubs.csv", source.file());
        assertEquals(8, source.line());
        assertEquals("C8", source.cell());
        assertEquals("/clubs/6", source.pointer());
        assertEquals("values", Location.ofTable("values").table());
    }

    @Test
    void checked_collectsItsFindings() {
        Finding finding = Finding.of(ReferenceFinding.REFUSED, ROW, "cause", "K1");
        List<Finding> all = new ArrayList<>();
        assertEquals(
                "value",
                new Checked<>("value", List.of(finding)).with(List.of(finding)).into(all));
        assertEquals(List.of(finding, finding), all);
    }
}
