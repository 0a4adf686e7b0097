package org.ishc.core.rulebook.check;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.RequiredInputs;
import org.ishc.core.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookCheckTest {

    private static final Map<String, Object> MEMBERS = map("actual", "members.total");
    private static final Map<String, Object> WOMEN = map("actual", "members.women");
    private static final Map<String, Object> COVERAGE = map("coverage", "members.total");
    private static final Map<String, Object> FACT = map("fact", "n");

    /** What is found beside missing sources: code, path behind the criterion, arguments. */
    private static List<String> found(Map<String, Object> tree) {
        return RulebookCheck.check(read(tree), IndicatorCatalogue.BUILT_IN).stream()
                .filter(found -> found.finding().code() != RulebookFinding.NO_SOURCE)
                .map(RulebookCheckTest::of)
                .toList();
    }

    private static String of(RulebookCheck.Found found) {
        List<String> arguments = new ArrayList<>();
        found.finding()
                .arguments()
                .forEach((name, value) -> arguments.add(name + "="
                        + (value instanceof Optional<?> some
                                ? some.map(Object::toString).orElse("-")
                                : value)));
        return found.finding().code().code().substring("rulebook.".length()) + " "
                + found.path().replace("sections/A/criteria/", "") + " " + String.join(" ", arguments);
    }

    private static Object bands(Object value, Object... bands) {
        return map("bands", map("value", value, "bands", List.of(bands)));
    }

    private static Object band(Object from, Object to, int points) {
        Map<String, Object> band = map("points", points);
        if (from != null) {
            band.put("from", from);
        }
        if (to != null) {
            band.put("to", to);
        }
        return band;
    }

    private static Object with(Object rule, String key, Object value) {
        Map<String, Object> part = new LinkedHashMap<>();
        ((Map<?, ?>) rule).forEach((name, body) -> part.put((String) name, body));
        part.put(key, value);
        return part;
    }

    private static Object flag(Object when) {
        return map("flag", map("when", when));
    }

    private static Map<String, Object> percent(Object v, Object w) {
        return map("percent", List.of(v, w));
    }

    static Stream<Arguments> rules() {
        Object never = map("more_than", List.of(COVERAGE, 100));
        return Stream.of(
                Arguments.of(
                        "bands of a real draft: 81–90 and 71–80 leave 80.5 in none",
                        bands(MEMBERS, band(81, 91, 10), band(71, 80, 8), band(0, 71, 5)),
                        List.of(
                                "band-gap A1/rule/bands/bands from=80/1 to=81/1",
                                "band-gap A1/rule/bands/bands from=91/1 to=-")),
                Arguments.of(
                        "no bands within the range",
                        bands(MEMBERS, band(-5, 0, 10)),
                        List.of(
                                "max-unreachable A1 greatest=0/1 max=10/1",
                                "band-gap A1/rule/bands/bands from=0/1 to=-")),
                Arguments.of(
                        "three bands over each other",
                        bands(FACT, band(null, 10, 1), band(2, 8, 2), band(4, 6, 3), band(10, null, 10)),
                        List.of(
                                "band-overlap A1/rule/bands/bands from=2/1 to=8/1",
                                "band-overlap A1/rule/bands/bands from=4/1 to=6/1")),
                Arguments.of(
                        "a band without end twice",
                        bands(FACT, band(null, null, 10), band(3, null, 3)),
                        List.of("band-overlap A1/rule/bands/bands from=3/1 to=-")),
                Arguments.of(
                        "an empty band holds nothing", bands(COVERAGE, band(0, 101, 10), band(7, 7, 3)), List.of()),
                Arguments.of(
                        "a share of two figures is never negative",
                        bands(percent(WOMEN, MEMBERS), band(0, null, 10)),
                        List.of()),
                Arguments.of(
                        "a difference may be anything",
                        bands(map("difference", List.of(WOMEN, MEMBERS)), band(0, null, 10)),
                        List.of("band-gap A1/rule/bands/bands from=- to=0/1")),
                Arguments.of(
                        "a sum, a product, the least and the greatest of percentages",
                        bands(
                                map(
                                        "minimum",
                                        List.of(
                                                COVERAGE,
                                                map("sum", List.of(COVERAGE, 50)),
                                                map("product", List.of(COVERAGE, 2)),
                                                map("maximum", List.of(COVERAGE, 20)))),
                                band(0, 101, 10)),
                        List.of()),
                Arguments.of(
                        "the whole group is like one of it",
                        bands(map("group_max", COVERAGE), band(0, 101, 10)),
                        List.of()),
                Arguments.of(
                        "a quotient by what is at least 2",
                        bands(percent(COVERAGE, map("maximum", List.of(MEMBERS, 2))), band(0, 5001, 10)),
                        List.of()),
                Arguments.of(
                        "a quotient by what may be negative",
                        bands(percent(COVERAGE, map("difference", List.of(MEMBERS, 2))), band(null, null, 10)),
                        List.of()),
                Arguments.of(
                        "a negative quotient",
                        bands(percent(COVERAGE, map("difference", List.of(-2, MEMBERS))), band(-5000, 1, 10)),
                        List.of()),
                Arguments.of(
                        "a product with a negative factor",
                        bands(map("product", List.of(MEMBERS, -2)), band(null, 1, 10)),
                        List.of()),
                Arguments.of(
                        "a product with zero", bands(map("product", List.of(MEMBERS, 0)), band(0, 1, 10)), List.of()),
                Arguments.of(
                        "a product of the unknown",
                        bands(map("product", List.of(MEMBERS, FACT)), band(null, null, 10)),
                        List.of()),
                Arguments.of(
                        "a product of a percentage and a growth",
                        bands(
                                map("product", List.of(COVERAGE, map("growth", "members.total"))),
                                band(-10000, null, 10)),
                        List.of()),
                Arguments.of(
                        "a product of two growths",
                        bands(
                                map("product", List.of(map("growth", "members.total"), map("growth", "members.women"))),
                                band(null, null, 10)),
                        List.of()),
                Arguments.of(
                        "a share of what may be negative",
                        bands(
                                percent(map("growth", "members.total"), map("maximum", List.of(MEMBERS, 4))),
                                band(-2500, null, 10)),
                        List.of()),
                Arguments.of(
                        "a share of something at most 0",
                        bands(percent(MEMBERS, map("minimum", List.of(FACT, -1))), band(null, 1, 10)),
                        List.of()),
                Arguments.of(
                        "a percentage by a percentage", bands(percent(50, COVERAGE), band(50, null, 10)), List.of()),
                Arguments.of(
                        "a percentage by what lies on both sides of 0",
                        bands(percent(0, map("growth", "members.total")), band(0, 1, 10)),
                        List.of()),
                Arguments.of(
                        "the maximum is judged after rounding",
                        map("proportional", map("value", map("minimum", List.of(MEMBERS, 99.96)), "of", 100)),
                        List.of()),
                Arguments.of(
                        "a little less is not",
                        map("proportional", map("value", map("minimum", List.of(MEMBERS, 99.94)), "of", 100)),
                        List.of("max-unreachable A1 greatest=4997/500 max=10/1")),
                Arguments.of(
                        "what is always taken away",
                        map(
                                "sum_of",
                                map(
                                        "rules",
                                        List.of(
                                                map("assessed", map("fact", "p")),
                                                map(
                                                        "minus",
                                                        true,
                                                        "bands",
                                                        map(
                                                                "value",
                                                                MEMBERS,
                                                                "bands",
                                                                List.of(band(0, 5, 1), band(5, null, 2))))))),
                        List.of("max-unreachable A1 greatest=9/1 max=10/1")),
                Arguments.of(
                        "max unreachable by coverage",
                        map("proportional", map("value", COVERAGE, "of", 200)),
                        List.of("max-unreachable A1 greatest=5/1 max=10/1")),
                Arguments.of(
                        "a quotient of values that cannot reach it",
                        map("proportional", map("value", COVERAGE, "of", map("maximum", List.of(MEMBERS, 200)))),
                        List.of("max-unreachable A1 greatest=5/1 max=10/1")),
                Arguments.of(
                        "a quotient of values that can",
                        map("proportional", map("value", COVERAGE, "of", MEMBERS)),
                        List.of()),
                Arguments.of(
                        "deductions that always begin",
                        map("deduct", map("value", COVERAGE, "full_at", 120, "per", 10, "points", 1, "steps", "full")),
                        List.of("max-unreachable A1 greatest=8/1 max=10/1")),
                Arguments.of(
                        "deductions against a value that lies higher",
                        map(
                                "deduct",
                                map(
                                        "value",
                                        COVERAGE,
                                        "full_at",
                                        map("maximum", List.of(MEMBERS, 120)),
                                        "per",
                                        10,
                                        "points",
                                        1,
                                        "steps",
                                        "full")),
                        List.of("max-unreachable A1 greatest=8/1 max=10/1")),
                Arguments.of(
                        "deductions above a value",
                        map(
                                "deduct",
                                map(
                                        "value",
                                        MEMBERS,
                                        "full_at",
                                        COVERAGE,
                                        "per",
                                        10,
                                        "points",
                                        1,
                                        "steps",
                                        "full",
                                        "direction",
                                        "above")),
                        List.of()),
                Arguments.of(
                        "too few steps",
                        map("count", map("value", COVERAGE, "each", 1, "per", 20)),
                        List.of("max-unreachable A1 greatest=5/1 max=10/1")),
                Arguments.of(
                        "too few steps beyond a value",
                        map("count", map("value", COVERAGE, "each", 1, "per", 20, "beyond", MEMBERS)),
                        List.of("max-unreachable A1 greatest=5/1 max=10/1")),
                Arguments.of(
                        "steps without end beyond a value",
                        map("count", map("value", MEMBERS, "each", 1, "beyond", WOMEN)),
                        List.of()),
                Arguments.of(
                        "a ladder that ends low",
                        map("steps", map("value", MEMBERS, "table", List.of(List.of(0, 0), List.of(10, 9)))),
                        List.of("max-unreachable A1 greatest=9/1 max=10/1")),
                Arguments.of(
                        "a ladder of values proves nothing",
                        map("steps", map("value", MEMBERS, "table", List.of(List.of(0, 0), List.of(WOMEN, 3)))),
                        List.of()),
                Arguments.of(
                        "a flag that is never true", flag(never), List.of("max-unreachable A1 greatest=0/1 max=10/1")),
                Arguments.of(
                        "a flag of few points",
                        map("flag", map("when", map("fact", "yes"), "points", 4)),
                        List.of("max-unreachable A1 greatest=4/1 max=10/1")),
                Arguments.of(
                        "a choice of few points",
                        map("choice", map("fact", "level", "levels", map("GOOD", 7, "BAD", 1))),
                        List.of("max-unreachable A1 greatest=7/1 max=10/1")),
                Arguments.of(
                        "a checklist with an item that is never true",
                        map(
                                "checklist",
                                map(
                                        "items",
                                        List.of(
                                                map("code", "i", "when", map("fact", "x"), "points", 6),
                                                map("code", "j", "when", never, "points", 4)))),
                        List.of("max-unreachable A1 greatest=6/1 max=10/1")),
                Arguments.of(
                        "a checklist with a code twice",
                        map(
                                "checklist",
                                map(
                                        "items",
                                        List.of(
                                                map("code", "i", "when", map("fact", "x"), "points", 6),
                                                map("code", "i", "when", map("fact", "y"), "points", 4)))),
                        List.of("duplicate-code A1/rule/checklist/items/i code=i")),
                Arguments.of(
                        "the best of small parts",
                        map(
                                "best_of",
                                map(
                                        "rules",
                                        List.of(
                                                map("max", 3, "proportional", map("value", MEMBERS)),
                                                map("max", 4, "assessed", map("fact", "p"))))),
                        List.of("max-unreachable A1 greatest=4/1 max=10/1")),
                Arguments.of(
                        "a sum of small parts, one taken away",
                        map(
                                "sum_of",
                                map(
                                        "rules",
                                        List.of(
                                                map("max", 3, "proportional", map("value", MEMBERS)),
                                                map("max", 4, "assessed", map("fact", "p")),
                                                map("max", 9, "minus", true, "assessed", map("fact", "q"))))),
                        List.of("max-unreachable A1 greatest=7/1 max=10/1")),
                Arguments.of(
                        "cases, one of which never comes",
                        map(
                                "choose",
                                map(
                                        "cases",
                                        List.of(
                                                map("when", never, "rule", map("assessed", map("fact", "p"))),
                                                map(
                                                        "when",
                                                        map("fact", "x"),
                                                        "rule",
                                                        map("max", 3, "assessed", map("fact", "p")))),
                                        "otherwise",
                                        map("max", 2, "assessed", map("fact", "p")))),
                        List.of("max-unreachable A1 greatest=3/1 max=10/1")),
                Arguments.of(
                        "a band in a part exceeds the part",
                        map(
                                "sum_of",
                                map(
                                        "rules",
                                        List.of(
                                                map(
                                                        "max",
                                                        4,
                                                        "bands",
                                                        map("value", MEMBERS, "bands", List.of(band(0, null, 5)))),
                                                map("max", 6, "assessed", map("fact", "p"))))),
                        List.of("band-exceeds-max A1/rule/sum_of/rules/0/bands/bands/0 max=4/1 points=5/1")),
                Arguments.of(
                        "unknown indicators wherever they stand",
                        map(
                                "choose",
                                map(
                                        "cases",
                                        List.of(map(
                                                "when",
                                                map(
                                                        "all",
                                                        List.of(
                                                                map("reported", "x1"),
                                                                map(
                                                                        "not",
                                                                        map(
                                                                                "any",
                                                                                List.of(
                                                                                        map(
                                                                                                "equal",
                                                                                                List.of(
                                                                                                        map(
                                                                                                                "target",
                                                                                                                "x2"),
                                                                                                        map(
                                                                                                                "growth",
                                                                                                                "x3")))))))),
                                                "rule",
                                                map(
                                                        "proportional",
                                                        map(
                                                                "value",
                                                                map("attainment", "x4"),
                                                                "of",
                                                                map(
                                                                        "sum",
                                                                        List.of(
                                                                                1,
                                                                                map(
                                                                                        "group_min",
                                                                                        map("actual", "x5")))))))),
                                        "otherwise",
                                        map(
                                                "deduct",
                                                map(
                                                        "value",
                                                        map("coverage", "x6"),
                                                        "full_at",
                                                        1,
                                                        "per",
                                                        1,
                                                        "points",
                                                        1,
                                                        "steps",
                                                        "full")))),
                        List.of(
                                "unknown-indicator A1/rule/choose/cases/0/rule/proportional/of/sum/1/group_min/actual code=x5",
                                "unknown-indicator A1/rule/choose/cases/0/rule/proportional/value/attainment code=x4",
                                "unknown-indicator A1/rule/choose/cases/0/when/all/0/reported code=x1",
                                "unknown-indicator A1/rule/choose/cases/0/when/all/1/not/any/0/equal/0/target code=x2",
                                "unknown-indicator A1/rule/choose/cases/0/when/all/1/not/any/0/equal/1/growth code=x3",
                                "unknown-indicator A1/rule/choose/otherwise/deduct/value/coverage code=x6")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule_isProved(String name, Object rule, List<String> expected) {
        assertEquals(expected, found(rulebook(10, List.of(criterion("A1", rule)))));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(map("at_least", List.of(COVERAGE, 101)), true),
                Arguments.of(map("at_least", List.of(COVERAGE, 100)), false),
                Arguments.of(map("more_than", List.of(COVERAGE, 100)), true),
                Arguments.of(map("less_than", List.of(MEMBERS, 0)), true),
                Arguments.of(map("at_most", List.of(MEMBERS, -1)), true),
                Arguments.of(map("at_most", List.of(MEMBERS, 0)), false),
                Arguments.of(map("equal", List.of(COVERAGE, 101)), true),
                Arguments.of(map("equal", List.of(-1, COVERAGE)), true),
                Arguments.of(map("equal", List.of(COVERAGE, 3)), false),
                Arguments.of(map("not", map("at_least", List.of(MEMBERS, 0))), true),
                Arguments.of(map("not", map("equal", List.of(MEMBERS, 0))), false),
                Arguments.of(map("not", map("not", map("less_than", List.of(MEMBERS, 0)))), true),
                Arguments.of(
                        map(
                                "not",
                                map(
                                        "all",
                                        List.of(
                                                map("at_least", List.of(MEMBERS, 0)),
                                                map("at_most", List.of(COVERAGE, 100))))),
                        true),
                Arguments.of(
                        map("not", map("any", List.of(map("fact", "x"), map("more_than", List.of(MEMBERS, -1))))),
                        true),
                Arguments.of(map("not", map("less_than", List.of(COVERAGE, 101))), true),
                Arguments.of(
                        map(
                                "any",
                                List.of(
                                        map("less_than", List.of(MEMBERS, 0)),
                                        map("more_than", List.of(COVERAGE, 100)))),
                        true),
                Arguments.of(map("any", List.of(map("less_than", List.of(MEMBERS, 0)), map("fact", "x"))), false),
                Arguments.of(
                        map(
                                "all",
                                List.of(map("less_than", List.of(MEMBERS, 5)), map("at_least", List.of(MEMBERS, 5)))),
                        true),
                Arguments.of(
                        map("all", List.of(map("at_most", List.of(MEMBERS, 5)), map("at_most", List.of(5, MEMBERS)))),
                        false),
                Arguments.of(
                        map("all", List.of(map("equal", List.of(MEMBERS, 5)), map("less_than", List.of(6, MEMBERS)))),
                        true),
                Arguments.of(
                        map("all", List.of(map("equal", List.of(4, MEMBERS)), map("more_than", List.of(4, MEMBERS)))),
                        true),
                Arguments.of(
                        map(
                                "all",
                                List.of(
                                        map("at_least", List.of(3, MEMBERS)),
                                        map("more_than", List.of(MEMBERS, 3)),
                                        map("fact", "x"))),
                        true),
                Arguments.of(
                        map(
                                "all",
                                List.of(
                                        map("at_least", List.of(MEMBERS, WOMEN)),
                                        map("more_than", List.of(MEMBERS, 3)))),
                        false),
                Arguments.of(map("reported", "members.total"), false),
                Arguments.of(map("at_least", List.of(map("share", "A"), 101)), true),
                Arguments.of(map("at_least", List.of(map("points", "A"), 11)), true),
                Arguments.of(map("less_than", List.of(map("points", "A1"), 0)), true),
                Arguments.of(map("less_than", List.of(map("points", "TOTAL"), 0)), true),
                Arguments.of(map("more_than", List.of(map("points", "TOTAL"), 1000)), false),
                Arguments.of(map("more_than", List.of(map("share", "TOTAL"), 100)), false),
                Arguments.of(map("less_than", List.of(map("share", "TOTAL"), 0)), true),
                Arguments.of(map("every_share", map("of", "criteria", "at_least", 200)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void ceiling_thatNeverHolds_isFound(Map<String, Object> when, boolean isNever) {
        assertEquals(
                isNever ? List.of("ceiling-without-effect ceilings/K reason=never-true") : List.of(),
                found(rulebook(
                        10,
                        List.of(criterion("A1", map("assessed", map("fact", "p")))),
                        "ceilings",
                        List.of(map("code", "K", "when", when, "lower_by", 1)))));
    }

    @Test
    void maximaOfARealDraft_doNotAddUp_andReferencesLead_nowhere() {
        Object sum = map(
                "sum_of",
                map(
                        "rules",
                        List.of(
                                map("max", 8, "assessed", map("fact", "p")),
                                map("max", 5, "assessed", map("fact", "q")))));
        Map<String, Object> tree = rulebook(
                12,
                List.of(
                        criterion("A1", sum),
                        criterion("A", map("assessed", map("fact", "p"))),
                        criterion("A1", map("assessed", map("fact", "p"))),
                        criterion("TOTAL", map("assessed", map("fact", "p")))),
                "scale",
                10,
                "classes",
                List.of(
                        map("code", "E", "from", 8),
                        map("code", "G", "from", 8),
                        map("code", "E", "from", 5, "when", map("at_least", List.of(map("points", "Z"), 1)))),
                "ceilings",
                List.of(
                        map("code", "K1", "when", map("fact", "x"), "at_most", "E"),
                        map("code", "K2", "when", map("fact", "x"), "at_most", "Q"),
                        map("code", "K3", "when", map("every_share", map("of", "B", "at_least", 1)), "lower_by", 1)),
                "exclusions",
                List.of(
                        map("code", "X", "when", map("every_share", map("of", "A", "at_least", 1))),
                        map("code", "X", "when", map("at_least", List.of(map("share", "TOTAL"), 1)))),
                "ranking",
                map("ties", List.of("A1", "BONUS", "PENALTY", "Q")),
                "awards",
                List.of(map(
                        "code",
                        "F",
                        "per",
                        "all",
                        "top",
                        1,
                        "ties",
                        "include",
                        "at_least",
                        "W",
                        "unless",
                        List.of("F", "V"))));
        assertEquals(
                List.of(
                        "points-sum  max=10/1 sum=12/1",
                        "unknown-class awards/F/at_least code=W",
                        "unknown-award awards/F/unless/1 code=V",
                        "ceiling-without-effect ceilings/K1 reason=best-class",
                        "unknown-class ceilings/K2/at_most code=Q",
                        "unknown-criterion ceilings/K3/when/every_share/of code=B",
                        "class-gap classes lowest=5/1",
                        "duplicate-code classes/E code=E",
                        "unknown-criterion classes/E/when/at_least/0/points code=Z",
                        "class-order classes/G above=8/1 from=8/1",
                        "duplicate-code exclusions/X code=X",
                        "unknown-criterion ranking/ties/3 code=Q",
                        "points-sum sections/A max=12/1 sum=40/1",
                        "duplicate-code A code=A",
                        "duplicate-code A1 code=A1",
                        "duplicate-code TOTAL code=TOTAL"),
                found(tree));
    }

    @Test
    void monotone_isProvedForEachValueAndCase() {
        Object falling = map(
                "deduct",
                map("value", MEMBERS, "full_at", 0, "per", 1, "points", 1, "steps", "full", "direction", "above"));
        Object rising = map("proportional", map("value", WOMEN));
        Object negative = map("proportional", map("value", MEMBERS, "of", -10));
        Object edge = map("proportional", map("value", MEMBERS, "of", -10, "zero_below", 50));
        assertEquals(
                List.of("not-monotone A1 better=higher high=1/1 high_points=9/1 low=0/1 low_points=10/1"),
                found(rulebook(
                        10,
                        List.of(criterion(
                                "A1",
                                map(
                                        "choose",
                                        map(
                                                "cases",
                                                List.of(map("when", map("fact", "x"), "rule", rising)),
                                                "otherwise",
                                                falling)),
                                "better",
                                "higher")))));
        assertEquals(
                List.of("not-monotone A1 better=lower high=10/1 high_points=10/1 low=0/1 low_points=0/1"),
                found(rulebook(
                        10,
                        List.of(criterion(
                                "A1", map("proportional", map("value", WOMEN, "of", 10)), "better", "lower")))));
        for (Object rule : List.of(negative, edge, map("proportional", map("value", MEMBERS, "of", 0)))) {
            assertEquals(
                    List.of(),
                    found(rulebook(10, List.of(criterion("A1", rule, "better", "higher")))).stream()
                            .filter(text -> text.startsWith("not-m"))
                            .toList());
        }
        Object atLeast95 = map("maximum", List.of(COVERAGE, 95));
        Object lowBands = bands(WOMEN, band(0, 5, 8), band(5, null, 6));
        Object hidden = map("best_of", map("rules", List.of(lowBands, map("proportional", map("value", atLeast95)))));
        Object itself = map("proportional", map("value", WOMEN, "of", WOMEN));
        for (Object rule : List.of(hidden, itself)) {
            assertEquals(
                    List.of(),
                    found(rulebook(10, List.of(criterion("A1", rule, "better", "higher")))),
                    rule.toString());
        }
        Object high = with(bands(WOMEN, band(0, 5, 20), band(5, null, 15)), "max", 20);
        Object shown = map("sum_of", map("rules", List.of(high, with(flag(map("fact", "late")), "minus", true))));
        assertEquals(
                List.of("not-monotone A1 better=higher high=5/1 high_points=5/1 low=0/1 low_points=10/1"),
                found(rulebook(10, List.of(criterion("A1", shown, "better", "higher")))));
        Object alwaysNegative = map(
                "proportional",
                map("value", map("difference", List.of(-1, WOMEN)), "of", map("minimum", List.of(FACT, -1))));
        assertEquals(
                1,
                found(rulebook(10, List.of(criterion("A1", alwaysNegative, "better", "higher")))).stream()
                        .filter(name -> name.startsWith("not-m"))
                        .count());
        Object fine = map("count", map("value", MEMBERS, "each", 0.001, "steps", "full"));
        Object level = map("count", map("value", MEMBERS, "each", 0));
        assertEquals(List.of(), found(rulebook(10, List.of(criterion("A1", fine, "better", "higher")))));
        assertEquals(
                List.of("max-unreachable A1 greatest=0/1 max=10/1"),
                found(rulebook(10, List.of(criterion("A1", level, "better", "lower")))));
    }

    @Test
    void sources_areAskedFor() {
        Map<String, Object> tree = rulebook(10, List.of(criterion("A1", map("assessed", map("fact", "p")))));
        assertEquals(
                List.of("", "sections/A/criteria/A1"),
                RulebookCheck.check(read(tree), IndicatorCatalogue.BUILT_IN).stream()
                        .map(RulebookCheck.Found::path)
                        .toList());
        tree.put("source", map("document", "69/HNCT-BĐN"));
        assertEquals(
                List.of("sections/A/criteria/A1"),
                RulebookCheck.check(read(tree), IndicatorCatalogue.BUILT_IN).stream()
                        .map(RulebookCheck.Found::path)
                        .toList());
    }

    @Test
    void requiredInputs_areKnownBeforeAnythingIsRead() {
        Object rule = map(
                "choose",
                map(
                        "cases",
                        List.of(map(
                                "when",
                                map("all", List.of(map("fact", "x"), map("reported", "a"))),
                                "rule",
                                map("choice", map("fact", "level", "levels", map("L", 1))))),
                        "otherwise",
                        map(
                                "sum_of",
                                map(
                                        "rules",
                                        List.of(
                                                map(
                                                        "proportional",
                                                        map("value", map("growth", "b"), "of", map("target", "c"))),
                                                map("assessed", map("fact", "p")),
                                                map(
                                                        "proportional",
                                                        map(
                                                                "value",
                                                                map(
                                                                        "percent",
                                                                        List.of(
                                                                                map("attainment", "d"),
                                                                                map(
                                                                                        "actual",
                                                                                        "e",
                                                                                        "years_back",
                                                                                        3))))))))));
        RequiredInputs inputs = read(rulebook(
                        10,
                        List.of(criterion(
                                "A1",
                                map("best_of", map("rules", List.of(rule))),
                                "applies",
                                map("at_least", List.of(map("fact", "n"), map("coverage", "f")))))))
                .requiredInputs();
        assertEquals("{a=[0], b=[0, 1], d=[0], e=[3], f=[0]}", inputs.actuals().toString());
        assertEquals(List.of(IndicatorCode.parse("c"), IndicatorCode.parse("d")), List.copyOf(inputs.targets()));
        assertEquals("[level, n, p, x]", inputs.facts().toString());
    }

    @Test
    void classesDownToZero_thatCeilingsAndAwardsName_areInOrder() {
        Object when = map("fact", "n");
        List<String> found = found(rulebook(
                10,
                List.of(criterion("A1", map("assessed", map("fact", "p")))),
                "classes",
                List.of(map("code", "K", "from", 8), map("code", "L", "from", 0)),
                "ceilings",
                List.of(map("code", "C", "when", when, "at_most", "L")),
                "awards",
                List.of(map("code", "W", "per", "all", "top", 1, "ties", "include", "at_least", "K"))));
        assertEquals(
                List.of(),
                found.stream()
                        .filter(text -> text.contains("class") || text.contains("ceiling"))
                        .toList());
    }

    /** Limits of size there are none of its own: time grows with what is written. */
    @Test
    void hundredThousandCriteria_areReadAndProved() {
        List<Object> criteria = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            criteria.add(
                    criterion("C" + i, map("assessed", map("fact", "f" + i)), "max", 1, "source", map("clause", "1")));
        }
        Rulebook rulebook = read(rulebook(100_000, criteria, "source", map("clause", "1")));
        assertEquals(List.of(), RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN));
        assertEquals(100_000, rulebook.requiredInputs().facts().size());
    }
}
