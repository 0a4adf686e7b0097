package org.ishc.service.user;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts in the database. Passwords are made by the service, told once, and kept as hashes only. */
@Repository
public class Accounts {

    /** Letters and digits that nobody takes for others. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    /** Groups of letters in a password, and letters in a group: some 99 bits. */
    private static final int GROUPS = 4;

    private static final int GROUP = 5;

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(JdbcClient database, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Returns the accounts, by name. */
    public List<Account> all() {
        return database.sql("select name, role, unit, created_at from accounts order by name")
                .query(Accounts::account)
                .list();
    }

    /** Finds an account. */
    public Optional<Account> find(String name) {
        return database.sql("select name, role, unit, created_at from accounts where name = ?")
                .param(name)
                .query(Accounts::account)
                .optional();
    }

    /** Finds the hash of an account's password. */
    Optional<String> hash(String name) {
        return database.sql("select password_hash from accounts where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /**
     * Makes an account.
     *
     * @return its password, which nobody can ask for again; empty when the name is taken
     */
    public Optional<String> create(String name, Role role, Optional<UnitCode> unit) {
        Account account = new Account(name, role, unit, OffsetDateTime.now(clock));
        String password = password();
        try {
            database.sql(
                            "insert into accounts (name, role, unit, password_hash, created_at) values (:name, :role, :unit, :hash, :created)")
                    .param("name", name)
                    .param("role", role.name())
                    .param("unit", unit.map(UnitCode::value).orElse(null))
                    .param("hash", encoder.encode(password))
                    .param("created", account.createdAt())
                    .update();
            return Optional.of(password);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /** Gives an account another password and returns it; empty when there is no such account. */
    public Optional<String> renew(String name) {
        String password = password();
        int changed = database.sql("update accounts set password_hash = ? where name = ?")
                .params(encoder.encode(password), name)
                .update();
        return changed > 0 ? Optional.of(password) : Optional.empty();
    }

    /** Deletes an account; false when there is none. */
    public boolean delete(String name) {
        return database.sql("delete from accounts where name = ?").param(name).update() > 0;
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit")).map(UnitCode::parse),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
