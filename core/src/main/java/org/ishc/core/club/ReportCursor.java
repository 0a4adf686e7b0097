package org.ishc.core.club;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes from report to report, mostly in their order, without making them. For one thread. */
final class ReportCursor {
    private final PackedReports reports;
    private @Nullable ReportBlock block;
    private int first;
    private int behind;
    private int place;

    ReportCursor(PackedReports reports) {
        this.reports = reports;
    }

    /** Goes to a report. */
    void go(int index) {
        if (index < first || index >= behind) {
            int number = reports.number(index);
            block = reports.blocks.get(number);
            first = reports.firsts[number];
            behind = number + 1 < reports.firsts.length ? reports.firsts[number + 1] : reports.size;
        }
        place = index - first;
    }

    private int get(int column) {
        ReportBlock here = Objects.requireNonNull(block);
        return here.slots().getInt(place * here.slot() + column);
    }

    /** Returns the number of the club. */
    int club() {
        return get(ReportBlock.CLUB);
    }

    /** Returns the number of the period. */
    int period() {
        return get(ReportBlock.PERIOD);
    }

    /** Returns one bit for each figure that was given, by ordinal of its column. */
    int given() {
        return get(ReportBlock.GIVEN);
    }

    /** Copies the figures, by ordinal of their columns; 0 for those that were not given. */
    void figures(long[] into) {
        ReportBlock here = Objects.requireNonNull(block);
        PackedCounts.unpack(here.slots(), here.counts(place), into);
    }
}
