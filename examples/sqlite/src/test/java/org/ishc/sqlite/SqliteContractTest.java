package org.ishc.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.testing.FormatContract;
import org.ishc.io.testing.FormatFuzz;
import org.junit.jupiter.api.Test;

/** The published contract, and what only a database can hold. */
class SqliteContractTest extends FormatContract {

    @Override
    protected PackageFormat format() {
        return new SqliteFormat();
    }

    private Path database(String name, String... statements) throws IOException {
        Path file = place(name);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        return file;
    }

    @Override
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        return Optional.of(database(
                "vi",
                "CREATE TABLE clubs (\"Mã CLB\" TEXT, \"TÊN  clb\" TEXT, \"Mã đơn vị\" TEXT)",
                "INSERT INTO clubs VALUES ('K1', 'CLB Một', 'A1')"));
    }

    @Test
    void adapter_isInstalledByItsServiceFile() {
        assertEquals(
                "sqlite",
                PackageFormats.installed()
                        .findBySuffix(Path.of("a.sqlite"))
                        .orElseThrow()
                        .name());
    }

    @Test
    void typedCells_areReadAsTyped() throws IOException {
        Path file = database(
                "typed",
                "CREATE TABLE \"values\" (unit_code TEXT, indicator TEXT, period, value)",
                "INSERT INTO \"values\" VALUES ('01', 'clubs.existing', 2025, 12), ('01', 'clubs.existing', '2024', 1.234), ('01', 'clubs.existing', 2023, x'00')");
        List<Finding> findings =
                PackageReader.read(format().open(file, Opening.DEFAULT)).findings();
        assertEquals(
                List.of("package.no-manifest null null", "cell.type 2 1.234", "cell.type 3 BLOB"),
                findings.stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().row() + " "
                                        + finding.location().value())
                        .toList());
    }

    @Test
    void changedBytes_neverThrow_andNeverLoseARowUnsaid() throws IOException {
        FormatFuzz fuzz = FormatFuzz.of(format(), folder);
        for (long seed = 0; seed < 60; seed++) {
            assertEquals(Optional.empty(), fuzz.findFault(seed));
        }
    }
}
