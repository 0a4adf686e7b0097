package org.ishc.core.club;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Watches clubs quarter by quarter until a day: the signals of each quarter, and the memory that makes a club at risk.
 * The quarters are laid out once for all clubs.
 */
final class SignalWatch {

    /** Beside the bits of signals. */
    private static final int AT_RISK = 1 << Signal.values().length;

    /** The lists of signals, by the bits of their places. */
    private static final List<List<Signal>> LISTS = IntStream.range(0, 1 << Signal.values().length)
            .mapToObj(SignalWatch::list)
            .toList();

    private final SignalThresholds thresholds;

    /** The quarters that ended by the day. */
    private final List<Period> quarters = new ArrayList<>();

    private final List<LocalDate> lastDays = new ArrayList<>();
    private final long[] ends;

    /**
     * Lays quarters out.
     *
     * @param from a day on or before the first of any club that is watched
     * @param until the day
     */
    SignalWatch(PeriodCalendar calendar, SignalThresholds thresholds, LocalDate from, LocalDate until) {
        this.thresholds = thresholds;
        LocalDate last = calendar.lastDay(Period.ofMonth(Period.MAX_YEAR, 12));
        Optional<Period> quarter =
                Optional.of(calendar.monthOf(from.isBefore(last) ? from : last).quarter());
        while (quarter.isPresent() && !calendar.lastDay(quarter.get()).isAfter(until)) {
            quarters.add(quarter.get());
            lastDays.add(calendar.lastDay(quarter.get()));
            quarter = quarter.get().findNext();
        }
        this.ends = lastDays.stream().mapToLong(LocalDate::toEpochDay).toArray();
    }

    private static List<Signal> list(int bits) {
        return IntStream.range(0, Signal.values().length)
                .filter(place -> (bits & 1 << place) != 0)
                .mapToObj(place -> Signal.values()[place])
                .toList();
    }

    /** Whether what was seen makes a club at risk, by the memory over all quarters. */
    static boolean isAtRisk(int seen) {
        return (seen & AT_RISK) != 0;
    }

    /** Returns the signals seen of the last quarter that ended, in the order of the specification. */
    static List<Signal> signals(int seen) {
        return LISTS.get(seen & AT_RISK - 1);
    }

    /**
     * Watches a club to which something happened, from the last quarter back to the first that still tells something:
     * two loud quarters make it at risk, whatever was before them, and two quiet ones or one in which it does not run
     * make it so no more. Its steps lie in columns.
     *
     * @param days of the steps
     * @param states after each step
     * @param first the place of its first step
     * @param behind the place behind its last
     * @param obstacles in the order in which they were raised
     * @param reports the latest of any period first
     * @return what {@link #isAtRisk} and {@link #signals} read
     */
    int watch(
            long[] days,
            ClubState[] states,
            int first,
            int behind,
            List<Obstacle> obstacles,
            KeptReports.OfClub reports) {
        int quarter = ends.length - 1;
        int earliest = firstQuarter(days[first]);
        if (quarter < earliest) {
            return 0;
        }
        int step = lastStep(days, behind, ends[quarter]);
        if (!states[step].isRunning()) {
            return 0;
        }
        boolean areAlike = obstacles.isEmpty() && reports.isEmpty();
        int signals = signals(obstacles, reports, quarter);
        int later = signals;
        while (--quarter >= earliest) {
            step = lastStep(days, step + 1, ends[quarter]);
            if (!states[step].isRunning()) {
                return signals;
            }
            int here = areAlike ? later : signals(obstacles, reports, quarter);
            if (isLoud(here) && isLoud(later)) {
                return signals | AT_RISK;
            }
            if (areAlike || here == 0 && later == 0) {
                return signals;
            }
            later = here;
        }
        return signals;
    }

    private boolean isLoud(int signals) {
        return Integer.bitCount(signals) >= thresholds.signals();
    }

