package org.ishc.core.club;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;

/**
 * The indicators that clubs give by their events, states and reports. Source: specification, <i>clubs</i>, Indicators
 * the clubs give.
 */
public enum ClubIndicator {
    /** Clubs founded and not ended, at the end. */
    EXISTING("clubs.existing", false, Basis.RECORDS),
    /** Clubs at work, at the end. */
    OPERATING("clubs.operating", false, Basis.RECORDS),
    /** Clubs founded in the period. */
    ESTABLISHED("clubs.established", true, Basis.RECORDS),
    /** Clubs launched in the period. */
    LAUNCHED("clubs.launched", true, Basis.RECORDS),
    /** Clubs dissolved, merged or withdrawn in the period. */
    CLOSED("clubs.closed", true, Basis.RECORDS),
    /** Clubs under support, at the end. */
    UNDER_SUPPORT("clubs.under-support", false, Basis.RECORDS),
    /** Clubs at work at the end that reported in the period. */
    REPORTING("clubs.reporting", false, Basis.RECORDS),
    /** Of the reporting clubs, those fully active. */
    FULLY_ACTIVE("clubs.fully-active", false, Basis.REPORTS),
    /** Of the reporting clubs, those well managed. */
    WELL_MANAGED("clubs.well-managed", false, Basis.REPORTS),
    /** Obstacles open at the end. */
    OBSTACLES_OPEN("obstacles.open", false, Basis.RECORDS),
    /** Obstacles overdue at the end. */
    OBSTACLES_OVERDUE("obstacles.overdue", false, Basis.RECORDS),
    /** Members. */
    MEMBERS("members.total", ReportColumn.MEMBERS),
    /** Women among the members. */
    WOMEN("members.women", ReportColumn.WOMEN),
    /** Members of 60 and over. */
    OLDER("members.older", ReportColumn.OLDER),
    /** Members of poor and near-poor households. */
    POOR("members.poor", ReportColumn.POOR, ReportColumn.NEAR_POOR),
    /** Members who borrow. */
    BORROWERS("members.borrowers", ReportColumn.BORROWERS),
    /** Income-generation funds, in VND. */
    INCOME_FUNDS("funds.income", ReportColumn.INCOME_FUND_VND),
    /** Activity funds, in VND. */
    ACTIVITY_FUNDS("funds.activity", ReportColumn.ACTIVITY_FUND_VND);

    /** What a figure is counted from, which decides its coverage. */
    public enum Basis {
        /** Events and states, which are always complete: every club counts. */
        RECORDS,
        /** Reports: the clubs that gave the figure, of those at work. */
        REPORTS
    }

    private final IndicatorCode code;
    private final boolean flow;
    private final Basis basis;

    /** The columns of a report that add up to it; none where it is judged or counted. */
    private final List<ReportColumn> columns;

    ClubIndicator(String code, boolean flow, Basis basis) {
        this.code = IndicatorCode.parse(code);
        this.flow = flow;
        this.basis = basis;
        this.columns = List.of();
    }

    ClubIndicator(String code, ReportColumn... columns) {
        this.code = IndicatorCode.parse(code);
        this.flow = false;
        this.basis = Basis.REPORTS;
        this.columns = List.of(columns);
    }

    /** Returns the indicator's code. */
    public IndicatorCode code() {
        return code;
    }

    /** Tells whether the indicator counts what happened in a period; the others count what is there at its end. */
    public boolean isFlow() {
        return flow;
    }

    /** Returns what the figure is counted from. */
    public Basis basis() {
        return basis;
    }

    /** Returns the columns of a report that add up to it, where all are given; none where it is judged or counted. */
    List<ReportColumn> columns() {
        return columns;
    }

    /** Tells whether reports change what a club gives. */
    boolean readsReports() {
        return this == REPORTING || basis == Basis.REPORTS;
    }

    /** Tells whether an event of a type is counted by a flow. */
    boolean counts(ClubEventType type) {
        return switch (this) {
            case ESTABLISHED -> type == ClubEventType.ESTABLISH;
            case LAUNCHED -> type == ClubEventType.LAUNCH;
            case CLOSED ->
                type == ClubEventType.DISSOLVE || type == ClubEventType.MERGE_INTO || type == ClubEventType.WITHDRAW;
            default -> false;
        };
    }

    /** Finds the indicator with a code; empty where clubs give none of that code. */
    public static Optional<ClubIndicator> find(IndicatorCode code) {
        for (ClubIndicator indicator : values()) {
            if (indicator.code.equals(code)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}
