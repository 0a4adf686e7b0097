package org.ishc.benchmarks;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.mvel2.MVEL;
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
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.engine.variable.VariableMap;
import org.operaton.bpm.engine.variable.Variables;

/**
 * Localities by 40 criteria, beside a loop over {@code long}, and three expression engines and a decision engine on the
 * same formulas.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 700, timeUnit = TimeUnit.MILLISECONDS)
public class ScoringBenchmark {

    private static final int CRITERIA = BenchmarkScoring.CRITERIA;
    private static final int POINTS = BenchmarkScoring.POINTS;
    private static final String FORMULA = "v >= t ? 5.0 : 5.0 * v / t";

    /** How many localities. */
    @Param({"100", "1000", "11000"})
    int localities = 11_000;

    private final Rulebook rulebook = BenchmarkScoring.rulebook(0);
    private BenchmarkScoring data = new BenchmarkScoring(0);
    private ScoreCard card = Scorer.score(rulebook, data, Stage.FINAL);
    private final Serializable[] mvel = new Serializable[CRITERIA];
    private final JexlExpression[] jexl = new JexlExpression[CRITERIA];
    private final CelRuntime.Program[] cel = new CelRuntime.Program[CRITERIA];
    private final DmnEngine dmnEngine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision[] dmn = new DmnDecision[CRITERIA];

    /** Compiles the same 40 formulas for every engine. */
    public ScoringBenchmark() {
        try {
            CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                    .addVar("v", SimpleType.DOUBLE)
                    .addVar("t", SimpleType.DOUBLE)
                    .build();
            CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
            for (int i = 0; i < CRITERIA; i++) {
                mvel[i] = MVEL.compileExpression(FORMULA);
                jexl[i] = new JexlBuilder().cache(512).create().createExpression(FORMULA);
                CelAbstractSyntaxTree ast = compiler.compile(FORMULA).getAst();
                cel[i] = runtime.createProgram(ast);
                dmn[i] = decision(i);
            }
        } catch (dev.cel.common.CelException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A decision whose logic is the same formula in FEEL. */
    private DmnDecision decision(int number) {
        String xml = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="bench" namespace="bench">
          <decision id="C%1$d" name="C%1$d">
            <variable name="points" typeRef="double"/>
            <literalExpression><text>if v &gt;= t then 5.0 else 5.0 * v / t</text></literalExpression>
          </decision>
        </definitions>
        """.formatted(number);
        return dmnEngine.parseDecision("C" + number, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Makes the values and targets. */
    @Setup(Level.Trial)
    public void report() {
        data = new BenchmarkScoring(localities);
        card = Scorer.score(rulebook, data, Stage.FINAL);
    }

    /** The floor: the same points in hundredths, rounded half up, over arrays of long. */
    @Benchmark
    public long floor_longLoop() {
        long sum = 0;
        for (long[] row : data.values) {
            for (int i = 0; i < CRITERIA; i++) {
                long scaled = 200L * POINTS * row[i];
                long points = (scaled + data.targets[i]) / (2 * data.targets[i]);
                sum += Math.min(points, 100L * POINTS);
            }
        }
        return sum;
    }

    /** The floor with the same output: points, statuses and totals kept, by criterion, and the totals sorted. */
    @Benchmark
    public long[] floor_sameOutput() {
        int[][] points = new int[CRITERIA][localities];
        byte[][] status = new byte[CRITERIA][localities];
        long[] totals = new long[localities];
        for (int unit = 0; unit < localities; unit++) {
            long[] row = data.values[unit];
            for (int i = 0; i < CRITERIA; i++) {
                long exact = (200L * POINTS * row[i] + data.targets[i]) / (2 * data.targets[i]);
                points[i][unit] = (int) Math.min(exact, 100L * POINTS);
                status[i][unit] = (byte) (exact > 100L * POINTS ? 4 : 5);
                totals[unit] += points[i][unit];
            }
        }
        Arrays.sort(totals);
        return totals;
    }

    /**
     * The whole scoring: exact points, statuses, totals, classes, ranks; the explanation of any unit is there when it
     * is asked for.
     */
    @Benchmark
    public ScoreCard score_withExplanation() {
        return Scorer.score(rulebook, data, Stage.FINAL);
    }

    /** The explanation of one locality, from the card. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public ScoreTrace explain_one() {
        return card.find(new Contestant("000077")).orElseThrow().explanation();
    }

    /** The explanations of all localities, one after the other, none kept. */
    @Benchmark
    public int explain_allStreamed() {
        return card.explanations().mapToInt(root -> root.children().size()).sum();
    }

    /** MVEL, compiled, on doubles. */
    @Benchmark
    public double peer_mvel() {
        double sum = 0;
        Map<String, Object> context = new HashMap<>();
        for (long[] row : data.values) {
            for (int i = 0; i < CRITERIA; i++) {
                context.put("v", (double) row[i]);
                context.put("t", (double) data.targets[i]);
                sum += (Double) MVEL.executeExpression(mvel[i], context);
            }
        }
        return sum;
    }

    /** Commons JEXL on doubles. */
    @Benchmark
    public double peer_jexl() {
        double sum = 0;
        MapContext context = new MapContext();
        for (long[] row : data.values) {
            for (int i = 0; i < CRITERIA; i++) {
                context.set("v", (double) row[i]);
                context.set("t", (double) data.targets[i]);
                sum += ((Number) jexl[i].evaluate(context)).doubleValue();
            }
        }
        return sum;
    }

    /** CEL on doubles. */
    @Benchmark
    public double peer_cel() {
        double sum = 0;
        Map<String, Object> context = new HashMap<>();
        try {
            for (long[] row : data.values) {
                for (int i = 0; i < CRITERIA; i++) {
                    context.put("v", (double) row[i]);
                    context.put("t", (double) data.targets[i]);
                    sum += (Double) cel[i].eval(context);
                }
            }
        } catch (dev.cel.runtime.CelEvaluationException broken) {
            throw new IllegalStateException(broken);
        }
        return sum;
    }

    /** Operaton's DMN engine with FEEL; one operation takes seconds, so fewer are measured. */
    @Benchmark
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 3, time = 1)
    public double peer_dmn() {
        double sum = 0;
        VariableMap context = Variables.createVariables();
        for (long[] row : data.values) {
            for (int i = 0; i < CRITERIA; i++) {
                context.put("v", (double) row[i]);
                context.put("t", (double) data.targets[i]);
                sum += ((Number) dmnEngine
                                .evaluateDecision(dmn[i], context)
                                .getSingleResult()
                                .getSingleEntry())
                        .doubleValue();
            }
        }
        return sum;
    }
}
