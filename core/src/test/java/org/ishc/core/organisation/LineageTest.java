package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.testing.SamplesOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the wards of Hà Nội passed into each other on 1 July 2025, and what rows that lead nowhere still say. */
class LineageTest {

    private static final LocalDate REFORM = day("2025-07-01");
    private static final Lineage HA_NOI = SamplesHaNoi.registry().lineage();

    private static String shown(List<Successor> successors) {
        return successors.stream()
                .map(successor -> successor.code() + "="
                        + successor.share().map(Fraction::toString).orElse("?"))
                .collect(Collectors.joining(" "));
    }

    /** Phúc Xá went to Hồng Hà, Cống Vị to two wards in parts that nobody wrote down, a district to nobody. */
    @ParameterizedTest
    @CsvSource({
        "00001, 2024-05-01, 2025-06-30, 00001=1/1",
        "00001, 2024-05-01, 2025-07-01, 00097=1/1",
        "00007, 2024-05-01, 2026-01-01, 00008=? 00025=?",
        "00097, 2024-05-01, 2026-01-01, 00097=? 00103=?",
        "00097, 2025-07-01, 2026-01-01, 00097=1/1",
        "00139, 2024-05-01, 2026-01-01, 00118=1/1",
        "001, 2024-05-01, 2026-01-01, ''",
        "00025, 2024-05-01, 2026-01-01, ''",
        "00004, 2026-01-01, 2024-05-01, 00004=1/1"
    })
    void successors_areThoseThatHoldTheParts(String code, LocalDate on, LocalDate to, String expected) {
        assertEquals(expected, shown(HA_NOI.successors(unit(code), on, to)));
    }

    @ParameterizedTest
    @CsvSource({
        "00097, 2025-07-01, 2025-06-30, 00001=1/1 00097=?",
        "00097, 2025-07-01, 2025-07-01, 00097=1/1",
        "00004, 2026-01-01, 2024-05-01, 00004=1/1 00013=1/1",
        "00025, 2026-01-01, 2024-05-01, 00007=? 00031=1/1",
        "00118, 2026-01-01, 2024-05-01, 00118=1/1 00139=1/1",
        "00025, 2024-05-01, 2023-05-01, ''",
        "00013, 2024-05-01, 2026-01-01, 00013=1/1"
    })
    void predecessors_areThoseWhoseParts_areHeld(String code, LocalDate on, LocalDate from, String expected) {
        assertEquals(expected, shown(HA_NOI.predecessors(unit(code), on, from)));
    }

    @Test
    void aVersionEnds_onTheFirstDayWithoutIt() {
        assertTrue(HA_NOI.ends(unit("00097"), REFORM), "Tứ Liên");
        assertFalse(HA_NOI.ends(unit("00097"), REFORM.plusDays(1)), "Hồng Hà is there");
        assertFalse(HA_NOI.ends(unit("00103"), REFORM), "Tây Hồ begins");
        assertFalse(HA_NOI.ends(unit("01"), REFORM), "the city goes on");
        assertFalse(HA_NOI.ends(unit("01"), LocalDate.MIN), "no day is before the first");
    }

    @Test
    void landWithoutPeople_isToldApart_andCarriesNobody() {
        assertEquals(
                List.of(unit("00118"), unit("00139")),
                HA_NOI.landTo(unit("00097"), REFORM).stream()
                        .map(Succession::predecessor)
                        .toList());
        assertEquals(
                List.of(unit("00097")),
                HA_NOI.landFrom(unit("00139"), REFORM).stream()
                        .map(Succession::successor)
                        .toList());
        assertEquals(List.of(), HA_NOI.landFrom(unit("00139"), REFORM.plusDays(1)));
        assertEquals(List.of(), HA_NOI.landTo(unit("00118"), REFORM));
        assertEquals(
                List.of(unit("00001"), unit("00097")),
                HA_NOI.passingsTo(unit("00097"), REFORM).stream()
                        .map(Passing::predecessor)
                        .toList());
        assertTrue(HA_NOI.findPassing(unit("00139"), REFORM).orElseThrow().isWhole(), "all people went one way");
        assertEquals(Optional.empty(), HA_NOI.findPassing(unit("001"), REFORM));
        assertEquals(Optional.empty(), HA_NOI.findPassing(unit("00139"), REFORM.minusDays(1)));
    }

