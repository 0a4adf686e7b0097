package org.ishc.sample;

import java.util.HashMap;
import java.util.Map;
import org.ishc.core.base.UnitCode;

/** How many clubs each province founded in each year; 2019 stands for all years before 2020. */
final class FoundingPlan {

    private record Slot(UnitCode province, int year) {}

    private final Map<Slot, Integer> clubs = new HashMap<>();

    void put(UnitCode province, int year, int number) {
        clubs.put(new Slot(province, year), number);
    }

    int of(UnitCode province, int year) {
        return clubs.getOrDefault(new Slot(province, year), 0);
    }

    /** Returns the clubs founded in 2021 to 2025: the phase of Scheme 1336. */
    int inPhase(UnitCode province) {
        int sum = 0;
        for (int year = 2021; year <= 2025; year++) {
            sum += of(province, year);
        }
        return sum;
    }
}
