package org.ishc.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.report.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The listed findings of the packages in the database, to be filtered and turned over page by page. */
@Repository
public class FindingStore {

    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    FindingStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Adds the findings of a report, within the caller's transaction. */
    void add(long id, List<?> findings) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Object finding : findings) {
            rows.add(row(id, rows.size(), (Map<?, ?>) finding));
        }
        batches.batchUpdate(
                "insert into findings (package_id, place_in_report, code, severity, place, place_en, message_vi, message_en) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }

    /** Takes out the findings of a package, within the caller's transaction. */
    void delete(long id) {
        database.sql("delete from findings where package_id = ?").param(id).update();
    }

    private static @Nullable Object[] row(long id, int position, Map<?, ?> finding) {
        Location at = location(finding);
        return new @Nullable Object[] {
            id,
            position,
            finding.get("code"),
            finding.get("severity"),
            place(at, Language.VI),
            place(at, Language.EN),
            Storable.text(String.valueOf(finding.get("message_vi")), Integer.MAX_VALUE),
            Storable.text(String.valueOf(finding.get("message_en")), Integer.MAX_VALUE)
        };
    }

    private static @Nullable String place(Location at, Language language) {
        String place = Place.inFull(at, language);
        return place.isEmpty() ? null : Storable.text(place, Storable.LONGEST);
    }

    /** Where a finding of a report points, as the library says it. */
    private static Location location(Map<?, ?> finding) {
        return new Location(
                text(finding, "table"),
                text(finding, "file"),
                number(finding, "row"),
                number(finding, "line"),
                text(finding, "column"),
                text(finding, "cell"),
                text(finding, "pointer"),
                finding.get("key") instanceof List<?> key
                        ? key.stream().map(String::valueOf).toList()
                        : null,
                text(finding, "value"));
    }

    private static @Nullable String text(Map<?, ?> finding, String name) {
        return finding.get(name) instanceof String text ? text : null;
    }

    private static @Nullable Integer number(Map<?, ?> finding, String name) {
        return finding.get(name) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    /** Returns a page of a package's findings, in the order of its report. */
    public List<StoredFinding> findings(long id, FindingFilter filter) {
        return filtered(
                        "select code, severity, place, coalesce(place_en, place) as place_en, message_vi, message_en",
                        id,
                        filter,
                        " order by place_in_report limit :limit offset :offset")
                .param("limit", FindingFilter.PAGE_SIZE)
                .param("offset", filter.offset())
                .query(FindingStore::finding)
                .list();
    }

    /** Returns how many of a package's listed findings pass a filter. */
    public long count(long id, FindingFilter filter) {
        return filtered("select count(*)", id, filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String select, long id, FindingFilter filter, String end) {
        String text = filter.text()
                .map(name -> "%" + name.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .orElse("");
        String where = " from findings where package_id = :id"
                + (filter.severity().isPresent() ? " and severity = :severity" : "")
                + (filter.code().isPresent() ? " and code = :code" : "")
                + (filter.text().isPresent()
                        ? " and (lower(place) like :text escape '!' or lower(place_en) like :text escape '!' or lower(message_vi) like :text escape '!' or lower(message_en) like :text escape '!')"
                        : "");
        JdbcClient.StatementSpec statement = database.sql(select + where + end).param("id", id);
        filter.severity().ifPresent(severity -> statement.param("severity", severity.name()));
        filter.code().ifPresent(word -> statement.param("code", word));
        filter.text().ifPresent(string -> statement.param("text", text));
        return statement;
    }

    private static StoredFinding finding(ResultSet row, int number) throws SQLException {
        return new StoredFinding(
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("place_en")),
                row.getString("message_vi"),
                row.getString("message_en"));
    }
}
