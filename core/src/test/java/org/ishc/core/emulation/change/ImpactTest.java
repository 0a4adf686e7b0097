package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Comparison;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** What a change of rules does, and how much of it each edit does. */
class ImpactTest {

    private static Object section(String code, String kind, int max, Object... criteria) {
        return map("code", code, "kind", kind, "max", max, "criteria", List.of(criteria));
    }

    private static Object points(String fact, int max) {
        return map(
                "code",
                fact.toUpperCase(Locale.ROOT),
                "max",
                max,
                "missing",
                "zero",
                "rule",
                map("assessed", map("fact", fact)));
    }

    private static Map<String, Object> book(Object... sections) {
        Map<String, Object> tree = rulebook(10, List.of());
        tree.put("sections", List.of(sections));
        return tree;
    }

    private static Object flag(String code, int max) {
        return map("code", code, "max", max, "missing", "zero", "rule", map("flag", map("when", map("fact", "yes"))));
    }

    /**
     * Worked out by hand: a bonus section with two criteria of 4 points each under a cap of 6 becomes two of 6 under a
     * cap of 10; the unit has both. No edit: min(4 + 4, 6) = 6. Only F1: the cap goes with it, min(6 + 4, 10) = 10.
     * Only F2: 10. Both: min(12, 10) = 10. F1 first: +4, then F2 +0; F2 first: +4, then F1 +0. The mean is 2 and 2:
     * together 4 = 10 − 6, although each alone would do all of it.
     */
    @Test
    void capOfASection_isSharedAmongItsEdits() {
        Rulebook before = read(
                book(section("A", "core", 10, flag("A1", 10)), section("F", "bonus", 6, flag("F1", 4), flag("F2", 4))));
        Rulebook after = read(book(
                section("A", "core", 10, flag("A1", 10)), section("F", "bonus", 10, flag("F1", 6), flag("F2", 6))));
        Impact impact = Impact.of(before, after, new Data().fact("01", "yes", "true"), Stage.FINAL);
        assertEquals(List.of("sections/F/criteria/F1 CHANGED", "sections/F/criteria/F2 CHANGED"), edits(impact));
        assertEquals(
                "16/1", impact.units().get(0).before().total().orElseThrow().toString());
        assertEquals("20/1", impact.units().get(0).after().total().orElseThrow().toString());
        assertEquals(List.of("2/1", "2/1"), shares(impact, 0));
    }

    /** Before, after and every rulebook between are evaluated, but what is equal in several of them is judged once. */
    @Test
    void equalCriteria_areJudgedOnce_changedOnesInBothForms() {
        Map<String, Integer> asked = new TreeMap<>();
        Data data = new Data() {
            @Override
            public void actuals(IndicatorCode indicator, int yearsBack, Cells to) {
                asked.merge(indicator.value(), 1, Integer::sum);
                super.actuals(indicator, yearsBack, to);
            }
        };
        data.actual("01", "members.total", "40")
                .actual("01", "clubs.existing", "3")
                .actual("02", "members.total", "10");
        Impact impact = Impact.of(
                read(book(section("A", "core", 10, share("A1", "members.total", 4), share("A2", "clubs.existing", 6)))),
                read(book(section("A", "core", 10, share("A1", "members.total", 4), share("A2", "clubs.existing", 5)))),
                data,
                Stage.FINAL);
        assertEquals(Map.of("members.total", 1, "clubs.existing", 2), asked);
        assertEquals(
                List.of("89/50", "7/4"),
                Stream.of(impact.units().get(0).before(), impact.units().get(0).after())
                        .map(score -> score.total().orElseThrow().toString())
                        .toList());
    }

    private static Object share(String code, String indicator, int max) {
        return map(
                "code",
                code,
                "max",
                max,
                "missing",
                "zero",
                "rule",
                map("proportional", map("value", map("actual", indicator))));
    }

    private static List<String> edits(Impact impact) {
        return impact.edits().stream()
                .map(edit -> edit.path() + " " + edit.kind())
                .toList();
    }

    private static List<String> shares(Impact impact, int unit) {
        return impact.units().get(unit).attribution().orElseThrow().stream()
                .map(share -> share.points().toString())
                .toList();
    }

