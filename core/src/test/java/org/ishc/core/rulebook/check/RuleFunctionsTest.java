package org.ishc.core.rulebook.check;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Rounding;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ValueRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points as a function of the first value that a rule of 10 points reads, quarter by quarter. */
class RuleFunctionsTest {

    private static final Object A = map("actual", "a");
    private static final Object B = map("actual", "b");
    private static final Fraction TEN = Fraction.of(10);

    private static List<Piecewise> functions(Object rule, int least) {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", rule, "min", least))));
        Rulebook.Criterion criterion = rulebook.sections().get(0).criteria().get(0);
        return RuleFunctions.of(
                criterion.rule(),
                criterion.min(),
                criterion.max(),
                RuleFunctions.inputs(criterion.rule()).iterator().next(),
                new ValueRanges(rulebook));
    }

    private static Object proportional(Object... further) {
        Map<String, Object> body = map("value", A);
        body.putAll(map(further));
        return map("proportional", body);
    }

    private static Object flag(int points) {
        return map("flag", map("when", map("fact", "f"), "points", points));
    }

    /** Writes down what each function gives at a number. */
    private static List<String> at(int number, List<Piecewise> functions) {
        return functions.stream()
                .map(function -> function.at(Fraction.of(number))
                        .round(2, Rounding.HALF_UP)
                        .toDecimal(2))
                .toList();
    }

    private static void assertPoints(UnaryOperator<Fraction> expected, int least, Object rule) {
        List<Piecewise> functions = functions(rule, least);
        assertEquals(1, functions.size());
        for (int quarters = -80; quarters <= 240; quarters++) {
            Fraction x = Fraction.of(quarters, 4);
            Fraction limited = expected.apply(x).max(Fraction.of(least)).min(TEN);
            assertEquals(limited, functions.get(0).at(x), () -> rule + " at " + x);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "full, above, 3, 0", "full, below, 3, 0", "begun, above, 3, 0", "begun, below, 3, 0", "exact, above, 3, 0",
        "exact, below, 3, 0", "full, above, 3, -5", "begun, below, 3, -5", "full, below, 3, -5", "begun, above, 5, 0",
        "full, below, 5, 0", "begun, below, 10, 0", "full, above, 0, 0"
    })
    void deduct_takesPointsOffForEachStep(String steps, String direction, int each, int least) {
        Object rule = map(
                "deduct",
                map("value", A, "full_at", 5, "per", 2, "points", each, "steps", steps, "direction", direction));
        boolean isAbove = direction.equals("above");
        assertPoints(
                x -> {
                    Fraction lack =
                            isAbove ? x.minus(Fraction.of(5)) : Fraction.of(5).minus(x);
                    return TEN.minus(
                            counted(steps, lack.dividedBy(Fraction.of(2))).times(Fraction.of(each)));
                },
                least,
                rule);
    }

