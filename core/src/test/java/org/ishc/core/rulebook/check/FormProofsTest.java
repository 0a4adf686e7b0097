package org.ishc.core.rulebook.check;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.NodeReader;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.ConditionProof;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Range;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ScoreForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each proof says of each form: every row of the table of forms has an answer here. */
class FormProofsTest {

    private static final Object ACTUAL = map("actual", "members.total");
    private static final Object FACT = map("fact", "x");
    private static final Rulebook RULEBOOK =
            read(rulebook(10, List.of(criterion("C", map("assessed", map("fact", "c")), "min", -2))));

    private static Arguments value(String form, Object body, String range) {
        return Arguments.of(form, map(form, body), range);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                value("actual", "members.total", "0 .. ∞"),
                value("target", "members.total", "0 .. ∞"),
                value("attainment", "members.total", "0 .. ∞"),
                value("growth", "members.total", "-100 .. ∞"),
                value("percent", List.of(ACTUAL, 50), "0 .. ∞"),
                value("sum", List.of(ACTUAL, 5), "5 .. ∞"),
                value("difference", List.of(3, ACTUAL), "-∞ .. 3"),
                value("product", List.of(ACTUAL, -2), "-∞ .. 0"),
                value("minimum", List.of(ACTUAL, 7), "0 .. 7"),
                value("maximum", List.of(ACTUAL, 7), "7 .. ∞"),
                value("fact", "x", "-∞ .. ∞"),
                value("coverage", "members.total", "0 .. 100"),
                value("group_max", ACTUAL, "0 .. ∞"),
                value("group_min", map("coverage", "members.total"), "0 .. 100"),
                value("points", "C", "-2 .. 10"),
                value("share", "C", "-20 .. 100"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void value_isInItsRange(String form, Map<String, Object> tree, String range) {
        Value value = new FormReader(ScoreForms.TABLE, ScoreForms.STANDING).value(new NodeReader(node(tree), ""));
        assertEquals(form, value.form().name());
        assertEquals(range, shown(new ValueRanges(RULEBOOK).of(value)));
    }

    private static String shown(Range range) {
        return range.low().map(FormProofsTest::whole).orElse("-∞") + " .. "
                + range.high().map(FormProofsTest::whole).orElse("∞");
    }

    private static String whole(Fraction number) {
        return number.floor().toString();
    }

    private static Arguments condition(String form, Object body, boolean isNeverTrue) {
        return Arguments.of(form, map(form, body), isNeverTrue);
    }

    private static final Object NEVER = map("less_than", List.of(ACTUAL, 0));

    static Stream<Arguments> conditions() {
        return Stream.of(
                condition("at_least", List.of(ACTUAL, 0), false),
                condition("more_than", List.of(map("coverage", "members.total"), 100), true),
                condition("at_most", List.of(ACTUAL, -1), true),
                condition("less_than", List.of(ACTUAL, 0), true),
                condition("equal", List.of(ACTUAL, -1), true),
                condition("fact", "x", false),
                condition("reported", "members.total", false),
                condition("every_share", map("of", "sections", "at_least", 50), false),
                condition("all", List.of(FACT, NEVER), true),
                condition("any", List.of(FACT, NEVER), false),
                condition("not", map("at_least", List.of(ACTUAL, 0)), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void condition_isProvedNeverTrueOrNot(String form, Map<String, Object> tree, boolean isNeverTrue) {
        Condition condition =
                new FormReader(ScoreForms.TABLE, ScoreForms.STANDING).condition(new NodeReader(node(tree), ""));
        assertEquals(form, condition.form().name());
        assertEquals(isNeverTrue, new ConditionProof(new ValueRanges(RULEBOOK)).isNeverTrue(condition));
    }

    private static Arguments rule(String form, Object body, int greatest, boolean falls, String... reads) {
        return Arguments.of(form, map(form, body), greatest, falls, Set.of(reads));
    }

    private static final Object FIVE = map("assessed", map("fact", "x"), "max", 5);

    static Stream<Arguments> rules() {
        String at = "sections/A/criteria/C/rule/";
        Object growth = map("growth", "members.total");
        return Stream.of(
                rule("proportional", map("value", growth), 10, false, at + "proportional/value/growth"),
                rule(
                        "bands",
                        map("value", ACTUAL, "bands", List.of(map("to", 5, "points", 8), map("from", 5, "points", 6))),
                        8,
                        true,
                        at + "bands/value/actual"),
                rule(
                        "deduct",
                        map(
                                "value",
                                ACTUAL,
                                "full_at",
                                -5,
                                "per",
                                1,
                                "points",
                                1,
                                "steps",
                                "exact",
                                "direction",
                                "above"),
                        5,
                        true,
                        at + "deduct/value/actual"),
                rule(
                        "count",
                        map("value", map("coverage", "members.total"), "each", 0.05),
                        5,
                        false,
                        at + "count/value/coverage"),
                rule(
                        "steps",
                        map("value", ACTUAL, "table", List.of(List.of(0, 9), List.of(5, 2))),
                        9,
                        true,
                        at + "steps/value/actual"),
                rule("flag", map("when", FACT, "points", 4), 4, false, at + "flag/when/fact"),
                rule("choice", map("fact", "x", "levels", map("GOOD", 6, "WEAK", 1)), 6, false, at + "choice/fact"),
                rule(
                        "checklist",
                        map(
                                "items",
                                List.of(
                                        map("code", "i", "when", FACT, "points", 3),
                                        map("code", "j", "when", NEVER, "points", 3))),
                        3,
                        false,
                        at + "checklist/items/i/when/fact",
                        at + "checklist/items/j/when/less_than/0/actual"),
                rule(
                        "sum_of",
                        map("rules", List.of(FIVE, map("assessed", map("fact", "y"), "max", 2))),
                        7,
                        false,
                        at + "sum_of/rules/0/assessed/fact",
                        at + "sum_of/rules/1/assessed/fact"),
                rule(
                        "best_of",
                        map("rules", List.of(FIVE, map("assessed", map("fact", "y"), "max", 2))),
                        5,
                        false,
                        at + "best_of/rules/0/assessed/fact",
                        at + "best_of/rules/1/assessed/fact"),
                rule(
                        "choose",
                        map(
                                "cases",
                                List.of(map("when", NEVER, "rule", map("assessed", map("fact", "y")))),
                                "otherwise",
                                FIVE),
                        5,
                        false,
                        at + "choose/cases/0/when/less_than/0/actual",
                        at + "choose/cases/0/rule/assessed/fact",
                        at + "choose/otherwise/assessed/fact"),
                rule("assessed", map("fact", "x"), 10, false, at + "assessed/fact"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule_hasItsGreatestPoints_itsDirection_andWhatItReads(
            String form, Map<String, Object> tree, int greatest, boolean falls, Set<String> reads) {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", tree, "better", "higher"))));
        assertEquals(
                form, rulebook.sections().get(0).criteria().get(0).rule().form().name());
        List<RulebookCheck.Found> found = RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN);
        Optional<Object> below = found.stream()
                .filter(given -> given.finding().code() == RulebookFinding.MAX_UNREACHABLE)
                .findFirst()
                .map(each -> each.finding().arguments().get("greatest"));
        assertEquals(Fraction.of(greatest), below.orElse(Fraction.of(10)));
        assertEquals(falls, found.stream().anyMatch(one -> one.finding().code() == RulebookFinding.NOT_MONOTONE));
        assertEquals(reads, Reads.of(rulebook).map(Reads.Site::path).collect(Collectors.toSet()));
    }

    @Test
    void everyForm_hasAnAnswer() {
        assertEquals(names(ScoreForms.TABLE.values()), names(values()));
        assertEquals(names(ScoreForms.TABLE.conditions()), names(conditions()));
        assertEquals(names(RuleForms.all()), names(rules()));
    }

    private static List<String> names(List<? extends Form<?, ?>> forms) {
        return forms.stream().map(Form::name).toList();
    }

    private static List<String> names(Stream<Arguments> arguments) {
        return arguments.map(given -> (String) given.get()[0]).toList();
    }
}