    @Test
    void titlesSourcesOrderAndSpelledOutDefaults_areNoEdits() {
        Map<String, Object> other = book(
                section(
                        "F",
                        "bonus",
                        4,
                        map(
                                "code",
                                "F1",
                                "max",
                                4,
                                "missing",
                                "zero",
                                "better",
                                "higher",
                                "title",
                                map("vi", "Thưởng"),
                                "source",
                                map("clause", "3"),
                                "rule",
                                map("flag", map("when", map("fact", "yes"), "points", 4)))),
                section(
                        "A",
                        "core",
                        10,
                        map(
                                "code",
                                "A1",
                                "max",
                                10,
                                "missing",
                                "zero",
                                "rule",
                                map(
                                        "sum_of",
                                        map(
                                                "rules",
                                                List.of(
                                                        map(
                                                                "max",
                                                                10,
                                                                "proportional",
                                                                map("value", map("actual", "a"), "of", 100))))))));
        other.put("version", "2");
        other.put("valid_from", "2030-01-01");
        Rulebook before = read(book(
                section(
                        "A",
                        "core",
                        10,
                        map(
                                "code",
                                "A1",
                                "max",
                                10,
                                "missing",
                                "zero",
                                "rule",
                                map(
                                        "sum_of",
                                        map("rules", List.of(map("proportional", map("value", map("actual", "a")))))))),
                section("F", "bonus", 4, flag("F1", 4))));
        Impact impact = Impact.of(before, read(other), new Data().actual("01", "a", "50"), Stage.FINAL);
        assertEquals(List.of(), impact.edits());
        assertEquals(List.of(), shares(impact, 0));
        assertEquals(0, impact.inversions());
    }

    @Test
    void everyKindOfEdit_isFound() {
        Map<String, Object> after = book(
                section("A", "core", 8, points("a1", 8)),
                section("B", "bonus", 5, points("b1", 5), points("c1", 3)),
                section("N", "core", 2, points("n1", 2)),
                section("E", "bonus", 3));
        after.put("classes", List.of(map("code", "GOOD", "from", 5)));
        Rulebook before = read(book(
                section("A", "core", 8, points("a1", 8)),
                section("B", "penalty", 4, points("b1", 5)),
                section("C", "core", 2, points("c1", 3)),
                section("X", "bonus", 1)));
        assertEquals(
                List.of(
                        "rulebook CHANGED",
                        "sections/B/criteria/C1 CHANGED",
                        "sections/E/max ADDED",
                        "sections/N/criteria/N1 ADDED",
                        "sections/X/max REMOVED"),
                RulebookEdits.between(before, read(after)).edits().stream()
                        .map(edit -> edit.path() + " " + edit.kind())
                        .toList());
    }

    @Test
    void aUnitWithoutATotalUnderSomeSubset_hasNoAttribution() {
        Object refusing =
                map("code", "A2", "max", 5, "missing", "refuse", "rule", map("assessed", map("fact", "none")));
        Rulebook before = read(book(section("A", "core", 10, points("a1", 5), refusing)));
        Rulebook after = read(book(section("A", "core", 10, points("a1", 6), points("a3", 4))));
        Impact impact = Impact.of(before, after, new Data().fact("01", "a1", "5"), Stage.FINAL);
        assertEquals(Optional.empty(), impact.units().get(0).attribution());
        assertEquals(Optional.empty(), impact.units().get(0).before().total());
        assertEquals("5/1", impact.units().get(0).after().total().orElseThrow().toString());
    }

