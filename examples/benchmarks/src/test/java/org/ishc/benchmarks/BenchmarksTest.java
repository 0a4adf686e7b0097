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
}
