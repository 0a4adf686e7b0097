package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite.Difference;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that an official writes for a rulebook: read, run, and asked what they leave untested. */
class RuleTestSuiteTest {

    private static final Object A = map("actual", "a");

    private static Object share(Object value) {
        return map("proportional", map("value", value, "of", 10));
    }

    private static Object test(String name, Object given, Object... expected) {
        return map("name", name, "given", given, "expect", map(expected));
    }

    private static RuleTestSuite suite(Object... tests) {
        return RuleTestSuite.read(node(map("rules", "thi-dua", "tests", List.of(tests))));
    }

    private static List<Difference> differences(Map<String, Object> tree, Object... tests) {
        return suite(tests).run(read(tree)).stream()
                .flatMap(result -> result.differences().stream())
                .toList();
    }

    @Test
    void aSuite_namesItsRulebook_andItsTestsInOrder() {
        RuleTestSuite suite = suite(test("b", map()), test("a", map()));
        assertEquals("thi-dua", suite.rulebook());
        assertEquals(
                List.of("b", "a"),
                suite.tests().stream().map(RuleTestSuite.Test::name).toList());
        assertEquals(
                List.of("b", "a"),
                suite.run(read(rulebook(10, List.of()))).stream()
                        .map(RuleTestSuite.Result::name)
                        .toList());
    }

    @Test
    void pointsTotalAndClass_areCompared_thatIsDifferentIsSaid() {
        Map<String, Object> tree = rulebook(
                20,
                List.of(criterion("C", share(A)), criterion("D", share(map("actual", "b")))),
                "classes",
                List.of(map("code", "E", "from", 9), map("code", "G", "from", 5)));
        Object given = map("actuals", map("a", 4, "b", 2));
        assertEquals(
                List.of(),
                differences(tree, test("x", given, "criteria", map("C", 4, "D", 2), "total", 6, "class", "G")));
        assertEquals(
                List.of(
                        new Difference("criteria/C", Fraction.of(5), Optional.of(Fraction.of(4))),
                        new Difference("total", Fraction.of(7), Optional.of(Fraction.of(6))),
                        new Difference("class", "E", Optional.of("G"))),
                differences(tree, test("x", given, "criteria", map("C", 5, "D", 2), "total", 7, "class", "E")));
        assertEquals(
                List.of(new Difference("class", "G", Optional.empty())),
                differences(tree, test("x", map("actuals", map("a", 1)), "class", "G")),
                "below the lowest class");
        assertEquals(
                List.of(new Difference("criteria/NONE", Fraction.ZERO, Optional.empty())),
                differences(tree, test("x", given, "criteria", map("NONE", 0))),
                "no such criterion");
    }

    @Test
    void aTestPasses_whereNothingDiffers() {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", share(A))));
        List<RuleTestSuite.Result> results = suite(
                        test("x", map("actuals", map("a", 4)), "total", 4), test("y", map(), "total", 4))
                .run(read(tree));
        assertTrue(results.get(0).isPassed());
        assertFalse(results.get(1).isPassed());
    }

    @Test
    void whatRefuses_hasNoTotal() {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", share(A), "missing", "refuse")));
        assertEquals(
                List.of(new Difference("total", Fraction.ZERO, Optional.empty())),
                differences(tree, test("x", map(), "total", 0)));
    }

