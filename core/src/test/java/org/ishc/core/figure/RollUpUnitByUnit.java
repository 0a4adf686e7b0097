package org.ishc.core.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubAggregate;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionIndicator;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One indicator over one map, unit by unit with a figure for each: what columns are held against. Subtrees without
 * clubs are rolled up from what units report.
 */
final class RollUpUnitByUnit extends RollUp {

    private static final Coverage NONE_OF_ONE = new Coverage(0, 1);
    private static final Coverage ONE_OF_ONE = new Coverage(1, 1);
    private static final Optional<Basis> BASIS_OF_RECORDS = Optional.of(Basis.RECORDS);

    private final Indicator.Additive indicator;
    private final Window window;
    private final Snapshot map;
    private final List<UnitCode> units;
    private final ClubFigures clubs;
    private final Optional<ClubIndicator> counted;
    private final Optional<UnitLevel> structure;
    private final boolean isTotal;
    private final Map<UnitCode, SortedMap<Period, OverTime.Own>> reported;

    /**
     * What is counted of submissions, and at which unit; where nothing is told of submissions, nothing is known of any
     * unit.
     */
    private final Optional<SubmissionIndicator> submitted;

    private final Optional<SortedMap<UnitCode, List<Submission>>> submissions;

    /** By position in the map; a unit's children stand behind it, so walking backwards meets them first. */
    private final Below[] below;

    private final Figure[] figures;

    RollUpUnitByUnit(Figures figures, Indicator.Additive indicator, Window window) {
        this.indicator = indicator;
        this.window = window;
        this.map = figures.snapshot(window);
        this.units = map.preOrder();
        this.clubs = figures.clubFigures(window);
        this.counted = BuiltIn.findOfClubs(indicator.code());
        this.structure = BuiltIn.findOfUnits(indicator.code()).map(BuiltIn.OfUnits::level);
        this.isTotal = BuiltIn.findOfUnits(indicator.code())
                .filter(BuiltIn.OfUnits::isAll)
                .isPresent();
        this.reported = window.reported()
                .map(period -> figures.values().within(indicator.code(), period, window.map()))
                .orElse(Map.of());
        this.submitted = BuiltIn.findOfSubmissions(indicator.code());
        this.submissions =
                submitted.flatMap(counted -> figures.submissions()).map(rows -> rows.due(map, window.days()));
        this.below = new Below[units.size()];
        this.figures = new Figure[units.size()];
    }

    /** What the children of a unit, and the clubs in its subtree, add up to so far. */
    private static final class Below {

        /** What most units have: no children, and no clubs. Never written to. */
        private static final Below NOTHING = new Below();

        private ClubAggregate clubs = ClubAggregate.NONE;
        private long countedUnits;
        private long unitsOfLevel;
        private @Nullable Fraction sum;
        private boolean isPartial;
        private Coverage coverage = Coverage.NONE;
        private Coverage clublessCoverage = Coverage.NONE;
        private @Nullable Fraction clublessSum;
        private Optional<Basis> clublessBasis = Optional.empty();
        private Optional<Basis> basis = Optional.empty();
        private boolean isClublessPartial;
        private boolean hasChildren;
    }

    /** Rolls the whole map up. */
    RollUpUnitByUnit run() {
        Arrays.fill(below, Below.NOTHING);
        for (int i = below.length - 1; i >= 0; i--) {
            UnitCode unit = units.get(i);
            ownClubs(i, unit);
            figures[i] = figure(i, unit);
            if (map.parentPosition(i) >= 0) {
                pass(below[i], figures[i], written(map.parentPosition(i)));
            }
        }
        return this;
    }

    /**
     * Rolls up what is different from an earlier run of the same indicator over the same map: the units that changed,
     * and those above them.
     */
    RollUpUnitByUnit runAfter(RollUpUnitByUnit earlier) {
        if (clubs == earlier.clubs && reported == earlier.reported) {
            return earlier;
        }
        BitSet touched = new BitSet(units.size());
        for (int i = 0; i < below.length; i++) {
            UnitCode unit = units.get(i);
            boolean isSame = clubs.at(unit).equals(earlier.clubs.at(unit))
                    && Objects.equals(reported.get(unit), earlier.reported.get(unit));
            for (int at = i; !isSame && at >= 0 && !touched.get(at); at = map.parentPosition(at)) {
                touched.set(at);
            }
            below[i] = earlier.below[i];
        }
        System.arraycopy(earlier.figures, 0, figures, 0, figures.length);
        for (int i = touched.length() - 1; i >= 0; i = touched.previousSetBit(i - 1)) {
            UnitCode unit = units.get(i);
            below[i] = new Below();
            for (int child = i + 1; child < map.subtreeEnd(i); child = map.subtreeEnd(child)) {
                pass(below[child], figures[child], below[i]);
            }
            ownClubs(i, unit);
            figures[i] = figure(i, unit);
        }
        return this;
    }

    @Override
    Figure at(int position) {
        return figures[position];
    }

    @Override
    Snapshot map() {
        return map;
    }

    /** Returns what lies below a unit, to be added to. */
    private Below written(int position) {
        if (below[position] == Below.NOTHING) {
            below[position] = new Below();
        }
        return below[position];
    }

    private void ownClubs(int position, UnitCode unit) {
        Optional<ClubAggregate> own = clubs.at(unit);
        if (own.isPresent()) {
            Below here = written(position);
            here.clubs = here.clubs.plus(own.get());
        }
        if (structure.isPresent() && map.unit(unit).level() == structure.get()) {
            Below here = written(position);
            here.unitsOfLevel++;
            here.countedUnits += here.clubs.running() > 0 ? 1 : 0;
        }
    }

