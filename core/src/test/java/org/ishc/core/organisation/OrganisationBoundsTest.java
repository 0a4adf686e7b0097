package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.SUCCESSIONS;
import static org.ishc.core.testing.SamplesOrganisation.UNITS;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a rule about units begins and ends: the day itself, equal shares, rows in another order, the row that is not
 * followed.
 */
class OrganisationBoundsTest {

    private static Checked<Registry> registry(List<String> moreUnits, List<String> rows) {
        List<String> all = new ArrayList<>(UNITS);
        all.addAll(moreUnits);
        return Registry.of(units(all), successions(rows));
    }

    private static List<String> with(List<String> rows, String... more) {
        List<String> all = new ArrayList<>(rows);
        all.addAll(List.of(more));
        return all;
    }

    private static String successors(Registry registry, String code, String to) {
        return registry.lineage()
                .successors(unit(code), day("2025-06-30"), day(to))
                .toString();
    }

    private static String shown(Object... codesAndShares) {
        List<Successor> successors = new ArrayList<>();
        for (int i = 0; i < codesAndShares.length; i += 2) {
            successors.add(new Successor(
                    unit((String) codesAndShares[i]),
                    Optional.of((String) codesAndShares[i + 1])
                            .filter(share -> !share.equals("-"))
                            .map(Fraction::parse)));
        }
        return successors.toString();
    }

