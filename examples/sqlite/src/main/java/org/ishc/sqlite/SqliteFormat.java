package org.ishc.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/**
 * A package in an SQLite database: a table {@code manifest} with its JSON, and a table for each table of the package,
 * all columns texts.
 */
public final class SqliteFormat implements PackageFormat {

    /** How every SQLite database begins. */
    static final String MAGIC = "SQLite format 3\0";

    /** Creates the form; it has no state. */
    public SqliteFormat() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".sqlite", ".db");
    }

    @Override
    public boolean sniffs(Path path, byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    }

    @Override
    public PackageSource open(Path path, Opening opening) throws IOException {
        return SqlitePackage.open(path, opening);
    }

    @Override
    public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
        InPlace.file(to, path -> {
            try {
                SqliteWriter.write(source, findings, path);
            } catch (SQLException failed) {
                throw new IOException(failed.getMessage(), failed);
            }
        });
    }
}
