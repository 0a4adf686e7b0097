package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.Margins;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Severity;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts that a score, its ranks and its proofs are put together from. */
class ScoringPartsTest {

    private static Object assessed(String fact) {
        return map("assessed", map("fact", fact));
    }

    /**
     * A core section A with C of 10, a bonus section F with F1 of 10, a penalty section P with P1 of 10, and further
     * keys.
     */
    private static Map<String, Object> three(Object... further) {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", assessed("c"))));
        tree.put(
                "sections",
                List.of(
                        ((List<?>) tree.get("sections")).get(0),
                        map(
                                "code",
                                "F",
                                "kind",
                                "bonus",
                                "max",
                                10,
                                "criteria",
                                List.of(criterion("F1", assessed("f"), "missing", "exempt"))),
                        map(
                                "code",
                                "P",
                                "kind",
                                "penalty",
                                "max",
                                10,
                                "criteria",
                                List.of(criterion("P1", assessed("p"))))));
        tree.putAll(map(further));
        return tree;
    }

    private static Data unit(Data data, String code, String core, String bonus, String penalty) {
        data.fact(code, "c", core).fact(code, "p", penalty);
        return bonus.isEmpty() ? data : data.fact(code, "f", bonus);
    }

    /** Three units of 8 points in all: by core, by bonus, and with a penalty; the fourth has no bonus points at all. */
    @ParameterizedTest
    @CsvSource({
        "BONUS,2 1 2 4",
        "F,2 1 2 4",
        "F1,2 1 2 4",
        "PENALTY,1 1 4 1",
        "P,1 1 4 1",
        "P1,1 1 4 1",
        "C,2 4 1 2",
        "A,2 4 1 2"
    })
    void ties_areBrokenByTheCode_penaltiesTheOtherWayRound(String tie, String expected) {
        Data data = new Data();
        unit(data, "01", "8", "0", "0");
        unit(data, "02", "6", "2", "0");
        unit(data, "03", "9", "0", "1");
        unit(data, "04", "8", tie.equals("BONUS") || tie.startsWith("F") ? "" : "0", "0");
        ScoreCard card = Scorer.score(read(three("ranking", map("ties", List.of(tie)))), data, Stage.FINAL);
        List<String> ranks = new ArrayList<>();
        for (String code : List.of("01", "02", "03", "04")) {
            ranks.add(RulesTest.unit(card, code).rank().orElseThrow().toString());
        }
        assertEquals(tie.equals("BONUS") ? "2 1 2 2" : expected, String.join(" ", ranks));
    }

    @ParameterizedTest
    @CsvSource({"criteria,true", "sections,true", "A,true", "F,false", "P,false"})
    void everyShare_looksAtTheCoreOrAtTheSectionNamed(String text, boolean isHeld) {
        Object when = map("every_share", map("of", text, "at_least", 60));
        ScoreCard card = Scorer.score(
                read(three("classes", List.of(map("code", "E", "from", 0, "when", when)))),
                unit(new Data(), "01", "6", "1", "1"),
                Stage.FINAL);
        assertEquals(isHeld, RulesTest.unit(card, "01").band().isPresent());
    }

    @Test
    void everyShare_leavesOutWhatIsExempt() {
        Object when = map("every_share", map("of", "F", "at_least", 60));
        ScoreCard card = Scorer.score(
                read(three("classes", List.of(map("code", "E", "from", 0, "when", when)))),
                unit(new Data(), "01", "6", "", "1"),
                Stage.FINAL);
        assertTrue(RulesTest.unit(card, "01").band().isPresent());
    }

    private static String total(Map<String, Object> tree, Data data) {
        return RulesTest.unit(Scorer.score(read(tree), data, Stage.FINAL), "01")
                .total()
                .map(total -> total.toDecimal(2))
                .orElse("–");
    }

    /**
     * An exempt bonus criterion gives nothing under every policy; one of the core by its own policy before that of the
     * rulebook.
     */
    @ParameterizedTest
    @CsvSource({"normalise,5.00", "full,5.00", "none,5.00"})
    void exemption_ofABonus_givesNothing(String policy, String expected) {
        assertEquals(expected, total(three("exempt", policy), unit(new Data(), "01", "5", "", "0")));
    }

