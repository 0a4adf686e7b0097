package org.ishc.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.figure.Figure;
import org.ishc.core.finding.Checked;
import org.ishc.core.organisation.Restated;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.reference.BuiltInReference;
import org.junit.jupiter.api.Test;

/** Every benchmark does the work that it claims to measure. */
class BenchmarksTest {

    /** The communes of 2025 but the five that were districts without communes. */
    private static final int SUCCESSORS = 3_316;

    @Test
    void organisation_answers() {
        OrganisationBenchmark benchmark = new OrganisationBenchmark();
        int madeUp = OrganisationBenchmark.VERSIONS
                - BuiltInReference.registry().versions().size();
        assertEquals(10_795 + madeUp, benchmark.asOf_otherDay().size());
        assertEquals(10_795 + madeUp, benchmark.asOf_floor_onePass());
        assertEquals(10_795 + madeUp, benchmark.registryAndFirstSnapshot().size());
        assertFalse(benchmark.successors().isEmpty());
        assertFalse(benchmark.predecessors().isEmpty());
        assertEquals(SUCCESSORS, benchmark.restate_communes_bounds().figures().size());
        assertEquals(SUCCESSORS, benchmark.restate_communes_equal().figures().size());
        assertEquals(1, benchmark.resolveName().best().size());
    }

    @Test
    void restatement_andItsFloor_keepEveryMember() {
        RestatementBenchmark benchmark = new RestatementBenchmark();
        benchmark.quarters = 2;
        benchmark.flatten();
        List<Restated> restated = benchmark.restate_communesAndProvinces();
        assertEquals(4, restated.size());
        for (int quarter = 0; quarter < 2; quarter++) {
            Restated communes = restated.get(2 * quarter);
            Restated provinces = restated.get(2 * quarter + 1);
            long[] low = benchmark.floor_successorIndex().get(quarter)[0];
            assertTrue(communes.total().longValueExact() > 100_000);
            assertEquals(communes.total(), provinces.total());
            assertEquals(34, provinces.figures().size());
            provinces
                    .figures()
                    .forEach((province, figure) -> assertEquals(
                            figure.orElseThrow().low().longValueExact(),
                            low[benchmark.position(province)],
                            province.value()));
            long[][] byHand = benchmark.floor_byHand().get(quarter);
            for (Restated ours : List.of(communes, provinces)) {
                ours.figures().forEach((unit, figure) -> {
                    int number = benchmark.number(unit);
                    assertEquals(figure.orElseThrow().low().longValueExact(), byHand[0][number], unit.value());
                    assertEquals(figure.orElseThrow().high().longValueExact(), byHand[1][number], unit.value());
                });
            }
        }
    }

    @Test
    void scoring_andItsPeers_giveTheSamePoints() {
        ScoringBenchmark benchmark = new ScoringBenchmark();
        benchmark.localities = 50;
        benchmark.report();
        double floor = benchmark.floor_longLoop() / 100.0;
        double exact = benchmark.score_withExplanation().units().stream()
                .mapToDouble(
                        unit -> Double.parseDouble(unit.total().orElseThrow().toDecimal(2)))
                .sum();
        assertTrue(floor > 5_000);
        assertEquals(floor, exact, 0.01);
        assertEquals(floor, benchmark.peer_mvel(), 1);
        assertEquals(floor, benchmark.peer_jexl(), 1);
        assertEquals(floor, benchmark.peer_cel(), 1);
        assertEquals(floor, benchmark.peer_dmn(), 1);
    }

    @Test
    void scoring_fromFiguresAndTargets_isTheSame_boundOrNot() {
        ScoringBindingBenchmark benchmark = new ScoringBindingBenchmark();
        ScoreCard bound = benchmark.score_columnsBound();
        assertEquals(10_035, bound.units().size());
        assertTrue(bound.units().stream().allMatch(unit -> unit.rank().isPresent()));
        assertEquals(bound.units(), benchmark.score_columnsToBind().units());
        assertEquals(bound.units(), benchmark.score_columnsBound().units());
    }

