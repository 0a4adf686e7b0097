package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.SUCCESSIONS;
import static org.ishc.core.testing.SamplesOrganisation.UNITS;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Checked;
import org.junit.jupiter.api.Test;

class CrosswalkAuditTest {

    @Test
    void of_countsWhatCameInAndWhatWasFound() {
        CrosswalkAudit audit = CrosswalkAudit.of(nation(), List.of());
        assertEquals(10, audit.versions());
        assertEquals(2, audit.full());
        assertEquals(4, audit.partial());
        assertEquals(Map.of(2, 2L), audit.splits());
        assertEquals(Map.of(), audit.codes());
        List<String> lines = new ArrayList<>(UNITS);
        lines.remove("C 2020-01-01 2025-07-01 COMMUNE D1");
        Checked<Registry> faulty = Registry.of(units(lines), successions(SUCCESSIONS));
        assertEquals(
                Map.of("succession.unknown-predecessor", 1L),
                CrosswalkAudit.of(faulty.value(), faulty.findings()).codes());
    }

    @Test
    void of_landWithoutPeople_isCountedApart_andSplitsNobody() {
        List<String> rows = List.of(
                "2025-07-01 A X full -",
                "2025-07-01 A Y area -",
                "2025-07-01 B X full -",
                "2025-07-01 C Z full -",
                "2026-01-01 X Y area -");
        Checked<Registry> made = Registry.of(units(UNITS), successions(rows));
        CrosswalkAudit audit = CrosswalkAudit.of(made.value(), made.findings());
        assertEquals(List.of(3L, 0L, 2L), List.of(audit.full(), audit.partial(), audit.area()));
        assertEquals(Map.of(), audit.splits());
        assertEquals(Map.of("succession.none", 1L), audit.codes(), "X ends with land alone");
        List<String> more = new ArrayList<>(rows);
        more.add("2025-07-01 C Y area -");
        assertEquals(
                List.of(),
                CrosswalkAudit.compare(
                        made.value(),
                        Registry.of(units(UNITS), successions(more)).value()));
    }

    @Test
    void of_codesThatGoOnWithAnotherName_areCountedAfterFolding() {
        List<UnitVersion> versions = units(List.of(
                "A 2020-01-01 2025-07-01 COMMUNE D1",
                "A 2025-07-01 - COMMUNE P1",
                "B 2020-01-01 2024-01-01 COMMUNE D1",
                "B 2025-01-01 - COMMUNE P1"));
        List<UnitVersion> named = new ArrayList<>();
        for (String name : List.of("Xã Hòa An", "XÃ  hoà an")) {
            UnitVersion unitVersion = versions.get(named.size());
            named.add(new UnitVersion(
                    unitVersion.code(),
                    unitVersion.validity(),
                    unitVersion.level(),
                    unitVersion.kind(),
                    Optional.of(name),
                    unitVersion.parent(),
                    unitVersion.document(),
                    unitVersion.origin()));
        }
        assertEquals(
                Map.of(),
                CrosswalkAudit.of(Registry.of(named, List.of()).value(), List.of())
                        .renamedCodes());
        UnitVersion last = named.get(1);
        named.set(
                1,
                new UnitVersion(
                        last.code(),
                        last.validity(),
                        last.level(),
                        last.kind(),
                        Optional.of("Xã Hòa Bình"),
                        last.parent(),
                        last.document(),
                        last.origin()));
        named.addAll(versions.subList(2, 4));
        assertEquals(
                Map.of(day("2025-07-01"), 1L),
                CrosswalkAudit.of(Registry.of(named, List.of()).value(), List.of())
                        .renamedCodes());
    }

    @Test
    void compare_namesThePredecessorsWhoseSuccessorsDiffer() {
        List<String> rows = new ArrayList<>(SUCCESSIONS);
        rows.set(3, "2025-07-01 C Y full -");
        rows.add("2025-07-01 D1 P1 full -");
        Registry other = Registry.of(units(UNITS), successions(rows)).value();
        assertEquals(
                List.of(
                        new CrosswalkAudit.Difference(
                                day("2025-07-01"), unit("C"), List.of(unit("Z")), List.of(unit("Y"))),
                        new CrosswalkAudit.Difference(day("2025-07-01"), unit("D1"), List.of(), List.of(unit("P1")))),
                CrosswalkAudit.compare(nation(), other));
    }
}