    @ParameterizedTest
    @CsvSource({
        "normalise,none,10.00",
        "full,none,15.00",
        "none,normalise,5.00",
        "none,full,5.00",
        "normalise,full,10.00"
    })
    void exemption_ofACriterion_isThatOfTheCriterionFirst(String own, String rulebook, String expected) {
        List<Object> criteria = List.of(
                criterion("C", assessed("c")), criterion("D", assessed("none"), "missing", "exempt", "exempt", own));
        assertEquals(expected, total(rulebook(20, criteria, "exempt", rulebook), new Data().fact("01", "c", "5")));
    }

    @Test
    void coreSectionThatIsAllExempt_besideOneThatIsNot_leavesATotal() {
        Map<String, Object> tree = rulebook(20, List.of(), "exempt", "full");
        Map<String, Object> exempt = map(
                "code",
                "B",
                "kind",
                "core",
                "max",
                10,
                "criteria",
                List.of(criterion("D", assessed("none"), "missing", "exempt")));
        Map<String, Object> given =
                map("code", "A", "kind", "core", "max", 10, "criteria", List.of(criterion("C", assessed("c"))));
        for (List<Object> sections : List.<List<Object>>of(List.of(exempt, given), List.of(given, exempt))) {
            tree.put("sections", sections);
            assertEquals("15.00", total(tree, new Data().fact("01", "c", "5")));
        }
        tree.put("sections", List.of(exempt));
        assertEquals("–", total(tree, new Data().fact("01", "c", "5")));
    }

    @Test
    void findings_areOrderedByUnitAndPath_thoseOfAllLast() {
        List<Object> classes = List.of(
                map("code", "E", "from", 0, "when", map("fact", "zzz")),
                map("code", "D", "from", 0, "when", map("fact", "zzz")));
        Data data = new Data().fact("01", "c", "9").fact("02", "c", "8").fact("03", "c", "8");
        ScoreCard card = Scorer.score(
                read(rulebook(10, List.of(criterion("C", assessed("c"))), "classes", classes)), data, Stage.FINAL);
        assertEquals(
                List.of(
                        "01 classes/D",
                        "01 classes/E",
                        "02 classes/D",
                        "02 classes/E",
                        "03 classes/D",
                        "03 classes/E",
                        "- ranking"),
                card.findings().stream()
                        .map(found -> found.unit().map(Contestant::code).orElse("-") + " " + found.path())
                        .toList());
        assertEquals(2L, card.findings().get(6).finding().arguments().get("rank"));
        assertEquals(List.of("01"), card.findings().get(0).finding().location().key());
        assertEquals(
                List.of(Severity.WARNING, Severity.INFO),
                List.of(
                        card.findings().get(0).finding().severity(),
                        card.findings().get(6).finding().severity()));
    }

    @Test
    void partThatIsPartial_makesTheSumPartial_whereverItStands() {
        Object partial = map(
                "checklist",
                map(
                        "items",
                        List.of(
                                map("code", "i", "when", map("fact", "yes"), "points", 3),
                                map("code", "j", "when", map("fact", "no"), "points", 2))));
        for (List<Object> parts : List.of(List.of(partial, assessed("c")), List.of(assessed("c"), partial))) {
            ScoreCard card = Scorer.score(
                    read(rulebook(10, List.of(criterion("C", map("sum_of", map("rules", parts)))))),
                    new Data().fact("01", "c", "1").fact("01", "yes", "true"),
                    Stage.FINAL);
            ScoreCard.CriterionScore score =
                    RulesTest.unit(card, "01").criteria().get(0);
            assertEquals(ScoreCard.CriterionStatus.PARTIAL, score.status());
            assertEquals(Optional.of(Fraction.of(4)), score.points());
        }
    }

