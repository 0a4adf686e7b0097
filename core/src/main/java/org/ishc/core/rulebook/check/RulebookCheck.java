package org.ishc.core.rulebook.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.NormPack;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.formula.ConditionProof;
import org.ishc.core.formula.Range;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.AmbiguousCode;
import org.ishc.core.rulebook.Ceiling;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.Rulebook;

/**
 * What is wrong with a rulebook before anybody is scored by it: proved from its forms, with the values that show it,
 * never sampled. Source: specification, <i>emulation</i>, Static checks.
 */
public final class RulebookCheck {

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::path)
            .thenComparing(found -> found.finding().code().code());

    private final Rulebook rulebook;
    private final ValueRanges ranges;
    private final List<Found> found = new ArrayList<>();

    private RulebookCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.ranges = new ValueRanges(rulebook);
    }

    /**
     * What was found at a place of a rulebook.
     *
     * @param path where; empty for the whole
     * @param finding what
     */
    public record Found(String path, Finding finding) {
        /** Refuses null. */
        public Found {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(finding, "finding");
        }
    }

    /**
     * Checks a rulebook.
     *
     * @param known the indicators that it may read
     * @return what was found, by path, then code
     */
    public static List<Found> check(Rulebook rulebook, IndicatorCatalogue known) {
        return check(rulebook, known, NormPack.SCHEME_1336);
    }

    /**
     * Checks a rulebook, for a host whose clubs are held against other norms.
     *
     * @param known the indicators that it may read
     * @param norms the norms that a rulebook for clubs may read
     * @return what was found, by path, then code
     */
    public static List<Found> check(Rulebook rulebook, IndicatorCatalogue known, NormPack norms) {
        RulebookCheck check = new RulebookCheck(rulebook);
        check.sums();
        check.duplicates();
        new RulebookReferences(rulebook, known, norms, check::find).check();
        rulebook.sections().forEach(section -> section.criteria().forEach(check::criterion));
        check.classes();
        check.ceilings();
        check.sources();
        return check.found.stream().sorted(ORDER).toList();
    }

    private void find(RulebookFinding code, String path, Object... arguments) {
        found.add(new Found(path, Finding.of(code, Location.none(), arguments)));
    }

    private void sums() {
        Fraction core = Fraction.ZERO;
        for (Rulebook.Section section : rulebook.sections()) {
            Fraction sum =
                    section.criteria().stream().map(Rulebook.Criterion::max).reduce(Fraction.ZERO, Fraction::plus);
            boolean isCore = section.kind() == Rulebook.SectionKind.CORE;
            core = isCore ? core.plus(section.max()) : core;
            int order = sum.compareTo(section.max());
            if (isCore && order != 0 || order < 0) {
                find(RulebookFinding.POINTS_SUM, section.path(), "sum", sum, "max", section.max());
            }
        }
        if (!core.equals(rulebook.scale())) {
            find(RulebookFinding.POINTS_SUM, "", "sum", core, "max", rulebook.scale());
        }
    }

    private void duplicates() {
        AmbiguousCode.all(rulebook)
                .forEach(ambiguousCode ->
                        find(RulebookFinding.DUPLICATE_CODE, ambiguousCode.path(), "code", ambiguousCode.code()));
    }

    private void criterion(Rulebook.Criterion criterion) {
        Fraction greatest = PointsBounds.of(criterion, ranges).high().orElseThrow();
        if (rulebook.points().round(greatest).compareTo(criterion.max()) < 0) {
            find(RulebookFinding.MAX_UNREACHABLE, criterion.path(), "greatest", greatest, "max", criterion.max());
        }
        new RuleFaults(ranges, this::find).check(criterion);
        criterion.better().ifPresent(better -> monotone(criterion, better));
    }

    /** Holds the promised direction against each value that the points depend on; the first that breaks it is shown. */
    private void monotone(Rulebook.Criterion criterion, Rulebook.Better better) {
        for (Value input : RuleFunctions.inputs(criterion.rule())) {
            Range range = ranges.of(input);
            for (Piecewise points :
                    RuleFunctions.of(criterion.rule(), criterion.min(), criterion.max(), input, ranges)) {
                Piecewise rising = better == Rulebook.Better.HIGHER ? points : points.negated();
                Optional<Piecewise.Fall> fall = rising.findFall(range);
                if (fall.isPresent()) {
                    Fraction low = fall.get().low();
                    Fraction high = fall.get().high();
                    find(
                            RulebookFinding.NOT_MONOTONE,
                            criterion.path(),
                            "better",
                            better.name().toLowerCase(Locale.ROOT),
                            "low",
                            low,
                            "low_points",
                            points.at(low),
                            "high",
                            high,
                            "high_points",
                            points.at(high));
                    return;
                }
            }
        }
    }

    private void classes() {
        List<ClassBand> classes = rulebook.classes();
        for (int i = 1; i < classes.size(); i++) {
            Fraction from = classes.get(i).from();
            Fraction above = classes.get(i - 1).from();
            if (from.compareTo(above) >= 0) {
                find(RulebookFinding.CLASS_ORDER, "classes/" + classes.get(i).code(), "from", from, "above", above);
            }
        }
        if (!classes.isEmpty() && classes.get(classes.size() - 1).from().signum() > 0) {
            find(
                    RulebookFinding.CLASS_GAP,
                    "classes",
                    "lowest",
                    classes.get(classes.size() - 1).from());
        }
    }

    private void ceilings() {
        ConditionProof proof = new ConditionProof(ranges);
        for (Ceiling ceiling : rulebook.ceilings()) {
            boolean isBest = ceiling.lowerBy() == 0
                    && rulebook.classes().stream()
                            .findFirst()
                            .map(ClassBand::code)
                            .equals(ceiling.atMost());
            if (isBest || proof.isNeverTrue(ceiling.when())) {
                find(
                        RulebookFinding.CEILING_WITHOUT_EFFECT,
                        "ceilings/" + ceiling.code(),
                        "reason",
                        isBest ? "best-class" : "never-true");
            }
        }
    }

    private void sources() {
        if (rulebook.source().isEmpty()) {
            find(RulebookFinding.NO_SOURCE, "");
        }
        rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(criterion -> criterion.source().isEmpty())
                .forEach(criterion -> find(RulebookFinding.NO_SOURCE, criterion.path()));
    }
}