    /** The last step by the end of a day, of which there is one. */
    private static int lastStep(long[] days, int behind, long day) {
        int step = behind - 1;
        while (days[step] > day) {
            step--;
        }
        return step;
    }

    /** The first quarter that ends on a day or after it. */
    private int firstQuarter(long day) {
        int found = Arrays.binarySearch(ends, day);
        return found >= 0 ? found : -found - 1;
    }

    private int signals(List<Obstacle> obstacles, KeptReports.OfClub reports, int quarter) {
        int signals = reports.isEmpty() ? bit(Signal.NO_REPORT) : ofReports(reports, quarters.get(quarter));
        for (int i = 0; i < obstacles.size(); i++) {
            if (obstacles.get(i).isOverdue(lastDays.get(quarter))) {
                signals |= bit(Signal.OBSTACLE_OVERDUE);
            }
        }
        return signals;
    }

    private int ofReports(KeptReports.OfClub reports, Period quarter) {
        Optional<ClubReport> report = latest(reports, quarter);
        return report.isEmpty() ? bit(Signal.NO_REPORT) : ofReport(report.get(), reports, quarter);
    }

    private static int bit(Signal signal) {
        return 1 << signal.ordinal();
    }

    /** Finds the latest of some reports that lies in a period. */
    static Optional<ClubReport> latest(KeptReports.OfClub latestFirst, Period period) {
        int low = 0;
        int high = latestFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isLater = latestFirst.period(middle).endsAfter(period);
            low = isLater ? middle + 1 : low;
            high = isLater ? high : middle;
        }
        for (int i = low; i < latestFirst.size(); i++) {
            Period reported = latestFirst.period(i);
            if (period.contains(reported)) {
                return Optional.of(latestFirst.get(i));
            }
            if (reported.endsBefore(period)) {
                break;
            }
        }
        return Optional.empty();
    }

    private int ofReport(ClubReport report, KeptReports.OfClub reports, Period quarter) {
        int signals = below(
                        report,
                        ReportColumn.MEETINGS_HELD,
                        thresholds.meetingsPerMonth() * report.period().months(),
                        Signal.MEETINGS_LAPSED)
                | below(report, ReportColumn.BOARD_MEMBERS, thresholds.boardMembers(), Signal.BOARD_INCOMPLETE);
        if (report.areaCount().isPresent() && report.areaCount().getAsLong() < thresholds.areas()) {
            signals |= bit(Signal.AREAS_FEW);
        }
        Optional<ClubReport> before = before(reports, quarter);
        if (before.isPresent()) {
            signals |= shrinks(
                            report,
                            before.get(),
                            ReportColumn.INCOME_FUND_VND,
                            thresholds.fundPercent(),
                            Signal.FUND_SHRINKING)
                    | shrinks(
                            report,
                            before.get(),
                            ReportColumn.MEMBERS,
                            thresholds.membersPercent(),
                            Signal.MEMBERS_LEAVING);
        }
        return signals;
    }

    /** Finds the latest report of the quarter before; of the first of all there is none. */
    private static Optional<ClubReport> before(KeptReports.OfClub reports, Period quarter) {
        return quarter.findPrevious().flatMap(previous -> latest(reports, previous));
    }

    private static int below(ClubReport report, ReportColumn column, long bound, Signal signal) {
        return report.isGiven(column) && report.given(column) < bound ? bit(signal) : 0;
    }

    private static int shrinks(
            ClubReport report, ClubReport earlier, ReportColumn column, long percent, Signal signal) {
        if (report.isGiven(column) && earlier.isGiven(column)) {
            BigInteger now = BigInteger.valueOf(report.given(column)).multiply(BigInteger.valueOf(100));
            BigInteger bound = BigInteger.valueOf(earlier.given(column)).multiply(BigInteger.valueOf(percent));
            return now.compareTo(bound) < 0 ? bit(signal) : 0;
        }
        return 0;
    }
}
