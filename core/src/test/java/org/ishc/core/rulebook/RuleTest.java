package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.formula.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules say of themselves. */
class RuleTest {

    private static final Map<String, Object> FACT = map("fact", "f");
    private static final Map<String, Object> ASSESSED = map("assessed", FACT);

    private static Rulebook.Criterion criterionOf(Object rule) {
        return read(rulebook(10, List.of(criterion("C", rule))))
                .sections()
                .get(0)
                .criteria()
                .get(0);
    }

    private static Rule rule(Object rule) {
        return criterionOf(rule).rule();
    }

    private static Value constant(long number) {
        return new Value.Constant(Fraction.of(number));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "4, true", "5, false"})
    void band_holdsItsLowerBound_andNotItsUpper(long value, boolean holds) {
        Optional<Fraction> two = Optional.of(Fraction.of(2));
        Optional<Fraction> five = Optional.of(Fraction.of(5));
        Fraction number = Fraction.of(value);
        assertEquals(holds, new ValueRule.Band(two, five, Fraction.ONE).holds(number));
        assertEquals(value >= 2, new ValueRule.Band(two, Optional.empty(), Fraction.ONE).holds(number));
        assertEquals(value < 5, new ValueRule.Band(Optional.empty(), five, Fraction.ONE).holds(number));
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2, 3", "-0.5, -1, 0", "3, 3, 3"})
    void steps_areFull_begun_orExact(String steps, long full, long begun) {
        Fraction exact = Fraction.parse(steps);
        assertEquals(
                List.of(Fraction.of(full), Fraction.of(begun), exact),
                List.of(
                        ValueRule.Steps.FULL.count(exact),
                        ValueRule.Steps.BEGUN.count(exact),
                        ValueRule.Steps.EXACT.count(exact)));
    }

    @Test
    void rules_ofOneValue_knowIt_andOthersHaveNone() {
        Object value = map("actual", "a");
        Optional<Value> expected =
                rule(map("proportional", map("value", value))).input();
        assertTrue(expected.isPresent());
        assertEquals(
                List.of(expected, expected, expected, expected),
                List.of(
                        rule(map("bands", map("value", value, "bands", List.of(map("points", 1)))))
                                .input(),
                        rule(map("deduct", map("value", value, "full_at", 1, "per", 1, "points", 1, "steps", "full")))
                                .input(),
                        rule(map("count", map("value", value, "each", 1))).input(),
                        rule(map("steps", map("value", value, "table", List.of(List.of(1, 2)))))
                                .input()));
        assertEquals(Optional.empty(), rule(ASSESSED).input());
    }

    @Test
    void writtenPoints_areThoseOfBands_levels_flags_andItems() {
        List<Fraction> expected = List.of(Fraction.of(3), Fraction.of(1));
        assertEquals(
                expected,
                rule(map("bands", map("value", 1, "bands", List.of(map("to", 5, "points", 3), map("points", 1)))))
                        .writtenPoints());
        assertEquals(
                expected,
                rule(map("choice", map("fact", "f", "levels", map("GOOD", 3, "FAIR", 1))))
                        .writtenPoints());
        assertEquals(
                List.of(Fraction.of(3)),
                rule(map("flag", map("when", FACT, "points", 3))).writtenPoints());
        assertEquals(
                List.of(Fraction.of(3)),
                rule(map("checklist", map("items", List.of(map("code", "i", "when", FACT, "points", 3)))))
                        .writtenPoints());
        assertEquals(List.of(), rule(map("flag", map("when", FACT))).writtenPoints());
        assertEquals(List.of(), rule(ASSESSED).writtenPoints());
    }

    @Test
    void rulesInRules_areCounted_andKnowTheirPlaceAndMaximum() {
        Object nested = map(
                "sum_of",
                map(
                        "rules",
                        List.of(
                                map("max", 4, "best_of", map("rules", List.of(ASSESSED, ASSESSED))),
                                map(
                                        "choose",
                                        map(
                                                "cases",
                                                List.of(map("when", FACT, "rule", ASSESSED)),
                                                "otherwise",
                                                map("max", 2, "assessed", FACT))))));
        assertEquals(3, rule(nested).depth());
        String at = "sections/A/criteria/C/rule";
        assertEquals(
                List.of(
                        at + " 10/1",
                        at + "/sum_of/rules/0 4/1",
                        at + "/sum_of/rules/0/best_of/rules/0 4/1",
                        at + "/sum_of/rules/0/best_of/rules/1 4/1",
                        at + "/sum_of/rules/1 10/1",
                        at + "/sum_of/rules/1/choose/cases/0/rule 10/1",
                        at + "/sum_of/rules/1/choose/otherwise 2/1"),
                RuleSite.of(criterionOf(nested))
                        .map(site -> site.path() + " " + site.max())
                        .toList());
    }

    @Test
    void ladder_isConstant_whenEveryPointIs() {
        Value read = new ScoreValue.Actual(IndicatorCode.parse("a"), 0);
        assertTrue(new ValueRule.Ladder(read, List.of(new ValueRule.Rung(constant(1), constant(2)))).isConstant());
        assertFalse(new ValueRule.Ladder(read, List.of(new ValueRule.Rung(read, constant(2)))).isConstant());
        assertFalse(new ValueRule.Ladder(
                        read,
                        List.of(new ValueRule.Rung(constant(1), constant(2)), new ValueRule.Rung(constant(3), read)))
                .isConstant());
    }
}
