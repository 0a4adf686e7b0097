package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.targets.TargetTrace;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** What a rulebook reads: the scored units with their groups, figures, targets and facts of one period. */
public interface ScoringData {

    /** Returns the scored period. */
    Period period();

    /** Returns the days of the scored period. */
    DateRange days();

    /** Returns the scored units, by code. */
    List<Contestant> contestants();

    /**
     * Finds what the data are of, as a rulebook writes what it applies to: the name of a level, or {@code CLUB}; empty
     * where they fit any rulebook.
     */
    default Optional<String> appliesTo() {
        return Optional.empty();
    }

    /** Finds the one unit that the data are of, where that is not the root; only units in its subtree are scored. */
    default Optional<String> sender() {
        return Optional.empty();
    }

    /** Tells whether an indicator is known at all; the figures of one that is not are missing. */
    default boolean isKnown(IndicatorCode indicator) {
        return true;
    }

    /** Finds the titles of an indicator, for explanations; a host with indicators of its own overrides it. */
    default Optional<Indicator.Titles> titles(IndicatorCode indicator) {
        return IndicatorCatalogue.BUILT_IN.find(indicator).map(Indicator::titles);
    }

    /**
     * Returns the codes of the groups that a unit is in on the period's last day, in order; empty when groups exist and
     * it is in none.
     */
    List<String> groups(Contestant unit);

    /**
     * A figure that was read.
     *
     * @param value the exact value; empty when missing
     * @param coverage what it rests on
     * @param parts the units whose figures it was added up from, with their figures
     * @param rows the rows that it was reported in
     * @param basis the weakest of what it was added up from; empty when it is missing, or of an earlier year
     */
    record Reading(
            Optional<Fraction> value,
            Coverage coverage,
            List<Contribution> parts,
            List<Origin> rows,
            Optional<Basis> basis) {

        /** A figure that rests on records. */
        public Reading(Optional<Fraction> value, Coverage coverage, List<Contribution> parts, List<Origin> rows) {
            this(value, coverage, parts, rows, value.map(known -> Basis.RECORDS));
        }

        /** Copies the lists. */
        public Reading {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(coverage, "coverage");
            Objects.requireNonNull(basis, "basis");
            parts = List.copyOf(parts);
            rows = List.copyOf(rows);
        }

        /**
         * Tells whether who accepts figures of a basis, and all that is stronger, accepts this one; so he does where it
         * is missing.
         */
        public boolean isAcceptedFrom(ValueStatus weakest) {
            return basis.isEmpty() || basis.get().isAcceptedFrom(weakest);
        }
    }

    /**
     * What one unit gave to a figure.
     *
     * @param unit its code
     * @param value its figure
     */
    record Contribution(String unit, Fraction value) {
        /**
         * Refuses null.
         *
         * @throws IllegalArgumentException when the unit is spelled as no code
         */
        public Contribution {
            Allowed.code(unit, "unit");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Returns the rolled-up figure of a unit for the period, or for the same months so many years earlier, restated.
     */
    Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack);

    /**
     * Explains a figure of a unit, down to the rows; empty where there is nothing more to say than the figure. A host
     * that knows more than what each part gave overrides it.
     *
     * @param yearsBack 0 for the scored period
     */
    default Optional<FigureTrace> trace(Contestant unit, IndicatorCode indicator, int yearsBack) {
        Reading reading = actual(unit, indicator, yearsBack);
        return Optional.of(reading.parts())
                .filter(parts -> !parts.isEmpty())
                .map(parts -> new FigureTrace.Given(
                        unit.code(),
                        indicator,
                        reading.value(),
                        parts.stream()
                                .<FigureTrace>map(part -> new FigureTrace.Given(
                                        part.unit(), indicator, Optional.of(part.value()), List.of()))
                                .toList()));
    }

