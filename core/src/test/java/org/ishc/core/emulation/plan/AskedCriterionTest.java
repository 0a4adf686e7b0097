package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.junit.jupiter.api.Test;

/** Whether the points of a criterion make the base, and what becomes of it when it is exempt. */
class AskedCriterionTest {

    private static Object points(String code, Object... further) {
        return criterion(code, map("assessed", map("fact", "p")), further);
    }

    private static Rulebook book() {
        Map<String, Object> tree = rulebook(20, List.of(), "exempt", "normalise");
        tree.put(
                "sections",
                List.of(
                        map(
                                "code",
                                "A",
                                "kind",
                                "core",
                                "max",
                                20,
                                "criteria",
                                List.of(points("C"), points("D", "exempt", "full"))),
                        map(
                                "code",
                                "F",
                                "kind",
                                "bonus",
                                "max",
                                5,
                                "criteria",
                                List.of(points("F1", "exempt", "full"))),
                        map("code", "P", "kind", "penalty", "max", 5, "criteria", List.of(points("P1")))));
        return read(tree);
    }

    @Test
    void criteria_areThoseOfAllSections_inTheOrderOfTheRulebook() {
        assertEquals(
                List.of("C true", "D true", "F1 false", "P1 false"),
                AskedCriterion.all(book()).stream()
                        .map(asked -> asked.criterion().code() + " " + asked.isCore())
                        .toList());
    }

    @Test
    void anExemptCriterion_countsAsItSays_orAsTheRulebookSays_outsideTheCoreNothing() {
        assertEquals(
                List.of(ExemptPolicy.NORMALISE, ExemptPolicy.FULL, ExemptPolicy.NONE, ExemptPolicy.NONE),
                AskedCriterion.all(book()).stream()
                        .map(asked -> asked.whenExempt(book()))
                        .toList());
    }
}
