package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a rulebook reads, place by place: leaves are named a, b, c… in the order in which they are read. */
class ReadsTest {

    private static Map<String, Object> actual(String indicator) {
        return map("actual", indicator);
    }

    private static Map<String, Object> fact(String fact) {
        return map("fact", fact);
    }

    /** Writes down path and name of everything that a rule reads. */
    private static List<String> reads(Object rule) {
        return Reads.of(read(rulebook(10, List.of(criterion("C", rule))))
                        .sections()
                        .get(0)
                        .criteria()
                        .get(0)
                        .rule())
                .map(ReadsTest::written)
                .toList();
    }

    private static String written(Reads.Site site) {
        Inputs inputs = site.inputs();
        return site.path() + " "
                + inputs.indicator().map(Object::toString).orElse("")
                + inputs.fact().map(Object::toString).orElse("")
                + inputs.pointsOf().orElse("")
                + inputs.sharesOf().orElse("");
    }

    @Test
    void rulesOfOneValue_readIt_andWhatItIsHeldAgainst() {
        assertEquals(
                List.of("/proportional/value/actual a", "/proportional/of/target b"),
                reads(map("proportional", map("value", actual("a"), "of", map("target", "b")))));
        assertEquals(
                List.of("/bands/value/growth a"),
                reads(map("bands", map("value", map("growth", "a"), "bands", List.of(map("points", 1))))));
        assertEquals(
                List.of("/deduct/value/coverage a", "/deduct/full_at/attainment b"),
                reads(map(
                        "deduct",
                        map(
                                "value",
                                map("coverage", "a"),
                                "full_at",
                                map("attainment", "b"),
                                "per",
                                1,
                                "points",
                                1,
                                "steps",
                                "full"))));
        assertEquals(
                List.of("/count/value/fact a", "/count/beyond/group_max ", "/count/beyond/group_max/actual b"),
                reads(map("count", map("value", fact("a"), "each", 1, "beyond", map("group_max", actual("b"))))));
    }

    @Test
    void ladder_readsItsValue_andEveryPoint() {
        assertEquals(
                List.of("/steps/value/actual a", "/steps/table/0/1/actual b", "/steps/table/1/0/actual c"),
                reads(map(
                        "steps",
                        map(
                                "value",
                                actual("a"),
                                "table",
                                List.of(List.of(1, actual("b")), List.of(actual("c"), 2))))));
    }

    @Test
    void assessorsEntries_areReadByTheirFact() {
        assertEquals(List.of("/choice/fact f"), reads(map("choice", map("fact", "f", "levels", map("GOOD", 1)))));
        assertEquals(List.of("/assessed/fact f"), reads(map("assessed", fact("f"))));
        assertEquals(
                List.of("/checklist/items/i/when/fact f", "/checklist/items/j/when/fact g"),
                reads(map(
                        "checklist",
                        map(
                                "items",
                                List.of(
                                        map("code", "i", "when", fact("f"), "points", 1),
                                        map("code", "j", "when", fact("g"), "points", 1))))));
    }

    @Test
    void conditions_areReadInside() {
        Object condition = map(
                "all",
                List.of(
                        map("any", List.of(map("reported", "a"), fact("f"))),
                        map("not", map("at_least", List.of(actual("b"), map("sum", List.of(1, actual("c"))))))));
        assertEquals(
                List.of(
                        "/flag/when/all/0/any/0/reported a",
                        "/flag/when/all/0/any/1/fact f",
                        "/flag/when/all/1/not/at_least/0/actual b",
                        "/flag/when/all/1/not/at_least/1/sum/1/actual c"),
                reads(map("flag", map("when", condition))));
    }

    @Test
    void partsOfRules_areReadInTheOrderWritten() {
        Object f = map("assessed", fact("f"));
        Object g = map("assessed", fact("g"));
        assertEquals(
                List.of("/sum_of/rules/0/assessed/fact f", "/sum_of/rules/1/assessed/fact g"),
                reads(map("sum_of", map("rules", List.of(f, g)))));
        assertEquals(
                List.of("/best_of/rules/0/assessed/fact g", "/best_of/rules/1/assessed/fact f"),
                reads(map("best_of", map("rules", List.of(g, f)))));
        assertEquals(
                List.of(
                        "/choose/cases/0/when/fact p",
                        "/choose/cases/0/rule/assessed/fact f",
                        "/choose/otherwise/assessed/fact g"),
                reads(map("choose", map("cases", List.of(map("when", fact("p"), "rule", f)), "otherwise", g))));
    }

    private static Rulebook whole() {
        return read(rulebook(
                10,
                List.of(criterion(
                        "C", map("assessed", fact("r")), "applies", fact("p"), "requires", map("reported", "i"))),
                "classes",
                List.of(map("code", "K", "from", 0, "when", map("every_share", map("of", "A", "at_least", 50)))),
                "ceilings",
                List.of(map("code", "L", "when", map("more_than", List.of(map("points", "TOTAL"), 5)), "lower_by", 1)),
                "exclusions",
                List.of(map("code", "E", "when", map("at_least", List.of(map("share", "C"), 5)))),
                "awards",
                List.of(map("code", "W", "per", "all", "top", 1, "ties", "include", "when", fact("w")))));
    }

    @Test
    void rulebook_readsInCriteria_classes_ceilings_exclusions_andAwards() {
        assertEquals(
                List.of(
                        "sections/A/criteria/C/applies/fact p",
                        "sections/A/criteria/C/requires/reported i",
                        "sections/A/criteria/C/rule/assessed/fact r",
                        "classes/K/when/every_share A",
                        "ceilings/L/when/more_than/0/points TOTAL",
                        "exclusions/E/when/at_least/0/share C",
                        "awards/W/when/fact w"),
                Reads.of(whole()).map(ReadsTest::written).toList());
    }

    @Test
    void places_areThoseThatAnOfficialKnows() {
        assertEquals(
                List.of(
                        "sections/A/criteria/C",
                        "sections/A/criteria/C",
                        "sections/A/criteria/C",
                        "classes/K",
                        "ceilings/L",
                        "exclusions/E",
                        "awards/W"),
                Reads.of(whole()).map(Reads.Site::place).toList());
    }

    @Test
    void requiredInputs_areFigures_byHowFarBack_targets_andFacts() {
        RequiredInputs required = read(rulebook(
                        10,
                        List.of(
                                criterion("C", map("proportional", map("value", map("growth", "a")))),
                                criterion(
                                        "D",
                                        map(
                                                "proportional",
                                                map(
                                                        "value",
                                                        map("actual", "a", "years_back", 3),
                                                        "of",
                                                        map("target", "b")))),
                                criterion("E", map("proportional", map("value", map("attainment", "c")))),
                                criterion("F", map("assessed", fact("f"))))))
                .requiredInputs();
        assertEquals(
                Map.of("a", Set.of(0, 1, 3), "c", Set.of(0)),
                required.actuals().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        assertEquals(
                new TreeSet<>(Set.of("b", "c")),
                new TreeSet<>(
                        required.targets().stream().map(code -> code.value()).toList()));
        assertEquals(
                List.of("f"), required.facts().stream().map(Object::toString).toList());
    }
}
