package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
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
 * The quarterly reports of the sample package's 9,000 clubs, from 2021 on, onto the 34 provinces and 3,321 communes of
 * the end of 2025: the members, added up by the communes and provinces of each quarter's own map, then restated. The
 * package is loaded before; no figure is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RestatementBenchmark {

    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final IndicatorCode MEMBERS = ClubIndicator.MEMBERS.code();

    /** How many quarters. */
    @Param({"1", "4", "20"})
    int quarters = 20;

    private final LoadedPackage loaded = PackageBenchmark.load();
    private final Registry registry = loaded.registry();
    private List<Plain> plain = List.of();
    private RestatementByHand byHand = new RestatementByHand(loaded, List.of(), TO);
    private List<RestatementByHand.Quarter> byHandQuarters = List.of();

    /** Makes the inputs. */
    public RestatementBenchmark() {}

    /**
     * A quarter as the floor has it: by club its members and its commune's place, by that place where its figure goes.
     */
    private record Plain(long[] members, int[] commune, int[][] successors, int[] province) {}

    /** Makes the arrays of the floor. */
    @Setup(Level.Trial)
    public void flatten() {
        List<Plain> made = new ArrayList<>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            made.add(plain(window(quarter)));
        }
        plain = List.copyOf(made);
        List<Window> windows =
                IntStream.range(0, quarters).mapToObj(this::window).toList();
        byHand = new RestatementByHand(loaded, windows, TO);
        byHandQuarters = windows.stream().map(byHand::quarter).toList();
    }

    private Window window(int quarter) {
        return Window.of(Period.ofQuarter(2021 + quarter / 4, quarter % 4 + 1), loaded.calendar());
    }

    private Plain plain(Window window) {
        Snapshot map = registry.asOf(window.map());
        Snapshot target = registry.asOf(TO);
        List<Long> members = new ArrayList<>();
        List<Integer> communes = new ArrayList<>();
        for (Club club : loaded.clubs().clubs()) {
            Optional<Long> given = members(club.code(), window);
            Optional<UnitCode> commune = loaded.clubs().findUnit(club.code(), window.map());
            if (given.isPresent() && commune.isPresent()) {
                members.add(given.get());
                communes.add(map.position(commune.get()));
            }
        }
        int[][] successors = new int[map.size()][0];
        int[] province = new int[target.size()];
        for (UnitCode unit : map.members(UnitLevel.COMMUNE)) {
            successors[map.position(unit)] = registry.lineage().successors(unit, window.map(), TO).stream()
                    .mapToInt(to -> target.position(to.code()))
                    .toArray();
        }
        for (UnitCode unit : target.preOrder()) {
            province[target.position(unit)] = target.ancestorAt(unit, UnitLevel.PROVINCE)
                    .map(target::position)
                    .orElse(0);
        }
        return new Plain(
                members.stream().mapToLong(Long::longValue).toArray(),
                communes.stream().mapToInt(Integer::intValue).toArray(),
                successors,
                province);
    }

    /** What a club that runs at the end of a quarter reported for it. */
    private Optional<Long> members(ClubCode club, Window window) {
        boolean isRunning = loaded.clubs()
                .findHistory(club)
                .flatMap(history -> history.findState(window.map()))
                .filter(ClubState::isRunning)
                .isPresent();
        return isRunning
                ? loaded.clubs()
                        .findLatestReport(club, window.reported().orElseThrow())
                        .flatMap(report -> report.count(ReportColumn.MEMBERS).stream()
                                .boxed()
                                .findFirst())
                : Optional.empty();
    }

    /** Returns where a unit of the last map stands in what the floor gives. */
    int position(UnitCode unit) {
        return registry.asOf(TO).position(unit);
    }

    /** Returns where a unit of the last map stands in what {@link #floor_byHand} gives. */
    int number(UnitCode unit) {
        return byHand.number(unit, TO);
    }

    /** Figures of both levels in every quarter, and restated with bounds; two for a quarter, communes first. */
    @Benchmark
    public List<Restated> restate_communesAndProvinces() {
        Figures figures = Figures.of(registry, loaded.clubs(), loaded.catalogue(), loaded.calendar(), loaded.values());
        List<Restated> restated = new ArrayList<>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            restated.add(restate(figures, window(quarter), UnitLevel.COMMUNE));
            restated.add(restate(figures, window(quarter), UnitLevel.PROVINCE));
        }
        return restated;
    }

    private Restated restate(Figures figures, Window window, UnitLevel level) {
        return Restatement.restate(
                registry, figures.numbers(MEMBERS, window, level), TO, new RestatementMethod.Bounds());
    }

    /**
     * A floor that does the same work by hand, as numbers: which clubs run, what they reported, and where they lie is
     * found for every quarter; the least and most of each unit of both levels.
     */
    @Benchmark
    public List<long[][]> floor_byHand() {
        List<long[][]> made = new ArrayList<>();
        for (RestatementByHand.Quarter quarter : byHandQuarters) {
            made.add(byHand.restate(quarter));
        }
        return made;
    }

    /**
     * The floor: the same in arrays of long, where every club's commune and every commune's successors are known; the
     * least and most of each unit.
     */
    @Benchmark
    public List<long[][]> floor_successorIndex() {
        List<long[][]> made = new ArrayList<>();
        for (Plain quarter : plain) {
            long[] communes = new long[quarter.successors().length];
            for (int club = 0; club < quarter.members().length; club++) {
                communes[quarter.commune()[club]] += quarter.members()[club];
            }
            long[] low = new long[quarter.province().length];
            long[] high = new long[low.length];
            for (int commune = 0; commune < communes.length; commune++) {
                int[] to = quarter.successors()[commune];
                for (int successor : to) {
                    low[successor] += to.length == 1 ? communes[commune] : 0;
                    high[successor] += communes[commune];
                }
                if (to.length > 0 && communes[commune] > 0) {
                    low[quarter.province()[to[0]]] += communes[commune];
                    high[quarter.province()[to[0]]] += communes[commune];
                }
            }
            made.add(new long[][] {low, high});
        }
        return made;
    }
}