    /** Twenty cards stay alive at once, so that what else comes and goes on the heap is little beside them. */
    @Test
    void card_ofAllCommunes_takesLessThanFiveMegabytes() {
        BenchmarkScoring data = new BenchmarkScoring(3_321);
        Rulebook rulebook = BenchmarkScoring.rulebook(0);
        Scorer.score(rulebook, data, Stage.FINAL);
        List<ScoreCard> kept = new ArrayList<>();
        long before = used();
        for (int i = 0; i < 20; i++) {
            kept.add(Scorer.score(rulebook, data, Stage.FINAL));
        }
        long each = (used() - before) / kept.size();
        assertEquals(3_321, kept.get(19).units().size());
        assertTrue(each < 5_000_000, each + " bytes");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void attribution_andItsFloor_giveTheSameShares() {
        ShapleyBenchmark benchmark = new ShapleyBenchmark();
        benchmark.edits = 4;
        benchmark.edit();
        Impact impact = benchmark.impact_attributed();
        assertEquals(4, impact.edits().size());
        long[][] floor = benchmark.floor_longLoop();
        for (int unit = 0; unit < impact.units().size(); unit++) {
            List<Impact.Share> shares = impact.units().get(unit).attribution().orElseThrow();
            for (int edit = 0; edit < shares.size(); edit++) {
                assertEquals(
                        "sections/A/criteria/C" + edit, shares.get(edit).edit().path());
                assertEquals(
                        Fraction.of(floor[unit][edit], 100 * ShapleyBenchmark.factorial(4)),
                        shares.get(edit).points());
            }
        }
        List<ScoreCard> whole = benchmark.peer_sixteenRulebooksWhole();
        assertEquals(ShapleyBenchmark.WHOLE_RULEBOOKS, whole.size());
        assertEquals(impact.before().units(), whole.get(0).units());
    }

    @Test
    void rollUp_andItsFloor_giveTheSameSums() {
        RollUpBenchmark benchmark = new RollUpBenchmark();
        benchmark.values = 72_000;
        benchmark.report();
        assertEquals(benchmark.floor_longArrays(), benchmark.rollUp_all());
        assertEquals(benchmark.floor_longArrays(), benchmark.floor_handFromValues());
        assertEquals(benchmark.floor_longArrays(), benchmark.rollUp_codedRows());
        // the floor counts what it keeps, too
        assertEquals(benchmark.floor_longArrays() + 240, benchmark.floor_handFromCodedRows());
        assertEquals(benchmark.floor_longArrays() + 5, benchmark.rollUp_oneMoreValue());
        assertEquals(benchmark.floor_withinClass(), benchmark.rollUp_withinClass());
    }

    @Test
    void oneMoreReport_isWhatAllAnewGives() {
        OneReportBenchmark benchmark = new OneReportBenchmark();
        benchmark.ask();
        Figure members = benchmark.anew_members();
        assertEquals(members, benchmark.oneMoreReport_members());
        assertTrue(benchmark.oneMoreReport_everyIndicator().contains(members));
    }

    @Test
    void clubs_andTheirFloor_areInTheSameStates() {
        ClubsBenchmark benchmark = new ClubsBenchmark();
        assertEquals(ClubsBenchmark.CLUBS, benchmark.clubs_state().size());
        assertEquals(benchmark.clubs_state(), benchmark.clubs_state_asKnown());
        assertEquals(
                benchmark.clubs_state().stream()
                        .mapToLong(club -> club.state().ordinal())
                        .sum(),
                benchmark.floor_loopOverEvents());
        assertEquals(
                benchmark.clubs_state().stream()
                        .mapToLong(
                                club -> club.state().ordinal() + club.signals().size())
                        .sum(),
                benchmark.floor_statesAndSignals());
    }

    @Test
    void package_isValidatedWhole() throws IOException {
        PackageBenchmark benchmark = new PackageBenchmark();
        benchmark.write();
        LoadedPackage one = benchmark.validated_oneThread();
        assertEquals(Verdict.INVALID, one.verdict());
        assertEquals(one.findings(), benchmark.validated_twoThreads().findings());
        assertTrue(benchmark.floor_fastCsvRecords() > 100_000);
        benchmark.delete();
    }

    @Test
    void reportsOfTheSameClubs_areAllRead() throws IOException {
        GrowthBenchmark.Million sent = new GrowthBenchmark.Million();
        sent.clubs = 20;
        sent.reports = 2_000;
        sent.write();
        assertEquals(2_001, GrowthBenchmark.records(sent));
        assertEquals(Verdict.VALID, GrowthBenchmark.validated(sent));
        sent.delete();
    }

    @Test
    void imports_readTheSameReports() throws IOException {
        ImportBenchmark benchmark = new ImportBenchmark();
        benchmark.reports = 2_000;
        benchmark.write();
        assertEquals(25L * 2_001, benchmark.floor_fastCsvRecords());
        Checked<List<ClubReport>> one = benchmark.validatedImport_oneThread();
        assertEquals(List.of(), one.findings());
        assertEquals(2_000, one.value().size());
        assertEquals(described(one), described(benchmark.validatedImport_twoThreads()));
        assertEquals(
                described(one),
                benchmark.peer_fastCsvAndHibernateValidator().stream()
                        .map(row -> row.clubCode()
                                + row.period()
                                + row.members()
                                + row.activityFundVnd()
                                + row.areas().size())
                        .toList());
        benchmark.delete();
    }

    @Test
    void enginesOfAllSizes_writeTheSame() throws IOException, InterruptedException {
        assumeTrue(ScaleBenchmark.isBuilt(), "examples/spark is not built");
        ScaleBenchmark benchmark = new ScaleBenchmark();
        benchmark.reports = 3_000;
        benchmark.write();
        assertEquals(1, benchmark.single_oneThread());
        benchmark.compare();
        benchmark.single_twoThreads();
        benchmark.compare();
        benchmark.spark_twoCores();
        benchmark.compare();
    }

    private static List<String> described(Checked<List<ClubReport>> reports) {
        return reports.value().stream()
                .map(report -> "" + report.club() + report.period()
                        + report.count(ReportColumn.MEMBERS).getAsLong()
                        + report.count(ReportColumn.ACTIVITY_FUND_VND).getAsLong()
                        + report.areaCount().getAsLong())
                .toList();
    }
}
