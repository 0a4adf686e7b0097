package org.ishc.core.club;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.PeriodCalendar;

/**
 * Sorts reports into what is kept and what is refused: by their club, then by whether their figures go together. No
 * report asks another, so that they are looked at range by range.
 */
final class ReportCheck {

    private static final int REPORTS_AT_ONCE = 1 << 13;

    private static final Set<ReportColumn> PARTS_OF_MEMBERS = Collections.unmodifiableSet(EnumSet.of(
            ReportColumn.WOMEN,
            ReportColumn.OLDER,
            ReportColumn.YOUNGER,
            ReportColumn.POOR,
            ReportColumn.NEAR_POOR,
            ReportColumn.DISADVANTAGED,
            ReportColumn.ETHNIC_MINORITY,
            ReportColumn.BORROWERS,
            ReportColumn.BOARD_MEMBERS));

    private static final int[] MEMBERS_PARTS =
            PARTS_OF_MEMBERS.stream().mapToInt(ReportColumn::ordinal).toArray();

    private final PeriodCalendar calendar;
    private final Set<ClubCode> refusedClubs;
    private final Map<ClubCode, ClubHistory> histories;
    private final FollowOns followOns;
    private final Consumer<? super Finding> findings;

    /**
     * Creates a check.
     *
     * @param refusedClubs the clubs whose reports are refused with them
     * @param histories the clubs that are kept
     * @param followOns what would be with the refused events
     * @param findings takes what is found
     */
    ReportCheck(
            PeriodCalendar calendar,
            Set<ClubCode> refusedClubs,
            Map<ClubCode, ClubHistory> histories,
            FollowOns followOns,
            Consumer<? super Finding> findings) {
        this.followOns = followOns;
        this.calendar = calendar;
        this.refusedClubs = refusedClubs;
        this.histories = histories;
        this.findings = findings;
    }

    /**
     * Returns the reports that are kept, in their order.
     *
     * @param workers who shares the work
     */
    KeptReports kept(KeptReports reports, Workers workers) {
        PackedReports all = reports.all();
        PlainReports plain = new PlainReports(all, refusedClubs, histories, calendar, workers);
        BitSet gone = new BitSet();
        workers.ranges(
                all.size(),
                REPORTS_AT_ONCE,
                (from, to) -> {
                    List<Finding> found = new ArrayList<>();
                    IntPredicate isSound = plain.areSound();
                    return new Looked(
                            reports.gone(from, to, place -> isSound.test(place) || isKept(all.get(place), found)),
                            found);
                },
                looked -> {
                    gone.or(looked.gone());
                    looked.found().forEach(findings);
                });
        return reports.without(gone);
    }

    /** What became of some reports: the places of those that are refused, and what is wrong. */
    private record Looked(BitSet gone, List<Finding> found) {}

    private boolean isKept(ClubReport report, List<Finding> found) {
        if (refusedClubs.contains(report.club())) {
            found.add(RegisterCheck.refused(report.location(), report.club()));
            return false;
        }
        ClubHistory history = histories.get(report.club());
        if (history == null) {
            found.add(RegisterCheck.unknownClub(
                    report.location().withColumn("club_code"), report.club().value()));
            return false;
        }
        List<Finding> alone = check(report);
        found.addAll(alone);
        if (alone.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return false;
        }
        if (!history.isReportingOnSomeDayOf(calendar.range(report.period()))) {
            Finding notRunning = Finding.of(
                    ClubFinding.CLUB_NOT_OPERATING,
                    report.location().withColumn("period"),
                    "club_code",
                    report.club(),
                    "period",
                    report.period().code());
            found.add(followOns.traced(report.club(), calendar.range(report.period()), notRunning));
        }
        return true;
    }

