package org.ishc.core.emulation.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.finding.Origin;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is given of the one unit of a rule test, and what stands in for the rest. */
class RuleTestDataTest {

    private static final Contestant UNIT = new Contestant("TEST");
    private static final IndicatorCode WOMEN = IndicatorCode.parse("members.women");
    private static final IndicatorCode TOTAL = IndicatorCode.parse("members.total");
    private static final IndicatorCode RATE = IndicatorCode.parse("members.women-rate");

    private static Map<String, Fraction> numbers(Object... codesAndNumbers) {
        Map<String, Fraction> numbers = new HashMap<>();
        for (int i = 0; i < codesAndNumbers.length; i += 2) {
            numbers.put(codesAndNumbers[i].toString(), Fraction.of((int) codesAndNumbers[i + 1]));
        }
        return numbers;
    }

    private static RuleTestData actuals(Object... codesAndNumbers) {
        return new RuleTestData(
                Map.of(0, numbers(codesAndNumbers)), Map.of(), Map.of(), Map.of(), IndicatorCatalogue.BUILT_IN);
    }

    private static RuleTestData covered(Map<String, Fraction> actuals, Map<String, Coverage> coverage) {
        return new RuleTestData(Map.of(0, actuals), Map.of(), Map.of(), coverage, IndicatorCatalogue.BUILT_IN);
    }

    private static Optional<Fraction> value(RuleTestData data, IndicatorCode indicator, int yearsBack) {
        return data.actual(UNIT, indicator, yearsBack).value();
    }

    private static Optional<Fraction> number(int number) {
        return Optional.of(Fraction.of(number));
    }

    @Test
    void oneUnit_inTheGroupOfAll_isTestedOverAYear() {
        RuleTestData data = actuals();
        assertEquals(List.of(UNIT), data.contestants());
        assertEquals(List.of("ALL"), data.groups(UNIT));
        assertEquals(Period.ofYear(2000), data.period());
        assertEquals("2000-12-31", data.days().lastDay().toString());
        assertEquals(Optional.empty(), data.appliesTo(), "fit for any rulebook");
    }

    @Test
    void aFigure_isOfTheYearThatItIsGivenFor() {
        RuleTestData data = new RuleTestData(
                Map.of(0, numbers(TOTAL, 9), 2, numbers(TOTAL, 7)),
                Map.of(),
                Map.of(),
                Map.of(),
                IndicatorCatalogue.BUILT_IN);
        assertEquals(number(9), value(data, TOTAL, 0));
        assertEquals(Optional.empty(), value(data, TOTAL, 1));
        assertEquals(number(7), value(data, TOTAL, 2));
        assertEquals(Optional.empty(), value(data, WOMEN, 0));
    }

    @Test
    void aFigure_restsOnRecords() {
        assertEquals(
                Optional.of(Basis.RECORDS),
                actuals(TOTAL, 9).actual(UNIT, TOTAL, 0).basis());
        assertEquals(List.of(), actuals(TOTAL, 9).actual(UNIT, TOTAL, 0).parts());
        assertEquals(List.of(), actuals(TOTAL, 9).actual(UNIT, TOTAL, 0).rows());
    }

    @Test
    void aRatio_isComputedFromItsParts_unlessItIsGivenItself() {
        assertEquals(number(75), value(actuals(WOMEN, 3, TOTAL, 4), RATE, 0));
        assertEquals(number(20), value(actuals(WOMEN, 3, TOTAL, 4, RATE, 20), RATE, 0));
        assertEquals(Optional.empty(), value(actuals(WOMEN, 3), RATE, 0));
        assertEquals(Optional.empty(), value(actuals(TOTAL, 4), RATE, 0));
        assertEquals(Optional.empty(), value(actuals(WOMEN, 3, TOTAL, 0), RATE, 0));
        assertEquals(number(0), value(actuals(WOMEN, 0, TOTAL, 4), RATE, 0));
    }

    @Test
    void aRatioOfAnEarlierYear_isOfThePartsOfThatYear() {
        RuleTestData data = new RuleTestData(
                Map.of(0, numbers(WOMEN, 3, TOTAL, 4), 1, numbers(WOMEN, 1, TOTAL, 5)),
                Map.of(),
                Map.of(),
                Map.of(),
                IndicatorCatalogue.BUILT_IN);
        assertEquals(number(20), value(data, RATE, 1));
    }

    @Test
    void coverage_isThatGiven_elseFullOfWhatIsGiven_andNoneOfTheRest() {
        assertEquals(
                new Coverage(1, 1),
                covered(numbers(TOTAL, 9), Map.of()).actual(UNIT, TOTAL, 0).coverage());
        assertEquals(
                new Coverage(0, 1),
                covered(numbers(TOTAL, 9), Map.of()).actual(UNIT, WOMEN, 0).coverage());
        assertEquals(
                new Coverage(3, 5),
                covered(numbers(TOTAL, 9), Map.of("members.total", new Coverage(3, 5)))
                        .actual(UNIT, TOTAL, 0)
                        .coverage());
    }

