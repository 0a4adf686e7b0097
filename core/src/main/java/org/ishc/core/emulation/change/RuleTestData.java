package org.ishc.core.emulation.change;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Origin;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * The data of one rule test: one unit, with what is given of it.
 *
 * <p>Targets are {@code AT_LEAST}; facts stand at every stage, with evidence; a ratio is computed from its given parts
 * unless it is given itself; the coverage of what is not given is 0 of 1. Interpretation: an actual that is given is
 * covered 1 of 1 unless the test says otherwise, and a ratio as the less covered of its parts.
 */
final class RuleTestData implements ScoringData {

    static final Contestant UNIT = new Contestant("TEST");
    private static final Period PERIOD = Period.ofYear(2000);

    private final Map<Integer, Map<String, Fraction>> actuals;
    private final Map<String, Fraction> targets;
    private final Map<String, String> facts;
    private final Map<String, Coverage> coverage;
    private final IndicatorCatalogue catalogue;

    /**
     * Takes what is given.
     *
     * @param actuals by years back, then by indicator
     * @param targets by indicator
     * @param facts by code, as assessors enter them
     * @param coverage by indicator
     * @param catalogue the indicators, with what ratios are made of
     */
    RuleTestData(
            Map<Integer, Map<String, Fraction>> actuals,
            Map<String, Fraction> targets,
            Map<String, String> facts,
            Map<String, Coverage> coverage,
            IndicatorCatalogue catalogue) {
        this.actuals = Map.copyOf(actuals);
        this.targets = Map.copyOf(targets);
        this.facts = Map.copyOf(facts);
        this.coverage = Map.copyOf(coverage);
        this.catalogue = catalogue;
    }

    /** Returns the same data, read with other indicators. */
    RuleTestData with(IndicatorCatalogue others) {
        return new RuleTestData(actuals, targets, facts, coverage, others);
    }

    @Override
    public Period period() {
        return PERIOD;
    }

    @Override
    public DateRange days() {
        return PeriodCalendar.CALENDAR.range(PERIOD);
    }

    @Override
    public List<Contestant> contestants() {
        return List.of(UNIT);
    }

    @Override
    public List<String> groups(Contestant unit) {
        return List.of(UnitScoring.ALL);
    }

    @Override
    public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
        return new Reading(value(indicator, yearsBack), coverage(indicator), List.of(), List.of());
    }

    private Optional<Fraction> value(IndicatorCode indicator, int yearsBack) {
        Optional<Fraction> given =
                Optional.ofNullable(actuals.getOrDefault(yearsBack, Map.of()).get(indicator.value()));
        return given.or(() -> ratio(indicator).flatMap(ratio -> value(ratio, yearsBack)));
    }

    private Optional<Fraction> value(Indicator.Ratio ratio, int yearsBack) {
        Optional<Fraction> whole = value(ratio.denominator(), yearsBack).filter(value -> value.signum() != 0);
        return whole.flatMap(fraction -> value(ratio.numerator(), yearsBack)
                .map(part -> part.times(Fraction.HUNDRED).dividedBy(fraction)));
    }

    private Optional<Indicator.Ratio> ratio(IndicatorCode indicator) {
        return catalogue
                .find(indicator)
                .filter(Indicator.Ratio.class::isInstance)
                .map(Indicator.Ratio.class::cast);
    }

    private Coverage coverage(IndicatorCode indicator) {
        Coverage given = coverage.get(indicator.value());
        if (given != null) {
            return given;
        }
        if (actuals.getOrDefault(0, Map.of()).containsKey(indicator.value())) {
            return new Coverage(1, 1);
        }
        return ratio(indicator)
                .map(ratio -> Collections.min(List.of(coverage(ratio.denominator()), coverage(ratio.numerator()))))
                .orElse(new Coverage(0, 1));
    }

    /** A target that a test gives stands for every origin. */
    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return target(unit, indicator);
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
        return Optional.ofNullable(targets.get(indicator.value()))
                .map(value -> new Target(
                        UnitCode.parse(unit.code()),
                        indicator,
                        PERIOD,
                        Comparison.AT_LEAST,
                        value,
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.of(2000, 1, 1),
                        1,
                        Origin.NONE));
    }

    @Override
    public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
        return Optional.ofNullable(facts.get(fact.value()))
                .map(value -> new Assessment(
                        unit.code(),
                        PERIOD,
                        fact,
                        stage,
                        Optional.of(value),
                        Optional.of("test"),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.NONE));
    }
}
