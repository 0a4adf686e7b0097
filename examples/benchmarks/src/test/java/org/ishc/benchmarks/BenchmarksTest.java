package org.ishc.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Checked;
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

  @Test
  void imports_readTheSameReports() throws IOException {
    ImportBenchmark benchmark = new ImportBenchmark();
    benchmark.reports = 2_000;
    benchmark.write();
    assertEquals(24L * 2_001, benchmark.floor_fastCsvRecords());
    Checked<List<ClubReport>> one = benchmark.validatedImport_oneThread();
    assertEquals(List.of(), one.findings());
    assertEquals(2_000, one.value().size());
    assertEquals(described(one), described(benchmark.validatedImport_twoThreads()));
    assertEquals(
        described(one),
        benchmark.peer_fastCsvAndHibernateValidator().stream().map(row -> row.clubCode() + row.period() + row.members() + row.activityFundVnd() + row.areas().size()).toList());
    benchmark.delete();
  }

  private static List<String> described(Checked<List<ClubReport>> reports) {
    return reports.value().stream()
        .map(
            report ->
                "" + report.club() + report.period() + report.count(ReportColumn.MEMBERS).getAsLong() + report.count(ReportColumn.ACTIVITY_FUND_VND).getAsLong()
                    + report.areaCount().getAsLong())
        .toList();
  }
}
