package org.ishc.quickstart;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** The rows of a host's database, as {@link FromOwnRows} takes them. A finding leads back to table and row. */
public final class FromDatabase {

    /** Makes an object of the row that a result stands on. */
    private interface Maker<T> {

        T of(ResultSet row, Origin origin) throws SQLException;
    }

    private FromDatabase() {}

    /**
     * Reads all tables.
     *
     * @throws SQLException when the database refuses
     * @throws IllegalArgumentException when a row holds what no unit, club or figure can be, with what is allowed
     */
    public static FromOwnRows.Rows read(Connection database) throws SQLException {
        return new FromOwnRows.Rows(
                all(database, "units", FromDatabase::unit),
                List.of(),
                all(database, "clubs", FromDatabase::club),
                all(database, "club_events", FromDatabase::event),
                all(database, "club_reports", FromDatabase::report),
                all(database, "reported_values", FromDatabase::value),
                all(database, "targets", FromDatabase::target));
    }

    private static <T> List<T> all(Connection database, String table, Maker<T> maker) throws SQLException {
        List<T> made = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                made.add(maker.of(rows, Origin.of(table, made.size() + 1)));
            }
        }
        return made;
    }

    private static UnitVersion unit(ResultSet row, Origin origin) throws SQLException {
        return UnitVersion.builder()
                .code(UnitCode.of(row.getString("code")))
                .validity(DateRange.from(day(row, "valid_from")))
                .level(UnitLevel.valueOf(row.getString("level")))
                .name(Optional.ofNullable(row.getString("name")))
                .parent(Optional.ofNullable(row.getString("parent")).map(UnitCode::of))
                .origin(origin)
                .build();
    }

    private static Club club(ResultSet row, Origin origin) throws SQLException {
        return new Club(
                ClubCode.parse(row.getString("code")),
                Optional.ofNullable(row.getString("name")),
                UnitCode.parse(row.getString("unit")),
                Optional.empty(),
                Optional.empty(),
                origin);
    }

    private static ClubEvent event(ResultSet row, Origin origin) throws SQLException {
        LocalDate on = day(row, "happened_on");
        return ClubEvent.builder()
                .club(ClubCode.of(row.getString("club")))
                .number(row.getLong("number"))
                .type(ClubEventType.valueOf(row.getString("type")))
                .decidedOn(on)
                .effectiveOn(on)
                .recordedOn(on)
                .document(Optional.ofNullable(row.getString("document")))
                .authority(Optional.ofNullable(row.getString("authority")).map(UnitCode::of))
                .origin(origin)
                .build();
    }

    private static ClubReport report(ResultSet row, Origin origin) throws SQLException {
        ClubReport.Builder report =
                ClubReport.builder(ClubCode.parse(row.getString("club")), Period.parse(row.getString("period")));
        for (ReportColumn column : List.of(ReportColumn.MEMBERS, ReportColumn.WOMEN, ReportColumn.MEETINGS_HELD)) {
            long count = row.getLong(column.column());
            if (!row.wasNull()) { // what is not told is missing, and no zero
                report.count(column, count);
            }
        }
        return report.origin(origin).build();
    }

    private static ReportedValue value(ResultSet row, Origin origin) throws SQLException {
        return new ReportedValue(
                UnitCode.parse(row.getString("unit")),
                IndicatorCode.parse(row.getString("indicator")),
                Period.parse(row.getString("period")),
                row.getLong("value"),
                origin);
    }

    private static Target target(ResultSet row, Origin origin) throws SQLException {
        return Target.builder()
                .unit(UnitCode.of(row.getString("unit")))
                .indicator(IndicatorCode.of(row.getString("indicator")))
                .period(Period.parse(row.getString("period")))
                .comparison(Comparison.AT_LEAST)
                .value(Fraction.of(row.getString("at_least")))
                .decidedOn(day(row, "decided_on"))
                .revision(1)
                .targetOrigin(TargetOrigin.ASSIGNED)
                .origin(origin)
                .build();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }
}