    private static void pass(Below from, Figure figure, Below to) {
        to.hasChildren = true;
        to.clubs = to.clubs.plus(from.clubs);
        to.countedUnits += from.countedUnits;
        to.unitsOfLevel += from.unitsOfLevel;
        to.coverage = to.coverage.plus(figure.coverage());
        boolean isClubless = from.clubs.clubs() == 0;
        Fraction clubless = isClubless ? figure.value().orElse(null) : from.clublessSum;
        if (clubless != null) {
            to.clublessSum = to.clublessSum == null ? clubless : to.clublessSum.plus(clubless);
            to.clublessCoverage = to.clublessCoverage.plus(isClubless ? figure.coverage() : from.clublessCoverage);
            to.clublessBasis = Basis.weaker(to.clublessBasis, isClubless ? figure.basis() : from.clublessBasis);
            to.isClublessPartial |= isClubless ? figure.status() == FigureStatus.PARTIAL : from.isClublessPartial;
        }
        if (figure.value().isPresent()) {
            to.sum = to.sum == null
                    ? figure.value().get()
                    : to.sum.plus(figure.value().get());
            to.basis = Basis.weaker(to.basis, figure.basis());
            to.isPartial |= figure.status() == FigureStatus.PARTIAL;
        }
    }

    private Figure figure(int position, UnitCode unit) {
        Below here = below[position];
        if (submitted.isPresent()) {
            return ofSubmissions(unit, here, submitted.get());
        }
        if (isTotal) {
            return figure(
                    unit,
                    Fraction.of(here.unitsOfLevel),
                    FigureStatus.ROLLED_UP,
                    new Coverage(here.unitsOfLevel, here.unitsOfLevel),
                    BASIS_OF_RECORDS);
        }
        if (here.clubs.clubs() > 0) {
            if (counted.isPresent()) {
                return ofClubs(unit, here, counted.get());
            }
            if (structure.isPresent()) {
                return ofUnitsWithClubs(unit, here);
            }
        }
        return ofReports(unit, here);
    }

    private Figure ofSubmissions(UnitCode unit, Below here, SubmissionIndicator counts) {
        if (submissions.isEmpty()) {
            return Figure.missing(unit, indicator, NONE_OF_ONE);
        }
        List<Submission> own = submissions.get().getOrDefault(unit, List.of());
        Fraction counted = Fraction.of(
                own.stream().filter(row -> counts.counts(row.status())).count());
        return figure(
                unit,
                here.sum == null ? counted : counted.plus(here.sum),
                FigureStatus.ROLLED_UP,
                here.coverage.plus(new Coverage(own.size(), own.size())),
                BASIS_OF_RECORDS);
    }

    private Figure ofUnitsWithClubs(UnitCode unit, Below here) {
        Fraction sum = Fraction.of(here.countedUnits);
        Coverage coverage = new Coverage(here.clubs.clubs(), here.clubs.clubs());
        return withClubless(unit, Optional.of(sum), coverage, here);
    }

    private Figure ofClubs(UnitCode unit, Below here, ClubIndicator counts) {
        return withClubless(
                unit,
                here.clubs.find(counts),
                new Coverage(here.clubs.reported(counts), here.clubs.expected(counts)),
                here);
    }

    /** Subtrees without clubs add what they report. */
    private Figure withClubless(UnitCode unit, Optional<Fraction> ofClubs, Coverage coverage, Below here) {
        Coverage all = here.clublessSum == null ? coverage : coverage.plus(here.clublessCoverage);
        Fraction sum = here.clublessSum;
        if (ofClubs.isPresent()) {
            sum = sum == null ? ofClubs.get() : sum.plus(ofClubs.get());
        }
        return sum == null
                ? Figure.missing(unit, indicator, all)
                : figure(
                        unit,
                        sum,
                        here.isClublessPartial ? FigureStatus.PARTIAL : FigureStatus.ROLLED_UP,
                        all,
                        Basis.weaker(ofClubs.flatMap(known -> BASIS_OF_RECORDS), here.clublessBasis));
    }

    private Figure ofReports(UnitCode unit, Below here) {
        Optional<OverTime.Own> own = own(unit);
        if (here.sum != null && (own.isEmpty() || own.get().isPartial() || here.coverage.isComplete())) {
            return figure(
                    unit,
                    here.sum,
                    here.isPartial ? FigureStatus.PARTIAL : FigureStatus.ROLLED_UP,
                    here.coverage,
                    here.basis);
        }
        if (own.isEmpty()) {
            return Figure.missing(unit, indicator, here.hasChildren ? here.coverage : NONE_OF_ONE);
        }
        boolean isPartial = own.get().isPartial();
        FigureStatus status =
                isPartial ? FigureStatus.PARTIAL : here.hasChildren ? FigureStatus.DECLARED : FigureStatus.ROLLED_UP;
        return figure(
                unit,
                own.get().value(),
                status,
                isPartial ? NONE_OF_ONE : ONE_OF_ONE,
                Optional.of(own.get().basis()));
    }

    private Optional<OverTime.Own> own(UnitCode unit) {
        return own(indicator, window, reported.get(unit));
    }

    private Figure figure(
            UnitCode unit, Fraction value, FigureStatus status, Coverage coverage, Optional<Basis> basis) {
        return new Figure(
                unit, indicator, Optional.of(value), Optional.empty(), Optional.empty(), status, coverage, basis);
    }
}
