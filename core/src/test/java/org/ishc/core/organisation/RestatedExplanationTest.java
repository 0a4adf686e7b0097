package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.junit.jupiter.api.Test;

/** How a figure of today came about, part by part, back over every reform to the figures that were reported. */
class RestatedExplanationTest {

    private static List<String> explained(
            Registry registry, String figures, String on, String to, RestatementMethod method, String code) {
        Map<UnitCode, BigInteger> values = new TreeMap<>();
        for (String figure : figures.split(" ")) {
            values.put(unit(figure.split("=")[0]), new BigInteger(figure.split("=")[1]));
        }
        Restated restated = Restatement.restate(registry, values, day(on), day(to), method);
        List<String> lines = new ArrayList<>();
        RestatedExplanation.of(registry, restated).find(unit(code)).ifPresent(trace -> write(trace, "", lines));
        return lines;
    }

    private static void write(RestatedTrace node, String indent, List<String> lines) {
        lines.add(indent + node.code() + " \"" + node.name() + "\" "
                + node.figure()
                        .map(figure -> figure.isExact() ? figure.low().toString() : figure.low() + ".." + figure.high())
                        .orElse("?")
                + (node.hasStayed() ? " stays" : "")
                + node.passed()
                        .map(how -> " " + how.portion() + " " + how.date()
                                + how.share().map(share -> " " + share).orElse(""))
                        .orElse(""));
        node.children().forEach(child -> write(child, indent + "  ", lines));
    }

    /** A split of A and all of B made X in 2025; X was split again in 2026. */
    @Test
    void overTwoReforms_everyPartHasBelowItWhatItIsAPartOf() {
        assertEquals(
                List.of(
                        "W \"Đơn vị W\" 1..7",
                        "  X \"Đơn vị X\" 1..7 PARTIAL 2026-01-01 1/2",
                        "    X \"Đơn vị X\" 3..13",
                        "      A \"Đơn vị A\" 0..10 PARTIAL 2025-07-01",
                        "        A \"Đơn vị A\" 10",
                        "      B \"Đơn vị B\" 3 FULL 2025-07-01"),
                explained(nation(), "A=10 B=3", "2025-01-01", "2026-06-30", new RestatementMethod.Bounds(), "W"));
    }

    @Test
    void whatAUnitKept_standsBeforeWhatJoinedIt() {
        assertEquals(
                List.of(
                        "Y \"Đơn vị Y\" 7",
                        "  Y \"Đơn vị Y\" 5 stays",
                        "    A \"Đơn vị A\" 5 PARTIAL 2025-07-01",
                        "      A \"Đơn vị A\" 10",
                        "  X \"Đơn vị X\" 2 PARTIAL 2026-01-01 1/2",
                        "    X \"Đơn vị X\" 5",
                        "      A \"Đơn vị A\" 5 PARTIAL 2025-07-01",
                        "        A \"Đơn vị A\" 10"),
                explained(nation(), "A=10", "2025-01-01", "2026-06-30", new RestatementMethod.Equal(), "Y"));
    }

    @Test
    void onTheDayBeforeAReform_nothingHasPassed_onItsDayAllHas() {
        RestatementMethod method = new RestatementMethod.Equal();
        assertEquals(List.of("B \"Đơn vị B\" 3"), explained(nation(), "B=3", "2025-01-01", "2025-06-30", method, "B"));
        assertEquals(
                List.of("X \"Đơn vị X\" 3", "  B \"Đơn vị B\" 3 FULL 2025-07-01"),
                explained(nation(), "B=3", "2025-01-01", "2025-07-01", method, "X"));
        assertEquals(List.of(), explained(nation(), "B=3", "2025-01-01", "2025-07-01", method, "B"));
    }

    @Test
    void whatNobodyKnows_isUnknownAllTheWay() {
        assertEquals(
                List.of(
                        "X \"Đơn vị X\" ?",
                        "  A \"Đơn vị A\" ? PARTIAL 2025-07-01",
                        "    A \"Đơn vị A\" 10",
                        "  B \"Đơn vị B\" 3 FULL 2025-07-01"),
                explained(nation(), "A=10 B=3", "2025-01-01", "2025-07-01", new RestatementMethod.Shares(), "X"));
    }

    /** The code R named one unit until 2025 and another from then on: what the first took in is not the second's. */
    @Test
    void aCodeThatNamesAnotherUnit_startsAnew() {
        Registry registry = Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P1 2020-01-01 - PROVINCE VN",
                                "O 2020-01-01 2022-01-01 PROVINCE VN",
                                "R 2020-01-01 2025-07-01 PROVINCE VN",
                                "S 2020-01-01 2025-07-01 PROVINCE VN",
                                "R 2025-07-01 - PROVINCE VN",
                                "T 2025-07-01 - PROVINCE VN")),
                        successions(List.of("2022-01-01 O R full -", "2025-07-01 R T full -", "2025-07-01 S R full -")))
                .value();
        assertEquals(
                List.of("R \"Đơn vị R\" 2", "  S \"Đơn vị S\" 2 FULL 2025-07-01"),
                explained(registry, "O=1 R=4 S=2", "2021-01-01", "2025-07-01", new RestatementMethod.Equal(), "R"));
        assertEquals(
                List.of(
                        "T \"Đơn vị T\" 5",
                        "  R \"Đơn vị R\" 5 FULL 2025-07-01",
                        "    R \"Đơn vị R\" 4 stays",
                        "    O \"Đơn vị O\" 1 FULL 2022-01-01"),
                explained(registry, "O=1 R=4 S=2", "2021-01-01", "2025-07-01", new RestatementMethod.Equal(), "T"));
        assertEquals(
                List.of(
                        "T \"Đơn vị T\" 1",
                        "  R \"Đơn vị R\" 1 FULL 2025-07-01",
                        "    O \"Đơn vị O\" 1 FULL 2022-01-01"),
                explained(registry, "O=1 S=2", "2021-01-01", "2025-07-01", new RestatementMethod.Equal(), "T"),
                "what held nothing kept nothing");
    }

    @Test
    void theMethod_standsAtTheRoot_theShareWhereItPassed() {
        Registry registry = nation();
        Restated restated = Restatement.restate(
                registry,
                Map.of(unit("B"), BigInteger.TWO),
                day("2025-01-01"),
                day("2026-01-01"),
                new RestatementMethod.Shares());
        RestatedTrace trace =
                RestatedExplanation.of(registry, restated).find(unit("W")).orElseThrow();
        assertEquals(
                Optional.of(Fraction.of(1, 2)),
                trace.children().get(0).passed().orElseThrow().share());
        assertEquals(Optional.of(restated.method()), trace.method());
        assertEquals(Optional.empty(), trace.children().get(0).method());
    }

    /** The figure was meant of the unit that R named before; the one that it names since was given none. */
    @Test
    void aUnitFoundedUnderAnOldCode_keptNothingOfIt() {
        Registry registry = Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "R 2020-01-01 2022-01-01 PROVINCE VN",
                                "R 2023-01-01 - PROVINCE VN",
                                "S 2020-01-01 2025-07-01 PROVINCE VN")),
                        successions(List.of("2025-07-01 S R full -")))
                .value();
        assertEquals(
                List.of("R \"Đơn vị R\" 2", "  S \"Đơn vị S\" 2 FULL 2025-07-01"),
                explained(registry, "R=4 S=2", "2021-01-01", "2025-07-01", new RestatementMethod.Equal(), "R"));
    }
}
