package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Trace;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Comparison;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.testing.TraceFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of value, condition and rule, read off as the points of one criterion of 10. */
class RulesTest {

    private static final Map<String, Object> A = map("actual", "a");
    private static final Map<String, Object> NONE = map("actual", "none");

    private static Data data() {
        return new Data()
                .actual("01", "a", "6")
                .actual("01", "b", "4")
                .actual("01", "zero", "0")
                .actual("02", "a", "9")
                .units("03")
                .back("01", "a", "5")
                .back("01", "zero", "0")
                .target("01", "a", Comparison.AT_LEAST, "8")
                .target("01", "b", Comparison.AT_MOST, "8")
                .fact("01", "n", "2.5")
                .fact("01", "comma", "2,5")
                .fact("01", "yes", "true")
                .fact("01", "no", "false")
                .fact("01", "level", "GOOD")
                .fact("01", "odd", "ODD")
                .fact("01", "much", "11")
                .fact("01", "bare", "true")
                .withoutEvidence("bare");
    }

    private static Object proportional(Object value) {
        return map("proportional", map("value", value, "of", 10));
    }

    private static Object flag(Object when) {
        return map("flag", map("when", when));
    }

    static Stream<Arguments> rules() {
        Object band =
                List.of(map("to", 5, "points", 1), map("from", 5, "to", 7, "points", 6), map("from", 8, "points", 9));
        return Stream.of(
                row("values", proportional(3), "3.00", "APPLIED"),
                row("actual", proportional(A), "6.00", "APPLIED"),
                row("actual back", proportional(map("actual", "a", "years_back", 1)), "5.00", "APPLIED"),
                row("target", proportional(map("target", "a")), "8.00", "APPLIED"),
                row("attainment", map("proportional", map("value", map("attainment", "a"))), "7.50", "APPLIED"),
                row("attainment of AT_MOST", proportional(map("attainment", "b")), "0.00", "MISSING_DATA"),
                row("attainment without target", proportional(map("attainment", "zero")), "0.00", "MISSING_DATA"),
                row("growth", map("proportional", map("value", map("growth", "a"))), "2.00", "APPLIED"),
                row("growth from zero", proportional(map("growth", "zero")), "0.00", "MISSING_DATA"),
                row("growth without past", proportional(map("growth", "b")), "0.00", "MISSING_DATA"),
                row(
                        "percent",
                        map("proportional", map("value", map("percent", List.of(map("actual", "b"), 8)))),
                        "5.00",
                        "APPLIED"),
                row(
                        "percent of zero",
                        proportional(map("percent", List.of(A, map("actual", "zero")))),
                        "0.00",
                        "MISSING_DATA"),
                row("sum", proportional(map("sum", List.of(A, 1, 1))), "8.00", "APPLIED"),
                row("sum with missing", proportional(map("sum", List.of(A, NONE))), "0.00", "MISSING_DATA"),
                row("difference", proportional(map("difference", List.of(A, map("actual", "b")))), "2.00", "APPLIED"),
                row("product", proportional(map("product", List.of(map("actual", "b"), 2))), "8.00", "APPLIED"),
                row("minimum", proportional(map("minimum", List.of(A, map("actual", "b")))), "4.00", "APPLIED"),
                row("maximum", proportional(map("maximum", List.of(map("actual", "b"), A))), "6.00", "APPLIED"),
                row("fact", proportional(map("fact", "n")), "2.50", "APPLIED"),
                row("fact with comma", proportional(map("fact", "comma")), "2.50", "APPLIED"),
                row("fact of another type", proportional(map("fact", "yes")), "0.00", "MISSING_DATA"),
                row("coverage", map("proportional", map("value", map("coverage", "a"))), "7.50", "APPLIED"),
                row(
                        "coverage of missing",
                        map("proportional", map("value", map("coverage", "none"))),
                        "0.00",
                        "APPLIED"),
                row("coverage of nothing", proportional(map("coverage", "nothing.expected")), "0.00", "MISSING_DATA"),
                row("group max", map("proportional", map("value", A, "of", map("group_max", A))), "6.67", "APPLIED"),
                row("group min", map("proportional", map("value", map("group_min", A), "of", 10)), "6.00", "APPLIED"),
                row(
                        "group max of missing",
                        proportional(map("group_max", map("actual", "zzz"))),
                        "0.00",
                        "MISSING_DATA"),
                row(
                        "proportional, zero below",
                        map("proportional", map("value", A, "of", 10, "zero_below", 61)),
                        "0.00",
                        "APPLIED"),
                row(
                        "proportional, not below",
                        map("proportional", map("value", A, "of", 10, "zero_below", 60)),
                        "6.00",
                        "APPLIED"),
                row(
                        "proportional of zero",
                        map("proportional", map("value", A, "of", map("actual", "zero"))),
                        "0.00",
                        "MISSING_DATA"),
                row("proportional, capped", map("proportional", map("value", A, "of", 3)), "10.00", "CAPPED"),
                row("bands", map("bands", map("value", A, "bands", band)), "6.00", "APPLIED"),
                row("bands, below", map("bands", map("value", map("actual", "b"), "bands", band)), "1.00", "APPLIED"),
                row("bands, none", map("bands", map("value", 7, "bands", band)), "0.00", "APPLIED"),
                row("bands, above", map("bands", map("value", 8, "bands", band)), "9.00", "APPLIED"),
                row("bands, missing", map("bands", map("value", NONE, "bands", band)), "0.00", "MISSING_DATA"),
                row("deduct full", deduct("full", "below"), "4.00", "APPLIED"),
                row("deduct begun", deduct("begun", "below"), "2.00", "APPLIED"),
                row("deduct exact", deduct("exact", "below"), "3.00", "APPLIED"),
                row("deduct above", deduct("exact", "above"), "10.00", "APPLIED"),
                row(
                        "deduct, missing",
                        map("deduct", map("value", NONE, "full_at", 1, "per", 1, "points", 1, "steps", "full")),
                        "0.00",
                        "MISSING_DATA"),
                row("count", map("count", map("value", A, "each", 1.5, "beyond", 2)), "6.00", "APPLIED"),
                row(
                        "count full",
                        map("count", map("value", A, "each", 2, "per", 4, "steps", "full")),
                        "2.00",
                        "APPLIED"),
                row("count below", map("count", map("value", A, "each", 2, "beyond", 7)), "0.00", "APPLIED"),
                row("count, missing", map("count", map("value", A, "each", 2, "beyond", NONE)), "0.00", "MISSING_DATA"),
                row("steps below", ladder(A, 7, 1, 9, 5), "1.00", "APPLIED"),
                row("steps between", ladder(A, 5, 1, 9, 5), "2.00", "APPLIED"),
                row("steps above", ladder(A, 1, 1, 5, 5), "5.00", "APPLIED"),
                row(
                        "steps, values not rising",
                        ladder(A, map("actual", "a"), 1, map("actual", "b"), 5),
                        "0.00",
                        "MISSING_DATA"),
                row("steps, y missing", ladder(A, 1, NONE, 5, 5), "0.00", "MISSING_DATA"),
                row("steps, missing", ladder(NONE, 1, 1, 5, 5), "0.00", "MISSING_DATA"),
                row("flag true", flag(map("fact", "yes")), "10.00", "APPLIED"),
                row("flag false", flag(map("fact", "no")), "0.00", "APPLIED"),
                row("flag unknown", flag(map("fact", "n")), "0.00", "MISSING_DATA"),
                row("flag points", map("flag", map("when", map("fact", "yes"), "points", 4)), "4.00", "APPLIED"),
                row("at_least", flag(map("at_least", List.of(A, 6))), "10.00", "APPLIED"),
                row("more_than", flag(map("more_than", List.of(A, 6))), "0.00", "APPLIED"),
                row("at_most", flag(map("at_most", List.of(A, 6))), "10.00", "APPLIED"),
                row("less_than", flag(map("less_than", List.of(A, 6))), "0.00", "APPLIED"),
                row("equal", flag(map("equal", List.of(A, 6))), "10.00", "APPLIED"),
                row("comparison with missing", flag(map("equal", List.of(A, NONE))), "0.00", "MISSING_DATA"),
                row("reported", flag(map("reported", "a")), "10.00", "APPLIED"),
                row("not reported", flag(map("not", map("reported", "none"))), "10.00", "APPLIED"),
                row("not unknown", flag(map("not", map("fact", "n"))), "0.00", "MISSING_DATA"),
                row(
                        "all, one false",
                        flag(map("all", List.of(map("fact", "n"), map("fact", "no")))),
                        "0.00",
                        "APPLIED"),
                row(
                        "all, one unknown",
                        flag(map("all", List.of(map("fact", "n"), map("fact", "yes")))),
                        "0.00",
                        "MISSING_DATA"),
                row(
                        "any, one true",
                        flag(map("any", List.of(map("fact", "n"), map("fact", "yes")))),
                        "10.00",
                        "APPLIED"),
                row(
                        "any, one unknown",
                        flag(map("any", List.of(map("fact", "n"), map("fact", "no")))),
                        "0.00",
                        "MISSING_DATA"),
                row("any, none", flag(map("any", List.of(map("fact", "no")))), "0.00", "APPLIED"),
                row("choice", choice("level"), "7.00", "APPLIED"),
                row("choice of no level", choice("odd"), "0.00", "MISSING_DATA"),
                row("choice of a number", choice("n"), "0.00", "MISSING_DATA"),
                row("choice of a yes", choice("yes"), "0.00", "MISSING_DATA"),
                row("choice, missing", choice("zzz"), "0.00", "MISSING_DATA"),
                row("checklist", checklist("yes", "no"), "3.00", "APPLIED"),
                row("checklist, one unknown", checklist("yes", "n"), "3.00", "PARTIAL"),
                row("checklist, all unknown", checklist("n", "zzz"), "0.00", "MISSING_DATA"),
                row(
                        "sum_of",
                        parts("sum_of", part(2), map("minus", true, "proportional", map("value", 1, "of", 10))),
                        "1.00",
                        "APPLIED"),
                row(
                        "sum_of, part max",
                        parts("sum_of", map("max", 1, "proportional", map("value", 20, "of", 10))),
                        "1.00",
                        "CAPPED"),
                row("sum_of, missing", parts("sum_of", part(2), part(NONE)), "0.00", "MISSING_DATA"),
                row("best_of", parts("best_of", part(2), part(5), part(4)), "5.00", "APPLIED"),
                row("best_of, one missing", parts("best_of", part(2), part(NONE)), "2.00", "PARTIAL"),
                row("best_of, all missing", parts("best_of", part(NONE)), "0.00", "MISSING_DATA"),
                row("choose first", choose("yes"), "1.00", "APPLIED"),
                row("choose otherwise", choose("no"), "2.00", "APPLIED"),
                row("choose unknown", choose("n"), "0.00", "MISSING_DATA"),
                row("assessed", map("assessed", map("fact", "n")), "2.50", "APPLIED"),
                row("assessed out of range", map("assessed", map("fact", "much")), "0.00", "MISSING_DATA"));
    }

