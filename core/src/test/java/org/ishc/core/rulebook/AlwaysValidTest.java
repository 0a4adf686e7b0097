package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Rounding;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.SharedForms;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be cannot be built: every refusal says what stands there and what is allowed. */
@SuppressWarnings("NullAway")
class AlwaysValidTest {

    private static final Fraction ONE = Fraction.ONE;
    private static final Value V = new Value.Constant(ONE);
    private static final FactCode F = FactCode.parse("f");
    private static final ItemCode C = ItemCode.parse("C");
    private static final ItemCode D = ItemCode.parse("D");
    private static final Condition WHEN = new ScoreCondition.FactIs(F);
    private static final Rule RULE = new FactRule.Assessed(F);
    private static final CombinedRule.Part PART = new CombinedRule.Part(RULE, Optional.empty(), false);
    private static final CombinedRule.Part MINUS = new CombinedRule.Part(RULE, Optional.empty(), true);

    /** A leaf of another use of the language. */
    private record Foreign() implements Value.Leaf {
        @Override
        public Form<Value, FormReader> form() {
            return SharedForms.NUMBER;
        }
    }

    private static ValueRule.Band band(int points) {
        return new ValueRule.Band(Optional.empty(), Optional.empty(), Fraction.of(points));
    }

    private static Rulebook.Criterion criterionOf(ItemCode section, int min, Rule rule) {
        return new Rulebook.Criterion(
                C,
                section,
                Optional.empty(),
                Fraction.of(10),
                Fraction.of(min),
                Optional.empty(),
                Rulebook.MissingPolicy.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                rule);
    }

    private static Award award(Optional<Integer> top, Optional<Fraction> percent) {
        return new Award(
                C,
                Optional.empty(),
                true,
                top,
                percent,
                Optional.empty(),
                CutPolicy.INCLUDE,
                List.of(),
                Optional.empty());
    }

    private static Rulebook with(Rule rule) {
        Rulebook whole = read(rulebook(10, List.of(criterion("C", map("assessed", map("fact", "f"))))));
        Rulebook.Section section = whole.sections().get(0);
        return Rulebook.builder()
                .from(whole)
                .sections(List.of(new Rulebook.Section(
                        section.code(),
                        section.kind(),
                        section.title(),
                        section.max(),
                        List.of(criterionOf(section.code(), 0, rule)))))
                .build();
    }

    private static <T> T nested(int times, T innermost, UnaryOperator<T> around) {
        T nested = innermost;
        for (int i = 0; i < times; i++) {
            nested = around.apply(nested);
        }
        return nested;
    }

    private static Arguments refused(String says, Executable building) {
        return Arguments.of(says, building);
    }

