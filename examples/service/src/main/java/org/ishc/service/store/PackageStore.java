package org.ishc.service.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Verdict;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.Judgement;
import org.ishc.service.user.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The packages in the database. Safe for any number of threads, and for several services on one database. */
@Repository
public class PackageStore {

    private static final String COLUMNS =
            "id, sha256, file_name, form, size_bytes, name, sender, period, as_of, verdict, errors, warnings, infos, received_at, weight, is_ahead, owner, round_id, is_readable";

    private final JdbcClient database;
    private final FindingStore findings;
    private final TransactionTemplate transactions;
    private final DiskSync disk;
    private final AuditLog log;
    private final ZoneId zone;

    PackageStore(
            JdbcClient database,
            FindingStore findings,
            TransactionTemplate transactions,
            DiskSync disk,
            AuditLog log,
            ServiceSettings settings) {
        this.database = database;
        this.findings = findings;
        this.transactions = transactions;
        this.disk = disk;
        this.log = log;
        this.zone = settings.zone();
    }

    /**
     * Adds a package with its report and findings, all or nothing. When this returns, it is on the disk.
     *
     * @return its number; empty when its owner has the same bytes already, also when somebody added them in the same
     *     moment
     */
    public Optional<Long> add(Sending sending, InputStreamSource content, Judgement judgement) {
        try {
            Optional<Long> id =
                    Optional.ofNullable(transactions.execute(status -> insert(sending, content, judgement)));
            disk.await();
            return id;
        } catch (DuplicateKeyException sameBytes) {
            return Optional.empty();
        }
    }

