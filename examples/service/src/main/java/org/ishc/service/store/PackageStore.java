package org.ishc.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.report.ValidationJson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The packages in the database. Safe for any number of threads, and for several services on one database. */
@Repository
public class PackageStore {

  private static final String COLUMNS =
      "id, sha256, file_name, form, size_bytes, name, sender, period, as_of, verdict, errors, warnings, infos, received_at";
  private static final int BATCH = 1_000;
  private static final int LONGEST_TEXT = 1_000;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final TransactionTemplate transactions;

  PackageStore(JdbcClient database, JdbcTemplate batches, TransactionTemplate transactions) {
    this.database = database;
    this.batches = batches;
    this.transactions = transactions;
  }

  /**
   * Adds a package with its report and findings, all or nothing.
   *
   * @return false when the same bytes are there already, also when somebody else added them in the same moment
   */
  public boolean add(String fileName, String form, byte[] content, LoadedPackage loaded, OffsetDateTime receivedAt) {
    Map<String, Object> report = ValidationJson.of(loaded.validation(), ValidationJson.DEFAULT_LIMIT);
    try {
      transactions.executeWithoutResult(status -> insert(fileName, form, content, loaded, report, receivedAt));
      return true;
    } catch (DuplicateKeyException sameBytes) {
      return false;
    }
  }

