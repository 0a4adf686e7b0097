package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.DateRange;
import org.ishc.io.reference.BuiltInReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Dhis2UnitsTest {

    private static final String KEPT = "K2u5cG9UsmS";
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Test
    void identifiers_areThoseThatWereGivenOut() {
        assertEquals(KEPT, Dhis2Uid.of("organisationUnit", "00008@2025-07-01").value());
        assertTrue(KEPT.matches("[a-zA-Z][a-zA-Z0-9]{10}"));
        for (String wrong : List.of("", "1bcdefghijk", "abcdefghij", "abcdefghijkl", "abcdefghij-")) {
            assertThrows(IllegalArgumentException.class, () -> new Dhis2Uid(wrong));
        }
    }

    @Test
    void nationOfAllTime_isOneSoundTree() {
        List<Dhis2Unit> units = Dhis2Units.ofAllTime(BuiltInReference.registry());
        assertEquals(BuiltInReference.registry().versions().size(), units.size());
        Map<Dhis2Uid, Dhis2Unit> seen = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (Dhis2Unit unit : units) {
            assertEquals(
                    unit.level(),
                    unit.parent().map(parent -> seen.get(parent).level() + 1).orElse(1),
                    "parents first: " + unit.code());
            assertEquals(null, seen.put(unit.id(), unit));
            assertTrue(codes.add(unit.code()), unit.code());
            assertTrue(unit.id().value().matches("[a-zA-Z][a-zA-Z0-9]{10}"));
            assertTrue(unit.shortName().length() <= 50
                    && unit.code().length() <= 50
                    && unit.name().length() <= 230);
            unit.closedDate().ifPresent(closed -> assertTrue(!closed.isBefore(unit.openingDate())));
        }
        assertEquals(1, units.stream().filter(unit -> unit.parent().isEmpty()).count());
    }

    @Test
    void codeThatCameToNameAnotherUnit_givesTwoUnits_theFirstClosedOnItsLastDay() {
        List<Dhis2Unit> both = Dhis2Units.ofAllTime(BuiltInReference.registry()).stream()
                .filter(unit -> unit.code().startsWith("00008@"))
                .toList();
        assertEquals(2, both.size());
        assertNotEquals(both.get(0).id(), both.get(1).id());
        assertNotEquals(both.get(0).name(), both.get(1).name());
        assertEquals(Optional.of(REFORM.minusDays(1)), both.get(0).closedDate());
        assertEquals(REFORM, both.get(1).openingDate());
        assertEquals(Optional.empty(), both.get(1).closedDate());
    }

    @Test
    void mapOfADay_hasTheSameIdentifiers_andOnlyItsUnits() {
        Registry registry = BuiltInReference.registry();
        Map<Dhis2Uid, Dhis2Unit> all = new HashMap<>();
        Dhis2Units.ofAllTime(registry).forEach(unit -> all.put(unit.id(), unit));
        List<Dhis2Unit> day = Dhis2Units.asOf(registry.asOf(REFORM));
        assertEquals(registry.asOf(REFORM).size(), day.size());
        Map<Dhis2Uid, String> codes = new HashMap<>();
        all.forEach(
                (id, unit) -> codes.put(id, unit.code().substring(0, unit.code().indexOf('@'))));
        for (Dhis2Unit unit : day) {
            Dhis2Unit same = all.get(unit.id());
            assertEquals(same.code(), unit.code());
            assertEquals(same.closedDate(), unit.closedDate());
            assertEquals(same.level(), unit.level());
            assertEquals(same.parent().map(codes::get), unit.parent().map(codes::get));
        }
    }

    @Test
    void ringsAndMissingParents_becomeRoots() {
        List<UnitVersion> versions = new ArrayList<>();
        versions.add(version("A", "B", "Tỉnh " + "rất ".repeat(60) + "dài"));
        versions.add(version("B", "A", "Tỉnh B"));
        versions.add(version("C", "Z", "Xã C"));
        List<Dhis2Unit> units =
                Dhis2Units.ofAllTime(Registry.of(versions, List.of()).value());
        assertEquals(
                List.of("B@2020-01-01", "A@2020-01-01", "C@2020-01-01"),
                units.stream().map(Dhis2Unit::code).toList());
        assertEquals(List.of(1, 2, 1), units.stream().map(Dhis2Unit::level).toList());
        assertEquals(230, units.get(1).name().length());
        assertEquals(50, units.get(1).shortName().length());
    }

    @Test
    void unitAboveThatChangesMeanwhile_isTheOneOfTheLastDay() {
        LocalDate renamed = LocalDate.of(2026, 1, 1);
        List<UnitVersion> versions = List.of(
                version("P", null, "Tỉnh P", DateRange.of(LocalDate.of(2020, 1, 1), renamed)),
                version("P", null, "Thành phố P", DateRange.from(renamed)),
                version("X", "P", "Xã X", DateRange.of(LocalDate.of(2020, 1, 1), renamed)),
                version("Y", "P", "Xã Y", DateRange.from(LocalDate.of(2020, 1, 1))));
        Registry registry = Registry.of(versions, List.of()).value();
        Map<String, String> parents = new HashMap<>();
        Map<Dhis2Uid, String> codes = new HashMap<>();
        for (Dhis2Unit unit : Dhis2Units.ofAllTime(registry)) {
            codes.put(unit.id(), unit.code());
            unit.parent().ifPresent(parent -> parents.put(unit.code(), codes.get(parent)));
        }
        assertEquals(Map.of("X@2020-01-01", "P@2020-01-01", "Y@2020-01-01", "P@2026-01-01"), parents);
        List<Dhis2Unit> before = Dhis2Units.asOf(registry.asOf(renamed.minusDays(1)));
        assertEquals(Optional.of(before.get(0).id()), before.get(2).parent());
        assertEquals("P@2020-01-01", before.get(0).code());
    }

    @Test
    void codesTooLongForDhis2_areCutAndStayDifferent() {
        String code = "x".repeat(64);
        List<UnitVersion> versions = List.of(version(code, null, "X"), version("x".repeat(63), null, "X"));
        List<String> codes = Dhis2Units.ofAllTime(
                        Registry.of(versions, List.of()).value())
                .stream()
                .map(Dhis2Unit::code)
                .toList();
        assertEquals(2, Set.copyOf(codes).size());
        codes.forEach(cut -> assertEquals(50, cut.length()));
    }

    private static UnitVersion version(String code, @Nullable String parent, String name) {
        return version(code, parent, name, DateRange.from(LocalDate.of(2020, 1, 1)));
    }

    private static UnitVersion version(String code, @Nullable String parent, String name, DateRange validity) {
        return new UnitVersion(
                UnitCode.parse(code),
                validity,
                UnitLevel.PROVINCE,
                Optional.empty(),
                Optional.of(name),
                Optional.ofNullable(parent).map(UnitCode::parse),
                Optional.empty(),
                Origin.NONE);
    }
}
