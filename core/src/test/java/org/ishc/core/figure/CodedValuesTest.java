package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** What went in comes out, in its order, and sorted by what it is of. */
class CodedValuesTest {

    private static final ValueStatus[] STATUSES = ValueStatus.values();

    /** Every unit, indicator, period and status at most once, from several tables or none, some recorded later. */
    private static List<ReportedValue> random(Random random, int statuses) {
        List<ReportedValue> values = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            for (int month = 1; month <= 12; month++) {
                for (int status = 0; status < statuses; status++) {
                    if (random.nextInt(3) > 0) {
                        values.add(new ReportedValue(
                                UnitCode.parse("U" + unit),
                                IndicatorCode.parse("own.i" + random.nextInt(3)),
                                Period.ofMonth(2024, month),
                                random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(9),
                                STATUSES[(ValueStatus.REPORTED.ordinal() + status) % STATUSES.length],
                                random.nextInt(50) == 0
                                        ? Optional.of(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000)))
                                        : Optional.empty(),
                                switch (random.nextInt(9)) {
                                    case 0 -> Origin.NONE;
                                    case 1 -> Origin.of("own", unit + 1);
                                    default -> Origin.of("values", values.size() + 1);
                                }));
                    }
                }
            }
        }
        return values;
    }

    private static CodedValues built(List<ReportedValue> values) {
        CodedValues.Builder builder = CodedValues.builder();
        values.forEach(builder::add);
        return builder.build();
    }

    @Test
    void values_comeOutAsTheyWentIn() {
        for (int seed = 0; seed < 50; seed++) {
            List<ReportedValue> values = random(new Random(seed), 1 + seed % 3);
            if (seed % 2 == 0) {
                Collections.shuffle(values, new Random(seed));
            }
            assertEquals(values, built(values));
            assertEquals(values, CodedValues.of(values));
        }
        assertEquals(List.of(), built(List.of()));
        assertThrows(IndexOutOfBoundsException.class, () -> built(List.of()).get(0));
    }

    @Test
    void codedValues_areNotCodedAgain_andDoNotChangeWithTheirList() {
        List<ReportedValue> values = random(new Random(1), 1);
        CodedValues coded = CodedValues.of(values);
        assertSame(coded, CodedValues.of(coded));
        List<ReportedValue> before = List.copyOf(values);
        values.clear();
        assertEquals(before, coded);
    }

    /** In whatever order the rows came: by period, by unit, or in none. */
    @Test
    void series_areTheStrongestOfEachUnit() {
        for (int seed = 0; seed < 50; seed++) {
            List<ReportedValue> values = random(new Random(seed), 1 + seed % 3);
            for (List<ReportedValue> ordered : List.of(values, byPeriod(values), shuffled(values, seed))) {
                for (CodedValues coded : List.of(built(ordered), CodedValues.of(ordered))) {
                    List<ReportedValue> sorted = new ArrayList<>();
                    for (Map.Entry<IndicatorCode, SortedMap<Period, ValueSeries>> entry :
                            coded.strongest().entrySet()) {
                        entry.getValue()
                                .forEach((period, series) -> series.forEach(value -> {
                                    assertEquals(
                                            List.of(entry.getKey(), period),
                                            List.of(value.indicator(), value.period()));
                                    assertEquals(List.of(value), series.of(value.unit()));
                                    sorted.add(value);
                                }));
                    }
                    assertEquals(byKey(ReportedValue.strongest(ordered)), byKey(sorted));
                }
            }
        }
    }

    private static List<ReportedValue> byPeriod(List<ReportedValue> values) {
        return values.stream()
                .sorted(Comparator.comparing(ReportedValue::indicator).thenComparing(ReportedValue::period))
                .toList();
    }

    private static List<ReportedValue> shuffled(List<ReportedValue> values, int seed) {
        List<ReportedValue> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static List<ReportedValue> byKey(List<ReportedValue> values) {
        return values.stream()
                .sorted(Comparator.comparing(value -> value.key().toString()))
                .toList();
    }
}