  private void insert(
      String fileName, String form, byte[] content, LoadedPackage loaded, Map<String, Object> report, OffsetDateTime receivedAt) {
    database
        .sql(
            "insert into packages (sha256, file_name, form, size_bytes, name, sender, period, as_of, verdict, errors, warnings, infos, received_at,"
                + " content, report) values (:sha256, :file, :form, :size, :name, :sender, :period, :as_of, :verdict, :errors, :warnings, :infos,"
                + " :received, :content, :report)")
        .param("sha256", loaded.sha256())
        .param("file", fileName)
        .param("form", form)
        .param("size", content.length)
        .param("name", loaded.manifest().name().map(name -> storable(name, LONGEST_TEXT)).orElse(null))
        .param("sender", loaded.manifest().sender().map(UnitCode::value).orElse(null))
        .param("period", loaded.manifest().period().map(Period::code).orElse(null))
        .param("as_of", loaded.asOf())
        .param("verdict", loaded.verdict().name())
        .param("errors", count(loaded, Severity.ERROR))
        .param("warnings", count(loaded, Severity.WARNING))
        .param("infos", count(loaded, Severity.INFO))
        .param("received", receivedAt)
        .param("content", content)
        .param("report", CanonicalJson.write(report))
        .update();
    long id = database.sql("select id from packages where sha256 = ?").param(loaded.sha256()).query(Long.class).single();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Object finding : (List<?>) report.getOrDefault("findings", List.of())) {
      rows.add(row(id, rows.size(), (Map<?, ?>) finding));
    }
    batches.batchUpdate(
        "insert into findings (package_id, place_in_report, code, severity, place, message_vi, message_en) values (?, ?, ?, ?, ?, ?, ?)",
        rows,
        BATCH,
        (statement, row) -> {
          for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
          }
        });
  }

  private static long count(LoadedPackage loaded, Severity severity) {
    return loaded.findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  private static @Nullable Object[] row(long id, int position, Map<?, ?> finding) {
    String file = first(finding, "file", "table");
    String at = first(finding, "cell", "line", "pointer");
    String place = (file + (at.isEmpty() ? "" : ":" + at) + " " + first(finding, "column")).strip();
    return new @Nullable Object[] {
      id,
      position,
      finding.get("code"),
      finding.get("severity"),
      place.isEmpty() ? null : storable(place, LONGEST_TEXT),
      storable(first(finding, "message_vi"), Integer.MAX_VALUE),
      storable(first(finding, "message_en"), Integer.MAX_VALUE)
    };
  }

  private static String first(Map<?, ?> finding, String... names) {
    return Stream.of(names).map(finding::get).filter(Objects::nonNull).map(String::valueOf).findFirst().orElse("");
  }

  /** Cuts a text, and takes out the one character that PostgreSQL does not store. */
  private static String storable(String text, int length) {
    String without = text.replace("\0", "");
    return without.length() <= length ? without : without.substring(0, length);
  }

  /** Finds a package by its number. */
  public Optional<StoredPackage> find(long id) {
    return database.sql("select " + COLUMNS + " from packages where id = ?").param(id).query(PackageStore::summary).optional();
  }

  /** Finds a package by the digest of its bytes. */
  public Optional<StoredPackage> findBySha256(String sha256) {
    return database.sql("select " + COLUMNS + " from packages where sha256 = ?").param(sha256).query(PackageStore::summary).optional();
  }

  /** Returns the packages, the latest received first. */
  public List<StoredPackage> latest(int limit, long offset) {
    return database
        .sql("select " + COLUMNS + " from packages order by id desc limit ? offset ?")
        .params(limit, offset)
        .query(PackageStore::summary)
        .list();
  }

  /** Returns how many packages there are. */
  public long count() {
    return database.sql("select count(*) from packages").query(Long.class).single();
  }

  /**
   * Returns the package that stands for each sender, by sender, those without one last: of its VALID packages the one with the latest day of data, the
   * last received among equals; of the others only when it has no VALID one.
   */
  public List<StoredPackage> current() {
    return database
        .sql(
            "select " + COLUMNS + " from (select packages.*, row_number() over (partition by sender order by case when verdict = 'VALID' then 0 else 1 end,"
                + " as_of desc, id desc) as place from packages) ranked where place = 1 order by sender nulls last")
        .query(PackageStore::summary)
        .list();
  }

  /** Returns the bytes of a package as they were sent. */
  public byte[] content(long id) {
    return database.sql("select content from packages where id = ?").param(id).query((row, number) -> row.getBytes("content")).single();
  }

  /** Returns the report of a package as canonical JSON. */
  public String report(long id) {
    return database.sql("select report from packages where id = ?").param(id).query((row, number) -> row.getString("report")).single();
  }

  /** Returns a page of a package's findings, in the order of its report. */
  public List<StoredFinding> findings(long id, FindingFilter filter) {
    return filtered("select code, severity, place, message_vi, message_en", id, filter, " order by place_in_report limit :limit offset :offset")
        .param("limit", FindingFilter.PAGE_SIZE)
        .param("offset", filter.offset())
        .query(PackageStore::finding)
        .list();
  }

  /** Returns how many of a package's listed findings pass a filter. */
  public long countFindings(long id, FindingFilter filter) {
    return filtered("select count(*)", id, filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String select, long id, FindingFilter filter, String end) {
    String text = filter.text().map(of -> "%" + of.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%").orElse("");
    String where =
        " from findings where package_id = :id"
            + (filter.severity().isPresent() ? " and severity = :severity" : "")
            + (filter.code().isPresent() ? " and code = :code" : "")
            + (filter.text().isPresent()
                ? " and (lower(place) like :text escape '!' or lower(message_vi) like :text escape '!' or lower(message_en) like :text escape '!')"
                : "");
    JdbcClient.StatementSpec statement = database.sql(select + where + end).param("id", id);
    filter.severity().ifPresent(of -> statement.param("severity", of.name()));
    filter.code().ifPresent(of -> statement.param("code", of));
    filter.text().ifPresent(of -> statement.param("text", text));
    return statement;
  }

  private static StoredFinding finding(ResultSet row, int number) throws SQLException {
    return new StoredFinding(
        row.getString("code"),
        Severity.valueOf(row.getString("severity")),
        Optional.ofNullable(row.getString("place")),
        row.getString("message_vi"),
        row.getString("message_en"));
  }

  private static StoredPackage summary(ResultSet row, int number) throws SQLException {
    return new StoredPackage(
        row.getLong("id"),
        row.getString("sha256"),
        row.getString("file_name"),
        row.getString("form"),
        row.getLong("size_bytes"),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("sender")),
        Optional.ofNullable(row.getString("period")),
        row.getObject("as_of", LocalDate.class),
        Verdict.valueOf(row.getString("verdict")),
        row.getLong("errors"),
        row.getLong("warnings"),
        row.getLong("infos"),
        row.getObject("received_at", OffsetDateTime.class));
  }
}
