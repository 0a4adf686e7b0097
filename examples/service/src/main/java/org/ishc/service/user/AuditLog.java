package org.ishc.service.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what, and when. Of a person it holds the account and nothing else: no address, no name, no program. Nothing
 * in it is ever changed.
 */
@Repository
public class AuditLog {

    private static final int LONGEST = 200;

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is written down. */
    public enum Action {
        /** An account was used to log in. */
        LOGGED_IN,
        /** A log-in failed for an account that exists. */
        LOGIN_FAILED,
        /** Somebody logged out. */
        LOGGED_OUT,
        /** A package was stored. */
        SENT,
        /** An upload was refused. */
        REFUSED,
        /** What was sent, or a report on it, was downloaded. */
        DOWNLOADED,
        /** A package was deleted. */
        DELETED,
        /** An account was made. */
        ACCOUNT_CREATED,
        /** An account got another password. */
        PASSWORD_RENEWED,
        /** An account was deleted. */
        ACCOUNT_DELETED,
        /** A round was opened. */
        ROUND_OPENED,
        /** A round was answered. */
        ANSWERED,
        /** An answer was sent back. */
        SENT_BACK,
        /** A sender was given more time. */
        EXTENDED,
        /** A round was closed. */
        ROUND_CLOSED,
        /** Something was asked for that is not theirs. */
        DENIED
    }

    /**
     * A line of the log.
     *
     * @param at when
     * @param account who
     * @param action what
     * @param subject of what: a package, an account, an address of the service
     */
    public record Entry(OffsetDateTime at, String account, Action action, Optional<String> subject) {}

    /** Writes a line. */
    public void write(String account, Action action, String subject) {
        database.sql("insert into audit (at, account, action, subject) values (:at, :account, :action, :subject)")
                .param("at", OffsetDateTime.now(clock))
                .param("account", cut(account))
                .param("action", action.name())
                .param("subject", subject.isEmpty() ? null : cut(subject))
                .update();
    }

    private static String cut(String text) {
        String without = text.replaceAll("\\p{Cntrl}", "");
        return without.substring(0, Math.min(LONGEST, without.length()));
    }

    /** Returns lines, the latest first. */
    public List<Entry> latest(int limit, long offset) {
        return database.sql("select at, account, action, subject from audit order by id desc limit ? offset ?")
                .params(limit, offset)
                .query(AuditLog::entry)
                .list();
    }

    /** Returns how many lines there are. */
    public long count() {
        return database.sql("select count(*) from audit").query(Long.class).single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class),
                row.getString("account"),
                Action.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("subject")));
    }
}
