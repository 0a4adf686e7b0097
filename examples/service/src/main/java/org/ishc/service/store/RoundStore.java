package org.ishc.service.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.ishc.core.base.UnitCode;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.judge.Judgement;
import org.ishc.service.judge.RoundFile;
import org.ishc.service.user.AuditLog;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The rounds in the database. What returns is on the disk. */
@Repository
public class RoundStore {

    private static final String ROUNDS =
            "select rounds.id, code, definition, opened_at, names, reminders, changes, closed_at,"
                    + " outcome, (select min(id) from packages where round_id = rounds.id) as package_id from rounds";
    private final JdbcClient database;
    private final PackageStore packages;
    private final TransactionTemplate transactions;
    private final DiskSync disk;
    private final AuditLog log;

    RoundStore(
            JdbcClient database, PackageStore packages, TransactionTemplate transactions, DiskSync disk, AuditLog log) {
        this.database = database;
        this.packages = packages;
        this.transactions = transactions;
        this.disk = disk;
        this.log = log;
    }

    /**
     * Opens a round.
     *
     * @param files with what it is collected, beside what is asked
     * @param names the names of those who are asked, by code
     * @param reminders what is written to those who send nothing, by code
     * @return its number; empty when there is one of the same code
     */
    public Optional<Long> open(
            String code,
            String definition,
            List<RoundFile> files,
            Map<?, ?> names,
            Map<?, ?> reminders,
            OffsetDateTime at,
            String account) {
        try {
            return durable(() -> {
                database.sql(
                                "insert into rounds (code, definition, opened_at, names, reminders) values (?, ?, ?, ?, ?)")
                        .params(code, definition, at, CanonicalJson.write(names), CanonicalJson.write(reminders))
                        .update();
                log.write(account, AuditLog.Action.ROUND_OPENED, "round " + code);
                Optional<Long> id = database.sql("select id from rounds where code = ?")
                        .param(code)
                        .query(Long.class)
                        .optional();
                id.ifPresent(number -> insert(number, files));
                return id;
            });
        } catch (DuplicateKeyException sameCode) {
            return Optional.empty();
        }
    }

