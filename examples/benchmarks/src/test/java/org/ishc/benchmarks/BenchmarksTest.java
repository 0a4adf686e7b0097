package org.ishc.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Every benchmark does the work that it claims to measure. */
class BenchmarksTest {

  /** The communes of 2025 but the five that were districts without communes. */
  private static final int SUCCESSORS = 3_316;

  @Test
  void organisation_answers() {
    OrganisationBenchmark benchmark = new OrganisationBenchmark();
    assertEquals(10_795, benchmark.asOf_otherDay().size());
    assertEquals(10_795, benchmark.asOf_floor_onePass());
    assertEquals(10_795, benchmark.registryAndFirstSnapshot().size());
    assertFalse(benchmark.successors().isEmpty());
    assertFalse(benchmark.predecessors().isEmpty());
    assertEquals(SUCCESSORS, benchmark.restate_communes_bounds().figures().size());
    assertEquals(SUCCESSORS, benchmark.restate_communes_equal().figures().size());
    assertEquals(20 * SUCCESSORS, benchmark.restate_nation_twentyQuarters());
    assertEquals(1, benchmark.resolveName().best().size());
  }

  @Test
  void scoring_andItsPeers_giveTheSamePoints() {
    ScoringBenchmark benchmark = new ScoringBenchmark();
    double floor = benchmark.floor_longLoop() / 100.0;
    double exact =
        benchmark.score_withExplanation().units().stream().mapToDouble(unit -> Double.parseDouble(unit.total().orElseThrow().toDecimal(2))).sum();
    assertEquals(floor, exact, 0.01);
    assertEquals(floor, benchmark.peer_mvel(), 200);
    assertEquals(floor, benchmark.peer_jexl(), 200);
    assertEquals(floor, benchmark.peer_cel(), 200);
    assertEquals(12, benchmark.impact_twelveEdits_provinces().edits().size());
    assertEquals(12, benchmark.impact_twelveEdits_provinces().units().get(0).attribution().orElseThrow().size());
  }

  @Test
  void targets_rollUpToTheSameSums() {
    TargetsBenchmark benchmark = new TargetsBenchmark(300);
    assertEquals(TargetsBenchmark.CLUBS, benchmark.clubs_state().size());
    assertEquals(benchmark.clubs_state(), benchmark.clubs_state_asKnown());
    assertEquals(benchmark.floor_longArrays(), benchmark.rollUp_all());
    assertEquals(benchmark.floor_longArrays() + 5, benchmark.rollUp_oneMoreValue());
  }
}