    @Test
    void coverageOfARatio_isThatOfTheLessCoveredPart() {
        Map<String, Fraction> parts = numbers(WOMEN, 3, TOTAL, 4);
        Coverage quarter = new Coverage(1, 4);
        Coverage half = new Coverage(2, 4);
        assertEquals(
                new Coverage(1, 1),
                covered(parts, Map.of()).actual(UNIT, RATE, 0).coverage());
        assertEquals(
                quarter,
                covered(parts, Map.of("members.women", half, "members.total", quarter))
                        .actual(UNIT, RATE, 0)
                        .coverage());
        assertEquals(
                quarter,
                covered(parts, Map.of("members.women", quarter, "members.total", half))
                        .actual(UNIT, RATE, 0)
                        .coverage());
        assertEquals(
                new Coverage(0, 1),
                covered(numbers(WOMEN, 3), Map.of()).actual(UNIT, RATE, 0).coverage());
    }

    @Test
    void aTarget_asksForAtLeastWhatIsGiven_whateverOriginIsAsked() {
        RuleTestData data =
                new RuleTestData(Map.of(), numbers(TOTAL, 30), Map.of(), Map.of(), IndicatorCatalogue.BUILT_IN);
        Target target = data.target(UNIT, TOTAL).orElseThrow();
        assertEquals(
                "TEST members.total 2000 AT_LEAST 30/1",
                target.unit() + " " + target.indicator() + " " + target.period() + " " + target.comparison() + " "
                        + target.value());
        assertEquals(Optional.of(target), data.target(UNIT, TOTAL, Optional.of(TargetOrigin.values()[1])));
        assertEquals(Optional.of(target), data.target(UNIT, TOTAL, Optional.empty()));
        assertEquals(Comparison.AT_LEAST, target.comparison());
        assertEquals(Optional.empty(), data.target(UNIT, WOMEN));
        assertEquals(Optional.empty(), data.target(UNIT, WOMEN, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aFact_standsAtEveryStage_withEvidence(Stage stage) {
        RuleTestData data =
                new RuleTestData(Map.of(), Map.of(), Map.of("p", "8,5"), Map.of(), IndicatorCatalogue.BUILT_IN);
        assertEquals(
                Optional.of(new Assessment(
                        "TEST",
                        Period.ofYear(2000),
                        FactCode.parse("p"),
                        stage,
                        Optional.of("8,5"),
                        Optional.of("test"),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.NONE)),
                data.fact(UNIT, FactCode.parse("p"), stage));
        assertEquals(Optional.empty(), data.fact(UNIT, FactCode.parse("q"), stage));
    }

    @Test
    void withIndicatorsOfAHost_itsRatiosAreComputed_andAllElseStays() {
        IndicatorCode own = IndicatorCode.parse("own.rate");
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(List.of(
                new Indicator.Stock(WOMEN, new Indicator.Titles("Phần", "Part"), IndicatorUnit.COUNT),
                new Indicator.Ratio(own, new Indicator.Titles("Tỷ lệ", "Rate"), WOMEN, TOTAL)));
        RuleTestData data = new RuleTestData(
                Map.of(0, numbers(WOMEN, 3, TOTAL, 4), 1, numbers(WOMEN, 2)),
                numbers(TOTAL, 30),
                Map.of("p", "1"),
                Map.of("members.total", new Coverage(1, 2)),
                IndicatorCatalogue.BUILT_IN);
        RuleTestData with = data.with(catalogue);
        assertEquals(Optional.empty(), value(data, own, 0));
        assertEquals(number(75), value(with, own, 0));
        assertEquals(new Coverage(1, 2), with.actual(UNIT, own, 0).coverage());
        assertEquals(number(2), value(with, WOMEN, 1));
        assertEquals(number(30), with.target(UNIT, TOTAL).map(Target::value));
        assertEquals(
                Optional.of("1"),
                with.fact(UNIT, FactCode.parse("p"), Stage.SELF).flatMap(Assessment::value));
    }

    /** Host maps may change afterwards. */
    @Test
    void whatIsGiven_isCopied() {
        Map<String, Fraction> targets = numbers(TOTAL, 30);
        RuleTestData data = new RuleTestData(Map.of(), targets, Map.of(), Map.of(), IndicatorCatalogue.BUILT_IN);
        targets.clear();
        assertEquals(number(30), data.target(UNIT, TOTAL).map(Target::value));
        Map<String, String> nothing = new HashMap<>();
        nothing.put("p", null);
        assertThrows(
                NullPointerException.class,
                () -> new RuleTestData(Map.of(), Map.of(), nothing, Map.of(), IndicatorCatalogue.BUILT_IN));
    }
}
