package org.ishc.core.club;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.time.Period;

/** The periods of the reports of clubs, numbered, of all clubs one after another: looked through without a report. */
final class ReportPeriods {

    /** In place of a report where there is none. */
    static final int NONE = -1;

    private static final byte STOP = 2;
    private static final byte TAKE = 1;

    private final List<Period> periods;
    private final Map<Period, Integer> known;

    /** The place of a club's latest report; behind the last club that of none. */
    private final int[] first;

    private final char[] numbers;

    private final ReportCounts counts;

    private ReportPeriods(List<KeptReports.OfClub> reports, List<Period> periods, Map<Period, Integer> known) {
        this.periods = periods;
        this.known = known;
        this.first = new int[reports.size() + 1];
        for (int club = 0; club < reports.size(); club++) {
            first[club + 1] = first[club] + reports.get(club).size();
        }
        this.numbers = new char[first[reports.size()]];
        this.counts = new ReportCounts(reports, first);
    }

    private void number(int club, KeptReports.OfClub reports) {
        for (int i = first[club]; i < first[club + 1]; i++) {
            Period period = reports.period(i - first[club]);
            numbers[i] = (char) known.computeIfAbsent(period, this::add).intValue();
        }
    }

    /** Numbers the periods of reports; of months of 1900 to 2199 there are fewer than of a {@code char}. */
    static ReportPeriods of(List<KeptReports.OfClub> reports) {
        ReportPeriods all = new ReportPeriods(reports, new ArrayList<>(), new HashMap<>());
        for (int club = 0; club < reports.size(); club++) {
            all.number(club, reports.get(club));
        }
        return all;
    }

    /**
     * Returns the periods once some clubs reported more.
     *
     * @param reports of all clubs
     * @param changed the clubs that reported more
     */
    ReportPeriods with(List<KeptReports.OfClub> reports, BitSet changed) {
        ReportPeriods all = new ReportPeriods(reports, new ArrayList<>(periods), new HashMap<>(known));
        int from = 0;
        for (int club = changed.nextSetBit(0); club >= 0; club = changed.nextSetBit(club + 1)) {
            System.arraycopy(numbers, first[from], all.numbers, all.first[from], first[club] - first[from]);
            all.number(club, reports.get(club));
            from = club + 1;
        }
        System.arraycopy(numbers, first[from], all.numbers, all.first[from], numbers.length - first[from]);
        return all;
    }

    private int add(Period period) {
        periods.add(period);
        if (periods.size() > Character.MAX_VALUE) {
            throw new IllegalStateException("More than " + (int) Character.MAX_VALUE + " periods");
        }
        return periods.size() - 1;
    }

    /** Returns the figures of these reports. */
    ReportCounts counts() {
        return counts;
    }

    /** What to do with a report of each period when the latest within one is looked for, from the latest on. */
    byte[] within(Period asked) {
        byte[] does = new byte[periods.size()];
        for (int i = 0; i < does.length; i++) {
            Period period = periods.get(i);
            does[i] = asked.contains(period) ? TAKE : period.endsBefore(asked) ? STOP : 0;
        }
        return does;
    }

    /**
     * Finds the latest report of a club in a period, counted from its latest of any; {@link #NONE} when there is none.
     */
    int latest(int club, byte[] within) {
        for (int i = first[club]; i < first[club + 1]; i++) {
            byte does = within[numbers[i]];
            if (does != 0) {
                return does == TAKE ? i - first[club] : NONE;
            }
        }
        return NONE;
    }
}
