package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.SUCCESSIONS;
import static org.ishc.core.testing.SamplesOrganisation.UNITS;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    private static List<String> found(List<String> moreUnits, List<String> moreSuccessions) {
        List<String> all = new ArrayList<>(UNITS);
        all.addAll(moreUnits);
        List<String> rows = new ArrayList<>(SUCCESSIONS);
        rows.addAll(moreSuccessions);
        return Registry.of(units(all), successions(rows)).findings().stream()
                .map(RegistryTest::of)
                .toList();
    }

    private static String of(Finding finding) {
        Location at = finding.location();
        return finding.code().code() + " " + finding.severity() + " " + at.row() + " " + at.column();
    }

    @Test
    void soundRegistry_hasNoFindings() {
        assertEquals(List.of(), found(List.of(), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "P1 2021-01-01 - PROVINCE VN,org.overlap ERROR 11 valid_from",
        "P1 2019-01-01 2020-02-01 PROVINCE VN,org.overlap ERROR 11 valid_from",
        "N1 2020-01-01 - COMMUNE D1,org.unknown-parent ERROR 11 parent_code",
        "N1 2025-07-01 - DISTRICT P1,org.level ERROR 11 parent_code",
        "N1 2025-07-01 - PROVINCE -,org.level ERROR 11 parent_code",
        "N1 2024-01-01 2025-01-01 COMMUNE D1,succession.none WARNING 11 valid_to"
    })
    void unsoundVersion_isFound(String line, String expected) {
        assertTrue(found(List.of(line), List.of()).contains(expected), () -> found(List.of(line), List.of())
                .toString());
    }

    @Test
    void districtsThatEndWithTheirLevel_needNoSuccessor() {
        assertFalse(found(List.of(), List.of()).stream().anyMatch(code -> code.startsWith("succession.none")));
    }

    @Test
    void severalRootsAndNone_areFoundOnTheFirstDay() {
        assertTrue(found(List.of("V2 2021-01-01 - CENTRAL -"), List.of()).contains("org.many-roots ERROR null null"));
        List<Finding> none = Registry.of(units(List.of("P1 2020-01-01 2021-01-01 PROVINCE VN")), List.of())
                .findings();
        assertTrue(none.stream().map(RegistryTest::of).anyMatch("org.no-root ERROR null null"::equals));
    }

    @Test
    void ring_isFoundOnceAtItsLowestCode_alsoWhenItClosesLater() {
        List<String> ring = List.of(
                "VN 2020-01-01 - CENTRAL -",
                "M1 2020-01-01 - BRANCH M3",
                "M2 2020-01-01 - BRANCH M1",
                "M3 2020-01-01 2022-01-01 BRANCH VN",
                "M3 2022-01-01 - BRANCH M2",
                "M4 2020-01-01 - BRANCH M4");
        List<Finding> cycles = Registry.of(units(ring), List.of()).findings().stream()
                .filter(found -> found.code() == OrganisationFinding.CYCLE)
                .toList();
        assertEquals(2, cycles.size());
        assertEquals(List.of("M1", "2020-01-01"), cycles.get(0).location().key());
        assertEquals(day("2022-01-01"), cycles.get(0).arguments().get("day"));
        assertEquals(List.of("M4", "2020-01-01"), cycles.get(1).location().key());
        Snapshot cut = Registry.of(units(ring), List.of()).value().asOf(day("2023-01-01"));
        assertEquals(List.of(unit("M1"), unit("M4"), unit("VN")), cut.roots());
        assertEquals(List.of(unit("M2"), unit("M3")), cut.descendants(unit("M1")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025-08-01 A X partial -,succession.unknown-predecessor ERROR 7 predecessor_code",
        "2025-07-01 C Q partial -,succession.unknown-successor ERROR 7 successor_code",
        "2025-07-01 C Y partial -,succession.portion ERROR 4 portion",
        "2025-07-01 A Z partial 0.4,succession.shares ERROR 1 share",
        "2026-01-01 X Z partial 0.5,succession.shares ERROR 5 share"
    })
    void unsoundSuccession_isFound(String line, String expected) {
        assertTrue(found(List.of(), List.of(line)).contains(expected), () -> found(List.of(), List.of(line))
                .toString());
    }

    private static List<String> foundOf(List<String> unitLines, String... rows) {
        return Registry.of(units(unitLines), successions(List.of(rows))).findings().stream()
                .map(RegistryTest::of)
                .toList();
    }

    @Test
    void landWithoutPeople_isAsIfItWereNotWritten_butForWhatIsWrongWithItsRow() {
        assertEquals(
                List.of(),
                foundOf(
                        UNITS,
                        "2025-07-01 A Y area -",
                        "2025-07-01 A X full -",
                        "2025-07-01 B Y area -",
                        "2025-07-01 B X partial 0.5",
                        "2025-07-01 B Z partial 0.5",
                        "2025-07-01 C Z full -",
                        "2026-01-01 X W full -"));
        assertEquals(
                List.of(
                        "succession.shares ERROR 1 share",
                        "succession.shares ERROR 3 share",
                        "succession.unknown-successor ERROR 6 successor_code"),
                foundOf(
                                UNITS,
                                "2025-07-01 A Y area 0.5",
                                "2025-07-01 A X full -",
                                "2025-07-01 B Y area 1",
                                "2025-07-01 B X full -",
                                "2025-07-01 C Z full -",
                                "2025-07-01 C Q area -",
                                "2026-01-01 X W full -")
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of("succession.none WARNING 5 valid_to", "succession.portion WARNING 2 portion"),
                foundOf(
                                UNITS,
                                "2025-07-01 A Y area -",
                                "2025-07-01 A X partial -",
                                "2025-07-01 B X area -",
                                "2025-07-01 B Y area -",
                                "2025-07-01 C Z full -",
                                "2026-01-01 X W full -")
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void province_isComparedOnBothSidesWithLandToo_andNotWhereItEndedWithoutARow() {
        List<String> two = List.of(
                "VN 2020-01-01 - CENTRAL -",
                "P1 2020-01-01 2025-07-01 PROVINCE VN",
                "P2 2020-01-01 - PROVINCE VN",
                "P3 2025-07-01 - PROVINCE VN",
                "D1 2020-01-01 2025-07-01 DISTRICT P1",
                "A 2020-01-01 2025-07-01 COMMUNE D1",
                "X 2025-07-01 - COMMUNE P3",
                "Y 2025-07-01 - COMMUNE P2");
        assertEquals(
                List.of("succession.province WARNING 3 successor_code"),
                foundOf(two, "2025-07-01 P1 P3 full -", "2025-07-01 A X full -", "2025-07-01 A Y area -"));
        assertEquals(
                List.of(),
                foundOf(
                        two,
                        "2025-07-01 P1 P3 full -",
                        "2025-07-01 P1 P2 area -",
                        "2025-07-01 A X full -",
                        "2025-07-01 A Y area -"));
        assertEquals(
                List.of("succession.unknown-predecessor ERROR 1 predecessor_code"),
                foundOf(
                        List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P1 2020-01-01 - PROVINCE VN",
                                "A 2025-07-01 2026-01-01 COMMUNE P1",
                                "X 2026-01-01 - COMMUNE P1"),
                        "2026-01-01 P1 VN area -",
                        "2026-01-01 A X full -"),
                "a province that goes on is compared with itself");
        assertEquals(
                List.of("succession.none WARNING 2 valid_to"),
                foundOf(two, "2025-07-01 A X full -", "2025-07-01 A Y area -"));
    }

    @Test
    void lonePartial_isAWarning_andProvinceThatDisagreesToo() {
        assertTrue(found(List.of("E 2020-01-01 2025-07-01 COMMUNE D1"), List.of("2025-07-01 E X partial -"))
                .contains("succession.portion WARNING 7 portion"));
        assertTrue(found(
                        List.of(
                                "P2 2020-01-01 - PROVINCE VN",
                                "E 2020-01-01 2025-07-01 COMMUNE D1",
                                "F 2025-07-01 - COMMUNE P2"),
                        List.of("2025-07-01 E F full -"))
                .contains("succession.province WARNING 7 successor_code"));
    }

    @Test
    void snapshot_answersAboutTheTree() {
        Snapshot map = nation().asOf(day("2025-06-30"));
        assertEquals(6, map.size());
        assertEquals(day("2025-06-30"), map.date());
        assertEquals(List.of(unit("VN")), map.roots());
        assertEquals(Optional.of(unit("D1")), map.parent(unit("A")));
        assertEquals(Optional.empty(), map.parent(unit("VN")));
        assertEquals(List.of(unit("A"), unit("B"), unit("C")), map.children(unit("D1")));
        assertEquals(List.of(unit("D1"), unit("P1"), unit("VN")), map.ancestors(unit("A")));
        assertEquals(List.of(unit("P1"), unit("D1"), unit("A"), unit("B"), unit("C")), map.descendants(unit("VN")));
        assertEquals(List.of(unit("VN"), unit("P1"), unit("D1"), unit("A"), unit("B"), unit("C")), map.preOrder());
        assertEquals(List.of(unit("D1"), unit("A"), unit("B"), unit("C")), map.subtree(unit("D1")));
        assertEquals(List.of(unit("D1")), map.members(UnitLevel.DISTRICT));
        assertEquals(Optional.of(unit("P1")), map.ancestorAt(unit("A"), UnitLevel.PROVINCE));
        assertEquals(Optional.empty(), map.ancestorAt(unit("VN"), UnitLevel.PROVINCE));
        assertEquals(map.position(unit("D1")), map.parentPosition(map.position(unit("A"))));
        assertEquals(6, map.subtreeEnd(0));
        assertTrue(map.contains(unit("A")));
        assertEquals(Optional.empty(), map.findUnit(unit("X")));
        assertEquals(UnitLevel.COMMUNE, map.unit(unit("A")).level());
        assertThrows(UnknownUnitException.class, () -> map.unit(unit("X")));
    }

    @Test
    void snapshots_areKept_andManyDaysDoNotFillTheMemory() {
        Registry registry = nation();
        assertSame(
                registry.asOf(day("2025-06-30")).preOrder(),
                registry.asOf(day("2020-01-01")).preOrder());
        for (int i = 0; i < 100; i++) {
            assertEquals(6, registry.asOf(day("2021-01-01").plusDays(i)).size());
        }
        assertEquals(10, registry.codes().size());
        assertEquals(List.of(), registry.versionsOf(unit("Q")));
        assertEquals(Optional.empty(), registry.findVersion(unit("A"), day("2019-12-31")));
        assertTrue(registry.scheme().has(UnitLevel.CENTRAL, day("2025-07-01")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LevelScheme.Pair(UnitLevel.PROVINCE, UnitLevel.COMMUNE, DateRange.from(day("2020-01-01"))));
        assertFalse(LevelScheme.of(List.of()).has(UnitLevel.PROVINCE, day("2020-01-01")));
    }

    @Test
    void successors_multiplySharesAndAddWherePathsMeet() {
        Lineage lineage = nation().lineage();
        assertEquals(
                List.of(new Successor(unit("X"), Optional.empty()), new Successor(unit("Y"), Optional.empty())),
                lineage.successors(unit("A"), day("2025-06-30"), day("2025-07-01")));
        assertEquals(
                List.of(
                        new Successor(unit("W"), Optional.of(Fraction.of(1, 2))),
                        new Successor(unit("Y"), Optional.of(Fraction.of(1, 2)))),
                lineage.successors(unit("B"), day("2025-06-30"), day("2026-06-30")));
        assertEquals(
                List.of(new Successor(unit("Z"), Optional.of(Fraction.ONE))),
                lineage.successors(unit("C"), day("2020-01-01"), day("2026-06-30")));
        assertEquals(List.of(), lineage.successors(unit("Q"), day("2020-01-01"), day("2026-06-30")));
        assertEquals(List.of(), lineage.successors(unit("D1"), day("2020-01-01"), day("2026-06-30")));
    }

    @Test
    void predecessors_areTheInverse() {
        Lineage lineage = nation().lineage();
        assertEquals(List.of("A", "B"), codes(lineage.predecessors(unit("W"), day("2026-06-30"), day("2025-06-30"))));
        assertEquals(List.of("A", "B"), codes(lineage.predecessors(unit("Y"), day("2026-06-30"), day("2025-06-30"))));
        assertEquals(List.of("X", "Y"), codes(lineage.predecessors(unit("Y"), day("2026-06-30"), day("2025-12-31"))));
        assertEquals(List.of("P1"), codes(lineage.predecessors(unit("P1"), day("2026-06-30"), day("2021-06-30"))));
        assertEquals(List.of(), lineage.predecessors(unit("Q"), day("2026-06-30"), day("2021-06-30")));
        assertEquals(List.of(), lineage.passingsTo(unit("Q"), day("2026-06-30")));
    }

    private static List<String> codes(List<Successor> successors) {
        return successors.stream().map(successor -> successor.code().value()).toList();
    }

    private static Map<UnitCode, BigInteger> values(Object... codesAndValues) {
        Map<UnitCode, BigInteger> values = new TreeMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            values.put(unit((String) codesAndValues[i]), BigInteger.valueOf((Integer) codesAndValues[i + 1]));
        }
        return values;
    }

    private static Restated restate(String to, RestatementMethod method) {
        return Restatement.restate(
                nation(), values("A", 5, "B", 2, "C", 1, "D1", 4), day("2025-06-30"), day(to), method);
    }

    private static String shown(Restated restated) {
        StringBuilder text = new StringBuilder();
        restated.figures().forEach((code, figure) -> text.append(code)
                .append('=')
                .append(figure.map(interval -> interval.isExact()
                                ? interval.low().toString()
                                : interval.low() + ".." + interval.high())
                        .orElse("?"))
                .append(' '));
        return text.toString().strip();
    }

    @Test
    void restate_bounds_claimsNothingThatNobodyKnows() {
        Restated restated = restate("2026-01-01", new RestatementMethod.Bounds());
        assertEquals("W=1..4 Y=1..9 Z=1", shown(restated));
        assertEquals(BigInteger.valueOf(12), restated.total());
        assertEquals(
                List.of("restate.lost"),
                restated.findings().stream().map(found -> found.code().code()).toList());
        assertEquals(6, restated.moves().size());
        assertEquals("A=5 B=2 C=1 D1=4", shown(restate("2025-06-30", new RestatementMethod.Bounds())));
    }

    @Test
    void restate_points_conserveTheTotal() {
        assertEquals("X=5 Y=2 Z=1", shown(restate("2025-07-01", new RestatementMethod.Equal())));
        Restated shares = restate("2025-07-01", new RestatementMethod.Shares());
        assertEquals("X=? Y=? Z=1", shown(shares));
        assertTrue(shares.findings().stream().anyMatch(found -> found.code() == OrganisationFinding.SHARES_MISSING));
        assertEquals("W=? Y=? Z=1", shown(restate("2026-01-01", new RestatementMethod.Shares())));
        IndicatorCode by = IndicatorCode.parse("members.total");
        assertEquals(
                "X=6 Y=1 Z=1",
                shown(restate(
                        "2025-07-01",
                        new RestatementMethod.ByWeights(by, (codes, date) -> Optional.of(List.of(40L, 10L))))));
        Restated none = restate("2025-07-01", new RestatementMethod.ByWeights(by, (codes, date) -> Optional.empty()));
        assertEquals("X=? Y=? Z=1", shown(none));
        assertTrue(none.findings().stream().anyMatch(found -> found.code() == OrganisationFinding.WEIGHTS_MISSING));
        assertThrows(IllegalArgumentException.class, () -> restate("2025-06-29", new RestatementMethod.Bounds()));
        assertFalse(new RestatementMethod.Equal().isBounds());
    }

    @Test
    void apportion_givesTheLargestRemaindersFirst() {
        assertEquals(
                List.of(BigInteger.valueOf(4), BigInteger.TWO, BigInteger.ONE),
                Apportionment.apportion(
                        BigInteger.valueOf(7),
                        List.of(Fraction.parse("0.5"), Fraction.parse("0.3"), Fraction.parse("0.2"))));
        assertEquals(
                List.of(BigInteger.TWO, BigInteger.ONE),
                Apportionment.apportion(BigInteger.valueOf(3), List.of(Fraction.ZERO, Fraction.ZERO)));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.apportion(BigInteger.ONE, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Apportionment.apportion(BigInteger.ONE.negate(), List.of(Fraction.ONE)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Apportionment.apportion(BigInteger.ONE, List.of(Fraction.of(-1))));
        assertThrows(IllegalArgumentException.class, () -> new Interval(BigInteger.TWO, BigInteger.ONE));
    }

    @Test
    void succession_shareOutsideItsRange_isRefused() {
        for (String share : List.of("0", "1.5")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Succession(
                            day("2025-07-01"),
                            unit("A"),
                            unit("X"),
                            Portion.PARTIAL,
                            Optional.of(Fraction.parse(share)),
                            Optional.empty(),
                            Optional.empty(),
                            Origin.NONE));
        }
    }

    @Test
    void reference_toACodeThatMeansAnotherUnit_saysWhatItIs() {
        Registry registry = nation();
        Location at = Location.none();
        assertEquals(Optional.empty(), UnitReferences.check(registry, "A", day("2025-06-30"), at));
        assertEquals(
                "ref.unit-not-valid",
                UnitReferences.check(registry, "A", day("2025-07-01"), at)
                        .orElseThrow()
                        .code()
                        .code());
        assertEquals(
                "ref.unknown-unit",
                UnitReferences.check(registry, "a b", day("2025-07-01"), at)
                        .orElseThrow()
                        .code()
                        .code());
        assertEquals(
                "ref.unknown-unit",
                UnitReferences.check(registry, "Q", day("2025-07-01"), at)
                        .orElseThrow()
                        .code()
                        .code());
    }

    /** A list of a host's own rows may hold null; it is told which. */
    @Test
    void nullAmongTheRows_isRefused_withItsPlace() {
        List<UnitVersion> units = Arrays.asList(units(UNITS).get(0), null);
        assertEquals(
                "versions[1]",
                assertThrows(NullPointerException.class, () -> Registry.of(units, List.of()))
                        .getMessage());
        List<Succession> successions = Arrays.asList((Succession) null);
        assertEquals(
                "successions[0]",
                assertThrows(NullPointerException.class, () -> Registry.of(List.of(), successions))
                        .getMessage());
    }
}
