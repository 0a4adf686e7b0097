package org.ishc.core.figure;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.column.Amounts;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reported values as coded rows, in the order in which they came: units, indicators and periods stand once and are
 * numbered, so that figures are rolled up from a million values without an object for each.
 *
 * <p>Immutable and safe for use by many threads. Of a builder's rows, a value is made when it is asked for, each time
 * anew.
 */
public final class CodedValues extends AbstractList<ReportedValue> implements RandomAccess {

    private static final ValueStatus[] STATUSES = ValueStatus.values();
    private static final byte REPORTED = (byte) ValueStatus.REPORTED.ordinal();

    private final int size;
    private final int[] units;
    private final long[] values;
    private final byte[] statuses;

    /** Rows of one indicator and period that follow each other: the number of both, and the first row. */
    private final int[] runs;

    private final int[] runStarts;
    private final List<UnitCode> unitCodes;
    private final Map<UnitCode, Integer> numbers;
    private final List<ValueCoding.Series> series;
    private final IntFunction<ReportedValue> made;

    private CodedValues(ValueCoding coding, IntFunction<ReportedValue> made) {
        this.size = coding.size;
        this.units = coding.units;
        this.values = coding.values;
        this.statuses = coding.statuses;
        this.runs = Arrays.copyOf(coding.runs, coding.runCount);
        this.runStarts = Arrays.copyOf(coding.runStarts, coding.runCount);
        this.unitCodes = List.copyOf(coding.unitCodes);
        this.numbers = coding.numbers;
        this.series = List.copyOf(coding.series.keySet());
        this.made = made;
    }

    /** Codes values, which stay as they are when they are coded. */
    public static CodedValues of(List<ReportedValue> values) {
        if (values instanceof CodedValues coded) {
            return coded;
        }
        List<ReportedValue> all = List.copyOf(values);
        ValueCoding coding = new ValueCoding(all.size());
        for (ReportedValue value : all) {
            coding.add(value.unit(), value.indicator(), value.period(), value.value(), value.status());
        }
        return new CodedValues(coding, all::get);
    }

    /** Begins with no value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Takes values one after another; nothing is kept of an object that is handed over. For one thread. */
    public static final class Builder {
        private static final int NOT_TOLD = Integer.MIN_VALUE;

        private final ValueCoding coding = new ValueCoding(16);
        private final Map<String, Integer> tables = new LinkedHashMap<>();
        private int[] days = new int[0];
        private int[] rows = new int[16];
        private int[] ofTable = new int[0];

        private Builder() {}

        /** Takes the next value. */
        public Builder add(ReportedValue value) {
            coding.add(value.unit(), value.indicator(), value.period(), value.value(), value.status());
            int at = coding.size - 1;
            rows = room(rows, at);
            rows[at] = value.origin().row();
            int table = ValueCoding.number(tables, value.origin().table());
            if (table > 0 || ofTable.length > 0) {
                ofTable = room(ofTable, at);
                ofTable[at] = table;
            }
            if (value.recordedOn().isPresent() || days.length > 0) {
                int known = days.length;
                days = room(days, at);
                Arrays.fill(days, known, days.length, NOT_TOLD);
                days[at] = value.recordedOn()
                        .map(day -> Math.toIntExact(day.toEpochDay()))
                        .orElse(NOT_TOLD);
            }
            return this;
        }

        private static int[] room(int[] some, int at) {
            return at < some.length ? some : Arrays.copyOf(some, Math.max(16, at * 2));
        }

