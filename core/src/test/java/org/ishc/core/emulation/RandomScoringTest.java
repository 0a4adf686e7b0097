package org.ishc.core.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.RandomRulebooks;
import org.ishc.core.testing.RandomScoringData;
import org.junit.jupiter.api.Test;

/** That what the generators draw is worth comparing: every form, every status, every finding. */
class RandomScoringTest {

    private static final int SEEDS = 400;

    private static final Set<String> FORMS = Set.of(
            "actual",
            "target",
            "attainment",
            "growth",
            "percent",
            "sum",
            "difference",
            "product",
            "minimum",
            "maximum",
            "fact",
            "coverage",
            "group_max",
            "group_min",
            "points",
            "share",
            "at_least",
            "more_than",
            "at_most",
            "less_than",
            "equal",
            "reported",
            "every_share",
            "all",
            "any",
            "not",
            "proportional",
            "bands",
            "deduct",
            "count",
            "steps",
            "flag",
            "choice",
            "checklist",
            "sum_of",
            "best_of",
            "choose",
            "assessed",
            "years_back");

    private static void keys(Object tree, Set<String> keys) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                keys.add((String) key);
                keys(value, keys);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> keys(value, keys));
        }
    }

    @Test
    void rulebooks_holdEveryForm() {
        Set<String> keys = new TreeSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            keys(RandomRulebooks.tree(new Random(seed)), keys);
        }
        assertTrue(
                keys.containsAll(FORMS),
                () -> "missing: "
                        + FORMS.stream().filter(form -> !keys.contains(form)).toList());
    }

    @Test
    void scores_haveEveryStatusAndFinding_andTheExplanationsRootIsTheTotal() {
        Set<String> findings = new TreeSet<>();
        Set<ScoreCard.CriterionStatus> statuses = EnumSet.noneOf(ScoreCard.CriterionStatus.class);
        Set<ScoreCard.UnitStatus> ofUnits = EnumSet.noneOf(ScoreCard.UnitStatus.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Rulebook rulebook = RandomRulebooks.rulebook(random);
            ScoreCard card = Scorer.score(
                    rulebook, RandomScoringData.of(random, 1 + random.nextInt(20)), Stage.values()[seed % 4]);
            card.findings().forEach(found -> findings.add(found.finding().code().code()));
            for (ScoreCard.UnitScore unit : card.units()) {
                ofUnits.add(unit.status());
                unit.criteria().forEach(criterion -> statuses.add(criterion.status()));
                assertEquals(unit.total(), unit.explanation().value(), () -> "unit " + unit.unit());
            }
        }
        Set<String> all = new TreeSet<>();
        for (EmulationFinding code : EmulationFinding.values()) {
            all.add(code.code());
        }
        all.removeAll(Set.of(EmulationFinding.NOT_IN_FORCE.code(), EmulationFinding.ONE_SENDER.code()));
        assertEquals(all, findings);
        assertEquals(EnumSet.allOf(ScoreCard.CriterionStatus.class), statuses);
        assertEquals(EnumSet.allOf(ScoreCard.UnitStatus.class), ofUnits);
    }
}
