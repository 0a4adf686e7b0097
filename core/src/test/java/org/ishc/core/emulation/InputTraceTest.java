package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoringData.Reading;
import org.ishc.core.explain.Trace.Kind;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.rulebook.ScoreValue;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** What was read, as nodes: of whom, of which period, from which rows. */
class InputTraceTest {

    private static final IndicatorCode A = IndicatorCode.parse("a");
    private static final Contestant UNIT = new Contestant("01");
    private static final Period YEAR = Period.ofYear(2024);

    private static String told(ScoreTrace node) {
        return TraceFacts.of(node).toString();
    }

    private static InputTrace.Actual actual(int yearsBack, List<Origin> rows, Optional<ValueStatus> accepts) {
        Reading reading = new Reading(
                Optional.of(Fraction.of(6)), new Coverage(3, 4), List.of(), rows, Optional.of(Basis.REPORTED));
        FigureTrace figure = new FigureTrace.Given(
                "01",
                A,
                reading.value(),
                List.of(new FigureTrace.Given("011", A, Optional.of(Fraction.of(6)), List.of())));
        return new InputTrace.Actual(
                new ScoreValue.Actual(A, yearsBack),
                Optional.empty(),
                UNIT,
                Optional.of(YEAR),
                reading,
                accepts,
                reading.value(),
                Optional.of(figure));
    }

    @Test
    void aFigure_tellsItsCoverageBasisAndRows() {
        assertEquals(
                "{basis=REPORTED, expected=4, indicator=a, period=2024, reported=3, rows=[values:7], unit=01}",
                told(actual(0, List.of(Origin.of("values", 7)), Optional.empty())));
        assertEquals(
                "{accepts=VERIFIED, basis=REPORTED, expected=4, indicator=a, period=2024, reported=3, unit=01}",
                told(actual(0, List.of(), Optional.of(ValueStatus.VERIFIED))));
        assertEquals(Kind.INPUT, actual(0, List.of(), Optional.empty()).kind());
    }

    @Test
    void aFigureOfAnEarlierYear_tellsNoCoverage() {
        assertEquals(
                "{indicator=a, period=2024, unit=01}", told(actual(1, List.of(), Optional.of(ValueStatus.VERIFIED))));
    }

    @Test
    void belowAFigure_isItsOwnTrace() {
        assertEquals(
                List.of("011 6/1"),
                actual(0, List.of(), Optional.empty()).children().stream()
                        .map(part -> part.code() + " " + part.value().orElseThrow())
                        .toList());
    }

    private static Target target(TargetOrigin origin, Optional<String> document, Origin row) {
        return new Target(
                UnitCode.parse("01"),
                A,
                YEAR,
                Comparison.AT_LEAST,
                Fraction.of(8),
                Optional.empty(),
                document,
                LocalDate.of(2024, 1, 15),
                1,
                origin,
                row);
    }

    private static InputTrace.TargetRead read(Optional<TargetOrigin> asked, Optional<Target> target) {
        return new InputTrace.TargetRead(
                new ScoreValue.TargetOf(A, asked),
                Optional.empty(),
                UNIT,
                target,
                target.map(Target::value),
                target.map(given -> List.of(new TargetTrace(given, Fraction.of(5), Optional.empty(), List.of())))
                        .orElse(List.of()));
    }

    @Test
    void aTarget_tellsItsDocumentAndRow_andItsOriginWhereThatIsAskedOrOutOfTheOrdinary() {
        Origin row = Origin.of("targets", 2);
        Optional<String> document = Optional.of("1/QĐ");
        assertEquals(
                "{document=1/QĐ, indicator=a, rows=[targets:2], unit=01}",
                told(read(Optional.empty(), Optional.of(target(TargetOrigin.ASSIGNED, document, row)))));
        assertEquals(
                "{indicator=a, origin=ASSIGNED, unit=01}",
                told(read(
                        Optional.of(TargetOrigin.ASSIGNED),
                        Optional.of(target(TargetOrigin.ASSIGNED, Optional.empty(), Origin.NONE)))));
        TargetOrigin other = TargetOrigin.values()[TargetOrigin.values().length - 1];
        assertEquals(
                "{indicator=a, origin=" + other + ", unit=01}",
                told(read(Optional.empty(), Optional.of(target(other, Optional.empty(), Origin.NONE)))));
        assertEquals("{indicator=a, unit=01}", told(read(Optional.of(other), Optional.empty())), "there is none");
    }

    @Test
    void belowATarget_areThoseItWasAddedUpFrom() {
        InputTrace.TargetRead read =
                read(Optional.empty(), Optional.of(target(TargetOrigin.ASSIGNED, Optional.empty(), Origin.NONE)));
        assertEquals(
                List.of("01 5/1"),
                read.children().stream()
                        .map(part -> part.code() + " " + part.value().orElseThrow())
                        .toList());
        assertEquals("target", read.code());
    }

    @Test
    void aCoverage_tellsHowManyReported() {
        InputTrace.CoverageRead read = new InputTrace.CoverageRead(
                new ScoreValue.CoverageOf(A), Optional.empty(), UNIT, new Coverage(3, 4), Optional.of(Fraction.of(75)));
        assertEquals("{expected=4, indicator=a, reported=3, unit=01}", told(read));
        assertEquals("coverage", read.code());
        assertEquals(List.of(), read.children());
    }

    private static InputTrace.EnteredFact entered(Optional<Assessment> entry) {
        return new InputTrace.EnteredFact(FactCode.parse("p"), UNIT, YEAR, entry, Optional.empty());
    }

    @Test
    void whatWasEntered_tellsStageEvidenceAndReason() {
        Assessment entry = Assessment.builder()
                .unit("01")
                .period(YEAR)
                .fact(FactCode.parse("p"))
                .stage(Stage.REVIEW)
                .value("8,5")
                .evidence("MC-1")
                .reason("đã kiểm tra")
                .origin(Origin.of("assessments", 3))
                .build();
        assertEquals(
                "{entered=8,5, evidence=MC-1, fact=p, period=2024, reason=đã kiểm tra, rows=[assessments:3], stage=REVIEW, unit=01}",
                told(entered(Optional.of(entry))));
        Assessment bare = Assessment.builder()
                .unit("01")
                .period(YEAR)
                .fact(FactCode.parse("p"))
                .stage(Stage.SELF)
                .origin(Origin.NONE)
                .build();
        assertEquals("{entered=, fact=p, period=2024, stage=SELF, unit=01}", told(entered(Optional.of(bare))));
        assertEquals("{fact=p, period=2024, unit=01}", told(entered(Optional.empty())));
        assertEquals("fact", entered(Optional.empty()).code());
    }

    @Test
    void pointsThatWereRead_tellOfWhat() {
        InputTrace.PointsRead read = new InputTrace.PointsRead(
                new ScoreValue.PointsOf(ItemCode.parse("C"), true), Optional.of(Fraction.of(60)));
        assertEquals("{of=C}", told(read));
        assertEquals("share", read.code());
        assertEquals(
                "points",
                new InputTrace.PointsRead(new ScoreValue.PointsOf(ItemCode.parse("C"), false), Optional.empty())
                        .code());
    }
}