    /** One unit cannot be ranked, and the test's year need not be the rulebook's. */
    @Test
    void validityAndQuotas_areLeftOut() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("C", share(A))),
                "valid_from",
                "2024-01-01",
                "classes",
                List.of(map("code", "E", "from", 4, "quota", map("percent", 0, "ties", "exclude"))));
        assertEquals(List.of(), differences(tree, test("x", map("actuals", map("a", 4)), "total", 4, "class", "E")));
    }

    @Test
    void theConditionOfAClass_isAsked() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("C", share(A))),
                "classes",
                List.of(map("code", "E", "from", 0, "when", map("fact", "yes")), map("code", "G", "from", 0)));
        assertEquals(
                List.of(),
                differences(
                        tree,
                        test("yes", map("facts", map("yes", true)), "class", "E"),
                        test("no", map("facts", map("yes", false)), "class", "G")));
    }

    @Test
    void facts_areTruthsNumbersAndLevels() {
        Map<String, Object> tree = rulebook(
                30,
                List.of(
                        criterion("C", map("flag", map("when", map("fact", "yes")))),
                        criterion("D", map("assessed", map("fact", "p"))),
                        criterion("E", map("choice", map("fact", "level", "levels", map("GOOD", 7))))));
        Object facts = map("yes", true, "p", new BigDecimal("8.50"), "level", "GOOD");
        assertEquals(
                List.of(),
                differences(tree, test("x", map("facts", facts), "criteria", map("C", 10, "D", 8.5, "E", 7))));
        Object ten = map("p", new BigDecimal("1E+1"));
        assertEquals(
                List.of(),
                differences(tree, test("x", map("facts", ten), "criteria", map("D", 10))),
                "a number is a number however it is written");
    }

    @Test
    void targetsEarlierYearsAndCoverage_areGiven() {
        Map<String, Object> tree = rulebook(
                40,
                List.of(
                        criterion("C", map("proportional", map("value", map("attainment", "a")))),
                        criterion("D", share(map("actual", "a", "years_back", 2))),
                        criterion("E", map("proportional", map("value", map("coverage", "a")))),
                        criterion("F", map("proportional", map("value", map("coverage", "b"))), "missing", "refuse")));
        assertEquals(
                List.of(),
                differences(
                        tree,
                        test(
                                "x",
                                map(
                                        "actuals",
                                        map("a", 3),
                                        "targets",
                                        map("a", 6),
                                        "back",
                                        map("2", map("a", 7), "1", map("a", 9)),
                                        "coverage",
                                        map("a", List.of(3, 3), "b", List.of(1, 5))),
                                "criteria",
                                map("C", 5, "D", 7, "E", 10, "F", 2))));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(map("name", "x"), "tests/0"),
                Arguments.of(map("name", "x", "expect", map("points", 1)), "tests/0/expect"),
                Arguments.of(map("name", "x", "expect", map(), "gave", map()), "tests/0"),
                Arguments.of(given("back", map("0", map())), "tests/0/given/back/0"),
                Arguments.of(given("back", map("1000", map())), "tests/0/given/back/1000"),
                Arguments.of(given("back", map("01", map())), "tests/0/given/back/01"),
                Arguments.of(given("back", map("1", map("a", "5"))), "tests/0/given/back/1/a"),
                Arguments.of(given("coverage", map("a", List.of(3))), "tests/0/given/coverage/a"),
                Arguments.of(given("coverage", map("a", List.of(3, 2))), "tests/0/given/coverage/a"),
                Arguments.of(given("coverage", map("a", List.of(1, 2, 3))), "tests/0/given/coverage/a"),
                Arguments.of(given("coverage", map("a", List.of(-1, 2))), "tests/0/given/coverage/a/0"),
                Arguments.of(given("actuals", map("a", "5")), "tests/0/given/actuals/a"),
                Arguments.of(given("targets", map("a", true)), "tests/0/given/targets/a"),
                Arguments.of(given("facts", map("a", List.of())), "tests/0/given/facts/a"));
    }

    private static Object given(String key, Object value) {
        return map("name", "x", "given", map(key, value), "expect", map());
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsWrong_isSaidWithItsPlace(Object test, String path) {
        assertEquals(
                path,
                assertThrows(UnreadableTextException.class, () -> suite(test)).path());
    }

    @Test
    void upTo999Years_mayBeGivenBack() {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", share(map("actual", "a", "years_back", 99)))));
        assertEquals(
                List.of(),
                differences(
                        tree,
                        test("x", map("back", map("99", map("a", 3), "999", map("a", 4))), "criteria", map("C", 3))));
        assertEquals(
                List.of(new Difference("criteria/C", Fraction.ONE, Optional.of(Fraction.of(10)))),
                differences(
                        rulebook(10, List.of(criterion("C", map("proportional", map("value", map("coverage", "a")))))),
                        test(
                                "x",
                                map("actuals", map("a", 1), "coverage", map("a", List.of(2, 2))),
                                "criteria",
                                map("C", 1))));
    }

    private static Object bands(Object value) {
        return map(
                "bands",
                map(
                        "value",
                        value,
                        "bands",
                        List.of(
                                map("to", 5, "points", 2),
                                map("from", 5, "to", 7, "points", 4),
                                map("from", 7, "points", 9))));
    }

    @Test
    void untested_areCriteriaThatNoTestExpects_andBandsThatNoneReaches() {
        Object within = map("best_of", map("rules", List.of(bands(A), map("assessed", map("fact", "p")))));
        Map<String, Object> tree = rulebook(
                30,
                List.of(criterion("C", bands(A)), criterion("D", within), criterion("E", bands(map("actual", "b")))));
        RuleTestSuite suite = suite(
                test("low", map("actuals", map("a", 1)), "criteria", map("C", 2)),
                test("high", map("actuals", map("a", 7, "b", 5)), "total", 22, "criteria", map("D", 9)));
        assertEquals(
                new RuleTestSuite.Untested(
                        List.of("E"),
                        List.of(
                                "sections/A/criteria/C/rule/bands/bands/1",
                                "sections/A/criteria/D/rule/best_of/rules/0/bands/bands/1",
                                "sections/A/criteria/E/rule/bands/bands/0",
                                "sections/A/criteria/E/rule/bands/bands/2")),
                suite.untested(read(tree)));
    }

    @Test
    void unnoticed_areTheChangesThatNoTestSees() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("C", map("flag", map("when", map("at_least", List.of(A, 5)), "points", 4)))),
                "classes",
                List.of(map("code", "E", "from", 4)));
        RuleTestSuite points = suite(test("five", map("actuals", map("a", 5)), "criteria", map("C", 4)));
        assertEquals(
                List.of(
                        "classes/E/from 4 3",
                        "classes/E/from 4 5",
                        "sections/A/criteria/C/max 10 9",
                        "sections/A/criteria/C/max 10 11",
                        "sections/A/criteria/C/rule/flag/when/at_least/1 5 4"),
                points.unnoticed(node(tree)).stream()
                        .map(mutant -> mutant.path() + " " + mutant.from() + " " + mutant.to())
                        .toList());
        RuleTestSuite both = suite(
                test("five", map("actuals", map("a", 5)), "criteria", map("C", 4), "class", "E"),
                test("four", map("actuals", map("a", 4)), "criteria", map("C", 0)));
        assertEquals(
                List.of("classes/E/from 4 3", "sections/A/criteria/C/max 10 9", "sections/A/criteria/C/max 10 11"),
                both.unnoticed(node(tree)).stream()
                        .map(mutant -> mutant.path() + " " + mutant.from() + " " + mutant.to())
                        .toList());
    }

    @Test
    void whereATestFails_noChangeIsTried() {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", share(A))));
        assertThrows(IllegalStateException.class, () -> suite(
                        test("right", map("actuals", map("a", 1)), "total", 1),
                        test("wrong", map("actuals", map("a", 1)), "total", 2))
                .unnoticed(node(tree)));
    }

    @Test
    void withIndicatorsOfAHost_theSameIsExpected_ofMore() {
        IndicatorCatalogue own = IndicatorCatalogue.of(List.of(new Indicator.Ratio(
                IndicatorCode.parse("own.rate"),
                new Indicator.Titles("Tỷ lệ", "Rate"),
                IndicatorCode.parse("members.women"),
                IndicatorCode.parse("members.total"))));
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("C", map("proportional", map("value", map("actual", "own.rate"))))),
                "classes",
                List.of(map("code", "E", "from", 5)));
        RuleTestSuite suite = suite(test(
                "x",
                map("actuals", map("members.women", 1, "members.total", 2)),
                "criteria",
                map("C", 6),
                "total",
                7,
                "class",
                "F"));
        assertEquals(
                List.of(
                        new Difference("criteria/C", Fraction.of(6), Optional.of(Fraction.of(5))),
                        new Difference("total", Fraction.of(7), Optional.of(Fraction.of(5))),
                        new Difference("class", "F", Optional.of("E"))),
                suite.with(own).run(read(tree)).get(0).differences());
        assertEquals("thi-dua", suite.with(own).rulebook());
        assertEquals("x", suite.with(own).tests().get(0).name());
    }
}
