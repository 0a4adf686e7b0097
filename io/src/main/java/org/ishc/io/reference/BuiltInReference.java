package org.ishc.io.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.records.OrgUnitRow;
import org.ishc.io.records.SuccessionRow;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * The administrative units of Vietnam before and after 1 July 2025 with the crosswalk and the changes of 2026, edition
 * 2026-11: what is used where a package brings no units of its own.
 *
 * <p>Input, not law: rows that the sources leave in doubt carry their {@linkplain Succession#doubt() doubt} wherever a
 * figure passes over them. A host with better data builds its own {@link Registry}. Compiled from three datasets under
 * the MIT licence, whose notices lie beside the data, and from the facts of the statistics office's conversion table,
 * held against the text of the 34 resolutions. Read once, on first use.
 */
public final class BuiltInReference {

    /** Where the data come from. */
    public static final String SOURCE =
            "thanglequoc/vietnamese-provinces-database (MIT), dvhcvn/20250701 (MIT), zindont/vietnam-address-kit (MIT); Decision 19/2025/QĐ-TTg, "
                    + "Resolutions 1654–1687/NQ-UBTVQH15, 30/2026/QH16, 237/NQ-UBTVQH16, 36/2026/QH16, 39/2026/QH16, 388/NQ-UBTVQH16; "
                    + "the statistics office's conversion table of 2025";

    /** The day up to which decrees were looked up. */
    public static final String EDITION = "2026-10-02";

    private BuiltInReference() {}

    /** Returns the registry, built on first use and shared. */
    public static Registry registry() {
        return Holder.REGISTRY;
    }

    private static final class Holder {
        private static final Registry REGISTRY = Registry.ofSound(versions(), successions());
    }

    private static final class Aliases {
        private static final List<UnitAlias> ALIASES = lines("unit-aliases.csv").stream()
                .map(cells -> new UnitAlias(UnitCode.parse(cells.get(0)), LocalDate.parse(cells.get(1)), cells.get(2)))
                .toList();
    }

    /** Reads the unit versions. */
    public static List<UnitVersion> versions() {
        List<UnitVersion> versions = new ArrayList<>();
        read(
                Table.ORG_UNITS,
                "org-units.csv.gz",
                row -> versions.add(OrgUnitRow.from(row).toDomain()));
        return versions;
    }

    /** Reads the successions. */
    public static List<Succession> successions() {
        List<Succession> successions = new ArrayList<>();
        read(
                Table.SUCCESSIONS,
                "successions.csv.gz",
                row -> successions.add(SuccessionRow.from(row).toDomain()));
        Map<List<String>, String> doubts = doubts();
        return successions.stream()
                .map(row -> doubts.containsKey(row.key()) ? row.doubted(doubts.getOrDefault(row.key(), "")) : row)
                .toList();
    }

    /** Reads where the sources leave a doubt, by key of the succession. */
    private static Map<List<String>, String> doubts() {
        Map<List<String>, String> doubts = new HashMap<>();
        lines("succession-doubts.csv").forEach(cells -> doubts.put(cells.subList(0, 3), cells.get(3)));
        return doubts;
    }

    /** Returns the other official spellings of names: for looking names up, never for showing. */
    public static List<UnitAlias> aliases() {
        return Aliases.ALIASES;
    }

    private static List<List<String>> lines(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(Table table, String resource, Consumer<Row> rows) {
        List<Finding> findings = new ArrayList<>();
        CsvTable csv = CsvTable.open(
                        table, resource, () -> open(resource), Optional.empty(), Opening.DEFAULT, findings::add)
                .orElseThrow();
        csv.read(findings::add, new RowReader(table).sink((row, line) -> {
                    if (row.hasFindings()) {
                        findings.addAll(row.findings().list());
                    }
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
