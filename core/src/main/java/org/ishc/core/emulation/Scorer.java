package org.ishc.core.emulation;

import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.Allowed;
import org.ishc.core.emulation.plan.JudgedCriteria;
import org.ishc.core.emulation.plan.ScoreColumns;
import org.ishc.core.emulation.plan.ScoreResult;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.rulebook.Rulebook;

/**
 * Scores all units of a period by a rulebook: points, exclusions, classes, ceilings, ranks, quotas, awards, in this
 * order.
 */
public final class Scorer {

    private Scorer() {}

    /**
     * Scores.
     *
     * @param rulebook the rules
     * @param data what they read
     * @param stage facts of this stage or, where it has none, of the latest before it
     * @return the score card; without units when the rulebook is not in force on the period's last day
     * @throws IllegalArgumentException when the data are of something else than the rulebook applies to
     */
    public static ScoreCard score(Rulebook rulebook, ScoringData data, Stage stage) {
        checkLevel(rulebook, data);
        return findNotInForce(rulebook, data.days().lastDay())
                .map(finding -> ScoreCard.of(
                        rulebook, data.period(), stage, new ScoreCard.ScoreFinding(Optional.empty(), "", finding)))
                .orElseGet(() -> ScoreCard.of(ScoreResult.of(rulebook, ScoreColumns.of(data, stage))));
    }

    /**
     * Scores by one of several rulebooks over the same data, for the core itself; whatever its validity.
     *
     * @param judged what others of them judge equally
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public static ScoreCard score(Rulebook rulebook, JudgedCriteria judged) {
        checkLevel(rulebook, judged.columns().data());
        return ScoreCard.of(ScoreResult.of(rulebook, judged));
    }

    private static void checkLevel(Rulebook rulebook, ScoringData data) {
        data.appliesTo()
                .ifPresent(text -> Allowed.only(
                        text.equals(rulebook.appliesTo()),
                        "applies_to of " + rulebook.name(),
                        rulebook.appliesTo(),
                        text));
    }

    /**
     * Finds that a rulebook is not in force, so that nothing is scored by it; empty when it is.
     *
     * @param last the last day of the period that is to be scored
     */
    public static Optional<Finding> findNotInForce(Rulebook rulebook, LocalDate last) {
        return rulebook.validity()
                .filter(range -> !range.contains(last))
                .map(range -> Finding.of(
                        EmulationFinding.NOT_IN_FORCE, Location.none(), "day", last, "validity", range.toString()));
    }
}