    private static Lineage lineage(String... rows) {
        return Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P1 2020-01-01 - PROVINCE VN",
                                "D1 2020-01-01 2025-07-01 DISTRICT P1",
                                "R 2020-01-01 2025-07-01 COMMUNE D1",
                                "S 2020-01-01 2025-07-01 COMMUNE D1",
                                "R 2025-07-01 - COMMUNE P1",
                                "T 2025-07-01 - COMMUNE P1")),
                        successions(List.of(rows)))
                .value()
                .lineage();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01 R R full -|2025-07-01 S T full -, true",
        "2025-07-01 R R full -|2025-07-01 S R full -, false",
        "2025-07-01 R R full -|2025-07-01 S R area -|2025-07-01 S T full -, true",
        "2025-07-01 R R partial 0.5|2025-07-01 R T partial 0.5, false",
        "2025-07-01 R T full -, false",
        "2025-07-01 S R full -, false"
    })
    void aUnit_goesOn_whenAllOfItStaysAndNobodyJoins(String rows, boolean goesOn) {
        assertEquals(goesOn, lineage(rows.split("\\|")).goesOn(unit("R"), REFORM));
    }

    /** What contradicts itself leaves the shares unknown, and loses nobody. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-01 R R partial 0.4|2025-07-01 R T partial 0.6, R=2/5 T=3/5",
        "2025-07-01 R R partial 0.4|2025-07-01 R T partial 0.5, R=? T=?",
        "2025-07-01 R R partial 0.4|2025-07-01 R T partial -, R=? T=?",
        "2025-07-01 R R full -|2025-07-01 R T partial 0.5, R=? T=?",
        "2025-07-01 R R partial 0.5|2025-07-01 R Q partial 0.5, R=?",
        "2025-07-01 R T partial 1, T=1/1"
    })
    void rowsOfOneUnitAndDay_areReadTogether(String rows, String expected) {
        assertEquals(expected, shown(lineage(rows.split("\\|")).successors(unit("R"), day("2025-01-01"), REFORM)));
    }

    private static String broken(Lineage lineage, String... codes) {
        return List.of(codes).stream()
                .map(SamplesOrganisation::unit)
                .map(code -> code
                        + (lineage.isBrokenFrom(code, REFORM) ? " from" : "")
                        + (lineage.isBrokenTo(code, REFORM) ? " to" : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aRowThatLeadsNowhere_isKept_andMarksBothItsEnds() {
        Lineage toNobody = lineage("2025-07-01 R Q full -", "2025-07-01 S T full -");
        assertEquals("R from, Q to, S, T", broken(toNobody, "R", "Q", "S", "T"));
        assertEquals(2, toNobody.rows().size());
        Lineage ofNobody = lineage("2025-07-01 Q T full -");
        assertEquals("Q from, T to", broken(ofNobody, "Q", "T"));
        Lineage ofLand = lineage("2025-07-01 R Q area -");
        assertEquals("R, Q", broken(ofLand, "R", "Q"), "land carries nobody who could be lost");
        assertFalse(toNobody.isBrokenFrom(unit("R"), REFORM.plusDays(1)));
    }

    @Test
    void aPath_tellsForEveryDayWhoStands() {
        UnitPath phucXa = HA_NOI.path(unit("00001"), day("2024-05-01"));
        assertEquals(Optional.of(unit("00001")), phucXa.at(day("2025-06-30")));
        assertEquals(Optional.of(unit("00097")), phucXa.at(REFORM));
        assertEquals(
                Optional.<UnitCode>empty(),
                HA_NOI.path(unit("001"), day("2024-05-01")).at(REFORM));
        assertEquals(
                Optional.of(unit("99999")), HA_NOI.path(unit("99999"), REFORM).at(REFORM), "a code that names nothing");
    }
}
