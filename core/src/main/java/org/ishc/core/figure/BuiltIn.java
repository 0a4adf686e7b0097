package org.ishc.core.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.figure.Indicator.Flow;
import org.ishc.core.figure.Indicator.Ratio;
import org.ishc.core.figure.Indicator.Stock;
import org.ishc.core.figure.Indicator.Titles;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.SubmissionIndicator;

/**
 * The one table of the indicators that are built in: what each is counted from, what it counts, its titles. Code and
 * kind of what clubs and submissions give stand where it is counted: {@link ClubIndicator},
 * {@link SubmissionIndicator}.
 */
final class BuiltIn {

    // here, and named by the catalogue: whichever of the two classes is used first, this one needs nothing of the other
    static final IndicatorCode COMMUNES_TOTAL = IndicatorCode.parse("communes.total");
    static final IndicatorCode COMMUNES_WITH_CLUB = IndicatorCode.parse("communes.with-club");
    static final IndicatorCode PROVINCES_TOTAL = IndicatorCode.parse("provinces.total");
    static final IndicatorCode PROVINCES_WITH_CLUB = IndicatorCode.parse("provinces.with-club");

    private static final List<Row> ROWS = List.of(
            row(ClubIndicator.EXISTING, IndicatorUnit.COUNT, "CLB hiện có", "Clubs existing"),
            row(ClubIndicator.OPERATING, IndicatorUnit.COUNT, "CLB đang hoạt động", "Clubs operating"),
            row(ClubIndicator.ESTABLISHED, IndicatorUnit.COUNT, "CLB thành lập mới", "Clubs established"),
            row(ClubIndicator.LAUNCHED, IndicatorUnit.COUNT, "CLB ra mắt", "Clubs launched"),
            row(ClubIndicator.CLOSED, IndicatorUnit.COUNT, "CLB giải thể, sáp nhập", "Clubs closed"),
            row(ClubIndicator.UNDER_SUPPORT, IndicatorUnit.COUNT, "CLB đang củng cố", "Clubs under support"),
            row(ClubIndicator.REPORTING, IndicatorUnit.COUNT, "CLB có báo cáo", "Clubs reporting"),
            row(ClubIndicator.FULLY_ACTIVE, IndicatorUnit.COUNT, "CLB hoạt động đầy đủ", "Clubs fully active"),
            row(ClubIndicator.WELL_MANAGED, IndicatorUnit.COUNT, "CLB quản lý tốt", "Clubs well managed"),
            row(
                    ClubIndicator.OBSTACLES_OPEN,
                    IndicatorUnit.COUNT,
                    "Khó khăn, vướng mắc chưa tháo gỡ",
                    "Obstacles open"),
            row(
                    ClubIndicator.OBSTACLES_OVERDUE,
                    IndicatorUnit.COUNT,
                    "Khó khăn, vướng mắc quá hạn",
                    "Obstacles overdue"),
            row(ClubIndicator.MEMBERS, IndicatorUnit.PERSON, "Thành viên", "Members"),
            row(ClubIndicator.WOMEN, IndicatorUnit.PERSON, "Thành viên nữ", "Women members"),
            row(ClubIndicator.OLDER, IndicatorUnit.PERSON, "Thành viên từ 60 tuổi", "Members of 60 and over"),
            row(
                    ClubIndicator.POOR,
                    IndicatorUnit.PERSON,
                    "Thành viên hộ nghèo, cận nghèo",
                    "Poor and near-poor members"),
            row(ClubIndicator.BORROWERS, IndicatorUnit.PERSON, "Thành viên vay vốn", "Members borrowing"),
            row(ClubIndicator.INCOME_FUNDS, IndicatorUnit.VND, "Quỹ tăng thu nhập", "Income-generation funds"),
            row(ClubIndicator.ACTIVITY_FUNDS, IndicatorUnit.VND, "Quỹ hoạt động", "Activity funds"),
            all(COMMUNES_TOTAL, UnitLevel.COMMUNE, "Số xã", "Communes"),
            withClub(COMMUNES_WITH_CLUB, UnitLevel.COMMUNE, "Xã có CLB", "Communes with a club"),
            all(PROVINCES_TOTAL, UnitLevel.PROVINCE, "Số tỉnh", "Provinces"),
            withClub(PROVINCES_WITH_CLUB, UnitLevel.PROVINCE, "Tỉnh có CLB", "Provinces with a club"),
            row(SubmissionIndicator.DUE, "Báo cáo đến hạn", "Reports due"),
            row(SubmissionIndicator.ACCEPTED, "Báo cáo dùng được", "Reports accepted"),
            row(SubmissionIndicator.ON_TIME, "Báo cáo đúng hạn", "Reports on time"),
            row(SubmissionIndicator.LATE, "Báo cáo chậm", "Reports late"),
            row(SubmissionIndicator.MISSING, "Báo cáo còn thiếu", "Reports missing"));

