package org.ishc.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Verdict;
import org.ishc.service.judge.Judgement;
import org.ishc.service.user.AuditLog;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The rounds in the database, and which packages answer them. What returns is on the disk. */
@Repository
public class RoundStore {

    private static final String ROUNDS =
            "select rounds.id, code, definition, opened_at, names, reminders, changes, closed_at,"
                    + " outcome, (select min(id) from packages where round_id = rounds.id) as package_id from rounds";
    private static final String ANSWERS = "select answers.id, answers.round_id, package_id, file_name, form, owner,"
            + " written_sender, answers.sender, received_on, answers.verdict, judged, note from answers join packages"
            + " on packages.id = answers.package_id where ";

    private static final int LONGEST_NOTE = 2_000;

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
     * @param names the names of those who are asked, by code
     * @param reminders what is written to those who send nothing, by code
     * @return its number; empty when there is one of the same code
     */
    public Optional<Long> open(
            String code, String definition, Map<?, ?> names, Map<?, ?> reminders, OffsetDateTime at, String account) {
        try {
            return durable(() -> {
                database.sql(
                                "insert into rounds (code, definition, opened_at, names, reminders) values (?, ?, ?, ?, ?)")
                        .params(code, definition, at, CanonicalJson.write(names), CanonicalJson.write(reminders))
                        .update();
                log.write(account, AuditLog.Action.ROUND_OPENED, "round " + code);
                return database.sql("select id from rounds where code = ?")
                        .param(code)
                        .query(Long.class)
                        .optional();
            });
        } catch (DuplicateKeyException sameCode) {
            return Optional.empty();
        }
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

    /**
     * Gives a sender more time; what is written to those who send nothing says the new day.
     *
     * @return false when the round is closed
     */
    public boolean extend(StoredRound round, UnitCode sender, LocalDate due, Map<?, ?> reminders, String account) {
        return changed(round, () -> {
            database.sql("delete from extensions where round_id = ? and sender = ?")
                    .params(round.id(), sender.value())
                    .update();
            database.sql("insert into extensions (round_id, sender, due) values (?, ?, ?)")
                    .params(round.id(), sender.value(), due)
                    .update();
            database.sql("update rounds set reminders = ? where id = ?")
                    .params(CanonicalJson.write(reminders), round.id())
                    .update();
            log.write(account, AuditLog.Action.EXTENDED, "round " + round.code() + " " + sender + " " + due);
        });
    }

    /**
     * Adds an answer.
     *
     * @param judged what it came to, as the judge wrote it
     * @return its number; that of the same answer, when the package answered already; empty when the round is closed
     */
    public Optional<Long> add(
            StoredRound round,
            StoredPackage sent,
            Optional<String> writtenSender,
            LocalDate receivedOn,
            Map<?, ?> judged,
            String account) {
        try {
            changed(round, () -> {
                database.sql("insert into answers (round_id, package_id, written_sender, sender, received_on, verdict,"
                                + " judged) values (:round, :package, :written, :sender, :received, :verdict, :judged)")
                        .param("round", round.id())
                        .param("package", sent.id())
                        .param("written", writtenSender.orElse(null))
                        .param("sender", judged.get("sender"))
                        .param("received", receivedOn)
                        .param("verdict", judged.get("verdict"))
                        .param("judged", CanonicalJson.write(judged))
                        .update();
                log.write(account, AuditLog.Action.ANSWERED, "round " + round.code() + " package " + sent.id());
            });
        } catch (DuplicateKeyException answeredAlready) {
            // the same package answers once
        }
        return findAnswerOf(round, sent);
    }

    /** Finds the answer that a package is; empty when it answers another round, or none. */
    public Optional<Long> findAnswerOf(StoredRound round, StoredPackage sent) {
        return database.sql("select id from answers where round_id = ? and package_id = ?")
                .params(round.id(), sent.id())
                .query(Long.class)
                .optional();
    }

    /** Writes what an answer comes to now. */
    public void judgeAnew(StoredAnswer answer, Map<?, ?> judged) {
        durable(() -> {
            database.sql("update answers set sender = :sender, verdict = :verdict, judged = :judged where id = :id")
                    .param("sender", judged.get("sender"))
                    .param("verdict", judged.get("verdict"))
                    .param("judged", CanonicalJson.write(judged))
                    .param("id", answer.id())
                    .update();
            return Optional.empty();
        });
    }

    /**
     * Sends an answer back with a note.
     *
     * @return false when the round is closed
     */
    public boolean sendBack(StoredRound round, StoredAnswer answer, String note, String account) {
        return changed(round, () -> {
            database.sql("update answers set note = ? where id = ?")
                    .params(Storable.text(note, LONGEST_NOTE), answer.id())
                    .update();
            log.write(account, AuditLog.Action.SENT_BACK, "round " + round.code() + " package " + answer.packageId());
        });
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

    /**
     * Returns the answers to a round, in the order in which they came.
     *
     * @param owner whose; everybody's when empty
     */
    public List<StoredAnswer> answers(long round, Optional<String> owner) {
        return database.sql(ANSWERS + "answers.round_id = :round" + (owner.isPresent() ? " and owner = :owner" : "")
                        + " order by answers.id")
                .param("round", round)
                .params(owner.<Map<String, ?>>map(of -> Map.of("owner", of)).orElse(Map.of()))
                .query(RoundStore::answer)
                .list();
    }

    /** Finds an answer to a round. */
    public Optional<StoredAnswer> findAnswer(long round, long id) {
        return database.sql(ANSWERS + "answers.round_id = ? and answers.id = ?")
                .params(round, id)
                .query(RoundStore::answer)
                .optional();
    }

    /** Work that returns something, or nothing. */
    private interface Work {
        Optional<Long> run();
    }

    private boolean changed(StoredRound round, Runnable work) {
        return durable(() -> {
                    if (!change(round)) {
                        return Optional.empty();
                    }
                    work.run();
                    return Optional.of(round.id());
                })
                .isPresent();
    }

    private Optional<Long> durable(Work work) {
        Optional<Long> done =
                Optional.ofNullable(transactions.execute(status -> work.run())).flatMap(of -> of);
        disk.await();
        return done;
    }

    private StoredRound round(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        SortedMap<UnitCode, LocalDate> extended = new TreeMap<>();
        database.sql("select sender, due from extensions where round_id = ?")
                .param(id)
                .query(more -> {
                    extended.put(UnitCode.parse(more.getString("sender")), more.getObject("due", LocalDate.class));
                });
        return new StoredRound(
                id,
                row.getString("code"),
                row.getString("definition"),
                extended,
                row.getObject("opened_at", OffsetDateTime.class),
                CanonicalJson.readObject(row.getString("names")),
                CanonicalJson.readObject(row.getString("reminders")),
                row.getInt("changes"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("outcome")).map(CanonicalJson::readObject),
                Optional.ofNullable(row.getObject("package_id", Long.class)));
    }

    private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("package_id"),
                row.getString("file_name"),
                row.getString("form"),
                row.getString("owner"),
                Optional.ofNullable(row.getString("written_sender")),
                Optional.ofNullable(row.getString("sender")).map(UnitCode::parse),
                row.getObject("received_on", LocalDate.class),
                Verdict.valueOf(row.getString("verdict")),
                CanonicalJson.readObject(row.getString("judged")),
                Optional.ofNullable(row.getString("note")));
    }
}
