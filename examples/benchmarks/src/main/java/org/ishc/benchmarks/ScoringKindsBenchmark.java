package org.ishc.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.rulebook.RulebookText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Scoring with rules of several kinds: 16 shares, 10 bands, 8 counts and 6 flags with classes, a class condition, a
 * ceiling and a tie-breaker; and the best of a group of 80,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 700, timeUnit = TimeUnit.MILLISECONDS)
public class ScoringKindsBenchmark {

    private static final int LOCALITIES = 11_000;
    private static final int IN_ONE_GROUP = 80_000;

    private final BenchmarkScoring data = new BenchmarkScoring(LOCALITIES);
    private final BenchmarkScoring large = new BenchmarkScoring(IN_ONE_GROUP);
    private final Rulebook kinds = kinds();
    private final Rulebook bests = bests();

    private static Rulebook read(String criteria, String further) {
        return RulebookReader.read(RulebookText.parse(
                "rulebook: kinds\nversion: '1'\napplies_to: COMMUNE\nscale: 200\nsections:\n  - {code: A, kind: core, max: 200, criteria: ["
                        + criteria + "]}\n" + further));
    }

    static Rulebook kinds() {
        StringBuilder criteria = new StringBuilder();
        for (int i = 0; i < BenchmarkScoring.CRITERIA; i++) {
            criteria.append(i == 0 ? "" : ", ")
                    .append("{code: C")
                    .append(i)
                    .append(", max: 5, missing: zero, rule: {")
                    .append(rule(i))
                    .append("}}");
        }
        return read(criteria.toString(), """
        classes:
          - {code: X, from: 150, when: {at_least: [{share: C0}, 50]}}
          - {code: Y, from: 100}
          - {code: Z, from: 0}
        ceilings:
          - {code: K1, when: {less_than: [{attainment: x1}, 20]}, at_most: Y}
        ranking: {ties: [C1]}
        """);
    }

    private static String rule(int i) {
        String actual = "{actual: x" + i + "}";
        if (i < 16) {
            return "proportional: {value: " + actual + ", of: {target: x" + i + "}}";
        }
        if (i < 26) {
            return "bands: {value: " + actual
                    + ", bands: [{to: 20, points: 0}, {from: 20, to: 50, points: 2}, {from: 50, to: 90, points: 3.5}, {from: 90, points: 5}]}";
        }
        return i < 34
                ? "count: {value: " + actual + ", each: 0.5, per: 10, steps: full}"
                : "flag: {when: {at_least: [" + actual + ", {target: x" + i + "}]}}";
    }

    private static Rulebook bests() {
        return read(
                "{code: C0, max: 200, missing: zero, rule: {proportional: {value: {actual: x0}, of: {group_max: {actual: x0}}}}}",
                "");
    }

    /** The floor: the same points, summed, over arrays of long. */
    @Benchmark
    public long floor_longLoop() {
        long sum = 0;
        for (long[] row : data.values) {
            for (int i = 0; i < 16; i++) {
                sum += Math.min((1_000 * row[i] + data.targets[i]) / (2 * data.targets[i]), 500);
            }
            for (int i = 16; i < 26; i++) {
                sum += row[i] < 20 ? 0 : row[i] < 50 ? 200 : row[i] < 90 ? 350 : 500;
            }
            for (int i = 26; i < 34; i++) {
                sum += Math.min(row[i] / 10 * 50, 500);
            }
            for (int i = 34; i < 40; i++) {
                sum += row[i] >= data.targets[i] ? 500 : 0;
            }
        }
        return sum;
    }

    /** The scoring. */
    @Benchmark
    public ScoreCard score_fourKinds() {
        return Scorer.score(kinds, data, Stage.FINAL);
    }

    /** Every one of 80,000 held against the best of all: one pass over the group. */
    @Benchmark
    public ScoreCard score_bestOfLargeGroup() {
        return Scorer.score(bests, large, Stage.FINAL);
    }
}
