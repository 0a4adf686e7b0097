package org.ishc.core.emulation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.oracle.Explained;
import org.ishc.core.emulation.oracle.OracleScorer;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.RandomRulebooks;
import org.ishc.core.testing.RandomScoringData;

/**
 * A plan says what the evaluators said that it took the place of, over rulebooks of every form: in lanes, and with
 * every lane forced the exact way.
 */
class PlanOracleProperties {

    @Property(tries = 300)
    void plan_saysWhatTheOracleSays_inLanesAndExactly(@ForAll long seed) {
        Random random = new Random(seed);
        Rulebook rulebook = RandomRulebooks.rulebook(random);
        RandomScoringData data = RandomScoringData.of(random);
        Stage stage = Stage.values()[Math.floorMod(seed, 4)];
        OracleScorer.Card expected = OracleScorer.score(rulebook, data, stage);
        same(expected, ScoreResult.of(rulebook, ScoreColumns.of(data, stage)), "lanes");
        same(expected, ScoreResult.of(rulebook, ScoreColumns.of(data, stage, true)), "exact");
    }

    private static void same(OracleScorer.Card expected, ScoreResult actual, String way) {
        Map<Contestant, ScoreTrace> streamed = new HashMap<>();
        List<ScoreTrace> all = actual.explanations().toList();
        int[] listed = actual.listed();
        for (int i = 0; i < all.size(); i++) {
            streamed.put(actual.unit(actual.columns().byCode()[i]), all.get(i));
        }
        assertEquals(expected.units().size(), listed.length, way);
        for (int i = 0; i < listed.length; i++) {
            OracleScorer.UnitScore unit = expected.units().get(i);
            int at = listed[i];
            String where = way + ": " + unit.unit();
            assertEquals(unit.unit(), actual.unit(at), where);
            assertEquals(unit.group(), actual.group(at), where);
            assertEquals(unit.criteria(), criteria(actual, at), where);
            assertEquals(unit.sections(), sections(actual, at), where);
            assertEquals(unit.total(), actual.total(at), where);
            assertEquals(unit.status(), actual.status(at), where);
            assertEquals(unit.band(), actual.band(at), where);
            assertEquals(unit.rank(), actual.rank(at), where);
            assertEquals(unit.explanation(), Explained.of(streamed.get(unit.unit())), where);
            assertEquals(unit.explanation(), Explained.of(actual.explanation(at)), where);
        }
        assertEquals(expected.awards(), actual.awards(), way);
        assertEquals(expected.findings(), actual.findings(), way);
    }

    private static List<Object> criteria(ScoreResult result, int unit) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < result.criteria(); i++) {
            all.add(result.criterion(i, unit));
        }
        return all;
    }

    private static List<Object> sections(ScoreResult result, int unit) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < result.sections(); i++) {
            all.add(result.section(i, unit));
        }
        return all;
    }
}
