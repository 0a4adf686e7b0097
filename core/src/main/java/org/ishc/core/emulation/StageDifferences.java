package org.ishc.core.emulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.rulebook.Reads;

/**
 * Where two stages of assessment differ: self-score and final score, criterion by criterion, with what was entered and
 * why.
 */
public final class StageDifferences {

    private StageDifferences() {}

    /**
     * A criterion whose points differ.
     *
     * @param unit the unit
     * @param criterion the criterion
     * @param points at the card's stage; empty when it has none
     * @param other at the other stage; empty when it has none
     * @param evidence of the first fact that differs, from the later stage; empty when there is none
     * @param reason of that fact; empty when there is none
     */
    public record Difference(
            Contestant unit,
            ItemCode criterion,
            Optional<Fraction> points,
            Optional<Fraction> other,
            Optional<String> evidence,
            Optional<String> reason) {
        /** Refuses null. */
        public Difference {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Compares two score cards of the same rulebook and data.
     *
     * @param card the card at one stage
     * @param other the card at the other
     * @param data what both read
     * @return by unit, then in the rulebook's order of criteria
     */
    public static List<Difference> between(ScoreCard card, ScoreCard other, ScoringData data) {
        Map<Contestant, ScoreCard.UnitScore> others = new HashMap<>();
        other.units().forEach(unit -> others.put(unit.unit(), unit));
        List<Difference> differences = new ArrayList<>();
        card.units().stream()
                .sorted(Comparator.comparing(ScoreCard.UnitScore::unit))
                .forEach(unit -> {
                    List<ScoreCard.CriterionScore> then =
                            Objects.requireNonNull(others.get(unit.unit())).criteria();
                    for (int i = 0; i < unit.criteria().size(); i++) {
                        ScoreCard.CriterionScore now = unit.criteria().get(i);
                        if (!now.points().equals(then.get(i).points())) {
                            differences.add(
                                    difference(unit.unit(), now, then.get(i), card.stage(), other.stage(), data));
                        }
                    }
                });
        return differences;
    }

    private static Difference difference(
            Contestant unit,
            ScoreCard.CriterionScore now,
            ScoreCard.CriterionScore then,
            Stage stage,
            Stage other,
            ScoringData data) {
        Stage later = stage.compareTo(other) > 0 ? stage : other;
        Stage earlier = stage.compareTo(other) > 0 ? other : stage;
        Optional<Assessment> differing = Reads.of(now.criterion())
                .flatMap(site -> site.inputs().fact().stream())
                .filter(fact -> !value(data.fact(unit, fact, earlier)).equals(value(data.fact(unit, fact, later))))
                .findFirst()
                .flatMap(fact -> data.fact(unit, fact, later));
        return new Difference(
                unit,
                now.criterion().code(),
                now.points(),
                then.points(),
                differing.flatMap(Assessment::evidence),
                differing.flatMap(Assessment::reason));
    }

    private static Optional<String> value(Optional<Assessment> fact) {
        return fact.flatMap(Assessment::value);
    }
}
