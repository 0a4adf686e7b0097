package org.ishc.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ishc.core.base.UnitCode;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Verdict;
import org.ishc.service.user.AuditLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which packages answer which round, and what they came to. What returns is on the disk. */
@Repository
public class AnswerStore {

    private static final String ANSWERS = "select answers.id, answers.round_id, package_id, file_name, form, owner,"
            + " written_sender, answers.sender, received_on, answers.verdict, judged, note, is_readable from answers"
            + " join packages on packages.id = answers.package_id where ";

    private static final int LONGEST_NOTE = 2_000;

    private final JdbcClient database;
    private final PackageStore packages;
    private final RoundStore rounds;
    private final AuditLog log;

    AnswerStore(JdbcClient database, PackageStore packages, RoundStore rounds, AuditLog log) {
        this.database = database;
        this.packages = packages;
        this.rounds = rounds;
        this.log = log;
    }

    /**
     * Adds an answer, and the file that it is where that is not stored: both or neither.
     *
     * @return its number; empty when the round is closed
     * @throws ChangedMeanwhileException when somebody sent the same, or got more time
     */
    public Optional<Long> add(StoredRound round, NewAnswer answer) {
        AtomicLong added = new AtomicLong();
        try {
            boolean isOpen = rounds.changed(round, () -> {
                if (!rounds.extended(round.id()).equals(round.extended())) {
                    throw new ChangedMeanwhileException();
                }
                long file = answer.known()
                        .map(StoredPackage::id)
                        .orElseGet(() -> packages.insert(
                                answer.sending(),
                                answer.content(),
                                answer.judgement().orElseThrow()));
                insert(round, file, answer);
                added.set(findAnswerOf(round, file).orElseThrow());
            });
            return isOpen ? Optional.of(added.get()) : Optional.empty();
        } catch (DuplicateKeyException sentMeanwhile) {
            throw new ChangedMeanwhileException();
        }
    }

    private void insert(StoredRound round, long file, NewAnswer answer) {
        Map<?, ?> judged = answer.judged();
        database.sql("insert into answers (round_id, package_id, written_sender, sender, received_on, verdict,"
                        + " judged) values (:round, :package, :written, :sender, :received, :verdict, :judged)")
                .param("round", round.id())
                .param("package", file)
                .param("written", answer.writtenSender().orElse(null))
                .param("sender", judged.get("sender"))
                .param("received", answer.receivedOn())
                .param("verdict", judged.get("verdict"))
                .param("judged", CanonicalJson.write(judged))
                .update();
        log.write(answer.sending().account(), AuditLog.Action.ANSWERED, "round " + round.code() + " package " + file);
    }

    /** Finds the answer that a package is; empty when it answers another round, or none. */
    public Optional<Long> findAnswerOf(StoredRound round, long file) {
        return database.sql("select id from answers where round_id = ? and package_id = ?")
                .params(round.id(), file)
                .query(Long.class)
                .optional();
    }

    /** Writes what an answer comes to now, within the caller's transaction. */
    void judgeAnew(long id, Map<?, ?> judged) {
        database.sql("update answers set sender = :sender, verdict = :verdict, judged = :judged where id = :id")
                .param("sender", judged.get("sender"))
                .param("verdict", judged.get("verdict"))
                .param("judged", CanonicalJson.write(judged))
                .param("id", id)
                .update();
    }

    /**
     * Gives a sender more time; what is written to those who send nothing says the new day, and its answers come to
     * what they come to then: all or nothing.
     *
     * @param judged what each of its answers comes to, by number
     * @return false when the round is closed or changed meanwhile
     */
    public boolean extend(
            StoredRound round,
            UnitCode sender,
            LocalDate due,
            Map<?, ?> reminders,
            Map<Long, Map<?, ?>> judged,
            String account) {
        return rounds.unchanged(round, () -> {
            rounds.extend(round, sender, due, reminders);
            judged.forEach(this::judgeAnew);
            log.write(account, AuditLog.Action.EXTENDED, "round " + round.code() + " " + sender + " " + due);
        });
    }

    /**
     * Sends an answer back with a note.
     *
     * @return false when the round is closed
     */
    public boolean sendBack(StoredRound round, StoredAnswer answer, String note, String account) {
        return rounds.changed(round, () -> {
            database.sql("update answers set note = ? where id = ?")
                    .params(Storable.text(note, LONGEST_NOTE), answer.id())
                    .update();
            log.write(account, AuditLog.Action.SENT_BACK, "round " + round.code() + " package " + answer.packageId());
        });
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
                .params(owner.<Map<String, ?>>map(text -> Map.of("owner", text)).orElse(Map.of()))
                .query(AnswerStore::answer)
                .list();
    }

    /** Finds an answer to a round. */
    public Optional<StoredAnswer> findAnswer(long round, long id) {
        return database.sql(ANSWERS + "answers.round_id = ? and answers.id = ?")
                .params(round, id)
                .query(AnswerStore::answer)
                .optional();
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
                Optional.ofNullable(row.getString("note")),
                row.getBoolean("is_readable"));
    }
}
