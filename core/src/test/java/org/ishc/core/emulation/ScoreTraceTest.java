package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.testing.TraceFacts;
import org.junit.jupiter.api.Test;

/** From the total of a unit over core points, sections and criteria down to what they ask. */
class ScoreTraceTest {

    private static Object points(String code, String fact, Object... further) {
        return criterion(code, map("assessed", map("fact", fact)), further);
    }

    /** 7 and 2 of a section limited to 8, of which a criterion of 10 does not apply; a bonus of 6 limited to 5. */
    private static Map<String, Object> tree() {
        Map<String, Object> tree =
                rulebook(20, List.of(), "exempt", "normalise", "total", map("max", 18), "points", map("decimals", 1));
        tree.put(
                "sections",
                List.of(
                        map("code", "F", "kind", "bonus", "max", 5, "criteria", List.of(points("F1", "f"))),
                        map(
                                "code",
                                "A",
                                "kind",
                                "core",
                                "max",
                                8,
                                "criteria",
                                List.of(
                                        points("C", "c", "source", map("document", "12/QĐ", "clause", "3")),
                                        points("D", "d"),
                                        points("E", "e", "missing", "exempt")))));
        return tree;
    }

    private static ScoreTrace total(Data data) {
        return Scorer.score(read(tree()), data, Stage.FINAL).units().get(0).explanation();
    }

    private static Data data() {
        return new Data().fact("01", "c", "7").fact("01", "d", "2").fact("01", "f", "6");
    }

    private static String shown(ScoreTrace node) {
        return node.kind() + " " + node.code() + " "
                + node.value().map(Fraction::toString).orElse("-") + " "
                + node.points().orElse("-") + " " + TraceFacts.of(node);
    }

    /** 8 × 20 / 10 and 5 are 21, of which 18 count. */
    @Test
    void aTotal_saysWhatItWasLimitedFrom_theCoreFirst_thenTheRest() {
        ScoreTrace total = total(data());
        assertEquals("TOTAL TOTAL 18/1 18.0 {before_limit=21/1, limit=18/1, unit=01}", shown(total));
        assertEquals(
                List.of(
                        "BASE BASE 16/1 16.0 {core=8/1, exempt=10/1, scale=20/1}",
                        "SECTION F 5/1 5.0 {before_limit=6/1, limit=5/1, max=5/1, section_kind=BONUS}"),
                total.children().stream().map(ScoreTraceTest::shown).toList());
        ScoreTrace core = total.children().get(0).children().get(0);
        assertEquals("SECTION A 8/1 8.0 {before_limit=9/1, limit=8/1, max=8/1, section_kind=CORE}", shown(core));
        assertEquals(
                List.of(
                        "CRITERION C 7/1 7.0 {max=10/1, source=12/QĐ, 3}",
                        "CRITERION D 2/1 2.0 {max=10/1}",
                        "CRITERION E - - {max=10/1}"),
                core.children().stream().map(ScoreTraceTest::shown).toList());
        assertEquals(
                List.of("APPLIED", "APPLIED", "EXEMPT"),
                core.children().stream()
                        .map(scoreTrace -> scoreTrace.status().orElseThrow())
                        .toList());
        assertEquals(Optional.empty(), total.status());
        assertEquals(Optional.empty(), total.band());
    }

    @Test
    void withinTheLimits_nothingWasLimited() {
        ScoreTrace total =
                total(data().fact("01", "d", "0").fact("01", "f", "0").fact("01", "e", "1"));
        assertEquals("TOTAL TOTAL 8/1 8.0 {unit=01}", shown(total));
        assertEquals("BASE BASE 8/1 8.0 {}", shown(total.children().get(0)));
        assertEquals(
                "SECTION A 8/1 8.0 {max=8/1, section_kind=CORE}",
                shown(total.children().get(0).children().get(0)));
    }

    @Test
    void whereNothingIsLeftOfTheCore_thereAreNoPoints() {
        Map<String, Object> tree = rulebook(10, List.of(points("C", "c", "missing", "exempt")), "exempt", "normalise");
        ScoreTrace total = Scorer.score(read(tree), new Data().units("01"), Stage.FINAL)
                .units()
                .get(0)
                .explanation();
        assertEquals("TOTAL TOTAL - - {unit=01}", shown(total));
        assertEquals("BASE BASE - - {}", shown(total.children().get(0)));
        assertEquals(
                "SECTION A - - {max=10/1, section_kind=CORE}",
                shown(total.children().get(0).children().get(0)));
    }
}
