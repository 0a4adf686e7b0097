package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.CodedValues;
import org.ishc.core.figure.Definition;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.CommuneType;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.reference.BuiltInReference;
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
 * Values of communes, of 20 indicators in 12 months, rolled up over the 10,795 units of the map of 2024, beside the
 * same sums in arrays of {@code long}. Of 4,200 communes they are 1,008,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RollUpBenchmark {

    private static final int INDICATORS = 20;
    private static final int MONTHS = 12;
    private static final IndicatorCode IN_CLASS = IndicatorCode.parse("bench.in-class");
    private static final LocalDate ON = LocalDate.of(2025, 6, 30);

    /** How many values are reported. */
    @Param({"10080", "100800", "1008000"})
    int values = 1_008_000;

    private final Registry registry = BuiltInReference.registry();
    private final Snapshot map = registry.asOf(LocalDate.of(2024, 12, 31));
    private final IndicatorCatalogue catalogue = catalogue();
    private final ClubRegister noClubs = ClubRegister.of(
                    registry, PeriodCalendar.CALENDAR, ON, List.of(), List.of(), List.of())
            .value();
    private List<UnitCode> leaves = List.of();
    private List<ReportedValue> reported = List.of();
    private CodedValues coded = CodedValues.of(List.of());
    private Coded[] codedByHand = new Coded[0];
    private long[][] plain = new long[0][];
    private int[] leafPositions = new int[0];
    private UnitCode silent = UnitCode.parse("VN");
    private Figures before = Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, List.of());

    /** Makes the inputs, of as many communes as the values want, and rolls them up once. */
    @Setup(Level.Trial)
    public void report() {
        List<UnitCode> all = map.preOrder().stream()
                .filter(unit -> map.children(unit).isEmpty())
                .toList();
        int reporting = values / (INDICATORS * MONTHS);
        leaves = all.subList(0, reporting);
        silent = all.get(reporting);
        leafPositions = leaves.stream().mapToInt(map::position).toArray();
        reported = reported();
        plain = new long[INDICATORS * MONTHS][reporting];
        for (int row = 0; row < plain.length; row++) {
            for (int leaf = 0; leaf < reporting; leaf++) {
                plain[row][leaf] = value(row / MONTHS, row % MONTHS, leaf);
            }
        }
        coded = coded(reported);
        codedByHand = codedByHand();
        before = Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, reported);
        rollUp(before);
    }

    /** Values of one indicator and period as the floor has them: where the unit stands, and what it reported. */
    private record Coded(int[] positions, long[] values) {}

    private Coded[] codedByHand() {
        Coded[] all = new Coded[plain.length];
        for (int row = 0; row < all.length; row++) {
            all[row] = new Coded(leafPositions.clone(), plain[row].clone());
        }
        return all;
    }

    private static CodedValues coded(List<ReportedValue> values) {
        CodedValues.Builder builder = CodedValues.builder();
        values.forEach(builder::add);
        return builder.build();
    }

    private static long value(int indicator, int month, int leaf) {
        return (leaf * 31L + month * 7L + indicator) % 97;
    }

    private static IndicatorCatalogue catalogue() {
        List<Indicator> own = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            own.add(new Indicator.Flow(
                    IndicatorCode.parse("bench." + i), new Indicator.Titles("v", "e"), IndicatorUnit.COUNT));
        }
        own.add(new Indicator.Flow(
                IN_CLASS,
                new Indicator.Titles("v", "e"),
                IndicatorUnit.COUNT,
                Optional.of(new Definition.Within(IndicatorCode.parse("bench.0"), CommuneType.XA.code()))));
        return IndicatorCatalogue.of(own);
    }

    private List<ReportedValue> reported() {
        List<ReportedValue> made = new ArrayList<>();
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            for (int month = 0; month < MONTHS; month++) {
                Period period = Period.parse("2024-%02d".formatted(month + 1));
                for (int leaf = 0; leaf < leaves.size(); leaf++) {
                    made.add(new ReportedValue(
                            leaves.get(leaf),
                            IndicatorCode.parse("bench." + indicator),
                            period,
                            value(indicator, month, leaf),
                            Origin.of("values", made.size() + 1)));
                }
            }
        }
        return made;
    }

    private long rollUp(Figures figures) {
        long sum = 0;
        UnitCode root = map.roots().get(0);
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            for (int month = 1; month <= MONTHS; month++) {
                sum += figures.figure(
                                root,
                                IndicatorCode.parse("bench." + indicator),
                                Period.parse("2024-%02d".formatted(month)))
                        .value()
                        .orElseThrow()
                        .toLongExact();
            }
        }
        return sum;
    }

    /** Figures of every unit for 20 indicators and 12 months, from the values on. */
    @Benchmark
    public long rollUp_all() {
        return rollUp(Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, reported));
    }

    /** The same from rows that were coded when they were read. */
    @Benchmark
    public long rollUp_codedRows() {
        return rollUp(Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, coded));
    }

    /**
     * A derived indicator, the sum over the units of a class, in 12 months, from the values on; 0 where none reports.
     */
    @Benchmark
    public long rollUp_withinClass() {
        Figures figures = Figures.of(registry, noClubs, catalogue, PeriodCalendar.CALENDAR, reported);
        long sum = 0;
        for (int month = 1; month <= MONTHS; month++) {
            sum += figures.figure(map.roots().get(0), IN_CLASS, Period.parse("2024-%02d".formatted(month)))
                    .value()
                    .map(Fraction::toLongExact)
                    .orElse(0L);
        }
        return sum;
    }

    /** The floor of that: the same values added up in a loop, of the communes that are called so. */
    @Benchmark
    public long floor_withinClass() {
        long sum = 0;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (map.findName(leaves.get(leaf)).orElse("").startsWith("Xã ")) {
                for (int month = 0; month < MONTHS; month++) {
                    sum += plain[month][leaf];
                }
            }
        }
        return sum;
    }

    /** One more commune reports 5: only its branch is added up again. */
    @Benchmark
    public long rollUp_oneMoreValue() {
        ReportedValue more =
                new ReportedValue(silent, IndicatorCode.parse("bench.0"), Period.parse("2024-01"), 5, Origin.NONE);
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

    /**
     * A floor that does the same work by hand: from the same values, by a map from codes, to sums, coverage and status
     * of every unit, all kept; nothing restated, no periods within others, nothing beyond {@code long}.
     */
    @Benchmark
    public long floor_handFromValues() {
        Map<UnitCode, Integer> positions = new HashMap<>();
        List<UnitCode> units = map.preOrder();
        for (int i = 0; i < units.size(); i++) {
            positions.put(units.get(i), i);
        }
        Map<IndicatorCode, Map<Period, Hand>> made = new HashMap<>();
        Hand hand = new Hand(0);
        ReportedValue last = null;
        for (ReportedValue value : reported) {
            if (last == null
                    || !value.period().equals(last.period())
                    || !value.indicator().equals(last.indicator())) {
                hand = made.computeIfAbsent(value.indicator(), code -> new HashMap<>())
                        .computeIfAbsent(value.period(), period -> new Hand(units.size()));
                last = value;
            }
            int position = positions.get(value.unit());
            hand.sums[position] = value.value();
            hand.reported[position] = 1;
        }
        long sum = 0;
        for (Map<Period, Hand> byPeriod : made.values()) {
            for (Hand one : byPeriod.values()) {
                sum += one.rollUp(map);
            }
        }
        return sum;
    }

    /** A floor that does the same work by hand from coded rows: placed and added up, with coverage and status, kept. */
    @Benchmark
    public long floor_handFromCodedRows() {
        List<Hand> kept = new ArrayList<>(codedByHand.length);
        long sum = 0;
        for (Coded series : codedByHand) {
            Hand hand = new Hand(map.size());
            for (int i = 0; i < series.values().length; i++) {
                int position = series.positions()[i];
                hand.sums[position] = series.values()[i];
                hand.reported[position] = 1;
            }
            sum += hand.rollUp(map);
            kept.add(hand);
        }
        return sum + kept.size();
    }

    /** One indicator in one period, by hand. */
    private static final class Hand {
        private final long[] sums;
        private final int[] reported;
        private final int[] expected;
        private final boolean[] isMissing;

        private Hand(int size) {
            sums = new long[size];
            reported = new int[size];
            expected = new int[size];
            isMissing = new boolean[size];
        }

        private long rollUp(Snapshot map) {
            for (int i = sums.length - 1; i >= 0; i--) {
                expected[i] = Math.max(1, expected[i]);
                isMissing[i] = reported[i] == 0;
                int parent = map.parentPosition(i);
                if (parent >= 0) {
                    sums[parent] += sums[i];
                    reported[parent] += reported[i];
                    expected[parent] += expected[i];
                }
            }
            return sums[0];
        }
    }
}