    private static final List<Ratio> RATIOS = List.of(
            ratio(
                    "clubs.fully-active-rate",
                    ClubIndicator.FULLY_ACTIVE.code(),
                    ClubIndicator.REPORTING.code(),
                    "Tỷ lệ CLB hoạt động đầy đủ",
                    "Clubs fully active, %"),
            ratio(
                    "clubs.well-managed-rate",
                    ClubIndicator.WELL_MANAGED.code(),
                    ClubIndicator.REPORTING.code(),
                    "Tỷ lệ CLB quản lý tốt",
                    "Clubs well managed, %"),
            ratio(
                    "members.women-rate",
                    ClubIndicator.WOMEN.code(),
                    ClubIndicator.MEMBERS.code(),
                    "Tỷ lệ nữ",
                    "Women, %"),
            ratio(
                    "members.older-rate",
                    ClubIndicator.OLDER.code(),
                    ClubIndicator.MEMBERS.code(),
                    "Tỷ lệ từ 60 tuổi",
                    "Members of 60 and over, %"),
            ratio(
                    "members.borrowing-rate",
                    ClubIndicator.BORROWERS.code(),
                    ClubIndicator.MEMBERS.code(),
                    "Tỷ lệ vay vốn",
                    "Members borrowing, %"),
            ratio(
                    "communes.coverage-rate",
                    COMMUNES_WITH_CLUB,
                    COMMUNES_TOTAL,
                    "Tỷ lệ xã có CLB",
                    "Communes with a club, %"),
            ratio(
                    "provinces.coverage-rate",
                    PROVINCES_WITH_CLUB,
                    PROVINCES_TOTAL,
                    "Tỷ lệ tỉnh có CLB",
                    "Provinces with a club, %"),
            ratio(
                    "reports.accepted-rate",
                    SubmissionIndicator.ACCEPTED.code(),
                    SubmissionIndicator.DUE.code(),
                    "Tỷ lệ báo cáo dùng được",
                    "Reports accepted, %"),
            ratio(
                    "reports.on-time-rate",
                    SubmissionIndicator.ON_TIME.code(),
                    SubmissionIndicator.DUE.code(),
                    "Tỷ lệ báo cáo đúng hạn",
                    "Reports on time, %"));

    private static final Map<IndicatorCode, Row> BY_CODE = byCode();

    private BuiltIn() {}

    /** An indicator with what it is counted from. */
    private record Row(Indicator indicator, Source source) {}

    /** What an indicator is counted from. */
    private sealed interface Source {}

    /** Events, states and reports of clubs. */
    private record OfClubs(ClubIndicator counted) implements Source {}

    /** What was handed in. */
    private record OfSubmissions(SubmissionIndicator counted) implements Source {}

    /**
     * The units of a level.
     *
     * @param level the level
     * @param isAll whether all of them count, or those with a club at work
     */
    record OfUnits(UnitLevel level, boolean isAll) implements Source {}

    private static Map<IndicatorCode, Row> byCode() {
        Map<IndicatorCode, Row> byCode = new HashMap<>();
        ROWS.forEach(row -> byCode.put(row.indicator().code(), row));
        return Map.copyOf(byCode);
    }

    /** Returns all of them. */
    static List<Indicator> indicators() {
        return Stream.concat(ROWS.stream().map(Row::indicator), RATIOS.stream()).toList();
    }

    /** Tells whether an indicator is built in. */
    static boolean isBuiltIn(IndicatorCode code) {
        return BY_CODE.containsKey(code)
                || RATIOS.stream().anyMatch(ratio -> ratio.code().equals(code));
    }

    private static <T extends Source> Optional<T> find(IndicatorCode code, Class<T> source) {
        return Optional.ofNullable(BY_CODE.get(code))
                .map(Row::source)
                .filter(source::isInstance)
                .map(source::cast);
    }

    /** Finds as what an indicator is counted from clubs. */
    static Optional<ClubIndicator> findOfClubs(IndicatorCode code) {
        return find(code, OfClubs.class).map(OfClubs::counted);
    }

    /** Finds as what an indicator is counted from what was handed in. */
    static Optional<SubmissionIndicator> findOfSubmissions(IndicatorCode code) {
        return find(code, OfSubmissions.class).map(OfSubmissions::counted);
    }

    /** Finds which units an indicator counts. */
    static Optional<OfUnits> findOfUnits(IndicatorCode code) {
        return find(code, OfUnits.class);
    }

    private static Row row(ClubIndicator counted, IndicatorUnit unit, String vi, String en) {
        Titles titles = new Titles(vi, en);
        return new Row(
                counted.isFlow() ? new Flow(counted.code(), titles, unit) : new Stock(counted.code(), titles, unit),
                new OfClubs(counted));
    }

    private static Row row(SubmissionIndicator counted, String vi, String en) {
        return new Row(new Flow(counted.code(), new Titles(vi, en), IndicatorUnit.COUNT), new OfSubmissions(counted));
    }

    private static Row all(IndicatorCode code, UnitLevel level, String vi, String en) {
        return new Row(new Stock(code, new Titles(vi, en), IndicatorUnit.COUNT), new OfUnits(level, true));
    }

    private static Row withClub(IndicatorCode code, UnitLevel level, String vi, String en) {
        return new Row(new Stock(code, new Titles(vi, en), IndicatorUnit.COUNT), new OfUnits(level, false));
    }

    private static Ratio ratio(String code, IndicatorCode numerator, IndicatorCode denominator, String vi, String en) {
        return new Ratio(IndicatorCode.parse(code), new Titles(vi, en), numerator, denominator);
    }
}
