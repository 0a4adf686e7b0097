package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.figure.Basis;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.RulebookTree;
import org.ishc.core.targets.Comparison;
import org.ishc.core.testing.SamplesEmulation;
import org.ishc.core.testing.TraceFacts;
import org.junit.jupiter.api.Test;

/** A rulebook that accepts figures of a basis only: what is weaker is missing, and said. */
class AcceptedFiguresTest {

    /** Data whose figures rest on what is said of each unit. */
    private static final class Based extends SamplesEmulation.Data {
        private final Map<String, Basis> bases = new HashMap<>();

        Based figure(String unit, String value, Basis basis) {
            actual(unit, "m", value);
            bases.put(unit, basis);
            return this;
        }

        @Override
        public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
            Reading reading = super.actual(unit, indicator, yearsBack);
            Optional<Basis> basis = yearsBack > 0
                    ? Optional.empty()
                    : reading.value().map(value -> bases.getOrDefault(unit.code(), Basis.RECORDS));
            return new Reading(reading.value(), reading.coverage(), reading.parts(), reading.rows(), basis);
        }
    }

    private static Based data() {
        Based data = new Based()
                .figure("P1", "8", Basis.ESTIMATED)
                .figure("P2", "6", Basis.REPORTED)
                .figure("P3", "4", Basis.VERIFIED)
                .figure("P4", "2", Basis.RECORDS);
        for (String unit : List.of("P1", "P2", "P3", "P4")) {
            data.target(unit, "m", Comparison.AT_LEAST, "10").back(unit, "m", "1");
        }
        return data;
    }

    private static Map<String, Object> share(Object value) {
        return map("proportional", map("value", value, "of", 10));
    }

    private static ScoreCard score(String accepts, Object rule, Object... further) {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", rule)), "accepts", accepts);
        tree.putAll(map(further));
        return Scorer.score(read(tree), data(), Stage.FINAL);
    }

    /** The totals of the four units. */
    private static List<String> totals(ScoreCard card) {
        return List.of("P1", "P2", "P3", "P4").stream()
                .map(unit -> card.find(new Contestant(unit))
                        .orElseThrow()
                        .total()
                        .map(value -> value.toDecimal(0))
                        .orElse("–"))
                .toList();
    }

    private static List<String> said(ScoreCard card) {
        return card.findings().stream()
                .filter(scoreFinding -> scoreFinding.finding().code() == EmulationFinding.BASIS)
                .map(finding -> finding.unit().orElseThrow().code() + " " + finding.path() + " "
                        + finding.finding().arguments())
                .toList();
    }

    @Test
    void actualOfAWeakerBasis_isMissing_andSaidOnce() {
        Object twice = map("sum", List.of(map("actual", "m"), map("minimum", List.of(map("actual", "m"), 0))));
        assertEquals(List.of("8", "6", "4", "2"), totals(score("ESTIMATED", share(twice))));
        assertEquals(List.of(), said(score("ESTIMATED", share(twice))));
        assertEquals(List.of("0", "6", "4", "2"), totals(score("REPORTED", share(twice))));
        ScoreCard verified = score("VERIFIED", share(twice));
        assertEquals(List.of("0", "0", "4", "2"), totals(verified));
        assertEquals(
                List.of(
                        "P1 sections/A/criteria/C {basis=ESTIMATED, indicator=m}",
                        "P2 sections/A/criteria/C {basis=REPORTED, indicator=m}"),
                said(verified));
    }

    @Test
    void attainmentGrowthAndReported_askTheSame_coverageAndYearsBackDoNot() {
        assertEquals(
                List.of("0", "0", "10", "10"),
                totals(score("VERIFIED", share(map("minimum", List.of(10, map("attainment", "m")))))));
        assertEquals(
                List.of("0", "0", "10", "10"),
                totals(score("VERIFIED", share(map("minimum", List.of(10, map("growth", "m")))))));
        assertEquals(
                List.of("0", "0", "10", "10"),
                totals(score("VERIFIED", map("flag", map("when", map("reported", "m"))))));
        assertEquals(
                List.of("1", "1", "1", "1"), totals(score("VERIFIED", share(map("actual", "m", "years_back", 1)))));
        ScoreCard covered =
                score("VERIFIED", map("flag", map("when", map("at_least", List.of(map("coverage", "m"), 0)))));
        assertEquals(List.of(), said(covered));
    }

    @Test
    void unitsOfTheGroup_lackTheValue() {
        ScoreCard card = score("VERIFIED", share(map("group_max", map("actual", "m"))));
        assertEquals(List.of("0", "0", "4", "4"), totals(card));
        assertTrue(card.findings().stream()
                .anyMatch(scoreFinding -> scoreFinding.finding().code() == EmulationFinding.GROUP_INCOMPLETE
                        && scoreFinding.finding().arguments().get("units").equals(List.of("P1", "P2"))));
    }

    @Test
    void conditionsOfClasses_doNotKnowTheFigure() {
        ScoreCard card = score(
                "VERIFIED",
                share(10),
                "classes",
                List.of(
                        map("code", "TOP", "from", 0, "when", map("at_least", List.of(map("actual", "m"), 1))),
                        map("code", "REST", "from", 0)));
        assertEquals(
                "REST",
                card.find(new Contestant("P1"))
                        .orElseThrow()
                        .band()
                        .orElseThrow()
                        .value());
        assertEquals(
                "TOP",
                card.find(new Contestant("P3"))
                        .orElseThrow()
                        .band()
                        .orElseThrow()
                        .value());
        assertEquals("P1 classes/TOP {basis=ESTIMATED, indicator=m}", said(card).get(0));
    }

    @Test
    void whereAFigureIsNotAsked_nothingIsSaid() {
        Object rule = share(map("actual", "m"));
        Map<String, Object> tree =
                rulebook(10, List.of(criterion("C", rule, "applies", map("fact", "open"))), "accepts", "VERIFIED");
        Based data = data();
        List.of("P1", "P2", "P3", "P4").forEach(unit -> data.fact(unit, "open", "false"));
        assertEquals(List.of(), said(Scorer.score(read(tree), data, Stage.FINAL)));
    }

    @Test
    void explanation_showsTheFigureThatWasNotAccepted() {
        ScoreTrace total = score("VERIFIED", share(map("actual", "m")))
                .find(new Contestant("P1"))
                .orElseThrow()
                .explanation();
        ScoreTrace input = input(total).orElseThrow();
        assertEquals("ESTIMATED", TraceFacts.of(input).get("basis"));
        assertTrue(
                ScoreText.of(input, Language.VI).contains("có số ước, chưa được chấp nhận"),
                ScoreText.of(input, Language.VI));
        assertTrue(
                ScoreText.of(input, Language.EN).contains("estimated, not accepted"), ScoreText.of(input, Language.EN));
    }

    private static Optional<ScoreTrace> input(ScoreTrace node) {
        return node.code().equals("actual")
                ? Optional.of(node)
                : node.children().stream()
                        .flatMap(child -> input(child).stream())
                        .findFirst();
    }

    private static Rulebook rules(Object... further) {
        return read(rulebook(10, List.of(criterion("C", share(map("actual", "m")))), further));
    }

    @Test
    void accepts_isAnEditOfTheRulebook_andMovesTheTotals() {
        Impact impact = Impact.of(rules(), rules("accepts", "VERIFIED"), data(), Stage.FINAL);
        assertEquals(List.of(new RulebookEdits.Edit("rulebook", RulebookEdits.Kind.CHANGED)), impact.edits());
        Impact.Unit first = impact.units().stream()
                .filter(unit -> unit.before().unit().code().equals("P1"))
                .findFirst()
                .orElseThrow();
        assertEquals("-8/1", first.attribution().orElseThrow().get(0).points().toString());
        assertEquals(
                List.of(),
                Impact.of(rules(), rules("accepts", "ESTIMATED"), data(), Stage.FINAL)
                        .edits());
    }

    @Test
    void titles_areReadWrittenAndNoEdit() {
        Map<String, Object> title = map("vi", "Xuất sắc", "en", "Excellent");
        Object when = map("fact", "case");
        Object[] plain = {
            "classes",
            List.of(map("code", "K", "from", 0)),
            "ceilings",
            List.of(map("code", "L", "when", when, "lower_by", 1)),
            "exclusions",
            List.of(map("code", "X", "when", when)),
            "awards",
            List.of(map("code", "W", "per", "all", "ties", "include", "top", 1))
        };
        Object[] titled = {
            "classes",
            List.of(map("code", "K", "title", title, "from", 0)),
            "ceilings",
            List.of(map("code", "L", "title", title, "when", when, "lower_by", 1)),
            "exclusions",
            List.of(map("code", "X", "title", title, "when", when)),
            "awards",
            List.of(map("code", "W", "title", title, "per", "all", "ties", "include", "top", 1))
        };
        Rulebook rulebook = rules(titled);
        assertEquals(List.of(), RulebookEdits.between(rules(plain), rulebook).edits());
        assertEquals(
                "Xuất sắc",
                rulebook.findClassTitle(rulebook.classes().get(0).code())
                        .orElseThrow()
                        .vi());
        assertEquals(
                "Excellent",
                rulebook.findAwardTitle(rulebook.awards().get(0).code())
                        .orElseThrow()
                        .en());
        assertEquals(
                "Excellent", rulebook.ceilings().get(0).title().orElseThrow().en());
        assertEquals(
                "Excellent", rulebook.exclusions().get(0).title().orElseThrow().en());
        assertEquals(rulebook, RulebookReader.read(RulebookTree.of(rulebook)));
    }

    @Test
    void acceptsAndOrigins_areWrittenBack() {
        Rulebook rulebook = read(rulebook(
                20,
                List.of(
                        criterion(
                                "C",
                                map(
                                        "proportional",
                                        map(
                                                "value",
                                                map("actual", "m"),
                                                "of",
                                                map("target", "m", "origin", "AGREED")))),
                        criterion("D", share(map("attainment", "m", "origin", "REGISTERED")))),
                "accepts",
                "VERIFIED"));
        assertEquals(rulebook, RulebookReader.read(RulebookTree.of(rulebook)));
    }
}