    private static Arguments row(String name, Object rule, String points, String status) {
        return Arguments.of(name, rule, points, status);
    }

    private static Object deduct(String steps, String direction) {
        return map(
                "deduct",
                map("value", A, "full_at", 13, "per", 2, "points", 2, "steps", steps, "direction", direction));
    }

    private static Object ladder(Object value, Object x1, Object y1, Object x2, Object y2) {
        return map("steps", map("value", value, "table", List.of(List.of(x1, y1), List.of(x2, y2))));
    }

    private static Object choice(String fact) {
        return map("choice", map("fact", fact, "levels", map("GOOD", 7, "FAIR", 4)));
    }

    private static Object checklist(String one, String other) {
        return map(
                "checklist",
                map(
                        "items",
                        List.of(
                                map("code", "i1", "when", map("fact", one), "points", 3),
                                map("code", "i2", "when", map("fact", other), "points", 2))));
    }

    private static Object part(Object value) {
        return map("proportional", map("value", value, "of", 10));
    }

    private static Object parts(String form, Object... parts) {
        return map(form, map("rules", List.of(parts)));
    }

    private static Object choose(String fact) {
        return map(
                "choose", map("cases", List.of(map("when", map("fact", fact), "rule", part(1))), "otherwise", part(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule_givesItsPointsAndStatus(String name, Object rule, String points, String status) {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", rule))));
        ScoreCard.UnitScore unit = unit(Scorer.score(rulebook, data(), Stage.FINAL), "01");
        assertEquals(
                points,
                unit.criteria().get(0).points().map(rulebook.points()::write).orElse("–"));
        assertEquals(status, unit.criteria().get(0).status().name());
        readsAloud(unit.explanation());
    }

    private static void readsAloud(ScoreTrace node) {
        for (Language language : Language.values()) {
            assertTrue(!ScoreText.of(node, language).isBlank());
        }
        node.children().forEach(RulesTest::readsAloud);
    }

    static ScoreCard.UnitScore unit(ScoreCard card, String code) {
        return card.units().stream()
                .filter(unit -> unit.unit().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(ScoreCard card) {
        return card.findings().stream()
                .map(found -> found.finding().code().code())
                .distinct()
                .toList();
    }

    @Test
    void explanation_putsTheNumbersIntoTheFormula() {
        Rulebook rulebook = read(rulebook(
                20,
                List.of(criterion("C", map("proportional", map("value", map("actual", "a"), "of", 8)), "max", 20))));
        ScoreTrace root =
                unit(Scorer.score(rulebook, data(), Stage.FINAL), "01").explanation();
        ScoreTrace rule = root.children()
                .get(0)
                .children()
                .get(0)
                .children()
                .get(0)
                .children()
                .get(0);
        assertEquals("20 × 6/8 = 15 (theo tỷ lệ)", ScoreText.of(rule, Language.VI));
        assertEquals("20 × 6/8 = 15 (proportional)", ScoreText.of(rule, Language.EN));
        assertEquals(
                "số thực hiện a năm 2023 = 6 (3/4 nơi có báo cáo) ← bảng Số liệu, dòng 7",
                ScoreText.of(rule.children().get(0), Language.VI));
        assertEquals("tổng điểm = 15,00", ScoreText.of(root, Language.VI));
    }

    @Test
    void evidence_required_missingEvidenceIsMissing() {
        Object rule = flag(map("fact", "bare"));
        ScoreCard card = Scorer.score(
                read(rulebook(10, List.of(criterion("C", rule, "evidence", "required")))), data(), Stage.FINAL);
        assertEquals("MISSING_DATA", unit(card, "01").criteria().get(0).status().name());
        assertTrue(codes(card).contains("score.no-evidence"));
    }

    @Test
    void findings_nameWhatWasWrong() {
        List<Object> criteria = List.of(
                criterion("C1", choice("odd")),
                criterion("C2", map("assessed", map("fact", "much"))),
                criterion("C3", proportional(map("fact", "yes"))),
                criterion("C4", map("bands", map("value", A, "bands", List.of(map("to", 1, "points", 1))))),
                criterion("C5", proportional(map("group_max", A))));
        ScoreCard card = Scorer.score(read(rulebook(50, criteria)), data(), Stage.FINAL);
        assertEquals(
                Set.of(
                        "score.unknown-level",
                        "score.assessed-out-of-range",
                        "score.fact-type",
                        "score.no-band",
                        "score.group-incomplete",
                        "ranking.tie"),
                Set.copyOf(codes(card)));
    }

    @Test
    void fact_ofMoreThan18Digits_isSaidToBeTooLong_whateverIsAsked() {
        String longest = "123456789012345678.123456789012345678";
        Data facts = new Data()
                .fact("01", "fits", longest)
                .fact("01", "long", "1" + longest)
                .fact("01", "deep", longest + "9")
                .fact("01", "word", "12 triệu");
        List<Object> criteria = List.of(
                criterion("C1", proportional(map("fact", "fits"))),
                criterion("C2", proportional(map("fact", "long"))),
                criterion("C3", proportional(map("fact", "deep"))),
                criterion("C4", proportional(map("fact", "word"))),
                criterion("C5", choice("long")));
        ScoreCard card = Scorer.score(read(rulebook(50, criteria)), facts, Stage.FINAL);
        assertEquals(
                List.of(
                        "C2 number of at most 18 digits before and behind the point",
                        "C3 number of at most 18 digits before and behind the point",
                        "C4 number",
                        "C5 level"),
                card.findings().stream()
                        .map(found -> found.path().replace("sections/A/criteria/", "") + " "
                                + found.finding().arguments().get("expected"))
                        .toList());
        assertEquals(
                "10/1",
                unit(card, "01").criteria().get(0).points().orElseThrow().toString());
    }

    @Test
    void explanation_showsWhatWasEntered_alsoWhereItCountsForNothing() {
        List<Object> criteria = List.of(
                criterion("C1", choice("level")),
                criterion("C2", flag(map("fact", "bare")), "evidence", "required"),
                criterion("C3", map("assessed", map("fact", "much"))),
                criterion("C4", flag(map("fact", "yes"))),
                criterion("C5", proportional(map("fact", "odd"))));
        ScoreTrace root = unit(Scorer.score(read(rulebook(50, criteria)), data(), Stage.FINAL), "01")
                .explanation();
        assertEquals(
                List.of("GOOD 7/1", "true -", "11 11/1", "true 1/1", "ODD -"),
                inputs(root)
                        .map(input -> TraceFacts.of(input).get("entered") + " "
                                + input.value().map(Object::toString).orElse("-"))
                        .toList());
        assertEquals(
                "kết quả chấm “level” = 7 ← “GOOD” (chính thức; minh chứng: MC-1) ← bảng Đánh giá, dòng 3",
                ScoreText.of(inputs(root).findFirst().orElseThrow(), Language.VI));
    }

    private static Stream<ScoreTrace> inputs(ScoreTrace node) {
        return node.kind() == Trace.Kind.INPUT
                ? Stream.of(node)
                : node.children().stream().flatMap(RulesTest::inputs);
    }

    @Test
    void explanation_ofACriterion_isExact_itsPointsRounded_andTheTablesValuesAreNodes() {
        Object table = List.of(List.of(0, 0), List.of(map("actual", "b"), 1), List.of(9, 2));
        Object rule = map(
                "sum_of",
                map(
                        "rules",
                        List.of(
                                map("proportional", map("value", A, "of", 70)),
                                map("steps", map("value", A, "table", table)))));
        ScoreTrace root = unit(
                        Scorer.score(read(rulebook(10, List.of(criterion("C", rule)))), data(), Stage.FINAL), "01")
                .explanation();
        ScoreTrace criterion =
                root.children().get(0).children().get(0).children().get(0);
        assertEquals(
                "79/35 2.26",
                criterion.value().orElseThrow() + " " + criterion.points().orElseThrow());
        assertEquals(
                List.of("a", "b"),
                inputs(criterion.children().get(0).children().get(1))
                        .map(input -> TraceFacts.of(input).get("indicator").toString())
                        .toList());
        assertEquals(root.value(), Optional.of(Fraction.parse("2.26")));
    }

    @Test
    void tableOfSteps_asksEveryOperand_alsoBehindAMissingOne() {
        Object rule =
                map("steps", map("value", A, "table", List.of(List.of(0, NONE), List.of(map("fact", "odd"), 10))));
        assertEquals(
                List.of("score.fact-type"),
                codes(Scorer.score(
                        read(rulebook(10, List.of(criterion("C", rule)))),
                        new Data().fact("01", "odd", "ODD"),
                        Stage.FINAL)));
    }

    @Test
    void unknownIndicator_isFoundOncePerCriterion_andIsMissing() {
        Data data = new Data() {
            @Override
            public boolean isKnown(IndicatorCode indicator) {
                return !indicator.value().startsWith("x");
            }
        };
        data.actual("01", "a", "6").units("02");
        Object twice = map("sum", List.of(map("actual", "x.y"), map("target", "x.y")));
        List<Object> criteria = List.of(
                criterion("C1", proportional(twice)),
                criterion("C2", proportional(A), "applies", map("not", map("reported", "x.z"))));
        ScoreCard card = Scorer.score(
                read(rulebook(
                        20,
                        criteria,
                        "classes",
                        List.of(map(
                                "code", "E", "from", 0, "when", map("at_least", List.of(map("growth", "x.y"), 0)))))),
                data,
                Stage.FINAL);
        assertEquals(
                List.of("classes/E x.y", "sections/A/criteria/C1 x.y", "sections/A/criteria/C2 x.z"),
                card.findings().stream()
                        .filter(found -> found.finding().code() == EmulationFinding.UNKNOWN_INDICATOR)
                        .map(found ->
                                found.path() + " " + found.finding().arguments().get("indicator"))
                        .toList());
        assertEquals("MISSING_DATA", unit(card, "01").criteria().get(0).status().name());
    }
}