    /** A pair is turned round when its order is strictly opposite; a tie before or after turns nothing. */
    @ParameterizedTest
    @CsvSource({"8,7,7,8,1", "8,8,9,7,0", "8,7,9,9,0", "8,7,9,8,0"})
    void inversion_isAStrictlyOppositeOrder(
            String before1, String before2, String after1, String after2, int expected) {
        Rulebook before = read(rulebook(10, List.of(criterion("C", assessed("b")))));
        Rulebook after = read(rulebook(10, List.of(criterion("C", assessed("a")))));
        Data data = new Data()
                .fact("01", "b", before1)
                .fact("02", "b", before2)
                .fact("01", "a", after1)
                .fact("02", "a", after2);
        assertEquals(expected, Impact.of(before, after, data, Stage.FINAL).inversions());
    }

    private static List<String> edits(Map<String, Object> before, Map<String, Object> after) {
        return RulebookEdits.between(read(before), read(after)).edits().stream()
                .map(RulebookEdits.Edit::path)
                .toList();
    }

    @Test
    void edits_kindAndMaximumOfASection_areEdits() {
        Map<String, Object> bonus = three();
        Map<String, Object> core = three();
        List<Object> sections = new ArrayList<>((List<?>) core.get("sections"));
        sections.set(
                1,
                map(
                        "code",
                        "F",
                        "kind",
                        "core",
                        "max",
                        10,
                        "criteria",
                        List.of(criterion("F1", assessed("f"), "missing", "exempt"))));
        core.put("sections", sections);
        assertEquals(List.of("rulebook"), edits(bonus, core));
        Map<String, Object> smaller = three();
        List<Object> others = new ArrayList<>((List<?>) smaller.get("sections"));
        others.set(
                1,
                map(
                        "code",
                        "F",
                        "kind",
                        "bonus",
                        "max",
                        9,
                        "criteria",
                        List.of(criterion("F1", assessed("f"), "missing", "exempt"))));
        smaller.put("sections", others);
        assertEquals(List.of("sections/F/max"), edits(bonus, smaller));
        assertEquals(List.of(), edits(bonus, three()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum_of", "best_of"})
    void edits_spelledOutDefaults_areNone(String form) {
        Object flag = map("flag", map("when", map("fact", "x")));
        Object spelled = map("max", 10, "flag", map("when", map("fact", "x"), "points", 10));
        assertEquals(
                List.of(),
                edits(
                        rulebook(10, List.of(criterion("C", map(form, map("rules", List.of(flag)))))),
                        rulebook(10, List.of(criterion("C", map(form, map("rules", List.of(spelled))))))));
        Object other = map("max", 10, "flag", map("when", map("fact", "x"), "points", 9));
        assertEquals(
                List.of("sections/A/criteria/C"),
                edits(
                        rulebook(10, List.of(criterion("C", map(form, map("rules", List.of(flag)))))),
                        rulebook(10, List.of(criterion("C", map(form, map("rules", List.of(other))))))));
        Object choose = map(
                "choose",
                map("cases", List.of(map("when", map("fact", "y"), "rule", flag)), "otherwise", assessed("c")));
        Object chosen = map(
                "choose",
                map(
                        "cases",
                        List.of(map("when", map("fact", "y"), "rule", spelled)),
                        "otherwise",
                        map("max", 10, "assessed", map("fact", "c"))));
        assertEquals(
                List.of(),
                edits(rulebook(10, List.of(criterion("C", choose))), rulebook(10, List.of(criterion("C", chosen)))));
    }

    @Test
    void margin_isOfTheCheapestCriterion() {
        List<Object> criteria = List.of(
                criterion("A1", map("proportional", map("value", map("actual", "members.total"), "of", 100))),
                criterion("A2", map("proportional", map("value", map("actual", "members.women"), "of", 20))));
        Map<String, Object> tree =
                rulebook(20, criteria, "classes", List.of(map("code", "E", "from", 10), map("code", "G", "from", 0)));
        Data data = new Data()
                .actual("01", "members.total", "50")
                .actual("01", "members.women", "8")
                .actual("02", "members.total", "10")
                .actual("02", "members.women", "20");
        List<Margins.Margin> cheapest = Margins.cheapest(read(tree), data, Stage.FINAL, IndicatorCatalogue.BUILT_IN);
        assertEquals(
                List.of("01 A2 2"),
                cheapest.stream()
                        .map(margin -> margin.unit() + " " + margin.criterion() + " "
                                + margin.increase().orElseThrow())
                        .toList());
    }
}
