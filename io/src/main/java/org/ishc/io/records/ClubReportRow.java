package org.ishc.io.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code club-reports}; every count may be missing.
 *
 * @param origin where the row came from
 * @param clubCode the club
 * @param period the period
 * @param members see {@link ReportColumn#MEMBERS}
 * @param women see {@link ReportColumn#WOMEN}
 * @param older see {@link ReportColumn#OLDER}
 * @param older55 see {@link ReportColumn#OLDER_55}
 * @param younger see {@link ReportColumn#YOUNGER}
 * @param poor see {@link ReportColumn#POOR}
 * @param nearPoor see {@link ReportColumn#NEAR_POOR}
 * @param disadvantaged see {@link ReportColumn#DISADVANTAGED}
 * @param ethnicMinority see {@link ReportColumn#ETHNIC_MINORITY}
 * @param boardMembers see {@link ReportColumn#BOARD_MEMBERS}
 * @param homeCareVolunteers see {@link ReportColumn#HOME_CARE_VOLUNTEERS}
 * @param economicVolunteers see {@link ReportColumn#ECONOMIC_VOLUNTEERS}
 * @param careRecipients see {@link ReportColumn#CARE_RECIPIENTS}
 * @param meetingsHeld see {@link ReportColumn#MEETINGS_HELD}
 * @param healthChecks see {@link ReportColumn#HEALTH_CHECKS}
 * @param borrowers see {@link ReportColumn#BORROWERS}
 * @param loans see {@link ReportColumn#LOANS}
 * @param loanAmountVnd see {@link ReportColumn#LOAN_AMOUNT_VND}
 * @param incomeFundVnd see {@link ReportColumn#INCOME_FUND_VND}
 * @param activityFundVnd see {@link ReportColumn#ACTIVITY_FUND_VND}
 * @param areas the activity areas
 * @param recordedOn missing means the last day of the period
 * @param olderWomen see {@link ReportColumn#OLDER_WOMEN}
 */
@Value.Builder
@DomainStyle
public record ClubReportRow(
        Origin origin,
        @NotNull String clubCode,
        @NotNull Period period,
        @PositiveOrZero @Nullable Long members,
        @PositiveOrZero @Nullable Long women,
        @PositiveOrZero @Nullable Long older,
        @PositiveOrZero @Nullable Long older55,
        @PositiveOrZero @Nullable Long younger,
        @PositiveOrZero @Nullable Long poor,
        @PositiveOrZero @Nullable Long nearPoor,
        @PositiveOrZero @Nullable Long disadvantaged,
        @PositiveOrZero @Nullable Long ethnicMinority,
        @PositiveOrZero @Nullable Long boardMembers,
        @PositiveOrZero @Nullable Long homeCareVolunteers,
        @PositiveOrZero @Nullable Long economicVolunteers,
        @PositiveOrZero @Nullable Long careRecipients,
        @PositiveOrZero @Nullable Long meetingsHeld,
        @PositiveOrZero @Nullable Long healthChecks,
        @PositiveOrZero @Nullable Long borrowers,
        @PositiveOrZero @Nullable Long loans,
        @PositiveOrZero @Nullable Long loanAmountVnd,
        @PositiveOrZero @Nullable Long incomeFundVnd,
        @PositiveOrZero @Nullable Long activityFundVnd,
        @Nullable List<String> areas,
        @Nullable LocalDate recordedOn,
        @PositiveOrZero @Nullable Long olderWomen) {
    /** Refuses null. */
    public ClubReportRow {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(clubCode, "clubCode");
        Objects.requireNonNull(period, "period");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static ClubReportRowBuilder builder() {
        return new ClubReportRowBuilder();
    }

    /** Takes the cells of a sound row. */
    public static ClubReportRow from(Row row) {
        return new ClubReportRow(
                row.origin(),
                row.get(Columns.ClubReports.CLUB_CODE),
                row.get(Columns.ClubReports.PERIOD),
                row.find(Columns.ClubReports.count(ReportColumn.MEMBERS)),
                row.find(Columns.ClubReports.count(ReportColumn.WOMEN)),
                row.find(Columns.ClubReports.count(ReportColumn.OLDER)),
                row.find(Columns.ClubReports.count(ReportColumn.OLDER_55)),
                row.find(Columns.ClubReports.count(ReportColumn.YOUNGER)),
                row.find(Columns.ClubReports.count(ReportColumn.POOR)),
                row.find(Columns.ClubReports.count(ReportColumn.NEAR_POOR)),
                row.find(Columns.ClubReports.count(ReportColumn.DISADVANTAGED)),
                row.find(Columns.ClubReports.count(ReportColumn.ETHNIC_MINORITY)),
                row.find(Columns.ClubReports.count(ReportColumn.BOARD_MEMBERS)),
                row.find(Columns.ClubReports.count(ReportColumn.HOME_CARE_VOLUNTEERS)),
                row.find(Columns.ClubReports.count(ReportColumn.ECONOMIC_VOLUNTEERS)),
                row.find(Columns.ClubReports.count(ReportColumn.CARE_RECIPIENTS)),
                row.find(Columns.ClubReports.count(ReportColumn.MEETINGS_HELD)),
                row.find(Columns.ClubReports.count(ReportColumn.HEALTH_CHECKS)),
                row.find(Columns.ClubReports.count(ReportColumn.BORROWERS)),
                row.find(Columns.ClubReports.count(ReportColumn.LOANS)),
                row.find(Columns.ClubReports.count(ReportColumn.LOAN_AMOUNT_VND)),
                row.find(Columns.ClubReports.count(ReportColumn.INCOME_FUND_VND)),
                row.find(Columns.ClubReports.count(ReportColumn.ACTIVITY_FUND_VND)),
                row.find(Columns.ClubReports.AREAS),
                row.find(Columns.ClubReports.RECORDED_ON),
                row.find(Columns.ClubReports.count(ReportColumn.OLDER_WOMEN)));
    }
}
