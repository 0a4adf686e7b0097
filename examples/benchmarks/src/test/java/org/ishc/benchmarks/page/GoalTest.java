package org.ishc.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run says about a goal. */
class GoalTest {

    private static final Key SCORED = Key.of("ScoringBenchmark.score_withExplanation", "localities", 11_000);
    private static final Key MVEL = Key.of("ScoringBenchmark.peer_mvel", "localities", 11_000);
    private static final Key JEXL = Key.of("ScoringBenchmark.peer_jexl", "localities", 11_000);
    private static final Key CEL = Key.of("ScoringBenchmark.peer_cel", "localities", 11_000);
    private static final Key LOOP = Key.of("ScoringBenchmark.floor_longLoop", "localities", 11_000);

    private static Measurements run(Object... keysAndEstimates) {
        Map<Key, Measurements.Measured> times = new HashMap<>();
        for (int i = 0; i < keysAndEstimates.length; i += 2) {
            times.put((Key) keysAndEstimates[i], new Measurements.Measured((Estimate) keysAndEstimates[i + 1], 2, 5));
        }
        return new Measurements(times);
    }

    @Test
    void ratio_hasTheRelativeErrorsOfBoth() {
        Estimate ratio = new Estimate(30, 0.9).over(new Estimate(10, 0.4));
        assertEquals(3, ratio.value(), 1e-12);
        assertEquals(0.15, ratio.error(), 1e-12);
        assertEquals(2.85, ratio.low(), 1e-12);
        assertEquals(3.15, ratio.high(), 1e-12);
    }

    @Test
    void ratioToWhatHasNoError_hasNone() {
        assertTrue(Double.isNaN(
                new Estimate(30, 0.9).over(new Estimate(10, Double.NaN)).error()));
    }

    @Test
    void verdict_wantsTheWholeIntervalOnOneSide() {
        assertEquals(Verdict.MET, Verdict.ofAtMost(new Estimate(3, 1), 4));
        assertEquals(Verdict.MISSED, Verdict.ofAtMost(new Estimate(5, 0.5), 4));
        assertEquals(Verdict.NOT_DECIDED, Verdict.ofAtMost(new Estimate(5, 1), 4));
        assertEquals(Verdict.NOT_DECIDED, Verdict.ofAtMost(new Estimate(3.5, 1), 4));
        assertEquals(Verdict.NOT_DECIDED, Verdict.ofAtMost(new Estimate(1, Double.NaN), 4));
        assertEquals(Verdict.MET, Verdict.ofAtLeast(new Estimate(41, 1), 40));
        assertEquals(Verdict.MISSED, Verdict.ofAtLeast(new Estimate(38, 1), 40));
        assertEquals(Verdict.NOT_DECIDED, Verdict.ofAtLeast(new Estimate(39, 1), 40));
    }

    @Test
    void timesFaster_isBesideTheFastestPeer() {
        Measurements run = run(
                SCORED,
                new Estimate(2, 0.1),
                MVEL,
                new Estimate(110, 1),
                JEXL,
                new Estimate(100, 1),
                CEL,
                new Estimate(300, 1));
        Goal.Judgement judged = Goal.SCORE_ENGINES.judge(run);
        assertEquals(Optional.of(JEXL), judged.fastest());
        assertEquals(50, judged.measured().orElseThrow().value(), 1e-12);
        assertEquals(Verdict.MET, judged.verdict());
    }

    @Test
    void peerThatWasNotMeasured_mightHaveBeenTheFastest() {
        Goal.Judgement judged = Goal.SCORE_ENGINES.judge(
                run(SCORED, new Estimate(2, 0.1), MVEL, new Estimate(110, 1), JEXL, new Estimate(100, 1)));
        assertEquals(new Goal.Judgement(Verdict.NOT_MEASURED, Optional.empty(), Optional.empty()), judged);
    }

    @Test
    void ratio_isBesideTheFloor() {
        Goal.Judgement judged =
                Goal.SCORE_EXPLAINED.judge(run(SCORED, new Estimate(30, 0.3), LOOP, new Estimate(5, 0.1)));
        assertEquals(6, judged.measured().orElseThrow().value(), 1e-12);
        assertEquals(Verdict.MISSED, judged.verdict());
    }

    @Test
    void time_isHeldToTheLimitItself() {
        Key attributed = Key.of("ShapleyBenchmark.impact_attributed", "edits", 12);
        assertEquals(
                Verdict.MET,
                Goal.SHAPLEY.judge(run(attributed, new Estimate(4_000, 200))).verdict());
        assertEquals(
                Verdict.MISSED,
                Goal.SHAPLEY.judge(run(attributed, new Estimate(6_000, 200))).verdict());
    }

    @Test
    void whatIsNotOffered_isNeverMet() {
        assertEquals(
                Verdict.NOT_OFFERED,
                Goal.SCORE_PLAIN.judge(run(LOOP, new Estimate(5, 0.1))).verdict());
    }

    @Test
    void figures_showTheErrorToThePlaceWhereItCounts() {
        assertEquals("12.3 ± 0.4 ms", Written.time(Optional.of(new Estimate(12.34, 0.41))));
        assertEquals("1.50 ± 0.02 s", Written.time(Optional.of(new Estimate(1_500, 20))));
        assertEquals("2.00 ± 0.50 µs", Written.time(Optional.of(new Estimate(0.002, 0.0005))));
        assertEquals("120 ± ? ns", Written.time(Optional.of(new Estimate(0.00012, Double.NaN))));
        assertEquals("1,460 ± 12", Written.ratio(Optional.of(new Estimate(1_460, 12))));
        assertEquals("–", Written.ratio(Optional.empty()));
        assertEquals(
                List.of("2 s", "1.25", "40"),
                List.of(Written.limitOfTime(2_000), Written.limit(1.25), Written.limit(40)));
    }
}
