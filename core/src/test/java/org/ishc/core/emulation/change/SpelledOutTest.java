package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two rules that mean the same are equal once their defaults are written out; other rules stay apart. */
class SpelledOutTest {

    private static final Object YES = map("fact", "yes");
    private static final Object FLAG = map("flag", map("when", YES));

    private static Rule rule(Object rule) {
        return read(rulebook(10, List.of(criterion("C", rule))))
                .sections()
                .get(0)
                .criteria()
                .get(0)
                .rule();
    }

    private static Rule spelledOut(Object rule) {
        return SpelledOut.rule(rule(rule), Fraction.of(10));
    }

    private static Object flag(int points) {
        return map("flag", map("when", YES, "points", points));
    }

    private static Object part(int max, Object flag) {
        return map("max", max, "flag", ((Map<?, ?>) flag).get("flag"));
    }

    @Test
    void aFlagWithoutPoints_givesTheMaximumOfItsCriterion() {
        assertEquals(rule(flag(10)), spelledOut(FLAG));
        assertEquals(rule(flag(4)), spelledOut(flag(4)));
    }

    @Test
    void aPartWithoutAMaximum_hasThatOfTheWhole_andItsFlagGivesThat() {
        Object short1 = map("sum_of", map("rules", List.of(FLAG, part(6, FLAG))));
        Object long1 = map("sum_of", map("rules", List.of(part(10, flag(10)), part(6, flag(6)))));
        assertEquals(rule(long1), spelledOut(short1));
        Object best = map("best_of", map("rules", List.of(FLAG, part(6, FLAG))));
        Object longBest = map("best_of", map("rules", List.of(part(10, flag(10)), part(6, flag(6)))));
        assertEquals(rule(longBest), spelledOut(best));
    }

    @Test
    void aPartThatIsTakenAway_staysOne() {
        Object minus = map("minus", true, "flag", map("when", YES));
        Object plus = map("minus", false, "flag", map("when", YES));
        Rule taken = spelledOut(map("sum_of", map("rules", List.of(FLAG, minus))));
        assertNotEquals(spelledOut(map("sum_of", map("rules", List.of(FLAG, plus)))), taken);
        assertEquals(
                rule(map(
                        "sum_of",
                        map(
                                "rules",
                                List.of(
                                        part(10, flag(10)),
                                        map("minus", true, "max", 10, "flag", map("when", YES, "points", 10)))))),
                taken);
    }

    @Test
    void partsWithinParts_takeTheMaximumOfTheNearest() {
        Object inner = map("max", 6, "sum_of", map("rules", List.of(FLAG)));
        Object innerLong = map("max", 6, "sum_of", map("rules", List.of(part(6, flag(6)))));
        assertEquals(
                rule(map("sum_of", map("rules", List.of(innerLong)))),
                spelledOut(map("sum_of", map("rules", List.of(inner)))));
    }

    @Test
    void casesAndOtherwise_areSpelledOutToo() {
        Object choose =
                map("choose", map("cases", List.of(map("when", YES, "rule", part(6, FLAG))), "otherwise", FLAG));
        Object chosen = map(
                "choose",
                map("cases", List.of(map("when", YES, "rule", part(6, flag(6)))), "otherwise", part(10, flag(10))));
        assertEquals(rule(chosen), spelledOut(choose));
    }

    static Stream<Map<String, Object>> others() {
        Object a = map("actual", "a");
        return Stream.of(
                map("proportional", map("value", a, "of", 10)),
                map("bands", map("value", a, "bands", List.of(map("from", 0, "points", 1)))),
                map("deduct", map("value", a, "full_at", 10, "per", 1, "points", 1, "steps", "full")),
                map("count", map("value", a, "each", 1)),
                map("steps", map("value", a, "table", List.of(List.of(0, 0), List.of(1, 1)))),
                map("choice", map("fact", "level", "levels", map("GOOD", 7))),
                map("checklist", map("items", List.of(map("code", "i", "when", YES, "points", 3)))),
                map("assessed", map("fact", "p")));
    }

    /** Whose points never stand for the maximum, alone and as a part. */
    @ParameterizedTest
    @MethodSource("others")
    void everyOtherForm_isWhatItWas(Map<String, Object> tree) {
        assertEquals(rule(tree), spelledOut(tree));
        Map<String, Object> part = new LinkedHashMap<>(tree);
        part.put("max", 10);
        assertEquals(
                rule(map("best_of", map("rules", List.of(part)))),
                spelledOut(map("best_of", map("rules", List.of(tree)))));
    }
}
