package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A score card as a tree: points as the rulebook writes them, missing ones null, every sum that of its parts. */
class ScoreJsonTest {

    private static final String RULES = """
            rulebook: mau
            version: "1"
            applies_to: COMMUNE
            valid_from: 2020-01-01
            scale: 30
            points: {decimals: 2}
            sections:
              - code: A
                max: 20
                criteria:
                  - {code: A1, max: 10, missing: %s, rule: {proportional: {value: {actual: visits.home}, of: 36}}}
                  - {code: A2, max: 10, missing: zero, rule: {flag: {when: {fact: plan}, points: 10}}}
              - code: B
                max: 10
                criteria: [{code: B1, max: 10, missing: zero, rule: {flag: {when: {fact: plan}, points: 10}}}]
            classes: [{code: TOT, from: 15}, {code: KHA, from: 0}]
            awards: [{code: FLAG, per: group, top: 1, ties: include}]
            """;

    @TempDir
    Path folder;

    private ScoreCard card(String missing, SamplesPackage sample) throws IOException {
        Rulebook rulebook = RulebookReader.read(RulebookText.parse(RULES.formatted(missing)));
        LoadedPackage loaded = PackageReader.read(sample.folder(folder));
        return Scorer.score(rulebook, loaded.scoring(rulebook, Period.parse("2026-Q1")), Stage.FINAL);
    }

    /** A1 has 12 visits and a plan, B1 only visits. */
    private static SamplesPackage sample() {
        return SamplesPackage.sound()
                .with(
                        "assessments",
                        "unit_code,period,fact,stage,value,evidence,assessor,reason\nA1,2026-Q1,plan,FINAL,true,QĐ 12,,\nB1,2026-Q1,plan,FINAL,false,,,\n")
                .with("groups", "unit_code,group_code,valid_from,valid_to\nA1,G1,,\nB1,G1,,\n");
    }

    private static Map<?, ?> unit(Map<String, ?> tree, int number) {
        return (Map<?, ?>) ((List<?>) tree.get("units")).get(number);
    }

    private static List<?> points(Object parts) {
        return ((List<?>) parts)
                .stream().map(part -> ((Map<?, ?>) part).get("points")).toList();
    }

    /** 12 of 36 visits are a third of 10 points: 3.33, rounded once. */
    @Test
    void points_areTextsWithTheDecimalsOfTheRulebook() throws IOException {
        Map<String, ?> tree = ScoreJson.of(card("zero", sample()), false, Language.EN);
        assertEquals(List.of("3.33", "10.00", "10.00"), points(unit(tree, 0).get("criteria")));
        assertEquals(List.of("13.33", "10.00"), points(unit(tree, 0).get("sections")));
        assertEquals("23.33", unit(tree, 0).get("total"));
        assertEquals("A1", unit(tree, 0).get("unit_code"));
        assertEquals("G1", unit(tree, 0).get("group"));
        assertEquals("TOT", unit(tree, 0).get("class"));
        assertEquals(1, unit(tree, 0).get("rank"));
    }

    @Test
    void total_isTheSumOfItsSections_andTheseOfTheirCriteria() throws IOException {
        for (Object each : (List<?>)
                ScoreJson.of(card("zero", sample()), false, Language.VI).get("units")) {
            Map<?, ?> unit = (Map<?, ?>) each;
            assertEquals(sum(unit.get("criteria")), sum(unit.get("sections")));
            assertEquals(sum(unit.get("sections")), Fraction.parse(String.valueOf(unit.get("total"))));
        }
    }

