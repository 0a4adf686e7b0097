package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.testing.SamplesOrganisation;
import org.junit.jupiter.api.Test;

/** The associations of three wards of Ba Đình have not merged, though their wards have. */
class OutlivingTest {

    private static final LocalDate REFORM = day("2025-07-01");

    private static Outliving of(String... codes) {
        return Outliving.of(
                SamplesHaNoi.registry(),
                REFORM,
                Stream.of(codes).map(SamplesOrganisation::unit).toList());
    }

    /**
     * The code of Trúc Bạch names Ba Đình now, so its association is told by the year of the old map; Phúc Xá keeps
     * its.
     */
    @Test
    void anAssociation_goesOnUnderItsProvince_withAYearWhereItsCodeNamesAnother() {
        Outliving outliving = of("00001", "00004", "00007");
        assertEquals(
                Map.of(
                        unit("00001"), List.of(unit("00097")),
                        unit("00004~2020"), List.of(unit("00004")),
                        unit("00007"), List.of(unit("00008"), unit("00025"))),
                outliving.areas());
        Checked<Registry> association = Registry.of(outliving.versions(), outliving.successions());
        assertEquals(List.of(), association.findings());
        Snapshot today = association.value().asOf(day("2026-01-01"));
        assertEquals(Optional.of("Phường Trúc Bạch"), today.findName(unit("00004~2020")));
        assertEquals(Optional.of("Phường Ba Đình"), today.findName(unit("00004")));
        for (UnitCode code : outliving.areas().keySet()) {
            assertEquals(Optional.of(unit("01")), today.parent(code));
            assertEquals(UnitLevel.COMMUNE, today.unit(code).level());
        }
    }

    @Test
    void peopleFollowTheirAssociation_whereItStays_andTheWardElsewhere() {
        Outliving outliving = of("00001", "00004");
        Lineage lineage =
                Registry.ofSound(outliving.versions(), outliving.successions()).lineage();
        assertEquals(List.of("00001"), codes(lineage, "00001"));
        assertEquals(List.of("00004~2020"), codes(lineage, "00004"));
        assertEquals(List.of("00004"), codes(lineage, "00013"), "Quán Thánh did merge");
        assertEquals(List.of("00008", "00025"), codes(lineage, "00007"));
    }

    private static List<String> codes(Lineage lineage, String code) {
        return lineage.successors(unit(code), day("2024-01-01"), REFORM).stream()
                .map(successor -> successor.code().value())
                .toList();
    }

    @Test
    void withoutAny_theOrganisationIsThatOfTheUnits() {
        Registry units = SamplesHaNoi.registry();
        Outliving none = of();
        assertEquals(units.versions(), none.versions());
        assertEquals(units.lineage().rows(), none.successions());
        assertTrue(none.areas().isEmpty());
    }

    @Test
    void whatWasNotThere_orPassedToNobody_cannotOutliveAnything() {
        assertThrows(UnknownUnitException.class, () -> of("00025"));
        assertThrows(IllegalArgumentException.class, () -> of("001"));
        assertThrows(IllegalArgumentException.class, () -> of("01"));
    }
}