    @Test
    void classesAwardsAndInversions_sayWhoMoves() {
        Map<String, Object> old = book(section("A", "core", 10, points("a1", 10)));
        old.put("classes", List.of(map("code", "E", "from", 8), map("code", "OLD", "from", 0)));
        old.put("awards", List.of(map("code", "F", "per", "group", "top", 1, "ties", "include")));
        Map<String, Object> fresh = book(section("A", "core", 10, points("a2", 10)));
        fresh.put("classes", List.of(map("code", "E", "from", 8), map("code", "NEW", "from", 0)));
        fresh.put(
                "awards",
                List.of(
                        map("code", "F", "per", "group", "top", 1, "ties", "include"),
                        map("code", "G", "per", "all", "top", 1, "ties", "include")));
        Data data = new Data()
                .fact("01", "a1", "9")
                .fact("01", "a2", "2")
                .fact("02", "a1", "3")
                .fact("02", "a2", "8");
        Impact impact = Impact.of(read(old), read(fresh), data, Stage.FINAL);
        assertEquals(1, impact.inversions());
        assertEquals(
                "[E +[02] -[01], NEW +[01] -[], OLD +[] -[02]]",
                impact.classes().stream()
                        .map(classMoves -> classMoves.band() + " +" + classMoves.enters() + " -" + classMoves.leaves())
                        .toList()
                        .toString());
        assertEquals(
                "[F +[02] -[01], G +[02] -[]]",
                impact.awards().stream()
                        .map(awardMoves -> awardMoves.award() + " +" + awardMoves.enters() + " -" + awardMoves.leaves())
                        .toList()
                        .toString());
        assertThrows(
                IllegalArgumentException.class, () -> Impact.of(read(old), read(withLevel(fresh)), data, Stage.FINAL));
    }

    private static Map<String, Object> withLevel(Map<String, Object> tree) {
        tree.put("applies_to", "CLUB");
        return tree;
    }