    /**
     * Explains the target of a unit, down to those that it was added up from; empty where there is nothing more to say
     * than the target.
     *
     * @param origin only one that came about so; empty for the first that is in force
     */
    default Optional<TargetTrace> trace(Contestant unit, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return Optional.empty();
    }

    /** Finds the target in force at the period's end. */
    Optional<Target> target(Contestant unit, IndicatorCode indicator);

    /**
     * Finds the target in force at the period's end.
     *
     * @param origin only one that came about so; empty for the first of {@link TargetOrigin} that is in force. A host
     *     with more than one target of a unit and indicator overrides this
     */
    default Optional<Target> target(Contestant unit, IndicatorCode indicator, Optional<TargetOrigin> origin) {
        return target(unit, indicator).filter(target -> origin.isEmpty() || origin.get() == target.targetOrigin());
    }

    /**
     * Finds what an assessor entered for a fact of the period: at the latest stage not after the one asked that has a
     * value.
     */
    Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage);

    /**
     * Takes the numbers of a column, each at the position of its unit among the {@link #contestants()}. What is not put
     * is missing.
     */
    interface Cells {

        /** Puts a whole number. */
        void put(int position, long whole);

        /** Puts an exact number. */
        void put(int position, Fraction value);

        /**
         * Puts a whole column at once.
         *
         * @param column as many numbers as there are scored units
         * @throws IllegalArgumentException when there are more or fewer
         */
        void put(ScoringColumn column);
    }

    /**
     * Hands over the figures of all scored units. A host that has them side by side overrides it; what is handed over
     * is what {@link #actual} returns.
     *
     * @param yearsBack 0 for the scored period
     */
    default void actuals(IndicatorCode indicator, int yearsBack, Cells to) {
        List<Contestant> units = contestants();
        for (int i = 0; i < units.size(); i++) {
            int position = i;
            actual(units.get(i), indicator, yearsBack).value().ifPresent(value -> to.put(position, value));
        }
    }

    /**
     * Hands over the figures of all scored units for the period whose basis is accepted.
     *
     * @param weakest the weakest that is
     */
    default void actualsAccepted(IndicatorCode indicator, ValueStatus weakest, Cells to) {
        List<Contestant> units = contestants();
        for (int i = 0; i < units.size(); i++) {
            int position = i;
            Reading reading = actual(units.get(i), indicator, 0);
            reading.value()
                    .filter(value -> reading.isAcceptedFrom(weakest))
                    .ifPresent(value -> to.put(position, value));
        }
    }

    /** Hands over 100 · reported / expected of the figures of all scored units; missing where nothing is expected. */
    default void coverages(IndicatorCode indicator, Cells to) {
        List<Contestant> units = contestants();
        for (int i = 0; i < units.size(); i++) {
            int position = i;
            actual(units.get(i), indicator, 0).coverage().percent().ifPresent(percent -> to.put(position, percent));
        }
    }

    /**
     * Hands over the targets of all scored units.
     *
     * @param atLeastOnly whether others than those that ask for at least so much are left out
     */
    default void targets(IndicatorCode indicator, boolean atLeastOnly, Cells to) {
        targets(indicator, Optional.empty(), atLeastOnly, to);
    }

    /**
     * Hands over the targets of one origin of all scored units.
     *
     * @param atLeastOnly whether others than those that ask for at least so much are left out
     */
    default void targets(IndicatorCode indicator, TargetOrigin origin, boolean atLeastOnly, Cells to) {
        targets(indicator, Optional.of(origin), atLeastOnly, to);
    }

    private void targets(IndicatorCode indicator, Optional<TargetOrigin> origin, boolean atLeastOnly, Cells to) {
        List<Contestant> units = contestants();
        for (int i = 0; i < units.size(); i++) {
            int position = i;
            target(units.get(i), indicator, origin)
                    .filter(target -> !atLeastOnly || target.comparison() == Comparison.AT_LEAST)
                    .ifPresent(target -> to.put(position, target.value()));
        }
    }
}
