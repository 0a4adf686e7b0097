package org.ishc.core.club;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Tells of packed reports which are beyond doubt sound, without making them: most are, and {@link ReportCheck} has to
 * look at the others alone. Clubs and periods are looked up once. Safe for use by many threads.
 */
final class PlainReports {

    private static final int CLUBS_AT_ONCE = 1 << 11;

    private final PackedReports reports;

    /** By number; null for a club that is refused or unknown. */
    private final @Nullable ClubHistory[] histories;

    /** The first day of each period, by number. */
    private final long[] starts;

    /** The first day behind it. */
    private final long[] ends;

    PlainReports(
            PackedReports reports,
            Set<ClubCode> refused,
            Map<ClubCode, ClubHistory> known,
            PeriodCalendar calendar,
            Workers workers) {
        this.reports = reports;
        List<ClubCode> clubs = reports.clubs();
        this.histories = new ClubHistory[clubs.size()];
        workers.ranges(
                histories.length,
                CLUBS_AT_ONCE,
                (from, to) -> {
                    for (int number = from; number < to; number++) {
                        ClubCode club = clubs.get(number);
                        histories[number] = refused.contains(club) ? null : known.get(club);
                    }
                    return to;
                },
                done -> {});
        List<Period> periods = reports.periods();
        this.starts = new long[periods.size()];
        this.ends = new long[starts.length];
        for (int number = 0; number < starts.length; number++) {
            DateRange days = calendar.range(periods.get(number));
            starts[number] = days.start().toEpochDay();
            ends[number] = days.endExclusive().toEpochDay();
        }
    }

    /**
     * Returns what tells of a report by its place, for one thread, whether nothing can be said about it; false where
     * that takes a closer look.
     */
    IntPredicate areSound() {
        ReportCursor cursor = reports.cursor();
        long[] figures = new long[ReportColumn.COUNT];
        return place -> {
            cursor.go(place);
            ClubHistory history = histories[cursor.club()];
            cursor.figures(figures);
            return history != null
                    && ReportCheck.areSound(figures, cursor.given())
                    && history.isReportingOnSomeDayOf(starts[cursor.period()], ends[cursor.period()]);
        };
    }
}
