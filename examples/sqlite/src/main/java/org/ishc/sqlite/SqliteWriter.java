package org.ishc.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.manifest.ManifestWriter;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;
import org.sqlite.SQLiteConfig;

/** Writes a package into a new database. The same statements in the same order give the same pages. */
final class SqliteWriter {

    private static final int BATCH = 1_000;

    private SqliteWriter() {}

    static void write(PackageSource source, List<Finding> findings, Path to) throws IOException, SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // the file is moved into place when it is whole: a journal beside it would protect nothing
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        try (Connection database = config.createConnection("jdbc:sqlite:" + to)) {
            database.setAutoCommit(false);
            List<ManifestWriter.Written> written = new ArrayList<>();
            for (Table table : source.tables()) {
                written.add(ManifestWriter.Written.of(table, table(source, table, findings, database)));
            }
            execute(database, "CREATE TABLE manifest (json TEXT)");
            try (PreparedStatement insert = database.prepareStatement("INSERT INTO manifest VALUES (?)")) {
                insert.setString(
                        1,
                        CanonicalJson.write(ManifestWriter.of(source.manifest(), written))
                                .strip());
                insert.executeUpdate();
            }
            database.commit();
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long table(PackageSource source, Table table, List<Finding> findings, Connection database)
            throws IOException, SQLException {
        List<Column> columns = table.columns();
        String name = "\"" + table.tableName() + "\"";
        execute(
                database,
                "CREATE TABLE " + name + " ("
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> "\"" + column.name() + "\" TEXT")
                                        .toList()) + ")");
        long[] count = {0};
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO " + name + " VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            CanonicalRows.read(source, table, findings, cells -> {
                try {
                    add(insert, cells, ++count[0] % BATCH == 0);
                } catch (SQLException failed) {
                    throw new IOException(failed.getMessage(), failed);
                }
            });
            insert.executeBatch();
        }
        return count[0];
    }

    private static void add(PreparedStatement insert, List<String> cells, boolean isFull) throws SQLException {
        for (int i = 0; i < cells.size(); i++) {
            insert.setString(i + 1, cells.get(i).isEmpty() ? null : cells.get(i));
        }
        insert.addBatch();
        if (isFull) {
            insert.executeBatch();
        }
    }
}