        /** Returns the values; no more may be added. */
        public CodedValues build() {
            List<String> names = List.copyOf(tables.keySet());
            List<UnitCode> units = List.copyOf(coding.unitCodes);
            int[] onDays = days;
            int[] inRows = rows;
            int[] inTables = ofTable;
            CodedValues[] all = new CodedValues[1];
            all[0] = new CodedValues(coding, at -> {
                ValueCoding.Series series = all[0].seriesOf(at);
                int day = at < onDays.length ? onDays[at] : NOT_TOLD;
                String table = names.get(at < inTables.length ? inTables[at] : 0);
                return new ReportedValue(
                        units.get(coding.units[at]),
                        series.indicator(),
                        series.period(),
                        coding.values[at],
                        STATUSES[coding.statuses[at]],
                        day == NOT_TOLD ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
                        Origin.of(table, inRows[at]));
            });
            return all[0];
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ReportedValue get(int index) {
        return made.apply(Objects.checkIndex(index, size));
    }

    private ValueCoding.Series seriesOf(int row) {
        int found = Arrays.binarySearch(runStarts, row);
        return series.get(runs[found >= 0 ? found : -found - 2]);
    }

    /** Returns the codes of the units, by their numbers. */
    List<UnitCode> unitCodes() {
        return unitCodes;
    }

    /** Returns the number of a unit; −1 when it has no value. */
    int findNumber(UnitCode unit) {
        return numbers.getOrDefault(unit, -1);
    }

    /** Returns the number of the unit of a row. */
    int unit(int row) {
        return units[row];
    }

    /**
     * Places the values of some rows.
     *
     * @param order the rows, from a place on; null where they follow each other
     * @param positions where to, by number of a unit; less than 0 for nowhere
     * @param kindOf what is said of a value, by the place of its status
     */
    void place(int @Nullable [] order, int from, int count, int[] positions, byte[] kindOf, Amounts to, byte[] kinds) {
        for (int i = from; i < from + count; i++) {
            int row = order == null ? i : order[i];
            int position = positions[units[row]];
            if (position >= 0) {
                to.set(position, values[row]);
                kinds[position] = kindOf[statuses[row]];
            }
        }
    }

    /** Returns the status of a row. */
    ValueStatus status(int row) {
        return STATUSES[statuses[row]];
    }

    /** Tells whether every value is as a unit reported it: then none is stronger than another. */
    private boolean areAllReported() {
        byte different = 0;
        for (int row = 0; row < size; row++) {
            different |= (byte) (statuses[row] ^ REPORTED);
        }
        return different == 0;
    }

    /** Sorts by indicator and period, of each unit the value with the strongest status; of the same the first. */
    Map<IndicatorCode, SortedMap<Period, ValueSeries>> strongest() {
        boolean areAlone = areAllReported();
        Map<IndicatorCode, SortedMap<Period, ValueSeries>> all = new HashMap<>();
        List<ValueSeries> bySeries = bySeries();
        for (int number = 0; number < bySeries.size(); number++) {
            ValueSeries valueSeries =
                    areAlone ? bySeries.get(number) : bySeries.get(number).strongest();
            all.computeIfAbsent(series.get(number).indicator(), code -> new TreeMap<>())
                    .put(series.get(number).period(), valueSeries);
        }
        return all;
    }

    private List<ValueSeries> bySeries() {
        int[] sizes = new int[series.size()];
        for (int run = 0; run < runs.length; run++) {
            sizes[runs[run]] += end(run) - runStarts[run];
        }
        List<ValueSeries> all = new ArrayList<>(sizes.length);
        if (runs.length == sizes.length) {
            for (int run = 0; run < runs.length; run++) {
                all.add(new ValueSeries(this, null, runStarts[run], sizes[run]));
            }
            return all;
        }
        int[] order = new int[size];
        int[] next = new int[sizes.length];
        for (int number = 0, from = 0; number < sizes.length; number++) {
            next[number] = from;
            all.add(new ValueSeries(this, order, from, sizes[number]));
            from += sizes[number];
        }
        for (int run = 0; run < runs.length; run++) {
            for (int row = runStarts[run]; row < end(run); row++) {
                order[next[runs[run]]++] = row;
            }
        }
        return all;
    }

    private int end(int run) {
        return run + 1 < runs.length ? runStarts[run + 1] : size;
    }
}
