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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.pack.Listing;
import org.ishc.io.pack.ManifestReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.spi.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;
import org.sqlite.SQLiteConfig;

/** The tables of one database. It is opened for reading only, its schema not trusted, and checked before anything is read from it. */
final class SqlitePackage implements PackageSource {

  private static final String MANIFEST = "manifest";
  private static final int HEADER = 100;

  private final Path path;
  private final String file;
  private final Opening opening;
  private final String sha256;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Table> tables;
  private Manifest manifest = Manifest.NONE;

  SqlitePackage(Path path, Opening opening) throws IOException {
    this.path = path;
    this.file = path.getFileName().toString();
    this.opening = opening;
    this.sha256 = Sha256.of(path);
    Set<Table> there = EnumSet.noneOf(Table.class);
    if (isWhole()) {
      try (Connection database = connect()) {
        open(database, there);
      } catch (SQLException damaged) {
        there.clear();
        add(ExchangeFinding.DAMAGED, Location.none(), "reason", reason(damaged));
      }
    }
    this.tables = Listing.read(manifest, file, there, findings);
  }

  /** A database says how many pages it has; a file of another size was cut off. */
  private boolean isWhole() throws IOException {
    long size = Files.size(path);
    if (size > opening.limits().fileBytes()) {
      add(ExchangeFinding.LIMIT, Location.none(), "limit", "file-bytes", "allowed", opening.limits().fileBytes(), "found", size);
      return false;
    }
    byte[] header;
    try (InputStream in = Files.newInputStream(path)) {
      header = in.readNBytes(HEADER);
    }
    boolean isDatabase = header.length == HEADER && new String(header, StandardCharsets.ISO_8859_1).startsWith(SqliteFormat.MAGIC);
    if (isDatabase) {
      int pageSize = ByteBuffer.wrap(header).getShort(16) & 0xFFFF;
      long pages = ByteBuffer.wrap(header).getInt(28) & 0xFFFFFFFFL;
      isDatabase = size == pages * (pageSize == 1 ? 65_536 : pageSize);
    }
    if (!isDatabase) {
      add(ExchangeFinding.DAMAGED, Location.none(), "reason", "cut-off");
    }
    return isDatabase;
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    Connection database = config.createConnection("jdbc:sqlite:" + path);
    try (Statement statement = database.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
    }
    return database;
  }

  private void open(Connection database, Set<Table> there) throws SQLException {
    try (Statement statement = database.createStatement()) {
      String checked = text(statement, "PRAGMA quick_check(1)").orElse("");
      if (!checked.equals("ok")) {
        add(ExchangeFinding.DAMAGED, Location.none(), "reason", checked);
        return;
      }
      List<String> names = new ArrayList<>();
      try (ResultSet all = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")) {
        while (all.next()) {
          names.add(String.valueOf(all.getString(1)));
        }
      }
      for (String name : names) {
        if (Table.find(name).isPresent()) {
          there.add(Table.find(name).get());
        } else if (!name.equals(MANIFEST)) {
          add(ExchangeFinding.UNLISTED_FILE, Location.none(), "path", name);
        }
      }
      if (names.contains(MANIFEST)) {
        String json = text(statement, "SELECT json FROM manifest").orElse("");
        manifest = new ManifestReader(findings).read(json.getBytes(StandardCharsets.UTF_8)).orElse(Manifest.NONE);
      } else {
        add(ExchangeFinding.NO_MANIFEST, Location.none());
      }
      statedRows(statement, there);
    }
  }

  private void statedRows(Statement statement, Set<Table> there) throws SQLException {
    for (Manifest.Resource resource : manifest.resources()) {
      if (resource.rows().isPresent() && Table.find(resource.name()).filter(there::contains).isPresent()) {
        long rows = Long.parseLong(text(statement, "SELECT count(*) FROM \"" + resource.name() + "\"").orElse("0"));
        if (rows != resource.rows().get()) {
          add(ExchangeFinding.ROW_COUNT, Location.ofTable(resource.name()), "stated", resource.rows().get(), "found", rows);
        }
      }
    }
  }

  private static Optional<String> text(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
    }
  }

  private static String reason(SQLException damaged) {
    return String.valueOf(damaged.getMessage());
  }

  private void add(FindingCode code, Location location, Object... arguments) {
    findings.add(Finding.of(code, location.withSource(file, null, null, null), arguments));
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  @Override
  public Set<Table> tables() {
    return Collections.unmodifiableSet(tables);
  }

  @Override
  public Optional<String> findFile(Table table) {
    return tables.contains(table) ? Optional.of(file) : Optional.empty();
  }

  @Override
  public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
    LimitedRows limited = new LimitedRows(table, file, opening.limits(), found, rows);
    try (Connection database = connect();
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM \"" + table.tableName() + "\"")) {
      List<String> headings = new ArrayList<>();
      ResultSetMetaData columns = result.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        headings.add(columns.getColumnName(i));
      }
      Optional<HeadingLine> line = HeadingLine.read(table, headings, opening.headings(), found);
      int row = 0;
      while (line.isPresent() && !limited.isFull() && result.next()) {
        row++;
        limited.accept(row(line.get(), result, row));
      }
    } catch (SQLException damaged) {
      found.add(Finding.of(ExchangeFinding.DAMAGED, Location.ofTable(table.tableName()).withSource(file, null, null, null), "reason", reason(damaged)));
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

  @Override
  public int maxCharacters() {
    return opening.limits().cellLength();
  }

  @Override
  public String sha256() {
    return sha256;
  }
}
