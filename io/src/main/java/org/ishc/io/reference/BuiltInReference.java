package org.ishc.io.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.records.OrgUnitRow;
import org.ishc.io.records.SuccessionRow;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * The administrative units of Vietnam before and after 1 July 2025 with the crosswalk, and the edition of 30 April 2026: what is used where a package
 * brings no units of its own.
 *
 * <p>Input, not law: a few rows of the crosswalk are disputed between public sources, and those that an automatic check could not confirm carry their
 * {@linkplain Succession#doubt() doubt} wherever a figure passes over them. A host with better data builds its own {@link Registry}. Compiled from two datasets under the MIT licence, whose notices lie
 * beside the data. Read once, on first use.
 */
public final class BuiltInReference {

  /** Where the data come from. */
  public static final String SOURCE =
      "thanglequoc/vietnamese-provinces-database (MIT), dvhcvn/20250701 (MIT); Decision 19/2025/QĐ-TTg, Resolutions 1654–1687/NQ-UBTVQH15";

  /** The day of the edition. */
  public static final String EDITION = "2026-04-30";

  private BuiltInReference() {}

  /** Returns the registry, built on first use and shared. */
  public static Registry registry() {
    return Holder.REGISTRY;
  }

  private static final class Holder {
    private static final Registry REGISTRY = Registry.of(versions(), successions()).value();
  }

  /** Reads the unit versions. */
  public static List<UnitVersion> versions() {
    List<UnitVersion> versions = new ArrayList<>();
    read(Table.ORG_UNITS, "org-units.csv.gz", row -> versions.add(OrgUnitRow.from(row).toDomain()));
    return versions;
  }

  /** Reads the successions. */
  public static List<Succession> successions() {
    List<Succession> successions = new ArrayList<>();
    read(Table.SUCCESSIONS, "successions.csv.gz", row -> successions.add(SuccessionRow.from(row).toDomain()));
    Map<List<String>, String> doubts = doubts();
    return successions.stream()
        .map(row -> doubts.containsKey(row.key()) ? row.doubted(doubts.getOrDefault(row.key(), "")) : row)
        .toList();
  }

  /** Reads what an automatic check of the crosswalk could not confirm, by key of the succession. */
  private static Map<List<String>, String> doubts() {
    Map<List<String>, String> doubts = new HashMap<>();
    try (InputStream in = open("succession-doubts.csv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
        List<String> cells = List.of(line.split(","));
        doubts.put(cells.subList(0, 3), cells.get(3));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return doubts;
  }

  private static void read(Table table, String resource, Consumer<Row> rows) {
    List<Finding> findings = new ArrayList<>();
    CsvTable csv =
        CsvTable.open(table, resource, () -> open(resource), Optional.empty(), Opening.DEFAULT, findings::add).orElseThrow();
    csv.read(
        findings::add,
        new RowReader(table)
            .sink(
                (row, line) -> {
                  findings.addAll(row.findings().list());
                  rows.accept(row);
                }));
    if (!findings.isEmpty()) {
      throw new IllegalStateException("The built-in reference data are not sound: " + findings);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream packed = Objects.requireNonNull(BuiltInReference.class.getResourceAsStream(resource), resource);
    return resource.endsWith(".gz") ? new GZIPInputStream(packed) : packed;
  }
}
