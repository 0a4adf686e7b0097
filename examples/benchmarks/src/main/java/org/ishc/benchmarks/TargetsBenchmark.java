package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.target.Figures;
import org.ishc.core.target.Indicator;
import org.ishc.core.target.IndicatorCatalogue;
import org.ishc.core.target.IndicatorUnit;
import org.ishc.core.target.ReportedValue;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.reference.BuiltInReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The state of 9,000 clubs with 10 events each; 1,008,000 values of 4,200 communes, 20 indicators and 12 months,
 * rolled up over the 10,795 units of the old map, beside a loop over {@code long[]}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class TargetsBenchmark {

  static final int CLUBS = 9_000;
  private static final int INDICATORS = 20;
  private static final int MONTHS = 12;
  private static final int REPORTING = 4_200;
  private static final LocalDate ON = LocalDate.of(2025, 6, 30);

  private final Registry registry = BuiltInReference.registry();
  private final Snapshot map = registry.asOf(LocalDate.of(2024, 12, 31));
  private final List<UnitCode> leaves;
  private final UnitCode silent;
  private final IndicatorCatalogue catalogue = catalogue();
  private final List<ReportedValue> values;
  private final ClubRegister clubs;
  private final ClubRegister noClubs =
      ClubRegister.of(registry, PeriodCalendar.CALENDAR, ON, List.of(), List.of(), List.of()).value();
  private final int[] leafPositions;
  private final long[][] plain;
  private final Figures before;

  /** Makes the inputs and rolls them up once. */
  public TargetsBenchmark() {
    this(REPORTING);
  }

  /** Makes inputs of fewer communes. */
  TargetsBenchmark(int reporting) {
    this.leaves = map.preOrder().stream().filter(unit -> map.children(unit).isEmpty()).limit(reporting).toList();
    this.silent = map.preOrder().stream().filter(unit -> map.children(unit).isEmpty()).skip(reporting).findFirst().orElseThrow();
    this.values = values();
    this.clubs = clubs();
    this.leafPositions = leaves.stream().mapToInt(map::position).toArray();
    this.plain = new long[INDICATORS * MONTHS][leaves.size()];
    this.before = Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, values);
    int row = 0;
    for (int indicator = 0; indicator < INDICATORS; indicator++) {
      for (int month = 0; month < MONTHS; month++, row++) {
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
          plain[row][leaf] = value(indicator, month, leaf);
        }
      }
    }
    rollUp(before);
  }

  private static long value(int indicator, int month, int leaf) {
    return (leaf * 31L + month * 7L + indicator) % 97;
  }

  private static IndicatorCatalogue catalogue() {
    List<Indicator> own = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      own.add(new Indicator.Flow(IndicatorCode.parse("bench." + i), new Indicator.Titles("v", "e"), IndicatorUnit.COUNT));
    }
    return IndicatorCatalogue.of(own);
  }

  private List<ReportedValue> values() {
    List<ReportedValue> made = new ArrayList<>();
    for (int indicator = 0; indicator < INDICATORS; indicator++) {
      for (int month = 0; month < MONTHS; month++) {
        Period period = Period.parse("2024-%02d".formatted(month + 1));
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
          made.add(new ReportedValue(leaves.get(leaf), IndicatorCode.parse("bench." + indicator), period, value(indicator, month, leaf), Origin.of("values", made.size() + 1)));
        }
      }
    }
    return made;
  }

  private ClubRegister clubs() {
    List<Club> all = new ArrayList<>();
    List<ClubEvent> events = new ArrayList<>();
    ClubEventType[] cycle = {ClubEventType.SUSPEND, ClubEventType.RESUME, ClubEventType.INSPECT};
    for (int i = 0; i < CLUBS; i++) {
      ClubCode code = ClubCode.parse("K" + i);
      UnitCode unit = leaves.get(i % leaves.size());
      all.add(new Club(code, Optional.empty(), unit, Optional.empty(), Optional.empty(), Origin.NONE));
      for (int e = 0; e < 10; e++) {
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(e * 100L + i % 50);
        ClubEventType type = e == 0 ? ClubEventType.REGISTER : cycle[(e - 1) % cycle.length];
        events.add(
            new ClubEvent(
                code, e + 1L, type, day, day, day, Optional.of("1/QĐ"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("n"), Origin.NONE));
      }
    }
    return ClubRegister.of(registry, PeriodCalendar.CALENDAR, ON, all, events, List.of()).value();
  }

  /** How many values were reported. */
  int valueCount() {
    return values.size();
  }

  private long rollUp(Figures figures) {
    long sum = 0;
    UnitCode root = map.roots().get(0);
    for (int indicator = 0; indicator < INDICATORS; indicator++) {
      for (int month = 1; month <= MONTHS; month++) {
        sum += figures.figure(root, IndicatorCode.parse("bench." + indicator), Period.parse("2024-%02d".formatted(month))).value().orElseThrow().toLongExact();
      }
    }
    return sum;
  }

  /** Replaying and judging all clubs as known on a day: 90,000 events. */
  @Benchmark
  public List<ClubStatus> clubs_state_asKnown() {
    return clubs.statuses(ON, Optional.of(ON));
  }

  /** The states of all clubs from what is already replayed. */
  @Benchmark
  public List<ClubStatus> clubs_state() {
    return clubs.statuses(ON, Optional.empty());
  }

  /** Figures of every unit for 20 indicators and 12 months, from the values on. */
  @Benchmark
  public long rollUp_all() {
    return rollUp(Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, values));
  }

  /** One more commune reports 5: only its branch is added up again. */
  @Benchmark
  public long rollUp_oneMoreValue() {
    ReportedValue more = new ReportedValue(silent, IndicatorCode.parse("bench.0"), Period.parse("2024-01"), 5, Origin.NONE);
    return rollUp(before.with(List.of(more)));
  }

  /** The floor: the same sums over the same tree, in arrays of long. */
  @Benchmark
  public long floor_longArrays() {
    long sum = 0;
    long[] tree = new long[map.size()];
    for (long[] row : plain) {
      Arrays.fill(tree, 0);
      for (int leaf = 0; leaf < row.length; leaf++) {
        tree[leafPositions[leaf]] = row[leaf];
      }
      for (int i = tree.length - 1; i > 0; i--) {
        int parent = map.parentPosition(i);
        if (parent >= 0) {
          tree[parent] += tree[i];
        }
      }
      sum += tree[0];
    }
    return sum;
  }
}
