package org.ishc.core.club;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.PeriodCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Tells of packed reports which are beyond doubt sound, without making them: most are, and {@link ReportCheck} has to
 * look at the others alone. Clubs and periods are looked up once. For one thread.
 */
final class PlainReports {

    private final PackedReports reports;
    private final PackedReports.Cursor cursor;
    private final Set<ClubCode> refused;
    private final Map<ClubCode, ClubHistory> known;
    private final PeriodCalendar calendar;
    private final long[] figures = new long[ReportColumn.COUNT];

    /** By number; null for a club that is refused or unknown. */
    private final @Nullable ClubHistory[] histories;

    private final BitSet isLookedUp = new BitSet();
    private final @Nullable DateRange[] ranges;

    PlainReports(
            PackedReports reports, Set<ClubCode> refused, Map<ClubCode, ClubHistory> known, PeriodCalendar calendar) {
        this.reports = reports;
        this.cursor = reports.cursor();
        this.refused = refused;
        this.known = known;
        this.calendar = calendar;
        this.histories = new ClubHistory[reports.clubs().size()];
        this.ranges = new DateRange[reports.periods().size()];
    }

    /** Tells whether nothing can be said about a report; false where that takes a closer look. */
    boolean isSound(int place) {
        cursor.go(place);
        ClubHistory history = history(cursor.club());
        cursor.figures(figures);
        return history != null
                && ReportCheck.areSound(figures, cursor.given())
                && history.isReportingOnSomeDayOf(range(cursor.period()));
    }

    private @Nullable ClubHistory history(int number) {
        if (!isLookedUp.get(number)) {
            isLookedUp.set(number);
            ClubCode club = reports.clubs().get(number);
            histories[number] = refused.contains(club) ? null : known.get(club);
        }
        return histories[number];
    }

    private DateRange range(int number) {
        DateRange range = ranges[number];
        if (range == null) {
            range = calendar.range(reports.periods().get(number));
            ranges[number] = range;
        }
        return range;
    }
}
