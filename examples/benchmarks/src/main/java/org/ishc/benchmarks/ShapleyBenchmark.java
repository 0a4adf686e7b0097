package org.ishc.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which edit of a rulebook moved which of 63 provinces by how much, over all subsets of the edits; beside the same on
 * numbers, and scoring rulebooks whole.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 700, timeUnit = TimeUnit.MILLISECONDS)
public class ShapleyBenchmark {

    /** How many rulebooks the peer scores, of the 2^edits; where there are fewer, each several times. */
    static final int WHOLE_RULEBOOKS = 16;

    private static final int PROVINCES = 63;

    /** How many criteria are edited. */
    @Param({"2", "4", "8", "12"})
    int edits = 12;

    private final BenchmarkScoring provinces = new BenchmarkScoring(PROVINCES);
    private final Rulebook baseline = BenchmarkScoring.rulebook(0);
    private Rulebook changed = baseline;
    private List<Rulebook> whole = List.of();

    /** Makes the edits, and 16 of the rulebooks between: any edit is made in half of them. */
    @Setup(Level.Trial)
    public void edit() {
        changed = BenchmarkScoring.rulebook((1L << edits) - 1);
        List<Rulebook> some = new ArrayList<>();
        for (int i = 0; i < WHOLE_RULEBOOKS; i++) {
            long edited = 0;
            for (int edit = 0; edit < edits; edit++) {
                edited |= (long) (i >>> edit % 4 & 1) << edit;
            }
            some.add(BenchmarkScoring.rulebook(edited));
        }
        whole = List.copyOf(some);
    }

    /** The impact of the edits on all provinces, each attributed to the edits exactly. */
    @Benchmark
    public Impact impact_attributed() {
        return Impact.of(baseline, changed, provinces, Stage.FINAL);
    }

    /**
     * The peer without thought: 16 of the rulebooks scored whole. All of them would take 2^edits / 16 times as long,
     * and nothing is attributed yet.
     */
    @Benchmark
    public List<ScoreCard> peer_sixteenRulebooksWhole() {
        List<ScoreCard> cards = new ArrayList<>();
        for (Rulebook rulebook : whole) {
            cards.add(Scorer.score(rulebook, provinces, Stage.FINAL));
        }
        return cards;
    }

    /**
     * The floor: the same attribution over {@code long}, in hundredths times the factorial of the number of edits, by
     * province and edit.
     */
    @Benchmark
    public long[][] floor_longLoop() {
        long[] weights = weights();
        long[][] shares = new long[PROVINCES][edits];
        long[] totals = new long[1 << edits];
        for (int unit = 0; unit < PROVINCES; unit++) {
            totals(unit, totals);
            for (int edit = 0; edit < edits; edit++) {
                long sum = 0;
                for (int without = 0; without < totals.length; without++) {
                    if ((without >>> edit & 1) == 0) {
                        sum += weights[Integer.bitCount(without)] * (totals[without | 1 << edit] - totals[without]);
                    }
                }
                shares[unit][edit] = sum;
            }
        }
        return shares;
    }

    private void totals(int unit, long[] totals) {
        totals[0] = 0;
        for (int criterion = 0; criterion < BenchmarkScoring.CRITERIA; criterion++) {
            totals[0] += provinces.hundredths(unit, criterion, BenchmarkScoring.POINTS);
        }
        for (int edit = 0; edit < edits; edit++) {
            long moved = provinces.hundredths(unit, edit, BenchmarkScoring.POINTS - 1L)
                    - provinces.hundredths(unit, edit, BenchmarkScoring.POINTS);
            for (int subset = 0; subset < 1 << edit; subset++) {
                totals[subset | 1 << edit] = totals[subset] + moved;
            }
        }
    }

    /** By the size of the set that an edit joins: size! (n − size − 1)!. */
    private long[] weights() {
        long[] weights = new long[edits];
        for (int size = 0; size < edits; size++) {
            weights[size] = factorial(size) * factorial(edits - size - 1);
        }
        return weights;
    }

    static long factorial(int number) {
        long product = 1;
        for (int i = 2; i <= number; i++) {
            product *= i;
        }
        return product;
    }
}