    private void insert(long id, List<RoundFile> files) {
        for (int i = 0; i < files.size(); i++) {
            RoundFile file = files.get(i);
            try (InputStream in = file.content().getInputStream()) {
                database.sql("insert into round_files (round_id, place, kind, file_name, form, content) values"
                                + " (:round, :place, :kind, :name, :form, :content)")
                        .param("round", id)
                        .param("place", i)
                        .param("kind", file.kind().name())
                        .param("name", file.fileName())
                        .param("form", file.form())
                        .param("content", in.readAllBytes())
                        .update();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The files of a round, the bytes of each asked for when they are needed. */
    private List<RoundFile> files(long id) {
        return database.sql("select place, kind, file_name, form from round_files where round_id = ? order by place")
                .param(id)
                .query((row, number) -> {
                    int place = row.getInt("place");
                    return new RoundFile(
                            RoundFile.Kind.valueOf(row.getString("kind")),
                            row.getString("file_name"),
                            row.getString("form"),
                            () -> new ByteArrayInputStream(content(id, place)));
                })
                .list();
    }

    private byte[] content(long id, int place) {
        return database.sql("select content from round_files where round_id = ? and place = ?")
                .params(id, place)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /** Returns the rounds, the latest opened first. */
    public List<StoredRound> all() {
        return database.sql(ROUNDS + " order by rounds.id desc")
                .query(this::round)
                .list();
    }

    /** Finds a round. */
    public Optional<StoredRound> find(long id) {
        return database.sql(ROUNDS + " where rounds.id = ?")
                .param(id)
                .query(this::round)
                .optional();
    }

    /**
     * Holds an open round until the work is done: nobody closes it meanwhile.
     *
     * @return false when it is closed
     */
    private boolean change(StoredRound round) {
        return database.sql("update rounds set changes = changes + 1 where id = ? and closed_at is null")
                        .param(round.id())
                        .update()
                == 1;
    }

    /** Gives a sender more time, within the caller's transaction. */
    void extend(StoredRound round, UnitCode sender, LocalDate due, Map<?, ?> reminders) {
        database.sql("delete from extensions where round_id = ? and sender = ?")
                .params(round.id(), sender.value())
                .update();
        database.sql("insert into extensions (round_id, sender, due) values (?, ?, ?)")
                .params(round.id(), sender.value(), due)
                .update();
        database.sql("update rounds set reminders = ? where id = ?")
                .params(CanonicalJson.write(reminders), round.id())
                .update();
    }

    /**
     * Closes a round with what it came to, and stores the package from many: both or neither.
     *
     * @return false when the round was closed or changed meanwhile
     */
    public boolean close(
            StoredRound round,
            String outcome,
            String page,
            Sending sending,
            InputStreamSource content,
            Judgement judgement) {
        return durable(() -> {
                    int closed = database.sql("update rounds set closed_at = ?, outcome = ?, page = ? where id = ? and"
                                    + " closed_at is null and changes = ?")
                            .params(sending.receivedAt(), outcome, page, round.id(), round.changes())
                            .update();
                    if (closed != 1) {
                        return Optional.empty();
                    }
                    long id = packages.insert(sending, content, judgement);
                    database.sql("update packages set round_id = ? where id = ?")
                            .params(round.id(), id)
                            .update();
                    log.write(sending.account(), AuditLog.Action.ROUND_CLOSED, "round " + round.code());
                    return Optional.of(id);
                })
                .isPresent();
    }

    /** Finds the report on a round, once it is closed. */
    public Optional<String> findPage(long id) {
        return database.sql("select page from rounds where id = ? and page is not null")
                .param(id)
                .query((row, number) -> row.getString("page"))
                .optional();
    }

    /** Work that returns something, or nothing. */
    private interface Work {
        Optional<Long> run();
    }

    /**
     * Does work on an open round, all of it or nothing.
     *
     * @return false when it is closed
     */
    boolean changed(StoredRound round, Runnable work) {
        return isDone(() -> change(round), round, work);
    }

    /**
     * Does work on an open round, all of it or nothing.
     *
     * @return false when it is closed, or changed since it was read
     */
    boolean unchanged(StoredRound round, Runnable work) {
        return isDone(
                () -> database.sql("update rounds set changes = changes + 1 where id = ? and closed_at is null and"
                                        + " changes = ?")
                                .params(round.id(), round.changes())
                                .update()
                        == 1,
                round,
                work);
    }

    private boolean isDone(BooleanSupplier held, StoredRound round, Runnable work) {
        return durable(() -> {
                    if (!held.getAsBoolean()) {
                        return Optional.empty();
                    }
                    work.run();
                    return Optional.of(round.id());
                })
                .isPresent();
    }

    private Optional<Long> durable(Work work) {
        Optional<Long> done =
                Optional.ofNullable(transactions.execute(status -> work.run())).flatMap(number -> number);
        disk.await();
        return done;
    }

    /** Returns who has more time. */
    SortedMap<UnitCode, LocalDate> extended(long id) {
        SortedMap<UnitCode, LocalDate> extended = new TreeMap<>();
        database.sql("select sender, due from extensions where round_id = ?")
                .param(id)
                .query(more -> {
                    extended.put(UnitCode.parse(more.getString("sender")), more.getObject("due", LocalDate.class));
                });
        return extended;
    }

    private StoredRound round(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new StoredRound(
                id,
                row.getString("code"),
                row.getString("definition"),
                extended(id),
                row.getObject("opened_at", OffsetDateTime.class),
                CanonicalJson.readObject(row.getString("names")),
                CanonicalJson.readObject(row.getString("reminders")),
                files(id),
                row.getInt("changes"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("outcome")).map(CanonicalJson::readObject),
                Optional.ofNullable(row.getObject("package_id", Long.class)));
    }
}