    /** Adds a package within the caller's transaction. */
    long insert(Sending sending, InputStreamSource content, Judgement judgement) {
        Map<?, ?> report = CanonicalJson.readObject(judgement.report());
        String owner = sending.ownerOf(judgement.sender());
        try (InputStream in = content.getInputStream()) {
            database.sql(
                            "insert into packages (sha256, file_name, form, size_bytes, name, sender, period, as_of, verdict, errors, warnings, infos, received_at,"
                                    + " content, report, weight, is_ahead, summary, owner, is_readable) values (:sha256, :file, :form, :size, :name, :sender, :period, :as_of, :verdict,"
                                    + " :errors, :warnings, :infos, :received, :content, :report, :weight, :ahead, :summary, :owner, :readable)")
                    .param("sha256", sending.sha256())
                    .param("file", Storable.text(sending.fileName(), Storable.LONGEST))
                    .param("form", sending.form())
                    .param("size", sending.size())
                    .param(
                            "name",
                            judgement
                                    .name()
                                    .map(name -> Storable.text(name, Storable.LONGEST)
                                            .strip())
                                    .filter(name -> !name.isEmpty())
                                    .orElse(null))
                    .param("sender", judgement.sender().orElse(null))
                    .param("period", judgement.period().orElse(null))
                    .param("as_of", judgement.asOf())
                    .param("verdict", judgement.verdict().name())
                    .param("errors", judgement.errors())
                    .param("warnings", judgement.warnings())
                    .param("infos", judgement.infos())
                    .param("received", sending.receivedAt())
                    .param("content", new SqlBinaryValue(in, sending.size()))
                    .param("report", judgement.report())
                    .param("weight", judgement.weight())
                    .param(
                            "ahead",
                            judgement
                                    .asOf()
                                    .isAfter(sending.receivedAt()
                                            .atZoneSameInstant(zone)
                                            .toLocalDate()))
                    .param("summary", CanonicalJson.write(summary(report, judgement)))
                    .param("owner", owner)
                    .param("readable", judgement.isReadable())
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        long id = database.sql("select id from packages where sha256 = ? and owner = ?")
                .params(sending.sha256(), owner)
                .query(Long.class)
                .single();
        findings.add(id, report.get("findings") instanceof List<?> listed ? listed : List.of());
        log.write(sending.account(), AuditLog.Action.SENT, "package " + id);
        return id;
    }

    private static Map<Object, @Nullable Object> summary(Map<?, ?> report, Judgement judgement) {
        Map<Object, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("codes", report.get("codes"));
        summary.put("ledger", judgement.ledger());
        return summary;
    }

    /**
     * Deletes a package with its report and findings, all or nothing; false when there is none.
     *
     * @param account who deletes it
     */
    public boolean delete(long id, String account) {
        Boolean deleted = transactions.execute(status -> {
            findings.delete(id);
            boolean isThere =
                    database.sql("delete from packages where id = ?").param(id).update() > 0;
            if (isThere) {
                log.write(account, AuditLog.Action.DELETED, "package " + id);
            }
            return isThere;
        });
        disk.await();
        return Boolean.TRUE.equals(deleted);
    }

    /** Finds a package by its number. */
    public Optional<StoredPackage> find(long id) {
        return database.sql("select " + COLUMNS + " from packages where id = ?")
                .param(id)
                .query(PackageStore::stored)
                .optional();
    }

    /**
     * Finds a package by the digest of its bytes.
     *
     * @param owner whose it is; when empty the first of anybody's
     */
    public Optional<StoredPackage> findBySha256(String sha256, Optional<String> owner) {
        return scoped("select " + COLUMNS + " from packages where sha256 = :sha256 and ", owner, " order by id limit 1")
                .param("sha256", sha256)
                .query(PackageStore::stored)
                .optional();
    }

    /**
     * Returns the packages, the latest received first.
     *
     * @param owner whose; everybody's when empty
     */
    public List<StoredPackage> latest(Optional<String> owner, int limit, long offset) {
        return scoped(
                        "select " + COLUMNS + " from packages where is_readable and ",
                        owner,
                        " order by id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(PackageStore::stored)
                .list();
    }

    /**
     * Returns how many packages there are.
     *
     * @param owner whose; everybody's when empty
     */
    public long count(Optional<String> owner) {
        return scoped("select count(*) from packages where is_readable and ", owner, "")
                .query(Long.class)
                .single();
    }

    /**
     * Returns the package that stands for each sender, by sender, those without one last: of its VALID packages the one
     * with the latest day of data, the last received among equals; of the others, and of those whose day of data lay
     * ahead when they were received, only when it has no such one.
     *
     * <p>Once a round is closed, the package from many of the round closed last speaks for everybody, and no other.
     *
     * @param owner whose; everybody's when empty
     */
    public List<StoredPackage> current(Optional<String> owner) {
        Optional<StoredPackage> fromMany = owner.isPresent() ? Optional.empty() : findFromMany();
        return fromMany.map(List::of).orElseGet(() -> standing(owner));
    }

    private Optional<StoredPackage> findFromMany() {
        return database.sql("select " + COLUMNS + " from packages where round_id is not null order by id desc limit 1")
                .query(PackageStore::stored)
                .optional();
    }

    private List<StoredPackage> standing(Optional<String> owner) {
        return scoped(
                        "select " + COLUMNS
                                + " from (select packages.*, row_number() over (partition by sender order by case when verdict = 'VALID' and not is_ahead then 0"
                                + " when not is_ahead then 1 else 2 end, as_of desc, id desc) as place from packages where is_readable and ",
                        owner,
                        ") ranked where place = 1 order by sender nulls last")
                .query(PackageStore::stored)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String before, Optional<String> owner, String after) {
        return owner.map(text -> database.sql(before + "owner = :owner" + after).param("owner", text))
                .orElseGet(() -> database.sql(before + "1 = 1" + after));
    }

    /**
     * Writes the bytes of a package as they were sent.
     *
     * @throws UncheckedIOException when they cannot be written
     */
    public void copyContent(long id, OutputStream to) {
        database.sql("select content from packages where id = ?").param(id).query(row -> {
            try (InputStream in = row.getBinaryStream("content")) {
                in.transferTo(to);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Returns the report of a package as canonical JSON. */
    public String report(long id) {
        return database.sql("select report from packages where id = ?")
                .param(id)
                .query((row, number) -> row.getString("report"))
                .single();
    }

    /**
     * Returns what a page shows of a package's report beside its findings: {@code codes} with their counts,
     * {@code ledger}.
     */
    public Map<?, ?> summary(long id) {
        return CanonicalJson.readObject(
                database.sql("select coalesce(summary, report) as summary from packages where id = ?")
                        .param(id)
                        .query((row, number) -> row.getString("summary"))
                        .single());
    }

    private static StoredPackage stored(ResultSet row, int number) throws SQLException {
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
                row.getObject("received_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("weight", Long.class)),
                row.getBoolean("is_ahead"),
                row.getString("owner"),
                Optional.ofNullable(row.getObject("round_id", Long.class)),
                row.getBoolean("is_readable"));
    }
}
