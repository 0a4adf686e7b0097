package org.ishc.core.club;

import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Language;

/**
 * A whole number that a club may report for a period; persons, occasions or VND. Source: specification, <i>clubs</i>,
 * Tables.
 */
public enum ReportColumn {
    /** Members. */
    MEMBERS("Số thành viên", "Members"),
    /** Women among the members. */
    WOMEN("Nữ", "Women"),
    /** Members of 60 and over. */
    OLDER("Người cao tuổi (từ 60)", "Older people (60 and over)"),
    /** Members of 55 and over, since many clubs count from 55. */
    OLDER_55("Từ 55 tuổi", "People of 55 and over"),
    /** Younger members. */
    YOUNGER("Người trẻ", "Younger people"),
    /** Members of poor households. */
    POOR("Hộ nghèo", "Of poor households"),
    /** Members of near-poor households. */
    NEAR_POOR("Hộ cận nghèo", "Of near-poor households"),
    /** Members in hardship. */
    DISADVANTAGED("Hoàn cảnh khó khăn", "In hardship"),
    /** Members of ethnic minorities. */
    ETHNIC_MINORITY("Dân tộc thiểu số", "Of ethnic minorities"),
    /** Members of the management board; the norm is 5. */
    BOARD_MEMBERS("Số thành viên Ban chủ nhiệm", "Members of the management board"),
    /** Volunteers for care at home. */
    HOME_CARE_VOLUNTEERS("TNV chăm sóc tại nhà", "Home-care volunteers"),
    /** Volunteers for income generation. */
    ECONOMIC_VOLUNTEERS("TNV phát triển kinh tế", "Volunteers for income generation"),
    /** Persons cared for at home. */
    CARE_RECIPIENTS("Người được chăm sóc tại nhà", "People cared for at home"),
    /** Meetings held in the period. */
    MEETINGS_HELD("Số buổi sinh hoạt", "Meetings held"),
    /** Health checks in the period. */
    HEALTH_CHECKS("Lượt khám sức khỏe", "Health checks"),
    /** Members who borrow from the income-generation fund. */
    BORROWERS("Số người vay", "Borrowers"),
    /** Loans. */
    LOANS("Số lượt vay", "Loans"),
    /** Women of 60 and over among the members. */
    OLDER_WOMEN("Nữ cao tuổi (từ 60)", "Older women (60 and over)"),
    /** Money lent, in VND. */
    LOAN_AMOUNT_VND("Số tiền cho vay (đồng)", "Money lent (VND)"),
    /** Income-generation fund, in VND. */
    INCOME_FUND_VND("Quỹ tăng thu nhập (đồng)", "Income-generation fund (VND)"),
    /** Activity fund, in VND. */
    ACTIVITY_FUND_VND("Quỹ hoạt động (đồng)", "Activity fund (VND)");

    /** How many figures there are. */
    static final int COUNT = values().length;

    /** How many of them, the first, count persons and occasions; the others are money. */
    static final int PERSONS_AND_OCCASIONS = LOAN_AMOUNT_VND.ordinal();

    private final String column = name().toLowerCase(Locale.ROOT);
    private final String vi;
    private final String en;

    ReportColumn(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Returns the column of the table {@code club-reports}. */
    public String column() {
        return column;
    }

    /** Returns what people call it; in Vietnamese as the column of the form is headed. */
    public String title(Language language) {
        return language.say(vi, en);
    }

    /** Finds a figure by its column. */
    public static Optional<ReportColumn> find(String column) {
        for (ReportColumn figure : values()) {
            if (figure.column.equals(column)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
