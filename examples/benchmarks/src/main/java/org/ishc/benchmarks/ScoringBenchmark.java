package org.ishc.benchmarks;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.ishc.core.emulation.Impact;
import org.ishc.core.emulation.Rulebook;
import org.ishc.core.emulation.RulebookReader;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.io.rulebook.RulebookText;
import org.mvel2.MVEL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 11,000 localities by 40 criteria, beside a loop over {@code long} and three expression engines on the same formulas; and an attribution of 12 edits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ScoringBenchmark {

  static final int UNITS = 11_000;
  static final int CRITERIA = 40;
  private static final int POINTS = 5;

  private final BenchmarkScoring data = new BenchmarkScoring(UNITS, CRITERIA);
  private final BenchmarkScoring provinces = new BenchmarkScoring(63, CRITERIA);
  private final Rulebook rulebook = rulebook(0);
  private final Rulebook changed = rulebook(12);
  private final Serializable[] mvel = new Serializable[CRITERIA];
  private final JexlExpression[] jexl = new JexlExpression[CRITERIA];
  private final CelRuntime.Program[] cel = new CelRuntime.Program[CRITERIA];

  /** Compiles the same 40 formulas for every engine. */
  public ScoringBenchmark() {
    try {
      CelCompiler compiler =
          CelCompilerFactory.standardCelCompilerBuilder().addVar("v", SimpleType.DOUBLE).addVar("t", SimpleType.DOUBLE).build();
      CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
      for (int i = 0; i < CRITERIA; i++) {
        mvel[i] = MVEL.compileExpression("v >= t ? 5.0 : 5.0 * v / t");
        jexl[i] = new JexlBuilder().cache(512).create().createExpression("v >= t ? 5.0 : 5.0 * v / t");
        CelAbstractSyntaxTree ast = compiler.compile("v >= t ? 5.0 : 5.0 * v / t").getAst();
        cel[i] = runtime.createProgram(ast);
      }
    } catch (dev.cel.common.CelException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Forty criteria of value against target; the first so many by another weight. */
  private static Rulebook rulebook(int edits) {
    StringBuilder yaml = new StringBuilder("rulebook: bench\nversion: '1'\napplies_to: COMMUNE\nscale: 200\nsections:\n  - {code: A, kind: core, max: 200, criteria: [");
    for (int i = 0; i < CRITERIA; i++) {
      yaml.append(i == 0 ? "" : ", ").append("{code: C").append(i).append(", max: ").append(i < edits ? POINTS - 1 : POINTS)
          .append(", missing: zero, rule: {proportional: {value: {actual: x").append(i).append("}, of: {target: x").append(i).append("}}}}");
    }
    return RulebookReader.read(RulebookText.parse(yaml.append("]}\n").toString()));
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

  /** The whole scoring: exact points, statuses, totals, ranks, and the explanation of each. */
  @Benchmark
  public ScoreCard score_withExplanation() {
    return Scorer.score(rulebook, data, Stage.FINAL);
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

  /** The impact of 12 edits on 63 provinces: 4,096 rulebooks. */
  @Benchmark
  public Impact impact_twelveEdits_provinces() {
    return Impact.of(rulebook, changed, provinces, Stage.FINAL);
  }
}
