package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
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

    private static SortedMap<Integer, Fraction> column(Consumer<ScoringData.Cells> filling) {
        ScoringColumn filled = ScoringColumn.filled(3, filling);
        SortedMap<Integer, Fraction> column = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            int position = i;
            filled.numbers().find(i).ifPresent(value -> column.put(position, value));
        }
        return column;
    }

    @Test
    void column_isBoundOnce() {
        UnitScoring data = data();
        assertSame(
                ScoringColumn.filled(3, to -> data.actuals(TOTAL, 0, to)),
                ScoringColumn.filled(3, to -> data.actuals(TOTAL, 0, to)));
        assertSame(
                ScoringColumn.filled(3, to -> data.targets(TOTAL, true, to)),
                ScoringColumn.filled(3, to -> data.targets(TOTAL, true, to)));
        assertNotSame(
                ScoringColumn.filled(3, to -> data.targets(TOTAL, true, to)),
                ScoringColumn.filled(3, to -> data.targets(TOTAL, false, to)));
    }

    @Test
    void columns_holdWhatIsReadCellByCell() {
        UnitScoring data = data();
        assertEquals(Map.of(0, Fraction.of(6), 1, Fraction.of(4)), column(to -> data.actuals(TOTAL, 0, to)));
        assertEquals(Map.of(0, Fraction.of(5)), column(to -> data.actuals(TOTAL, 1, to)));
        assertEquals(
                Map.of(0, Fraction.of(6), 1, Fraction.of(4)),
                column(to -> data.actualsAccepted(TOTAL, ValueStatus.REPORTED, to)));
        assertEquals(Map.of(), column(to -> data.actualsAccepted(TOTAL, ValueStatus.VERIFIED, to)));
        assertEquals(
                Map.of(0, Fraction.HUNDRED, 1, Fraction.HUNDRED, 2, Fraction.ZERO),
                column(to -> data.coverages(TOTAL, to)));
        assertEquals(Map.of(0, Fraction.of(8)), column(to -> data.targets(TOTAL, true, to)));
        assertEquals(Map.of(0, Fraction.of(8)), column(to -> data.targets(TOTAL, TargetOrigin.ASSIGNED, false, to)));
        assertEquals(Map.of(), column(to -> data.targets(TOTAL, TargetOrigin.AGREED, false, to)));
        IndicatorCode unknown = IndicatorCode.parse("nobody.knows");
        assertEquals(Map.of(), column(to -> data.actuals(unknown, 0, to)));
        assertEquals(Map.of(), column(to -> data.coverages(unknown, to)));
    }

    private static ScoreTrace readBy(String unit, UnitScoring data, Object value) {
        ScoreCard card = Scorer.score(
                read(rulebook(
                        10,
                        List.of(criterion("C", map("proportional", map("value", value, "of", 20)))),
                        "applies_to",
                        data.appliesTo().orElseThrow())),
                data,
                Stage.FINAL);
        return inputsAndValues(RulesTest.unit(card, unit).explanation())
                .filter(node -> node.kind() == Trace.Kind.RULE)
                .findFirst()
                .orElseThrow()
                .children()
                .get(0);
    }

    @Test
    void figureOfAnEarlierYear_isExplainedByTheFiguresOfThatYear_downToTheRows() {
        ScoreTrace read = readBy("A", data(), map("actual", "members.total", "years_back", 1));
        assertEquals(
                List.of(
                        "Đơn vị A (A): Thành viên (members.total) = 5 (cộng từ dưới lên; 1/1 nơi có báo cáo) ← bảng Số liệu, dòng 3"),
                read.children().stream()
                        .map(node -> ScoreText.of(node, Language.VI))
                        .toList());
        ScoreTrace unknown = readBy("B", data(), map("actual", "members.total", "years_back", 1));
        assertEquals(Optional.empty(), unknown.value());
        assertEquals(
                List.of("Đơn vị B (B): Members (members.total) = missing (missing; coverage 0/1)"),
                unknown.children().stream()
                        .map(node -> ScoreText.of(node, Language.EN))
                        .toList());
    }

    @Test
    void figure_saysAtItsInput_whoIsMissing() {
        ScoreTrace district =
                readBy("D1", data(UnitLevel.DISTRICT, List.of(), List.of()), map("actual", "members.total"));
        assertEquals(List.of("C"), TraceFacts.of(district).get("missing"));
        assertEquals(
                "số thực hiện Thành viên (members.total) năm 2024 = 10 (2/3 nơi có báo cáo); chưa có: C",
                ScoreText.of(district, Language.VI));
    }

    @Test
    void targetThatPassedOn_isExplainedByThoseItWasAddedUpFrom() {
        Registry registry = nation();
        ClubRegister clubs = ClubRegister.of(
                        registry, PeriodCalendar.CALENDAR, day("2026-12-31"), List.of(), List.of(), List.of())
                .value();
        Figures figures = Figures.of(registry, clubs, IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, List.of());
        Period year = Period.parse("2025");
        Target assigned = new Target(
                unit("C"),
                TOTAL,
                year,
                Comparison.AT_LEAST,
                Fraction.of(1500),
                Optional.empty(),
                Optional.of("9/KH"),
                day("2025-01-05"),
                1,
                Origin.of("targets", 4));
        Targets targets = Targets.of(registry, PeriodCalendar.CALENDAR, IndicatorCatalogue.BUILT_IN, List.of(assigned));
        UnitScoring data = UnitScoring.of(figures, targets, List.of(), List.of(), year, UnitLevel.COMMUNE);
        ScoreTrace read = readBy("Z", data, map("target", "members.total"));
        assertEquals(
                "chỉ tiêu Thành viên (members.total) = 1.500 ← bảng Chỉ tiêu, dòng 4", ScoreText.of(read, Language.VI));
        assertEquals(
                List.of(
                        "chỉ tiêu C = 1.500, chuyển ngày 01/07/2025, giao ngày 05/01/2025 [9/KH] ← bảng Chỉ tiêu, dòng 4"),
                read.children().stream()
                        .map(node -> ScoreText.of(node, Language.VI))
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
