package org.ishc.core.emulation.plan;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.junit.jupiter.api.Test;

/** Where the parts of a compiled rulebook stand. */
class RulebookPlanTest {

    private static final Object YES = map("fact", "yes");

    private static Object points(String code) {
        return criterion(code, map("assessed", map("fact", "p")));
    }

    private static RulebookPlan plan() {
        Map<String, Object> tree = rulebook(
                20,
                List.of(),
                "classes",
                List.of(map("code", "E", "from", 9, "when", YES), map("code", "G", "from", 0)),
                "ceilings",
                List.of(map("code", "K", "when", YES, "lower_by", 1)),
                "exclusions",
                List.of(map("code", "X", "when", YES)),
                "awards",
                List.of(
                        map("code", "F", "per", "all", "top", 1, "ties", "include"),
                        map("code", "H", "per", "all", "top", 1, "ties", "include", "when", YES)));
        tree.put(
                "sections",
                List.of(
                        map("code", "A", "kind", "core", "max", 20, "criteria", List.of(points("C"), points("D"))),
                        map("code", "O", "kind", "core", "max", 1, "criteria", List.of()),
                        map("code", "B", "kind", "bonus", "max", 5, "criteria", List.of(points("F1")))));
        return new RulebookPlan(read(tree));
    }

    @Test
    void aSection_hasTheCriteriaFromItsFirstToItsEnd() {
        assertEquals(
                List.of("A 0 2", "O 2 2", "B 2 3"),
                plan().sections().stream()
                        .map(sectionPlan ->
                                sectionPlan.section().code() + " " + sectionPlan.first() + " " + sectionPlan.end())
                        .toList());
        assertEquals(
                List.of("C", "D", "F1"),
                plan().criteria().stream()
                        .map(criterionPlan -> criterionPlan.criterion().code().value())
                        .toList());
    }

    @Test
    void codes_areFoundAtTheirPlaces() {
        assertEquals(Optional.of(2), plan().criterionPlace(ItemCode.parse("F1")));
        assertEquals(Optional.of(0), plan().criterionPlace(ItemCode.parse("C")));
        assertEquals(Optional.empty(), plan().criterionPlace(ItemCode.parse("A")));
        assertEquals(Optional.of(2), plan().sectionPlace(ItemCode.parse("B")));
        assertEquals(Optional.empty(), plan().sectionPlace(ItemCode.parse("C")));
    }

    @Test
    void conditions_sayWhereTheyStand() {
        RulebookPlan plan = plan();
        assertEquals("exclusions/X", plan.exclusions().get(0).path());
        assertEquals("ceilings/K", plan.ceilings().get(0).path());
        assertEquals("classes/E", plan.classes().get(0).orElseThrow().path());
        assertEquals("E", plan.classes().get(0).orElseThrow().code().value());
        assertEquals(Optional.empty(), plan.classes().get(1));
        assertEquals(Optional.empty(), plan.awards().get(0));
        assertEquals("awards/H", plan.awards().get(1).orElseThrow().path());
        assertEquals(1, plan.awards().get(1).orElseThrow().checks().size(), "a fact may be of another kind");
    }
}