    private static List<Finding> found(Checked<Registry> checked, FindingCode code) {
        return checked.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    @Test
    void apportion_nothing_givesNothingToEach() {
        assertEquals(
                List.of(BigInteger.ZERO, BigInteger.ZERO),
                Apportionment.apportion(BigInteger.ZERO, List.of(Fraction.ONE, Fraction.of(2))));
    }

    @Test
    void shares_multiplyAlongAPath_andAddWherePathsMeet() {
        List<String> rows = new ArrayList<>(SUCCESSIONS);
        rows.set(0, "2025-07-01 A X partial 0.25");
        rows.set(1, "2025-07-01 A Y partial 0.75");
        assertEquals(
                shown("W", "1/8", "Y", "7/8"),
                successors(registry(List.of(), rows).value(), "A", "2026-01-01"));
        assertEquals(
                shown("X", "1/4", "Y", "3/4"),
                successors(registry(List.of(), rows).value(), "A", "2025-12-31"));
        assertEquals(shown("W", "-", "Y", "-"), successors(nation(), "A", "2026-01-01"));
    }

    /** Unsound rows count as partial without share. */
    @ParameterizedTest
    @CsvSource({
        "full -,partial -",
        "full -,full -",
        "partial 0.4,partial 0.5",
        "partial 0.4,partial -",
        "partial -,partial -"
    })
    void rowsThatDoNotGoTogether_leaveTheSharesUnknown(String first, String second) {
        Registry registry = registry(List.of(), List.of("2025-07-01 A Y " + second, "2025-07-01 A X " + first))
                .value();
        assertEquals(shown("X", "-", "Y", "-"), successors(registry, "A", "2025-07-01"));
    }

    @Test
    void rowToNowhere_isNotFollowed_andLeavesTheOthersInPart() {
        Checked<Registry> checked =
                registry(List.of(), List.of("2025-07-01 C Q full -", "2025-07-01 C Z full -", "2025-07-02 B X full -"));
        assertEquals(shown("Z", "-"), successors(checked.value(), "C", "2026-01-01"));
        assertEquals(Optional.empty(), checked.value().lineage().findPassing(unit("B"), day("2025-07-02")));
        assertEquals("[]", successors(checked.value(), "B", "2026-01-01"));
    }

    @Test
    void orderOfRows_doesNotMatter() {
        List<String> units = new ArrayList<>(UNITS);
        units.addAll(List.of("A 2025-07-01 2026-01-01 COMMUNE P1", "A 2026-01-01 - COMMUNE P1"));
        Collections.reverse(units);
        List<String> rows = new ArrayList<>(SUCCESSIONS);
        Collections.reverse(rows);
        Registry registry = Registry.of(units(units), successions(rows)).value();
        assertEquals(
                List.of(day("2020-01-01"), day("2025-07-01"), day("2026-01-01")),
                registry.versionsOf(unit("A")).stream()
                        .map(version -> version.validity().start())
                        .toList());
        for (String on : List.of("2020-01-01", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01")) {
            assertTrue(
                    registry.findVersion(unit("A"), day(on))
                            .orElseThrow()
                            .validity()
                            .contains(day(on)),
                    on);
        }
        assertEquals(
                List.of(unit("X"), unit("Y")),
                registry.lineage().findPassing(unit("A"), day("2025-07-01")).orElseThrow().parts().stream()
                        .map(Passing.Part::successor)
                        .toList());
    }

    /** The greatest share; ties and unknown shares to the lowest code. */
    @ParameterizedTest
    @CsvSource({"0.3,0.7,Y", "0.7,0.3,X", "0.5,0.5,X", "-,-,X"})
    void greatestPart_isThatOfTheGreatestShare(String x, String y, String expected) {
        Registry registry = registry(List.of(), List.of("2025-07-01 A Y partial " + y, "2025-07-01 A X partial " + x))
                .value();
        assertEquals(
                unit(expected),
                registry.lineage()
                        .findPassing(unit("A"), day("2025-07-01"))
                        .orElseThrow()
                        .greatest()
                        .successor());
    }

    @Test
    void predecessors_beforeAUnitWasFounded_areNone() {
        Registry registry =
                registry(List.of("N1 2024-01-01 - COMMUNE P1"), SUCCESSIONS).value();
        assertEquals(List.of(), registry.lineage().predecessors(unit("N1"), day("2026-06-30"), day("2023-12-31")));
        assertEquals(
                1,
                registry.lineage()
                        .predecessors(unit("N1"), day("2026-06-30"), day("2024-01-01"))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30,2025-07-01,true",
        "2025-07-01,2025-12-31,false",
        "2025-07-01,2026-01-01,true",
        "2025-06-29,2025-06-30,false",
        "2019-12-31,2020-01-01,true",
        "2019-12-30,2019-12-31,false",
        "2026-01-01,2199-12-31,false"
    })
    void change_isSeenAfterADayUntilAnother(String after, String until, boolean expected) {
        assertEquals(expected, nation().isChangedWithin(day(after), day(until)));
    }

    @Test
    void centralUnitsOneAfterTheOther_areNotTwoRoots() {
        List<String> sound = List.of("VN 2020-01-01 2021-01-01 CENTRAL -", "VN 2021-01-01 - CENTRAL -");
        assertEquals(
                List.of(),
                Registry.of(units(sound), successions(List.of("2021-01-01 VN VN full -")))
                        .findings());
        List<String> many =
                with(sound, "V2 2022-01-01 - CENTRAL -", "P1 2020-01-01 - PROVINCE VN", "V3 2023-01-01 - CENTRAL -");
        Finding found = found(
                        Registry.of(units(many), successions(List.of("2021-01-01 VN VN full -"))),
                        OrganisationFinding.MANY_ROOTS)
                .get(0);
        assertEquals(Map.of("day", day("2022-01-01"), "codes", List.of(unit("V2"), unit("VN"))), found.arguments());
    }

    @Test
    void ring_thatClosesWhenAUnitIsFounded_isFoundThatDay() {
        List<String> lines = List.of(
                "VN 2020-01-01 - CENTRAL -",
                "M1 2020-01-01 - BRANCH M2",
                "M2 2022-01-01 - BRANCH M1",
                "M5 2020-01-01 - BRANCH Q");
        List<Finding> rings = found(Registry.of(units(lines), List.of()), OrganisationFinding.CYCLE);
        assertEquals(
                List.of(day("2022-01-01")),
                rings.stream().map(finding -> finding.arguments().get("day")).toList());
        assertEquals(List.of("M1", "2020-01-01"), rings.get(0).location().key());
    }

    @Test
    void sharesThatDoNotAddUp_areToldWithTheirSum() {
        Checked<Registry> checked = registry(
                List.of(),
                List.of("2025-07-01 A X partial 0.4", "2025-07-01 A Y partial -", "2025-07-01 A Z partial 0.5"));
        Map<String, Object> arguments =
                found(checked, OrganisationFinding.SHARES).get(0).arguments();
        assertEquals(
                List.of(Fraction.parse("0.9"), 2L, 3L),
                List.of(arguments.get("sum"), arguments.get("given"), arguments.get("rows")));
        assertEquals(
                List.of("2025-07-01", "A", "X"),
                found(checked, OrganisationFinding.SHARES).get(0).location().key());
    }

    @ParameterizedTest
    @CsvSource({"P1,''", "P3,P1"})
    void provinceThatPassed_isFollowedBeforeItIsCompared(String province, String expected) {
        Checked<Registry> checked = registry(
                List.of(
                        "P2 2020-01-01 2025-07-01 PROVINCE VN",
                        "P3 2020-01-01 - PROVINCE VN",
                        "D2 2020-01-01 2025-07-01 DISTRICT P2",
                        "E 2020-01-01 2025-07-01 COMMUNE D2",
                        "F 2025-07-01 - COMMUNE " + province),
                with(SUCCESSIONS, "2025-07-01 P2 P1 full -", "2025-07-01 E F full -"));
        assertEquals(
                expected,
                String.join(
                        "|",
                        found(checked, OrganisationFinding.PROVINCE).stream()
                                .map(finding -> finding.arguments()
                                        .get("expected")
                                        .toString()
                                        .replaceAll("[\\[\\]]", ""))
                                .toList()));
    }

    private static String restated(
            Registry registry, RestatementMethod method, String code, int value, String on, String to) {
        Restated restated =
                Restatement.restate(registry, Map.of(unit(code), BigInteger.valueOf(value)), day(on), day(to), method);
        StringBuilder text = new StringBuilder();
        restated.figures().forEach((to1, figure) -> text.append(to1)
                .append('=')
                .append(figure.map(interval -> interval.low() + ".." + interval.high())
                        .orElse("?"))
                .append(' '));
        return text
                + restated.findings().stream()
                        .map(finding -> finding.code().code())
                        .toList()
                        .toString();
    }

    @Test
    void bounds_ofAnExactFigureWithKnownShares_areExact() {
        assertEquals(
                "W=3..3 Y=2..2 []",
                restated(nation(), new RestatementMethod.Bounds(), "X", 5, "2025-12-31", "2026-01-01"));
    }

    @Test
    void lonePart_hasAllByAnyWeights_andAnIntervalByBounds() {
        Registry registry =
                registry(List.of(), List.of("2025-07-01 A X partial -")).value();
        RestatementMethod weights = new RestatementMethod.ByWeights(
                IndicatorCode.parse("members.total"), (codes, date) -> Optional.empty());
        assertEquals("X=5..5 []", restated(registry, weights, "A", 5, "2025-06-30", "2025-07-01"));
        assertEquals(
                "X=0..5 []", restated(registry, new RestatementMethod.Bounds(), "A", 5, "2025-06-30", "2025-07-01"));
    }

    @Test
    void lostFigure_isToldWithItsValue() {
        Restated restated = Restatement.restate(
                nation(),
                Map.of(unit("D1"), BigInteger.valueOf(4)),
                day("2025-06-30"),
                day("2025-07-01"),
                new RestatementMethod.Equal());
        assertEquals(
                Map.of("code", unit("D1"), "date", day("2025-07-01"), "value", "4"),
                restated.findings().get(0).arguments());
    }

    @Test
    void restatedFigure_saysWhetherItIsExact() {
        Restated restated = Restatement.restate(
                nation(),
                Map.of(unit("A"), BigInteger.valueOf(5), unit("C"), BigInteger.TWO),
                day("2025-06-30"),
                day("2025-07-01"),
                new RestatementMethod.Bounds());
        RestatedExplanation explanation = RestatedExplanation.of(nation(), restated);
        RestatedTrace exact = explanation.find(unit("Z")).orElseThrow();
        assertEquals(Optional.of("EXACT"), exact.status());
        assertEquals(Optional.of(Fraction.of(2)), exact.value());
        RestatedTrace interval = explanation.find(unit("X")).orElseThrow();
        assertEquals(Optional.of("INTERVAL"), interval.status());
        assertEquals(Optional.empty(), interval.value());
    }

    /** More units above matched, then fewer contradicted, then the greater likeness. */
    @Test
    void candidate_ranksByWhatStandsAbove_thenByItsName() {
        UnitVersion any = nation().asOf(day("2025-06-30")).unit(unit("A"));
        List<NameResolver.Candidate> worstFirst = List.of(
                new NameResolver.Candidate(any, NameResolver.Likeness.OTHER_MARKS, 0, 1),
                new NameResolver.Candidate(any, NameResolver.Likeness.SAME, 0, 1),
                new NameResolver.Candidate(any, NameResolver.Likeness.OTHER_MARKS, 0, 0),
                new NameResolver.Candidate(any, NameResolver.Likeness.SAME, 0, 0),
                new NameResolver.Candidate(any, NameResolver.Likeness.OTHER_MARKS, 1, 1),
                new NameResolver.Candidate(any, NameResolver.Likeness.SAME, 1, 1),
                new NameResolver.Candidate(any, NameResolver.Likeness.OTHER_MARKS, 1, 0),
                new NameResolver.Candidate(any, NameResolver.Likeness.SAME, 1, 0),
                new NameResolver.Candidate(any, NameResolver.Likeness.OTHER_MARKS, 2, 1));
        for (int i = 1; i < worstFirst.size(); i++) {
            assertTrue(
                    worstFirst.get(i - 1).rank() < worstFirst.get(i).rank(),
                    worstFirst.get(i).toString());
        }
    }

    @Test
    void audit_countsOnlyWhatIsSaidOfTheOrganisation() {
        Finding other = Finding.of(ReferenceFinding.UNKNOWN_CLUB, Location.none(), "club_code", "K9");
        assertEquals(Map.of(), CrosswalkAudit.of(nation(), List.of(other)).codes());
    }
}
