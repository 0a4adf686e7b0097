package org.ishc.core.club;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Watches one club quarter by quarter: the signals of each, and the memory that makes it a club at risk. */
final class SignalWatch {

    private static final int QUARTERS_OF_MEMORY = 2;

    private final ClubHistory history;
    private final Function<Period, Optional<ClubReport>> latest;
    private final PeriodCalendar calendar;
    private final SignalThresholds thresholds;

    SignalWatch(
            ClubHistory history,
            Function<Period, Optional<ClubReport>> latest,
            PeriodCalendar calendar,
            SignalThresholds thresholds) {
        this.history = history;
        this.latest = latest;
        this.calendar = calendar;
        this.thresholds = thresholds;
    }

    /**
     * What the quarters say.
     *
     * @param signals of the last quarter that ended, in the order of the specification
     * @param atRisk by the memory over all quarters
     */
    record Seen(Set<Signal> signals, boolean atRisk) {}

    /** Watches a club to which something happened, from its first quarter to the last one that ended by a day. */
    Seen until(LocalDate on) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        boolean atRisk = false;
        int loud = 0;
        int quiet = 0;
        Period quarter = calendar.monthOf(history.firstDay().orElseThrow()).quarter();
        while (quarter.lastMonth().getYear() < Period.MAX_YEAR
                && !calendar.lastDay(quarter).isAfter(on)) {
            DateRange days = calendar.range(quarter);
            if (history.isRunning(days.lastDay())) {
                signals = signals(quarter, days.lastDay());
                loud = signals.size() >= thresholds.signals() ? loud + 1 : 0;
                quiet = signals.isEmpty() ? quiet + 1 : 0;
                atRisk = loud >= QUARTERS_OF_MEMORY || atRisk && quiet < QUARTERS_OF_MEMORY;
            } else {
                signals = EnumSet.noneOf(Signal.class);
                loud = 0;
                quiet = 0;
                atRisk = false;
            }
            quarter = quarter.next();
        }
        return new Seen(signals, atRisk);
    }

    Set<Signal> signals(Period quarter, LocalDate lastDay) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Optional<ClubReport> report = latest.apply(quarter);
        if (report.isEmpty()) {
            signals.add(Signal.NO_REPORT);
        } else {
            ofReport(report.get(), quarter, signals);
        }
        if (history.obstacles().stream().anyMatch(obstacle -> obstacle.isOverdue(lastDay))) {
            signals.add(Signal.OBSTACLE_OVERDUE);
        }
        return signals;
    }

    private void ofReport(ClubReport report, Period quarter, Set<Signal> signals) {
        below(
                report,
                ReportColumn.MEETINGS_HELD,
                thresholds.meetingsPerMonth() * report.period().months(),
                Signal.MEETINGS_LAPSED,
                signals);
        below(report, ReportColumn.BOARD_MEMBERS, thresholds.boardMembers(), Signal.BOARD_INCOMPLETE, signals);
        if (report.areaCount().isPresent() && report.areaCount().getAsLong() < thresholds.areas()) {
            signals.add(Signal.AREAS_FEW);
        }
        Optional<ClubReport> before = latest.apply(quarter.previous());
        before.ifPresent(earlier -> {
            shrinks(
                    report,
                    earlier,
                    ReportColumn.INCOME_FUND_VND,
                    thresholds.fundPercent(),
                    Signal.FUND_SHRINKING,
                    signals);
            shrinks(
                    report,
                    earlier,
                    ReportColumn.MEMBERS,
                    thresholds.membersPercent(),
                    Signal.MEMBERS_LEAVING,
                    signals);
        });
    }

    private static void below(ClubReport report, ReportColumn column, long bound, Signal signal, Set<Signal> signals) {
        if (report.isGiven(column) && report.given(column) < bound) {
            signals.add(signal);
        }
    }

    private static void shrinks(
            ClubReport report,
            ClubReport earlier,
            ReportColumn column,
            long percent,
            Signal signal,
            Set<Signal> signals) {
        if (report.isGiven(column) && earlier.isGiven(column)) {
            BigInteger now = BigInteger.valueOf(report.given(column)).multiply(BigInteger.valueOf(100));
            BigInteger bound = BigInteger.valueOf(earlier.given(column)).multiply(BigInteger.valueOf(percent));
            if (now.compareTo(bound) < 0) {
                signals.add(signal);
            }
        }
    }
}
