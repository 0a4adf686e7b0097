package org.ishc.core.emulation.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;

/**
 * What a scoring leaves: columns, of which a {@link ScoreCard} shows units. A unit is its position among all.
 * Unchanging.
 */
public final class ScoreResult {

    private final PointColumns points;
    private final ScoreColumns columns;
    private final Standings standings;
    private final Findings ofAwards = new Findings();
    private final List<ScoreCard.AwardList> awards;

    private ScoreResult(PointColumns points, ScoreColumns columns) {
        this.columns = columns;
        this.points = points;
        this.standings = new Standings(points, columns.groups());
        classify();
        standings.rank();
        Classing one = new Classing(points, columns, 1);
        this.awards = new Awards(
                        points.plan(),
                        columns.groups(),
                        standings,
                        one,
                        new Asking(columns, ofAwards).over(one),
                        ofAwards)
                .list();
    }

    /**
     * Scores: points, exclusions, classes, ceilings, ranks, quotas, awards, in this order; whatever the rulebook's
     * validity.
     */
    public static ScoreResult of(Rulebook rulebook, ScoreColumns columns) {
        return new ScoreResult(PointColumns.of(new RulebookPlan(rulebook), columns), columns);
    }

    /** Scores by one of several rulebooks: what others judge equally is judged once. */
    public static ScoreResult of(Rulebook rulebook, JudgedCriteria judged) {
        RulebookPlan plan = new RulebookPlan(rulebook);
        return new ScoreResult(PointColumns.of(plan, judged.columns(), judged.judge(plan)), judged.columns());
    }

    private void classify() {
        Classing classing = new Classing(points, columns, columns.block());
        for (int from = 0; from < points.size(); from += columns.block()) {
            int length = Math.min(columns.block(), points.size() - from);
            classing.run(from, length);
            if (classing.isByTotal()) {
                standings.set(from, classing.byTotal(), length);
            }
            for (int i = 0; !classing.isByTotal() && i < length; i++) {
                if (!points.total().isMissing(from + i)) {
                    standings.set(from + i, classing.classed(i, Classing.NOBODY));
                }
            }
        }
    }

    PointColumns points() {
        return points;
    }

    ScoreColumns columns() {
        return columns;
    }

    Standings standings() {
        return standings;
    }

    Findings ofAwards() {
        return ofAwards;
    }

    /** Returns the rulebook. */
    public Rulebook rulebook() {
        return points.plan().rulebook();
    }

    /** Returns what was read. */
    public ScoringData data() {
        return columns.data();
    }

    /** Returns the stage of assessment. */
    public Stage stage() {
        return columns.stage();
    }

    /** Returns the units by group (those in none last), rank (those without last), code. */
    public int[] listed() {
        return standings.listed();
    }

    /** Finds a unit. */
    public Optional<Integer> find(Contestant unit) {
        int low = 0;
        int high = columns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = unit(columns.byCode()[middle]).compareTo(unit);
            if (order == 0) {
                return Optional.of(columns.byCode()[middle]);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    /** Returns the awards in the rulebook's order, groups by code. */
    public List<ScoreCard.AwardList> awards() {
        return awards;
    }

    /** Makes the findings. */
    public List<ScoreCard.ScoreFinding> findings() {
        return Asking.all(this);
    }

    /** Makes the explanation of a unit. */
    public ScoreTrace explanation(int unit) {
        return Explaining.one(this, unit);
    }

    /** Makes the explanations of all units, by code, one after the other. */
    public Stream<ScoreTrace> explanations() {
        return Explaining.all(this);
    }

    /** Returns a unit. */
    public Contestant unit(int unit) {
        return columns.groups().units().get(unit);
    }

    /** Returns the group of a unit; empty when it is in none. */
    public Optional<String> group(int unit) {
        return columns.groups().code(unit);
    }

    /** Returns the total of a unit; empty when it has none. */
    public Optional<Fraction> total(int unit) {
        return points.total(unit);
    }

    /** Returns the class of a unit; empty when it has none. */
    public Optional<ItemCode> band(int unit) {
        return standings.band(unit);
    }

    /** Returns the rank of a unit in its group; empty when it has none. */
    public Optional<Integer> rank(int unit) {
        return standings.rank(unit);
    }

    /** Returns what became of a unit. */
    public ScoreCard.UnitStatus status(int unit) {
        return standings.status(unit);
    }

    /** Returns how many sections the rulebook has. */
    public int sections() {
        return points.plan().sections().size();
    }

    /** Returns a section of a unit, in the rulebook's order. */
    public ScoreCard.SectionScore section(int at, int unit) {
        return new ScoreCard.SectionScore(points.plan().sections().get(at).section(), points.section(at, unit));
    }

    /** Returns how many criteria the rulebook has. */
    public int criteria() {
        return points.plan().criteria().size();
    }

    /** Returns a criterion of a unit, in the rulebook's order. */
    public ScoreCard.CriterionScore criterion(int at, int unit) {
        return points.criterion(at).score(points.plan().criteria().get(at).criterion(), unit);
    }
}