    private static Fraction sum(Object parts) {
        return points(parts).stream()
                .map(points -> Fraction.parse(String.valueOf(points)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Missing is never zero: the keys stand, and nothing stands at them. */
    @Test
    void unitWithoutData_hasNullsUnderItsKeys() throws IOException {
        SamplesPackage sample =
                sample().with("values", "unit_code,indicator,period,value\nA1,visits.home,2026-Q1,12\n");
        Map<String, ?> tree = ScoreJson.of(card("refuse", sample), false, Language.EN);
        Map<?, ?> unit = unit(tree, 1);
        assertEquals("B1", unit.get("unit_code"));
        for (String key : List.of("total", "class", "rank")) {
            assertTrue(unit.containsKey(key), key);
            assertNull(unit.get(key), key);
        }
        assertNull(points(unit.get("criteria")).get(0));
        assertEquals("0.00", points(unit.get("criteria")).get(1), "what has data has its points");
    }

    @Test
    void explanation_isThereOnlyWhenItIsAskedFor() throws IOException {
        ScoreCard card = card("zero", sample());
        assertFalse(unit(ScoreJson.of(card, false, Language.EN), 0).containsKey("explanation"));
        assertTrue(unit(ScoreJson.of(card, true, Language.EN), 0).containsKey("explanation"));
    }

    /** One unit's is made and written before the next, and what is below a node before what is beside it. */
    @Test
    void explanation_isMadeWheneverItIsAskedFor_theSameEachTime() throws IOException {
        Map<String, ?> tree = ScoreJson.of(card("zero", sample()), true, Language.VI);
        assertEquals(unit(tree, 0), unit(tree, 0));
        assertNotSame(unit(tree, 0), unit(tree, 0));
        List<?> below = (List<?>) ((Map<?, ?>) unit(tree, 0).get("explanation")).get("children");
        assertEquals(below.get(0), below.get(0));
        assertNotSame(below.get(0), below.get(0));
    }

    /** No number without its explanation: node by node what the library says, in the language that is asked for. */
    @Test
    void explanation_isTheLibrarysTree_nodeByNode() throws IOException {
        ScoreCard card = card("zero", sample());
        for (Language language : Language.values()) {
            for (ScoreCard.UnitScore unit : card.units()) {
                assertNode(unit.explanation(), ScoreJson.explanation(unit.explanation(), language), language);
            }
        }
    }

    private static void assertNode(ScoreTrace node, Map<?, ?> tree, Language language) {
        assertEquals(node.code(), tree.get("code"));
        assertEquals(ScoreText.of(node, language), tree.get("text"));
        assertEquals(node.value().map(Fraction::toString), Optional.ofNullable(tree.get("value")));
        assertEquals(node.status(), Optional.ofNullable(tree.get("status")));
        List<?> children = (List<?>) tree.get("children");
        assertEquals(node.children().size(), children.size());
        for (int i = 0; i < children.size(); i++) {
            assertNode(node.children().get(i), (Map<?, ?>) children.get(i), language);
        }
    }

    /** Every unit's root says its total, and the criteria's nodes their points. */
    @Test
    void rootOfAnExplanation_isTheTotal() throws IOException {
        ScoreCard card = card("zero", sample());
        for (ScoreCard.UnitScore unit : card.units()) {
            assertEquals(
                    unit.total().map(Fraction::toString),
                    Optional.ofNullable(ScoreJson.explanation(unit.explanation(), Language.EN)
                            .get("value")));
        }
    }

    @Test
    void ties_shareARank_andBothAreProposed() throws IOException {
        SamplesPackage same = sample().with(
                        "values",
                        "unit_code,indicator,period,value\nA1,visits.home,2026-Q1,12\nB1,visits.home,2026-Q1,12\n")
                .replacing("assessments", "false", "true");
        Map<String, ?> tree = ScoreJson.of(card("zero", same), false, Language.EN);
        assertEquals(
                List.of(1, 1), List.of(unit(tree, 0).get("rank"), unit(tree, 1).get("rank")));
        Map<?, ?> award = (Map<?, ?>) ((List<?>) tree.get("awards")).get(0);
        assertEquals(List.of("A1", "B1"), award.get("units"));
        assertEquals("G1", award.get("group"));
    }

    @Test
    void head_saysUnderWhichRulesAndWhen() throws IOException {
        ScoreCard card = card("zero", sample());
        Map<String, ?> tree = ScoreJson.of(card, false, Language.EN);
        assertEquals(
                List.of("rulebook", "version", "digest", "period", "stage", "units", "awards", "findings"),
                new ArrayList<>(tree.keySet()));
        assertEquals(card.rulebook().digest(), tree.get("digest"));
        assertEquals("2026-Q1", tree.get("period"));
        assertEquals("FINAL", tree.get("stage"));
    }

    @Test
    void nobodyToScore_isAnEmptyList() throws IOException {
        SamplesPackage sample = SamplesPackage.sound()
                .with(
                        "org-units",
                        "unit_code,valid_from,valid_to,level,kind,name,parent_code\nVN,2020-01-01,,CENTRAL,,Trung ương,\n")
                .without("successions")
                .without("clubs")
                .without("club-events")
                .without("club-reports")
                .without("values")
                .without("targets")
                .without("groups")
                .without("assessments");
        assertEquals(
                List.of(), ScoreJson.of(card("zero", sample), true, Language.EN).get("units"));
    }

    @Test
    void equalCards_giveEqualBytes() throws IOException {
        assertEquals(
                CanonicalJson.write(ScoreJson.of(card("zero", sample()), true, Language.VI)),
                CanonicalJson.write(ScoreJson.of(card("zero", sample()), true, Language.VI)));
    }
}