    @Test
    void margin_isTheLeastIncreaseForABetterClass() {
        Map<String, Object> tree = rulebook(
                30,
                List.of(
                        criterion("A1", map("proportional", map("value", map("actual", "members.women"), "of", 10))),
                        criterion("A2", map("proportional", map("value", map("actual", "members.women-rate")))),
                        criterion(
                                "A3",
                                map(
                                        "proportional",
                                        map(
                                                "value",
                                                map("actual", "members.total"),
                                                "of",
                                                map("actual", "members.women"))))));
        tree.put(
                "classes",
                List.of(map("code", "E", "from", 19), map("code", "G", "from", 10), map("code", "L", "from", 0)));
        Data data = new Data()
                .actual("01", "members.women", "2")
                .actual("01", "members.total", "100")
                .actual("01", "members.women-rate", "2")
                .actual("02", "members.women", "10")
                .actual("02", "members.total", "1")
                .actual("02", "members.women-rate", "100")
                .units("03");
        // 01: A1 2, A2 0.2, A3 10 gives 12.2, class G. With n more women A1 is min(10, 2 + n), A2 (2 + n)/10 and A3
        // min(10, 1000/(2 + n)): 19 is reached at n = 7.
        assertEquals(
                "[01 7, 02 -, 03 -]",
                margins(Margins.of(read(tree), ItemCode.parse("A1"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
        assertEquals(
                "[01 -, 02 -, 03 -]",
                margins(Margins.of(read(tree), ItemCode.parse("A2"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
        assertEquals(
                "[01 -, 02 -, 03 -]",
                margins(Margins.of(read(tree), ItemCode.parse("A3"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Margins.of(read(tree), ItemCode.parse("Q"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN));
        assertEquals("[01 7]", margins(Margins.cheapest(read(tree), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
    }

    private static String margins(List<Margins.Margin> margins) {
        return margins.stream()
                .map(margin -> margin.unit() + " "
                        + margin.increase().map(Object::toString).orElse("-"))
                .toList()
                .toString();
    }

    @Test
    void margin_farAway_andUnderAQuota() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion(
                        "A1", map("proportional", map("value", map("actual", "members.total"), "of", 500000)))));
        tree.put(
                "classes",
                List.of(
                        map("code", "E", "from", 8, "quota", map("percent", 50, "ties", "exclude")),
                        map("code", "G", "from", 0)));
        Data data = new Data().actual("01", "members.total", "0").actual("02", "members.total", "450000");
        // 01 needs 8 points, 400 000 members, but only one of two may keep E: it must pass 02, whose points are 9.00;
        // rounded, 9.01 begins at 450 250.
        assertEquals(
                "[01 450250, 02 -]",
                margins(Margins.of(read(tree), ItemCode.parse("A1"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
        tree.put("classes", List.of(map("code", "E", "from", 11), map("code", "G", "from", 0)));
        assertEquals(
                "[01 -, 02 -]",
                margins(Margins.of(read(tree), ItemCode.parse("A1"), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN)));
    }

    @Test
    void diff_isByPath_whateverTheOrder() {
        Map<String, Object> one = rulebook(
                10,
                List.of(
                        criterion("A1", map("assessed", map("fact", "p"))),
                        criterion(
                                "A2",
                                map(
                                        "steps",
                                        map(
                                                "value",
                                                map("actual", "a"),
                                                "table",
                                                List.of(List.of(0, 0), List.of(1, 1)))))));
        Map<String, Object> two = rulebook(
                10,
                List.of(
                        criterion(
                                "A2",
                                map(
                                        "steps",
                                        map(
                                                "value",
                                                map("actual", "a"),
                                                "table",
                                                List.of(List.of(0, 0), List.of(2, 1), List.of(3, 2))))),
                        criterion("A3", map("assessed", map("fact", "p")))));
        two.put("version", "1.0");
        List<RulebookDiff.Difference> differences = RulebookDiff.between(node(one), node(two));
        assertEquals(
                List.of(
                        "sections/A/criteria/A1 REMOVED",
                        "sections/A/criteria/A2/rule/steps/table/1/0 CHANGED",
                        "sections/A/criteria/A2/rule/steps/table/2 ADDED",
                        "sections/A/criteria/A3 ADDED",
                        "version CHANGED"),
                differences.stream()
                        .map(difference -> difference.path() + " " + difference.kind())
                        .toList());
        assertEquals("Phiên bản: 1 → 1.0", RulebookDiffText.of(differences.get(4), Language.VI));
        assertEquals(
                "Mục A, tiêu chí A1: bỏ (mã: A1, điểm tối đa: 10, khi thiếu số liệu: tính 0 điểm, cách tính: (điểm thẩm định: (nội dung: p)))",
                RulebookDiffText.of(differences.get(0), Language.VI));
        assertTrue(RulebookDiffText.of(differences.get(3), Language.EN).startsWith("Section A, criterion A3: added ("));
        assertEquals(
                "Section A, criterion A2, rule steps, table, 1, 0: 1 → 2",
                RulebookDiffText.of(differences.get(1), Language.EN));
        assertEquals(List.of(), RulebookDiff.between(node(one), node(one)));
        assertEquals(
                1,
                RulebookDiff.between(node(map("a", 1)), node(map("a", List.of(1))))
                        .size());
    }

    private static RuleTestSuite tests(Object... tests) {
        return RuleTestSuite.read(node(map("rules", "case", "tests", List.of(tests))));
    }

    @Test
    void ruleTests_compareNumbersAsNumbers_andSayWhatDiffers() {
        Map<String, Object> tree = rulebook(
                30,
                List.of(
                        criterion("A1", map("proportional", map("value", map("growth", "a"), "of", 100))),
                        criterion("A2", map("proportional", map("value", map("coverage", "a")))),
                        criterion(
                                "A3",
                                map(
                                        "choose",
                                        map(
                                                "cases",
                                                List.of(
                                                        map(
                                                                "when",
                                                                map("fact", "yes"),
                                                                "rule",
                                                                map(
                                                                        "choice",
                                                                        map(
                                                                                "fact",
                                                                                "level",
                                                                                "levels",
                                                                                map("GOOD", 7))))),
                                                "otherwise",
                                                map("proportional", map("value", map("attainment", "b"))))))));
        tree.put(
                "classes",
                List.of(
                        map("code", "E", "from", 20, "quota", map("percent", 0, "ties", "exclude")),
                        map("code", "G", "from", 0)));
        RuleTestSuite tests = tests(
                map(
                        "name",
                        "all",
                        "given",
                        map(
                                "actuals",
                                map("a", 15),
                                "back",
                                map("1", map("a", 10)),
                                "targets",
                                map("b", 3),
                                "facts",
                                map("yes", true, "level", "GOOD", "n", 1.5),
                                "coverage",
                                map("a", List.of(3, 4))),
                        "expect",
                        map("criteria", map("A1", 5.0, "A2", 7.5, "A3", 7), "total", 19.5, "class", "G")),
                map(
                        "name",
                        "wrong",
                        "given",
                        map("actuals", map("a", 15)),
                        "expect",
                        map("criteria", map("A2", 9, "Q", 1), "total", 3, "class", "E")),
                map("name", "nothing", "expect", map("total", 0)));
        List<RuleTestSuite.Result> results = tests.run(read(tree));
        assertEquals(
                List.of(true, false, true),
                results.stream().map(RuleTestSuite.Result::isPassed).toList());
        assertEquals(
                "[criteria/A2 9/1 10/1, criteria/Q 1/1 -, total 3/1 10/1, class E G]",
                results.get(1).differences().stream()
                        .map(difference -> difference.path() + " " + difference.expected() + " "
                                + difference.actual().map(Object::toString).orElse("-"))
                        .toList()
                        .toString());
        assertThrows(IllegalStateException.class, () -> tests.unnoticed(node(tree)));
    }

    @Test
    void ruleTests_areReadStrictly() {
        for (Object bad : List.of(
                map("name", "x", "expect", map("points", 1)),
                map("name", "x", "given", map("back", map("0", map())), "expect", map()),
                map("name", "x", "given", map("coverage", map("a", List.of(3))), "expect", map()),
                map("name", "x", "given", map("coverage", map("a", List.of(3, 2))), "expect", map()),
                map("name", "x", "given", map("actuals", map("a", "5")), "expect", map()))) {
            assertThrows(UnreadableTextException.class, () -> tests(bad));
        }
    }

    @Test
    void mutants_thatNoTestNotices_areListed_andUntestedBands() {
        Object bands = map(
                "bands",
                map(
                        "value",
                        map("actual", "a"),
                        "bands",
                        List.of(map("to", 5, "points", 2.5), map("from", 5, "points", 10))));
        Map<String, Object> tree =
                rulebook(20, List.of(criterion("A1", bands), criterion("A2", map("assessed", map("fact", "p")))));
        tree.put("classes", List.of(map("code", "E", "from", 10)));
        RuleTestSuite some = tests(
                map("name", "low", "given", map("actuals", map("a", 4)), "expect", map("criteria", map("A1", 2.5))));
        assertEquals(
                new RuleTestSuite.Untested(List.of("A2"), List.of("sections/A/criteria/A1/rule/bands/bands/1")),
                some.untested(read(tree)));
        List<String> unnoticed = some.unnoticed(node(tree)).stream()
                .map(mutant -> mutant.path() + " " + mutant.from() + " " + mutant.to())
                .toList();
        assertTrue(unnoticed.contains("classes/E/from 10 9"));
        assertTrue(unnoticed.contains("sections/A/criteria/A1/max 10 11"));
        assertTrue(unnoticed.contains("sections/A/criteria/A1/rule/bands/bands/0/to 5 6"));
        assertTrue(unnoticed.stream()
                .noneMatch(text -> text.contains("bands/0/points")
                        || text.startsWith("scale")
                        || text.contains("sections/A/max")));
        RuleTestSuite edges = tests(
                map("name", "4", "given", map("actuals", map("a", 4)), "expect", map("criteria", map("A1", 2.5))),
                map("name", "5", "given", map("actuals", map("a", 5)), "expect", map("criteria", map("A1", 10))));
        assertTrue(edges.unnoticed(node(tree)).stream()
                .noneMatch(mutant ->
                        mutant.path().endsWith("bands/1/points") && mutant.to().intValue() == 9));
    }

    @Test
    void ruleTests_computeRatiosFromTheirParts_andCoverWhatIsNotGivenWith0() {
        Object women = map("proportional", map("value", map("actual", "members.women-rate"), "of", 100));
        Object before =
                map("proportional", map("value", map("actual", "members.women-rate", "years_back", 1), "of", 100));
        Object covered = map("proportional", map("value", map("coverage", "members.women-rate"), "of", 100));
        Map<String, Object> tree = rulebook(
                30,
                List.of(
                        criterion("A1", women),
                        criterion("A2", before),
                        criterion("A3", covered, "missing", "refuse")));
        Map<String, Object> parts = map("members.women", 3, "members.total", 4);
        RuleTestSuite tests = tests(
                map(
                        "name",
                        "parts",
                        "given",
                        map("actuals", parts, "back", map("1", map("members.women", 1, "members.total", 5))),
                        "expect",
                        map("criteria", map("A1", 7.5, "A2", 2, "A3", 10))),
                map(
                        "name",
                        "itself",
                        "given",
                        map("actuals", map("members.women-rate", 20, "members.women", 3, "members.total", 4)),
                        "expect",
                        map("criteria", map("A1", 2, "A3", 10))),
                map(
                        "name",
                        "less",
                        "given",
                        map("actuals", parts, "coverage", map("members.total", List.of(1, 4))),
                        "expect",
                        map("criteria", map("A3", 2.5))),
                map(
                        "name",
                        "nothing",
                        "given",
                        map("actuals", map("members.women", 3, "members.total", 0)),
                        "expect",
                        map("criteria", map("A1", 0))),
                map("name", "none", "expect", map("criteria", map("A3", 0))));
        assertEquals(
                List.of(),
                tests.run(read(tree)).stream()
                        .flatMap(result -> result.differences().stream())
                        .toList());
        IndicatorCatalogue own = IndicatorCatalogue.of(List.of(
                new Indicator.Stock(
                        IndicatorCode.parse("own.part"), new Indicator.Titles("Phần", "Part"), IndicatorUnit.COUNT),
                new Indicator.Ratio(
                        IndicatorCode.parse("own.rate"),
                        new Indicator.Titles("Tỷ lệ", "Rate"),
                        IndicatorCode.parse("own.part"),
                        IndicatorCode.parse("members.total"))));
        RuleTestSuite ofAHost = tests(map(
                "name",
                "own",
                "given",
                map("actuals", map("own.part", 1, "members.total", 4)),
                "expect",
                map("criteria", map("A1", 2.5))));
        Map<String, Object> reads =
                rulebook(10, List.of(criterion("A1", map("proportional", map("value", map("actual", "own.rate"))))));
        assertEquals(
                List.of(true),
                ofAHost.with(own).run(read(reads)).stream()
                        .map(RuleTestSuite.Result::isPassed)
                        .toList());
        assertEquals(
                List.of(false),
                ofAHost.run(read(reads)).stream()
                        .map(RuleTestSuite.Result::isPassed)
                        .toList());
    }

    @Test
    void manyEdits_areGroupedBySection_andTooManyAreNotAttributed() {
        List<Object> before = new ArrayList<>();
        List<Object> after = new ArrayList<>();
        Data data = new Data().fact("01", "yes", "true").target("01", "a", Comparison.AT_LEAST, "1");
        for (int i = 0; i < 13; i++) {
            before.add(section("S" + i, "bonus", 4, flag("C" + i, 2)));
            after.add(section("S" + i, "bonus", 4, flag("C" + i, 1)));
        }
        before.add(section("A", "core", 10, flag("A1", 10)));
        after.add(section("A", "core", 10, flag("A1", 10)));
        Impact tooMany = Impact.of(read(book(before.toArray())), read(book(after.toArray())), data, Stage.FINAL);
        assertEquals(13, tooMany.edits().size());
        assertEquals(Optional.empty(), tooMany.units().get(0).attribution());
        after.set(0, section("S0", "bonus", 4, flag("C0", 1), flag("D0", 1)));
        after.set(12, before.get(12));
        after.set(11, before.get(11));
        after.set(1, section("S1", "bonus", 4, flag("C1", 1), flag("D1", 1)));
        after.set(2, section("S2", "bonus", 4, flag("C2", 1), flag("D2", 1), flag("E2", 1)));
        Map<String, Object> whole = book(after.toArray());
        whole.put("exempt", "full");
        Impact grouped = Impact.of(read(book(before.toArray())), read(whole), data, Stage.FINAL);
        assertEquals(
                grouped.edits(),
                grouped.units().get(0).attribution().orElseThrow().stream()
                        .map(Impact.Share::edit)
                        .toList());
        assertEquals(
                "rulebook,sections/S0,sections/S1,sections/S10,sections/S2,sections/S3,sections/S4,sections/S5,sections/S6,sections/S7,sections/S8,sections/S9",
                String.join(
                        ",",
                        grouped.units().get(0).attribution().orElseThrow().stream()
                                .map(share -> share.edit().path())
                                .toList()));
        assertEquals(
                List.of("0/1", "0/1", "0/1", "-1/1", "1/1"), shares(grouped, 0).subList(0, 5));
    }
}
