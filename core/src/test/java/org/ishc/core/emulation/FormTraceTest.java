package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.explain.Trace.Kind;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Truth;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.ConditionRule;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.testing.TraceFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules, values and conditions came to, as nodes: their code, kind, number and what they tell. */
class FormTraceTest {

    private static final IndicatorCode A = IndicatorCode.parse("a");
    private static final Value ONE = new Value.Constant(Fraction.ONE);

    private static FormTrace.OfValue node(Value value, TargetOrigin origin, String group) {
        return new FormTrace.OfValue(
                value,
                Optional.of(new Indicator.Titles("Một", "One")),
                Optional.ofNullable(origin),
                Optional.ofNullable(group),
                Optional.of(Fraction.of(7)),
                List.of());
    }

    private static FormTrace.OfValue node(Value value) {
        return node(value, null, null);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(node(ONE), "{}"),
                Arguments.of(node(new Value.Arithmetic(Value.Operator.SUM, List.of(ONE, ONE))), "{}"),
                Arguments.of(node(new ScoreValue.Actual(A, 0)), "{}"),
                Arguments.of(node(new ScoreValue.TargetOf(A, Optional.empty())), "{}"),
                Arguments.of(node(new ScoreValue.Attainment(A, Optional.empty())), "{indicator=a}"),
                Arguments.of(
                        node(
                                new ScoreValue.Attainment(A, Optional.of(TargetOrigin.ASSIGNED)),
                                TargetOrigin.ASSIGNED,
                                null),
                        "{indicator=a, origin=ASSIGNED}"),
                Arguments.of(node(new ScoreValue.Growth(A)), "{indicator=a}"),
                Arguments.of(node(new ScoreValue.CoverageOf(A)), "{}"),
                Arguments.of(node(new ScoreValue.Fact(FactCode.parse("p"))), "{}"),
                Arguments.of(node(new ScoreValue.OverGroup(true, ONE), null, "G1"), "{group=G1}"),
                Arguments.of(node(new ScoreValue.OverGroup(true, ONE)), "{}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValue_tellsWhatItsFormKnowsBesideItsParts(FormTrace.OfValue node, String expected) {
        assertEquals(expected, TraceFacts.of(node).toString());
        assertEquals(node.given().form().name(), node.code());
        assertEquals(Kind.VALUE, node.kind());
    }

    private static FormTrace.OfCondition node(Condition condition, Truth truth) {
        return new FormTrace.OfCondition(condition, truth, List.of());
    }

    private static final Condition YES = new ScoreCondition.FactIs(FactCode.parse("yes"));

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(YES, "{fact=yes}"),
                Arguments.of(new Condition.Not(YES), "{}"),
                Arguments.of(new Condition.All(List.of(YES)), "{}"),
                Arguments.of(new Condition.AnyOf(List.of(YES)), "{}"),
                Arguments.of(new Condition.Comparing(Condition.Relation.EQUAL, ONE, ONE), "{}"),
                Arguments.of(new ScoreCondition.Reported(A), "{}"),
                Arguments.of(
                        new ScoreCondition.EveryShare("sections", Fraction.of(60)), "{at_least=60/1, of=sections}"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aCondition_tellsWhatItsFormKnows(Condition condition, String expected) {
        assertEquals(expected, TraceFacts.of(node(condition, Truth.TRUE)).toString());
        assertEquals(condition.form().name(), node(condition, Truth.TRUE).code());
        assertEquals(Kind.CONDITION, node(condition, Truth.TRUE).kind());
    }

    @Test
    void aCondition_countsOneWhereItHolds_zeroWhereItDoesNot() {
        assertEquals(Optional.of(Fraction.ONE), node(YES, Truth.TRUE).value());
        assertEquals(Optional.of(Fraction.ZERO), node(YES, Truth.FALSE).value());
        assertEquals(Optional.empty(), node(YES, Truth.UNKNOWN).value());
    }

    @Test
    void anItem_isARuleByItsCode() {
        Rulebook rulebook = read(rulebook(
                10,
                List.of(criterion(
                        "C",
                        map(
                                "checklist",
                                map(
                                        "items",
                                        List.of(map("code", "plan", "when", map("fact", "yes"), "points", 3))))))));
        ConditionRule.Checklist rule = (ConditionRule.Checklist)
                rulebook.sections().get(0).criteria().get(0).rule();
        FormTrace.Item item = new FormTrace.Item(rule.items().get(0), Optional.of(Fraction.of(3)), List.of());
        assertEquals("plan", item.code());
        assertEquals(Kind.RULE, item.kind());
        assertEquals("{}", TraceFacts.of(item).toString());
        FormTrace.OfRule whole = new FormTrace.OfRule(
                rule,
                Fraction.of(10),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(item));
        assertEquals("checklist", whole.code());
        assertEquals(Kind.RULE, whole.kind());
    }

    @Test
    void children_areCopied() {
        List<ScoreTrace> children = new ArrayList<>(List.of(node(ONE)));
        FormTrace.OfCondition copied = new FormTrace.OfCondition(YES, Truth.TRUE, children);
        children.clear();
        assertEquals(1, copied.children().size());
        assertThrows(
                UnsupportedOperationException.class, () -> copied.children().clear());
    }
}
