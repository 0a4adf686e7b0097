package org.ishc.core.emulation;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.plan.ScoreResult;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook makes of a period: every scored unit with its points, ranks, classes, and who may be proposed for
 * which award.
 *
 * <p>A card holds columns and reads the data that it was made of: units, points and lists are views, findings and
 * explanations are made anew whenever they are asked for. It is unchanging and safe for use by many threads, as far as
 * the data are.
 */
public final class ScoreCard {

    private final Rulebook rulebook;
    private final Period period;
    private final Stage stage;
    private final Optional<ScoreResult> result;
    private final List<ScoreFinding> said;
    private final int[] listed;

    private ScoreCard(
            Rulebook rulebook, Period period, Stage stage, Optional<ScoreResult> result, List<ScoreFinding> said) {
        this.rulebook = rulebook;
        this.period = period;
        this.stage = stage;
        this.result = result;
        this.said = said;
        this.listed = result.map(ScoreResult::listed).orElseGet(() -> new int[0]);
    }

    static ScoreCard of(ScoreResult result) {
        return new ScoreCard(result.rulebook(), result.data().period(), result.stage(), Optional.of(result), List.of());
    }

    /** A card without units, and why. */
    static ScoreCard of(Rulebook rulebook, Period period, Stage stage, ScoreFinding why) {
        return new ScoreCard(rulebook, period, stage, Optional.empty(), List.of(why));
    }

    /** Returns the rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Returns the scored period. */
    public Period period() {
        return period;
    }

    /** Returns the stage of assessment. */
    public Stage stage() {
        return stage;
    }

    /** Returns the scored units by group (those in none last), rank (those without last), code. */
    public List<UnitScore> units() {
        return view(listed.length, at -> new UnitScore(result.orElseThrow(), listed[at]));
    }

    /** Returns the awards in the rulebook's order, groups by code. */
    public List<AwardList> awards() {
        return result.map(ScoreResult::awards).orElse(List.of());
    }

    /** Makes the findings, by unit (those of no unit last), path, code; the unit is the location's key. */
    public List<ScoreFinding> findings() {
        return result.map(ScoreResult::findings).orElse(said);
    }

    /** Finds the score of a unit. */
    public Optional<UnitScore> find(Contestant unit) {
        return result.flatMap(
                scoreResult -> scoreResult.find(unit).map(position -> new UnitScore(scoreResult, position)));
    }

    /** Makes the explanations of all units, one after the other in the order of the units' codes, none of them kept. */
    public Stream<ScoreTrace> explanations() {
        return result.stream().flatMap(ScoreResult::explanations);
    }

    private List<Object> all() {
        return List.of(rulebook, period, stage, units(), awards(), findings());
    }

    /** Tells whether another card says the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreCard that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    private static <T> List<T> view(int size, IntFunction<T> at) {
        return new View<>(size, at);
    }

    private static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> at;

        private View(int size, IntFunction<T> at) {
            this.size = size;
            this.at = at;
        }

        @Override
        public T get(int index) {
            return at.apply(index);
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** What became of a unit. */
    public enum UnitStatus {
        /** It has a total, a class and a rank. */
        SCORED,
        /** It has a total and is out of the ranking. */
        EXCLUDED,
        /** It has no total. */
        REFUSED
    }

    /** What became of a criterion; the first that holds. */
    public enum CriterionStatus {
        /** It does not apply. */
        EXEMPT,
        /** What it requires does not hold. */
        PREREQUISITE,
        /** Its data are missing. */
        MISSING_DATA,
        /** Some of it could not be judged. */
        PARTIAL,
        /** A limit cut it. */
        CAPPED,
        /** It was applied. */
        APPLIED
    }

    /** A unit's score, read off the card. */
    public static final class UnitScore {
        private final ScoreResult result;
        private final int position;

        private UnitScore(ScoreResult result, int position) {
            this.result = result;
            this.position = position;
        }

        /** Returns the unit. */
        public Contestant unit() {
            return result.unit(position);
        }

        /** Returns its group; empty when it is in none. */
        public Optional<String> group() {
            return result.group(position);
        }

        /** Returns the total, rounded; empty when it has none. */
        public Optional<Fraction> total() {
            return result.total(position);
        }

        /** Returns its class; empty when it has none. */
        public Optional<ItemCode> band() {
            return result.band(position);
        }

        /** Returns its rank in its group, from 1; empty when it has none. */
        public Optional<Integer> rank() {
            return result.rank(position);
        }

        /** Returns what became of it. */
        public UnitStatus status() {
            return result.status(position);
        }

        /** Returns the points of the sections, in the rulebook's order. */
        public List<SectionScore> sections() {
            return view(result.sections(), at -> result.section(at, position));
        }

        /** Returns the points of the criteria, in the rulebook's order. */
        public List<CriterionScore> criteria() {
            return view(result.criteria(), at -> result.criterion(at, position));
        }

        /** Makes the tree whose root is the total. */
        public ScoreTrace explanation() {
            return result.explanation(position);
        }

        private List<Object> said() {
            return List.of(unit(), group(), total(), band(), rank(), status(), sections(), criteria());
        }

        /** Tells whether another says the same of a unit. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof UnitScore that && said().equals(that.said());
        }

        @Override
        public int hashCode() {
            return said().hashCode();
        }

        @Override
        public String toString() {
            return unit() + " " + total() + " " + band() + " " + rank() + " " + status();
        }
    }

    /**
     * A section's points.
     *
     * @param section the section
     * @param points rounded; empty when none of its criteria has any
     */
    public record SectionScore(Rulebook.Section section, Optional<Fraction> points) {
        /** Refuses null. */
        public SectionScore {
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * A criterion's points.
     *
     * @param criterion the criterion
     * @param points rounded; empty when it has none
     * @param status what became of it
     */
    public record CriterionScore(Rulebook.Criterion criterion, Optional<Fraction> points, CriterionStatus status) {
        /** Refuses null. */
        public CriterionScore {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * Who may be proposed for an award.
     *
     * @param award the award
     * @param group in which group; empty when it is given over all
     * @param units the best first; empty when nobody
     */
    public record AwardList(ItemCode award, Optional<String> group, List<Contestant> units) {

        /** Copies the units. */
        public AwardList {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(group, "group");
            units = List.copyOf(units);
        }
    }

    /**
     * A finding of scoring.
     *
     * @param unit whom it is about; empty for no unit
     * @param path where in the rulebook; empty for the whole
     * @param finding what was found
     */
    public record ScoreFinding(Optional<Contestant> unit, String path, Finding finding) {
        /** Refuses null. */
        public ScoreFinding {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(finding, "finding");
        }
    }
}
