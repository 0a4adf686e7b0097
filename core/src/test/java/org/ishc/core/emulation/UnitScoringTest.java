package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.Targets;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** What a score over units reads: figures, targets, groups and facts of the communes of the small nation in 2024. */
class UnitScoringTest {

    private static final Period YEAR = Period.ofYear(2024);
    private static final IndicatorCode TOTAL = IndicatorCode.parse("members.total");
    private static final Contestant A = new Contestant("A");

    private static ReportedValue value(String unit, String period, long value, int row) {
        return new ReportedValue(unit(unit), TOTAL, Period.parse(period), value, Origin.of("values", row));
    }

    private static GroupMembership in(String unit, String group, LocalDate from, LocalDate to) {
        return new GroupMembership(unit, ItemCode.parse(group), DateRange.of(from, to), Origin.of("groups", 2));
    }

    private static Assessment fact(String fact, Stage stage, String value, String evidence, String reason) {
        return new Assessment(
                "A",
                YEAR,
                FactCode.parse(fact),
                stage,
                Optional.ofNullable(value),
                Optional.ofNullable(evidence),
                Optional.empty(),
                Optional.ofNullable(reason),
                Origin.of("assessments", 5));
    }

    private static UnitScoring data(
            UnitLevel level, List<GroupMembership> groups, List<Assessment> assessments, Optional<UnitCode> sender) {
        Registry registry = nation();
        ClubRegister clubs = ClubRegister.of(
                        registry, PeriodCalendar.CALENDAR, day("2026-12-31"), List.of(), List.of(), List.of())
                .value();
        Figures figures = Figures.of(
                registry,
                clubs,
                IndicatorCatalogue.BUILT_IN,
                PeriodCalendar.CALENDAR,
                List.of(value("A", "2024", 6, 1), value("B", "2024", 4, 2), value("A", "2023", 5, 3)));
        Target target = new Target(
                unit("A"),
                TOTAL,
                YEAR,
                Comparison.AT_LEAST,
                Fraction.of(8),
                Optional.empty(),
                Optional.of("9/KH"),
                day("2024-01-05"),
                1,
                Origin.of("targets", 4));
        Targets targets = Targets.of(registry, PeriodCalendar.CALENDAR, IndicatorCatalogue.BUILT_IN, List.of(target));
        return UnitScoring.of(figures, targets, groups, assessments, YEAR, level, sender);
    }

    private static UnitScoring data(UnitLevel level, List<GroupMembership> groups, List<Assessment> assessments) {
        return data(level, groups, assessments, Optional.empty());
    }

    private static UnitScoring from(String sender) {
        return data(UnitLevel.COMMUNE, List.of(), List.of(), Optional.of(unit(sender)));
    }

    private static UnitScoring data() {
        return data(UnitLevel.COMMUNE, List.of(), List.of());
    }

    @Test
    void contestants_areTheUnitsOfTheLevelOnTheLastDay() {
        assertEquals(List.of(A, new Contestant("B"), new Contestant("C")), data().contestants());
        assertEquals(
                List.of(new Contestant("D1")),
                data(UnitLevel.DISTRICT, List.of(), List.of()).contestants());
        assertEquals(YEAR, data().period());
        assertEquals(DateRange.of(day("2024-01-01"), day("2025-01-01")), data().days());
    }

    @Test
    void contestants_ofASenderThatIsNotTheRoot_areThoseOfItsSubtree() {
        assertEquals(Optional.empty(), from("VN").sender());
        assertEquals(data().contestants(), from("VN").contestants());
        UnitScoring one = from("A");
        assertEquals(List.of(A), one.contestants());
        ScoreCard card = Scorer.score(
                read(rulebook(
                        10,
                        List.of(criterion("C", map("proportional", map("value", map("actual", "members.total"))))),
                        "applies_to",
                        "COMMUNE")),
                one,
                Stage.FINAL);
        assertEquals(
                "{sender=A}",
                card.findings()
                        .get(card.findings().size() - 1)
                        .finding()
                        .arguments()
                        .toString());
        assertEquals(List.of(), from("Y").contestants());
        assertEquals(Optional.of("Y"), from("Y").sender());
    }

    @Test
    void groups_areThoseOfTheLastDay_orOneForAll() {
        assertEquals(List.of("ALL"), data().groups(A));
        UnitScoring grouped = data(
                UnitLevel.COMMUNE,
                List.of(
                        in("A", "G2", day("2024-01-01"), day("2025-01-01")),
                        in("A", "G1", day("2024-12-31"), day("2026-01-01")),
                        in("B", "G1", day("2024-01-01"), day("2024-12-31"))),
                List.of());
        assertEquals(List.of("G1", "G2"), grouped.groups(A));
        assertEquals(List.of(), grouped.groups(new Contestant("B")));
        GroupMembership open = in("A", "G1", LocalDate.MIN, day("2025-01-01"));
        assertEquals(List.of("A", ""), open.key());
        assertEquals(
                List.of("A", "2024-01-01"),
                in("A", "G1", day("2024-01-01"), day("2025-01-01")).location().key());
    }