    static Stream<Arguments> impossible() {
        Value.Constant two = new Value.Constant(Fraction.of(2));
        return Stream.of(
                refused("number is null; allowed is a number", () -> new Value.Constant(null)),
                refused(
                        "operands is []; allowed is a list of one or more",
                        () -> new Value.Arithmetic(Value.Operator.SUM, List.of())),
                refused(
                        "allowed is a list of exactly two values for PERCENT",
                        () -> new Value.Arithmetic(Value.Operator.PERCENT, List.of(V, V, V))),
                refused(
                        "allowed is a list of exactly two values for DIFFERENCE",
                        () -> new Value.Arithmetic(Value.Operator.DIFFERENCE, List.of(V))),
                refused(
                        "an element of operands is null",
                        () -> new Value.Arithmetic(Value.Operator.SUM, Arrays.asList(V, null))),
                refused("operands is null; allowed is a list", () -> new Value.Arithmetic(Value.Operator.SUM, null)),
                refused("operator is null", () -> new Value.Arithmetic(null, List.of(V))),
                refused(
                        "right is null; allowed is a value",
                        () -> new Condition.Comparing(Condition.Relation.EQUAL, V, null)),
                refused("left is null", () -> new Condition.Comparing(Condition.Relation.EQUAL, null, V)),
                refused("relation is null", () -> new Condition.Comparing(null, V, V)),
                refused("conditions is []", () -> new Condition.All(List.of())),
                refused("conditions is []", () -> new Condition.AnyOf(List.of())),
                refused("condition is null", () -> new Condition.Not(null)),
                refused(
                        "yearsBack is -1; allowed is 0 or more",
                        () -> new ScoreValue.Actual(IndicatorCode.parse("i"), -1)),
                refused("indicator is null", () -> new ScoreValue.Actual(null, 0)),
                refused("indicator is null", () -> new ScoreValue.TargetOf(null)),
                refused("indicator is null", () -> new ScoreValue.Attainment(null)),
                refused("indicator is null", () -> new ScoreValue.Growth(null)),
                refused("indicator is null", () -> new ScoreValue.CoverageOf(null)),
                refused("code is null", () -> new ScoreValue.Fact(null)),
                refused("value is null", () -> new ScoreValue.OverGroup(true, null)),
                refused("code is null", () -> new ScoreValue.PointsOf(null, true)),
                refused("code is null", () -> new ScoreCondition.FactIs(null)),
                refused("indicator is null", () -> new ScoreCondition.Reported(null)),
                refused(
                        "counted is a b; allowed is criteria, sections, or a section's code",
                        () -> new ScoreCondition.EveryShare("a b", ONE)),
                refused("atLeast is null", () -> new ScoreCondition.EveryShare("sections", null)),
                refused("value is null", () -> new ValueRule.Proportional(null, V, Optional.empty())),
                refused("whole is null", () -> new ValueRule.Proportional(V, null, Optional.empty())),
                refused("bands is []; allowed is a list of one or more", () -> new ValueRule.Bands(V, List.of())),
                refused("points is null", () -> new ValueRule.Band(Optional.empty(), Optional.empty(), null)),
                refused(
                        "per is 0/1; allowed is a number above 0",
                        () -> new ValueRule.Deduct(V, V, Fraction.ZERO, ONE, ValueRule.Steps.FULL, false)),
                refused(
                        "points is -1/1; allowed is a number of 0 or more",
                        () -> new ValueRule.Deduct(V, V, ONE, ONE.negated(), ValueRule.Steps.FULL, false)),
                refused("fullAt is null", () -> new ValueRule.Deduct(V, null, ONE, ONE, ValueRule.Steps.FULL, false)),
                refused("steps is null", () -> new ValueRule.Deduct(V, V, ONE, ONE, null, false)),
                refused(
                        "per is -1/1; allowed is a number above 0",
                        () -> new ValueRule.Count(V, ONE, V, ONE.negated(), ValueRule.Steps.FULL)),
                refused(
                        "each is -1/1; allowed is a number of 0 or more",
                        () -> new ValueRule.Count(V, ONE.negated(), V, ONE, ValueRule.Steps.FULL)),
                refused("beyond is null", () -> new ValueRule.Count(V, ONE, null, ONE, ValueRule.Steps.FULL)),
                refused("table is []", () -> new ValueRule.Ladder(V, List.of())),
                refused(
                        "allowed is a table whose x rises strictly",
                        () -> new ValueRule.Ladder(V, List.of(new ValueRule.Rung(two, V), new ValueRule.Rung(two, V)))),
                refused("y is null", () -> new ValueRule.Rung(V, null)),
                refused("when is null", () -> new ConditionRule.Flag(null, Optional.empty())),
                refused("levels is {}; allowed is one level or more", () -> new FactRule.Choice(F, Map.of())),
                refused("fact is null", () -> new FactRule.Choice(null, Map.of("A", ONE))),
                refused("items is []", () -> new ConditionRule.Checklist(List.of())),
                refused("points is null", () -> new ConditionRule.Item(C, WHEN, null)),
                refused("parts is []", () -> new CombinedRule.SumOf(List.of())),
                refused("parts is []", () -> new CombinedRule.BestOf(List.of())),
                refused("only a sum takes away", () -> new CombinedRule.BestOf(List.of(PART, MINUS))),
                refused(
                        "max is -1/1; allowed is a number of 0 or more",
                        () -> new CombinedRule.Part(RULE, Optional.of(ONE.negated()), false)),
                refused("rule is null", () -> new CombinedRule.Part(null, Optional.empty(), false)),
                refused("cases is []", () -> new CombinedRule.Choose(List.of(), PART)),
                refused(
                        "only a sum takes away",
                        () -> new CombinedRule.Choose(List.of(new CombinedRule.Case(WHEN, PART)), MINUS)),
                refused("only a sum takes away", () -> new CombinedRule.Case(WHEN, MINUS)),
                refused("fact is null", () -> new FactRule.Assessed(null)),
                refused("part is null", () -> new Rule.Place("a", null)),
                refused("min is 1/1; allowed is a number of 0 or less", () -> criterionOf(C, 1, RULE)),
                refused(
                        "points of C is -1/1; allowed is a number of 0 or more",
                        () -> criterionOf(C, 0, new ValueRule.Bands(V, List.of(band(-1))))),
                refused(
                        "points of C is -1/1",
                        () -> criterionOf(
                                C,
                                0,
                                new CombinedRule.SumOf(List.of(new CombinedRule.Part(
                                        new ConditionRule.Flag(WHEN, Optional.of(ONE.negated())),
                                        Optional.empty(),
                                        false))))),
                refused("rule is null", () -> criterionOf(C, 0, null)),
                refused(
                        "the section of C is D; allowed is C",
                        () -> new Rulebook.Section(
                                C, Rulebook.SectionKind.CORE, Optional.empty(), ONE, List.of(criterionOf(D, 0, RULE)))),
                refused(
                        "max is -1/1",
                        () -> new Rulebook.Section(
                                C, Rulebook.SectionKind.CORE, Optional.empty(), ONE.negated(), List.of())),
                refused("percent is -1/1", () -> new Quota(ONE.negated(), true)),
                refused(
                        "lowerBy is 0; allowed is 1 or more, or 0 beside atMost",
                        () -> new Ceiling(C, Optional.empty(), WHEN, Optional.empty(), 0)),
                refused("lowerBy is -1", () -> new Ceiling(C, Optional.empty(), WHEN, Optional.of(D), -1)),
                refused("when is null", () -> new Exclusion(C, Optional.empty(), null)),
                refused(
                        "from is null",
                        () -> new ClassBand(C, Optional.empty(), null, Optional.empty(), Optional.empty())),
                refused("exactly one of both", () -> award(Optional.empty(), Optional.empty())),
                refused("exactly one of both", () -> award(Optional.of(1), Optional.of(ONE))),
                refused("top is 0; allowed is 1 or more", () -> award(Optional.of(0), Optional.empty())),
                refused("percent is -1/1", () -> award(Optional.empty(), Optional.of(ONE.negated()))),
                refused(
                        "step is 0/1; allowed is a number above 0",
                        () -> new PointsScale(2, Optional.of(Fraction.ZERO), Rounding.DOWN)),
                refused(
                        "step is 1/3; allowed is a number of at most 2 decimals",
                        () -> new PointsScale(2, Optional.of(Fraction.of(1, 3)), Rounding.DOWN)),
                refused(
                        "decimals is 19; allowed is 0 to 18",
                        () -> new PointsScale(19, Optional.empty(), Rounding.DOWN)),
                refused("sections is []", () -> Rulebook.builder()
                        .from(with(RULE))
                        .sections(List.of())
                        .build()),
                refused("scale is 0/1; allowed is a number above 0", () -> Rulebook.builder()
                        .from(with(RULE))
                        .scale(Fraction.ZERO)
                        .build()),
                refused(
                        "Foreign[] is no value of a rulebook",
                        () -> with(new ValueRule.Proportional(new Foreign(), V, Optional.empty()))),
                refused(
                        "proportional/value/points is a place that reads points; allowed is that in classes, ceilings, exclusions and awards only",
                        () -> with(new ValueRule.Proportional(new ScoreValue.PointsOf(C, false), V, Optional.empty()))),
                refused(
                        "nesting is 101; allowed is at most 100 forms in each other",
                        () -> AlwaysValidTest.<Value>nested(
                                1_000_000, V, value -> new Value.Arithmetic(Value.Operator.SUM, List.of(value, V)))),
                refused(
                        "nesting is 101",
                        () -> AlwaysValidTest.<Value>nested(
                                1_000_000, new ScoreValue.Fact(F), value -> new ScoreValue.OverGroup(true, value))),
                refused("nesting is 101", () -> nested(1_000_000, WHEN, Condition.Not::new)),
                refused(
                        "nesting is 101",
                        () -> nested(1_000_000, WHEN, condition -> new Condition.All(List.of(condition)))),
                refused(
                        "nesting is 101",
                        () -> nested(1_000_000, WHEN, condition -> new Condition.AnyOf(List.of(condition)))),
                refused(
                        "nesting is 101",
                        () -> new Condition.Comparing(
                                Condition.Relation.EQUAL,
                                V,
                                AlwaysValidTest.<Value>nested(
                                        100, V, value -> new Value.Arithmetic(Value.Operator.SUM, List.of(value))))),
                refused(
                        "nesting is 101",
                        () -> nested(
                                1_000_000,
                                RULE,
                                rule -> new CombinedRule.SumOf(
                                        List.of(new CombinedRule.Part(rule, Optional.empty(), true))))),
                refused(
                        "nesting is 101",
                        () -> nested(
                                1_000_000,
                                RULE,
                                rule -> new CombinedRule.BestOf(
                                        List.of(new CombinedRule.Part(rule, Optional.empty(), false))))),
                refused(
                        "nesting is 101",
                        () -> nested(
                                1_000_000,
                                RULE,
                                rule -> new CombinedRule.Choose(
                                        List.of(new CombinedRule.Case(WHEN, PART)),
                                        new CombinedRule.Part(rule, Optional.empty(), false)))),
                refused("allowed are a Vietnamese and an English text", () -> new Wording("một", " ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void impossible_isRefused_andWhatIsAllowedIsSaid(String says, Executable building) {
        RuntimeException refusal = assertThrows(RuntimeException.class, building);
        assertTrue(
                refusal instanceof IllegalArgumentException || refusal instanceof NullPointerException,
                refusal::toString);
        assertTrue(String.valueOf(refusal.getMessage()).contains(says), refusal::getMessage);
    }

    @Test
    void whatTheCallerKeeps_changesNothing() {
        Map<String, Fraction> levels = new LinkedHashMap<>(Map.of("GOOD", ONE));
        List<Value> operands = new ArrayList<>(List.of(V));
        FactRule.Choice choice = new FactRule.Choice(F, levels);
        Value.Arithmetic sum = new Value.Arithmetic(Value.Operator.SUM, operands);
        levels.put("WEAK", ONE);
        operands.add(V);
        assertEquals(Map.of("GOOD", ONE), choice.levels());
        assertEquals(List.of(V), sum.operands());
        assertThrows(UnsupportedOperationException.class, () -> choice.levels().put("WEAK", ONE));
    }

    /** As deep as may be is read, proved and written without running out of stack. */
    @Test
    void nestingToItsLimit_isHeld() {
        Value deep = AlwaysValidTest.<Value>nested(
                99, new ScoreValue.Fact(F), value -> new Value.Arithmetic(Value.Operator.SUM, List.of(value, V)));
        Condition condition = AlwaysValidTest.<Condition>nested(
                99, new Condition.Comparing(Condition.Relation.EQUAL, V, V), Condition.Not::new);
        assertEquals(List.of(100, 100), List.of(deep.depth(), condition.depth()));
        Rule rule = AlwaysValidTest.<Rule>nested(
                99,
                new ValueRule.Proportional(deep, V, Optional.empty()),
                given -> new CombinedRule.SumOf(List.of(new CombinedRule.Part(given, Optional.empty(), false))));
        assertEquals(100, rule.depth());
        Rulebook rulebook = with(rule);
        assertEquals(1, Reads.of(rulebook).count());
        assertEquals(64, rulebook.digest().length());
    }

    @Test
    void levels_keepTheirOrder() {
        Map<String, Fraction> levels = new LinkedHashMap<>();
        List.of("WEAK", "FAIR", "GOOD", "BEST").forEach(level -> levels.put(level, ONE));
        assertEquals(
                List.of("WEAK", "FAIR", "GOOD", "BEST"),
                List.copyOf(new FactRule.Choice(F, levels).levels().keySet()));
    }

    @Test
    void negativePoints_areReadWhereTheCriterionAlsoDeducts() {
        Object rule = map("checklist", map("items", List.of(map("code", "i", "when", map("fact", "x"), "points", -2))));
        Rule read = read(rulebook(10, List.of(criterion("C", rule, "min", -5))))
                .sections()
                .get(0)
                .criteria()
                .get(0)
                .rule();
        assertEquals(List.of(Fraction.of(-2)), read.writtenPoints());
        UnreadableTextException wrong =
                assertThrows(UnreadableTextException.class, () -> read(rulebook(10, List.of(criterion("C", rule)))));
        assertEquals("sections/A/criteria/C/rule/checklist/items/i/points", wrong.path());
    }

    @Test
    void stepOfTooManyDecimals_isUnreadable() {
        UnreadableTextException wrong = assertThrows(
                UnreadableTextException.class,
                () -> read(rulebook(
                        10,
                        List.of(criterion("C", map("assessed", map("fact", "x")))),
                        "points",
                        map("step", new BigDecimal("1e-50")))));
        assertEquals("points/step", wrong.path());
    }
}
