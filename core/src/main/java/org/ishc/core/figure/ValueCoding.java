package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/** The columns of {@link CodedValues} while they are filled. */
final class ValueCoding {

    /** Of what there are values. */
    record Series(IndicatorCode indicator, Period period) {}

    final List<UnitCode> unitCodes = new ArrayList<>();
    final Map<UnitCode, Integer> numbers = new HashMap<>();
    final Map<Series, Integer> series = new LinkedHashMap<>();
    int size;
    int[] units;
    long[] values;
    byte[] statuses;
    int[] runs = new int[16];
    int[] runStarts = new int[16];
    int runCount;
    private @Nullable IndicatorCode indicator;
    private @Nullable Period period;
    private int unit = -1;

    ValueCoding(int size) {
        this.units = new int[size];
        this.values = new long[size];
        this.statuses = new byte[size];
    }

    /** Takes the next value. */
    void add(UnitCode unitCode, IndicatorCode what, Period when, long value, ValueStatus status) {
        if (size == units.length) {
            int more = Math.max(16, size * 2);
            units = Arrays.copyOf(units, more);
            values = Arrays.copyOf(values, more);
            statuses = Arrays.copyOf(statuses, more);
        }
        if (what != indicator || when != period) {
            begin(what, when);
        }
        unit = numberOf(unitCode);
        units[size] = unit;
        values[size] = value;
        statuses[size] = (byte) status.ordinal();
        size++;
    }

    /** Of one value after the other mostly both are the same. */
    private void begin(IndicatorCode what, Period when) {
        if (!what.equals(indicator) || !when.equals(period)) {
            if (runCount == runs.length) {
                runs = Arrays.copyOf(runs, runCount * 2);
                runStarts = Arrays.copyOf(runStarts, runCount * 2);
            }
            runs[runCount] = number(series, new Series(what, when));
            runStarts[runCount++] = size;
        }
        indicator = what;
        period = when;
    }

    /** Mostly the units come in the order in which they came first, or one stays the same. */
    private int numberOf(UnitCode code) {
        int next = unit + 1 < unitCodes.size() ? unit + 1 : 0;
        if (next < unitCodes.size() && unitCodes.get(next).equals(code)) {
            return next;
        }
        if (unit >= 0 && unitCodes.get(unit).equals(code)) {
            return unit;
        }
        int number = number(numbers, code);
        if (number == unitCodes.size()) {
            unitCodes.add(code);
        }
        return number;
    }

    /** Returns the number of a value, a new one for a new value. */
    static <T> int number(Map<T, Integer> known, T value) {
        Integer number = known.get(value);
        if (number == null) {
            number = known.size();
            known.put(value, number);
        }
        return number;
    }
}