    /**
     * Returns what is wrong with a report in itself; with an ERROR among it the report is refused, and nothing else is
     * asked of it.
     */
    static List<Finding> check(ClubReport report) {
        List<Finding> findings = new ArrayList<>(0);
        for (ReportColumn part : PARTS_OF_MEMBERS) {
            exceeds(report, part, ReportColumn.MEMBERS, findings);
        }
        if (!exceeds(report, ReportColumn.OLDER_WOMEN, ReportColumn.WOMEN, findings)
                && !exceeds(report, ReportColumn.OLDER_WOMEN, ReportColumn.OLDER, findings)) {
            exceeds(report, ReportColumn.OLDER_WOMEN, ReportColumn.MEMBERS, findings);
        }
        boolean olderReported = findings.stream()
                .anyMatch(finding -> "older".equals(finding.location().column()));
        if (!olderReported) {
            exceeds(report, ReportColumn.OLDER, ReportColumn.OLDER_55, findings);
        }
        if (!findings.isEmpty()) {
            return findings;
        }
        parts(report, findings);
        if (report.isGiven(ReportColumn.LOAN_AMOUNT_VND)
                && report.given(ReportColumn.LOAN_AMOUNT_VND) > 0
                && report.isGiven(ReportColumn.LOANS)
                && report.given(ReportColumn.LOANS) == 0) {
            findings.add(Finding.of(
                    ClubFinding.LOANS,
                    at(report, ReportColumn.LOANS),
                    "loan_amount_vnd",
                    report.given(ReportColumn.LOAN_AMOUNT_VND)));
        }
        return findings;
    }

    /**
     * Tells whether {@link #check} finds nothing in a report; false where that is in doubt.
     *
     * @param figures by ordinal; 0 for those that were not given
     * @param given one bit for each that was
     */
    static boolean areSound(long[] figures, int given) {
        boolean areAllParts = isGiven(given, ReportColumn.MEMBERS)
                && isGiven(given, ReportColumn.OLDER)
                && isGiven(given, ReportColumn.YOUNGER);
        return arePartsOfMembersSound(figures, given)
                && !mayExceed(figures, given, ReportColumn.OLDER_WOMEN, ReportColumn.WOMEN)
                && !mayExceed(figures, given, ReportColumn.OLDER_WOMEN, ReportColumn.OLDER)
                && !mayExceed(figures, given, ReportColumn.OLDER_WOMEN, ReportColumn.MEMBERS)
                && !mayExceed(figures, given, ReportColumn.OLDER, ReportColumn.OLDER_55)
                && (!areAllParts
                        || figures[ReportColumn.MEMBERS.ordinal()] - figures[ReportColumn.OLDER.ordinal()]
                                == figures[ReportColumn.YOUNGER.ordinal()])
                && (figures[ReportColumn.LOAN_AMOUNT_VND.ordinal()] == 0
                        || figures[ReportColumn.LOANS.ordinal()] > 0
                        || !isGiven(given, ReportColumn.LOANS));
    }

    private static boolean arePartsOfMembersSound(long[] figures, int given) {
        if (!isGiven(given, ReportColumn.MEMBERS)) {
            return true;
        }
        long members = figures[ReportColumn.MEMBERS.ordinal()];
        for (int part : MEMBERS_PARTS) {
            if (figures[part] > members) {
                return false;
            }
        }
        return true;
    }

    /** A part that was not given is 0 and exceeds nothing. */
    private static boolean mayExceed(long[] figures, int given, ReportColumn part, ReportColumn whole) {
        return figures[part.ordinal()] > figures[whole.ordinal()] && isGiven(given, whole);
    }

    private static boolean isGiven(int given, ReportColumn column) {
        return (given & 1 << column.ordinal()) != 0;
    }

    private static boolean exceeds(ClubReport report, ReportColumn part, ReportColumn whole, List<Finding> findings) {
        boolean exceeds = report.isGiven(part) && report.isGiven(whole) && report.given(part) > report.given(whole);
        if (exceeds) {
            findings.add(Finding.of(
                    ClubFinding.PART_EXCEEDS_WHOLE,
                    at(report, part),
                    "part",
                    part.column(),
                    "part_value",
                    report.given(part),
                    "whole",
                    whole.column(),
                    "whole_value",
                    report.given(whole)));
        }
        return exceeds;
    }

    private static void parts(ClubReport report, List<Finding> findings) {
        if (report.isGiven(ReportColumn.OLDER)
                && report.isGiven(ReportColumn.YOUNGER)
                && report.isGiven(ReportColumn.MEMBERS)) {
            long older = report.given(ReportColumn.OLDER);
            long younger = report.given(ReportColumn.YOUNGER);
            long members = report.given(ReportColumn.MEMBERS);
            if (members - older != younger) {
                findings.add(Finding.of(
                        ClubFinding.PARTS_DIFFER,
                        at(report, ReportColumn.MEMBERS),
                        "older",
                        older,
                        "younger",
                        younger,
                        "members",
                        members));
            }
        }
    }

    private static Location at(ClubReport report, ReportColumn column) {
        return report.location().withColumn(column.column());
    }
}