    private static Fraction counted(String steps, Fraction value) {
        return ValueRule.Steps.valueOf(steps.toUpperCase(Locale.ROOT)).count(value.max(Fraction.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"full, 3", "begun, 3", "exact, 3", "full, 5", "begun, 5", "begun, 10"})
    void count_givesPointsForEachStep(String steps, int each) {
        assertPoints(
                x -> counted(steps, x.minus(Fraction.of(5)).dividedBy(Fraction.of(2)))
                        .times(Fraction.of(each)),
                0,
                map("count", map("value", A, "each", each, "beyond", 5, "per", 2, "steps", steps)));
    }

    @Test
    void stairsOfThousandsOfSteps_areALine() {
        Object rule = map("count", map("value", A, "each", 0.004, "beyond", 5, "steps", "full"));
        assertPoints(x -> x.minus(Fraction.of(5)).max(Fraction.ZERO).times(Fraction.of(4, 1000)), 0, rule);
    }

    @Test
    void stairsOfAsManySteps_asAnybodyWrites_areStairs() {
        Object rule = map("count", map("value", A, "each", 0.005, "beyond", 5, "steps", "full"));
        assertPoints(x -> counted("full", x.minus(Fraction.of(5))).times(Fraction.of(5, 1000)), 0, rule);
    }

    @Test
    void proportional_isALine_andNothingBelowItsEdge() {
        assertPoints(x -> x.dividedBy(Fraction.of(5)), 0, proportional("of", 50));
        assertPoints(
                x -> x.compareTo(Fraction.of(20)) < 0 ? Fraction.ZERO : x.dividedBy(Fraction.of(5)),
                0,
                proportional("of", 50, "zero_below", 40));
        assertPoints(
                x -> x.compareTo(Fraction.of(-5)) > 0 ? Fraction.ZERO : x.dividedBy(Fraction.of(-1)),
                0,
                proportional("of", -10, "zero_below", 50));
        assertPoints(x -> Fraction.ZERO, 0, proportional("of", 0));
    }

    @Test
    void bands_areLevels() {
        Object bands =
                List.of(map("to", 0, "points", 1), map("from", 0, "to", 5, "points", 2), map("from", 7, "points", 9));
        assertPoints(
                x -> {
                    boolean isGap = x.compareTo(Fraction.of(5)) >= 0 && x.compareTo(Fraction.of(7)) < 0;
                    int known = x.signum() < 0 ? 1 : x.compareTo(Fraction.of(5)) < 0 ? 2 : 9;
                    return Fraction.of(isGap ? 0 : known);
                },
                0,
                map("bands", map("value", A, "bands", bands)));
        assertPoints(x -> Fraction.of(4), 0, map("bands", map("value", A, "bands", List.of(map("points", 4)))));
    }

    @Test
    void ladder_isStraightBetweenItsPoints_andLevelBeyond() {
        Object table = List.of(List.of(0, 2), List.of(10, 4), List.of(20, 1));
        assertPoints(
                x -> {
                    Fraction rising = Fraction.of(2).plus(x.dividedBy(Fraction.of(5)));
                    Fraction falling = Fraction.of(4)
                            .minus(x.minus(TEN).times(Fraction.of(3)).dividedBy(TEN));
                    return x.signum() < 0 ? Fraction.of(2) : x.compareTo(TEN) < 0 ? rising : falling.max(Fraction.ONE);
                },
                0,
                map("steps", map("value", A, "table", table)));
    }

    @Test
    void againstItself_aValueIsAlwaysAll_andNeverBeyond() {
        assertEquals(List.of("10.00"), at(7, functions(proportional("of", A), 0)));
        assertEquals(
                List.of("10.00"),
                at(
                        7,
                        functions(
                                map("deduct", map("value", A, "full_at", A, "per", 1, "points", 1, "steps", "full")),
                                0)));
        assertEquals(List.of("0.00"), at(7, functions(map("count", map("value", A, "each", 1, "beyond", A)), 0)));
        Object five = map("proportional", map("value", 5, "of", 5));
        assertEquals(List.of("2.00"), at(1, functions(five, 0)));
    }

    @Test
    void valueBesideTheInput_standsForNumbersThatItCanHave() {
        assertEquals(List.of("2.00", "0.00"), at(2, functions(count(B), 0)));
        assertEquals(List.of("10.00", "0.40", "0.20"), at(2, functions(proportional("of", map("coverage", "b")), 0)));
        assertEquals(
                List.of("1.98", "2.00", "0.00"), at(20, functions(proportional("of", map("sum", List.of(B, 100))), 0)));
        assertEquals(
                List.of("0.00", "0.00"), at(2, functions(proportional("of", map("difference", List.of(0, B))), 0)));
    }

    private static Object count(Object beyond) {
        return map("count", map("value", A, "each", 2, "beyond", beyond));
    }

    @Test
    void partsThatReadOtherThings_giveTheirLeast_middle_andGreatest() {
        Object sum = map("sum_of", map("rules", List.of(proportional("of", 100), flag(3))));
        assertEquals(List.of("5.00", "6.50", "8.00"), at(50, functions(sum, 0)));
        Object best = map("best_of", map("rules", List.of(proportional("of", 100), flag(6))));
        assertEquals(List.of("5.00", "5.00", "6.00"), at(50, functions(best, 0)));
        Object chosen = map(
                "choose",
                map(
                        "cases",
                        List.of(map("when", map("fact", "p"), "rule", proportional("of", 100))),
                        "otherwise",
                        proportional("of", 50)));
        assertEquals(List.of("5.00", "10.00"), at(50, functions(chosen, 0)));
    }

    @Test
    void tooManyAlternatives_areThinned_theOutermostKept() {
        List<Object> parts = new ArrayList<>(List.of(proportional("of", 100)));
        IntStream.range(0, 7).forEach(i -> parts.add(flag(1)));
        List<Piecewise> functions = functions(map("sum_of", map("rules", parts)), 0);
        assertTrue(functions.size() <= 256, () -> functions.size() + " functions");
        assertTrue(functions.size() > 200, () -> functions.size() + " functions");
        TreeSet<Fraction> values = new TreeSet<>();
        functions.forEach(function -> values.add(function.at(Fraction.ZERO)));
        assertEquals(List.of(Fraction.ZERO, Fraction.of(7)), List.of(values.first(), values.last()));
    }

    @Test
    void ruleThatNoValueDecides_isNothing() {
        List<Object> undecided = List.of(
                flag(3),
                map("assessed", map("fact", "f")),
                map("choice", map("fact", "f", "levels", map("GOOD", 3))),
                map("checklist", map("items", List.of(map("code", "i", "when", map("fact", "f"), "points", 3)))),
                map("steps", map("value", A, "table", List.of(List.of(B, 1)))));
        for (Object rule : undecided) {
            Rulebook rulebook = read(rulebook(10, List.of(criterion("C", rule))));
            List<Piecewise> functions = RuleFunctions.of(
                    rulebook.sections().get(0).criteria().get(0).rule(),
                    Fraction.ZERO,
                    TEN,
                    new Value.Constant(TEN),
                    new ValueRanges(rulebook));
            assertEquals(List.of("0.00"), at(3, functions));
        }
    }
}
