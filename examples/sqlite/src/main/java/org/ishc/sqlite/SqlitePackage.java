package org.ishc.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.manifest.Listing;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.spi.FileOpening;
import org.ishc.io.spi.FilePackage;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;
import org.sqlite.SQLiteConfig;

/**
 * The tables of one database. It is opened for reading only, its schema not trusted, and checked before anything is
 * read from it.
 */
final class SqlitePackage extends FilePackage {

    private static final String MANIFEST = "manifest";
    private static final int HEADER = 100;

    private SqlitePackage(FileOpening opened, Manifest manifest, Set<Table> tables) {
        super(opened, manifest, tables);
    }

    static SqlitePackage open(Path path, Opening opening) throws IOException {
        FileOpening opened = new FileOpening(path, opening);
        Set<Table> there = EnumSet.noneOf(Table.class);
        Manifest manifest = Manifest.NONE;
        if (isWhole(opened)) {
            try (Connection database = connect(path);
                    Statement statement = database.createStatement()) {
                manifest = manifest(statement, there, opened);
                statedRows(statement, manifest, there, opened);
            } catch (SQLException damaged) {
                there.clear();
                opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.unreadable(damaged));
            }
        }
        return new SqlitePackage(opened, manifest, Listing.read(manifest, opened.file(), there, opened.findings()));
    }

    /** A database says how many pages it has; a file of another size was cut off. */
    private static boolean isWhole(FileOpening opened) throws IOException {
        if (!opened.isWithinSize()) {
            return false;
        }
        byte[] header;
        try (InputStream in = Files.newInputStream(opened.path())) {
            header = in.readNBytes(HEADER);
        }
        boolean isDatabase = header.length == HEADER
                && new String(header, StandardCharsets.ISO_8859_1).startsWith(SqliteFormat.MAGIC);
        if (isDatabase) {
            int pageSize = ByteBuffer.wrap(header).getShort(16) & 0xFFFF;
            long pages = ByteBuffer.wrap(header).getInt(28) & 0xFFFFFFFFL;
            isDatabase = Files.size(opened.path()) == pages * (pageSize == 1 ? 65_536 : pageSize);
        }
        if (!isDatabase) {
            opened.add(ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.CUT_OFF.with());
        }
        return isDatabase;
    }

    private static Connection connect(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection database = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
        return database;
    }

    /** Reads which tables there are, and the manifest; a database that is damaged has neither. */
    private static Manifest manifest(Statement statement, Set<Table> there, FileOpening opened) throws SQLException {
        String checked = text(statement, "PRAGMA quick_check(1)").orElse("");
        if (!checked.equals("ok")) {
            opened.add(
                    ExchangeFinding.DAMAGED, Location.none(), "reason", FilePhrase.UNREADABLE.with("problem", checked));
            return Manifest.NONE;
        }
        List<String> names = new ArrayList<>();
        try (ResultSet all = statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")) {
            while (all.next()) {
                names.add(String.valueOf(all.getString(1)));
            }
        }
        for (String name : names) {
            if (Table.find(name).isPresent()) {
                there.add(Table.find(name).get());
            } else if (!name.equals(MANIFEST)) {
                opened.add(ExchangeFinding.UNLISTED_FILE, Location.none(), "path", name, "nearest", Optional.empty());
            }
        }
        if (!names.contains(MANIFEST)) {
            opened.add(ExchangeFinding.NO_MANIFEST, Location.none());
            return Manifest.NONE;
        }
        String json = text(statement, "SELECT json FROM manifest").orElse("");
        return new ManifestReader(opened.findings())
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElse(Manifest.NONE);
    }

    private static void statedRows(Statement statement, Manifest manifest, Set<Table> there, FileOpening opened)
            throws SQLException {
        for (Manifest.Resource resource : manifest.resources()) {
            if (resource.rows().isPresent()
                    && Table.find(resource.name()).filter(there::contains).isPresent()) {
                long rows = Long.parseLong(text(statement, "SELECT count(*) FROM \"" + resource.name() + "\"")
                        .orElse("0"));
                if (rows != resource.rows().get()) {
                    opened.add(
                            ExchangeFinding.ROW_COUNT,
                            Location.ofTable(resource.name()),
                            "stated",
                            resource.rows().get(),
                            "found",
                            rows);
                }
            }
        }
    }

    private static Optional<String> text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
        LimitedRows limited = limited(table, found, rows);
        try (Connection database = connect(path());
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM \"" + table.tableName() + "\"")) {
            List<String> headings = new ArrayList<>();
            ResultSetMetaData columns = result.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                headings.add(columns.getColumnName(i));
            }
            Optional<HeadingLine> line =
                    HeadingLine.read(table, headings, opening().headings(), found);
            int row = 0;
            while (line.isPresent() && !limited.isFull() && result.next()) {
                row++;
                limited.accept(row(line.get(), result, row));
            }
        } catch (SQLException damaged) {
            found.add(finding(ExchangeFinding.DAMAGED, table, "reason", FilePhrase.unreadable(damaged)));
        }
    }

    private static RawRow row(HeadingLine line, ResultSet result, int row) throws SQLException {
        SentRow sent = new SentRow(line);
        for (int i = 1; i <= line.size(); i++) {
            Object cell = result.getObject(i);
            if (cell instanceof byte[]) {
                sent.wrong("", "BLOB", "text");
            } else if (cell instanceof Number number) {
                number(sent, number.toString());
            } else {
                sent.text(cell == null ? "" : cell.toString());
            }
        }
        return sent.row(row, 0);
    }

    private static void number(SentRow sent, String digits) {
        if (digits.matches("-?\\d.*")) {
            sent.number(new BigDecimal(digits));
        } else {
            sent.wrong(digits, digits, "number");
        }
    }
}