    @Test
    void figure_comesWithItsCoveragePartsAndRows() {
        ScoringData.Reading own = data().actual(A, TOTAL, 0);
        assertEquals(Optional.of(Fraction.of(6)), own.value());
        assertEquals(new Coverage(1, 1), own.coverage());
        assertEquals(List.of(Origin.of("values", 1)), own.rows());
        ScoringData.Reading district =
                data(UnitLevel.DISTRICT, List.of(), List.of()).actual(new Contestant("D1"), TOTAL, 0);
        assertEquals(
                List.of("A 6/1", "B 4/1"),
                district.parts().stream()
                        .map(part -> part.unit() + " " + part.value())
                        .toList());
        assertEquals(new Coverage(2, 3), district.coverage());
        assertEquals(Optional.of(Fraction.of(5)), data().actual(A, TOTAL, 1).value());
        assertEquals(Optional.empty(), data().actual(A, TOTAL, 2).value());
        assertEquals(
                Optional.empty(),
                data().actual(A, IndicatorCode.parse("zzz"), 0).value());
        assertEquals(
                Coverage.NONE, data().actual(A, IndicatorCode.parse("zzz"), 0).coverage());
        assertEquals(Fraction.of(8), data().target(A, TOTAL).orElseThrow().value());
        assertEquals(Optional.empty(), data().target(new Contestant("B"), TOTAL));
    }

    @Test
    void fact_isOfTheLatestStageNotAfter_thatHasAValue() {
        UnitScoring data = data(
                UnitLevel.COMMUNE,
                List.of(),
                List.of(
                        fact("p", Stage.SELF, "3", null, null),
                        fact("p", Stage.PEER, "4", null, null),
                        fact("p", Stage.REVIEW, null, null, null)));
        FactCode p = FactCode.parse("p");
        assertEquals(Optional.of("3"), data.fact(A, p, Stage.SELF).flatMap(Assessment::value));
        for (Stage stage : List.of(Stage.PEER, Stage.REVIEW, Stage.FINAL)) {
            assertEquals(Optional.of("4"), data.fact(A, p, stage).flatMap(Assessment::value));
        }
        assertEquals(Optional.empty(), data.fact(new Contestant("B"), p, Stage.FINAL));
        assertEquals(
                List.of("A", "2024", "p", "SELF"),
                fact("p", Stage.SELF, "3", null, null).location().key());
    }

    @Test
    void inputs_ofTheScore_sayWhereTheyCameFrom() {
        Object rule = map(
                "sum_of",
                map(
                        "rules",
                        List.of(
                                map("proportional", map("value", map("attainment", "members.total"))),
                                map("assessed", map("fact", "p")))));
        UnitScoring data = data(UnitLevel.COMMUNE, List.of(), List.of(fact("p", Stage.SELF, "2", "MC-1", null)));
        ScoreCard card = Scorer.score(
                read(rulebook(10, List.of(criterion("C", rule)), "applies_to", "COMMUNE")), data, Stage.FINAL);
        ScoreCard.UnitScore scored = RulesTest.unit(card, "A");
        assertEquals(Optional.of(Fraction.parse("9.5")), scored.total());
        List<ScoreTrace> inputs = inputs(scored.explanation()).toList();
        assertEquals(
                List.of("[values:1] null null", "[targets:4] 9/KH null", "[assessments:5] null MC-1"),
                inputs.stream()
                        .map(input -> TraceFacts.of(input).get("rows") + " "
                                + TraceFacts.of(input).get("document") + " "
                                + TraceFacts.of(input).get("evidence"))
                        .toList());
    }

    @Test
    void figure_isExplainedBelowItsInput_downToTheRows() {
        Object rule = map("proportional", map("value", map("actual", "members.total"), "of", 20));
        ScoreCard card = Scorer.score(
                read(rulebook(10, List.of(criterion("C", rule)), "applies_to", "DISTRICT")),
                data(UnitLevel.DISTRICT, List.of(), List.of()),
                Stage.FINAL);
        ScoreTrace input = inputsAndValues(RulesTest.unit(card, "D1").explanation())
                .filter(node -> node.code().equals("actual"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("A 6/1 [values:1]", "B 4/1 [values:2]"),
                input.children().stream()
                        .map(node -> node.code() + " " + node.value().orElseThrow() + " "
                                + TraceFacts.of(node).get("rows"))
                        .toList());
    }

    private static Stream<ScoreTrace> inputsAndValues(ScoreTrace node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(UnitScoringTest::inputsAndValues));
    }

    private static Stream<ScoreTrace> inputs(ScoreTrace node) {
        return node.kind() == Trace.Kind.INPUT
                ? Stream.of(node)
                : node.children().stream().flatMap(UnitScoringTest::inputs);
    }

    /**
     * The evidence and reason shown are those of the first fact that differs, at the later stage, whichever stage is
     * asked first.
     */
    @Test
    void differenceOfStages_showsTheFactThatDiffers() {
        Object rule = map(
                "sum_of", map("rules", List.of(map("assessed", map("fact", "p")), map("assessed", map("fact", "q")))));
        UnitScoring data = data(
                UnitLevel.COMMUNE,
                List.of(),
                List.of(
                        fact("p", Stage.SELF, "2", "MC-1", "a"),
                        fact("q", Stage.SELF, "3", "MC-2", "b"),
                        fact("q", Stage.REVIEW, "1", "MC-3", "c")));
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", rule)), "applies_to", "COMMUNE"));
        ScoreCard last = Scorer.score(rulebook, data, Stage.FINAL);
        ScoreCard first = Scorer.score(rulebook, data, Stage.SELF);
        for (List<ScoreCard> pair : List.of(List.of(last, first), List.of(first, last))) {
            StageDifferences.Difference only =
                    StageDifferences.between(pair.get(0), pair.get(1), data).get(0);
            assertEquals(
                    List.of(A, Optional.of("MC-3"), Optional.of("c")),
                    List.of(only.unit(), only.evidence(), only.reason()));
        }
        assertEquals(List.of(), StageDifferences.between(last, Scorer.score(rulebook, data, Stage.REVIEW), data));
    }
}
