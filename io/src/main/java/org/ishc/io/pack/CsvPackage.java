package org.ishc.io.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.OpeningFindings;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/** A Frictionless Data Package of CSV files, wherever the files come from. Holds no bytes but the manifest's. */
final class CsvPackage implements SlicedSource {

    private final Opening opening;
    private final Supplier<String> sha256;
    private final BooleanSupplier unchanged;
    private final OpeningFindings findings;
    private final List<CsvFiles.Stated> stated;
    private @Nullable List<Finding> complete;
    private final Manifest manifest;
    private final Map<Table, CsvFiles.TableFile> tables;

    /** The tables that were read before; a file is looked through once, however often its rows are read. */
    private final Map<Table, Opened> opened = new ConcurrentHashMap<>();

    /**
     * A table that was opened.
     *
     * @param csv its rows; empty when they cannot be read
     * @param findings what was found on opening
     */
    private record Opened(Optional<CsvTable> csv, List<Finding> findings) {}

    /**
     * Takes the files of a package.
     *
     * @param sha256 gives the digest of what was sent
     * @param unchanged asks whether that is still its digest
     * @param onOpening what was found before
     * @param opening how tables are read
     * @throws IOException when the manifest cannot be read any more
     */
    CsvPackage(
            SortedMap<String, PackedFile> files,
            Supplier<String> sha256,
            BooleanSupplier unchanged,
            OpeningFindings onOpening,
            Opening opening)
            throws IOException {
        this.opening = opening;
        this.sha256 = sha256;
        this.unchanged = unchanged;
        this.findings = onOpening;
        PackedFile json = files.get(ManifestReader.FILE);
        Optional<Manifest> read = json == null ? Optional.empty() : manifest(json);
        this.manifest = read.orElse(Manifest.NONE);
        if (json == null && findings.stream().noneMatch(finding -> finding.code() == ExchangeFinding.MANY_FOLDERS)) {
            findings.add(Finding.of(ExchangeFinding.NO_MANIFEST, Location.none()));
        }
        CsvFiles found = CsvFiles.read(read, files, findings);
        this.tables = found.tables();
        this.stated = found.stated();
    }

    private Optional<Manifest> manifest(PackedFile json) throws IOException {
        try (InputStream in = json.bytes().open()) {
            byte[] bytes = in.readNBytes(ManifestReader.MAX_BYTES + 1);
            if (bytes.length <= ManifestReader.MAX_BYTES) {
                return new ManifestReader(findings).read(bytes);
            }
            Location location = Location.none().withSource(ManifestReader.FILE, null, null, null);
            findings.add(Finding.of(
                    ExchangeFinding.LIMIT,
                    location,
                    "limit",
                    "manifest-bytes",
                    "allowed",
                    (long) ManifestReader.MAX_BYTES,
                    "found",
                    (long) bytes.length));
            return Optional.empty();
        }
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public synchronized List<Finding> findings() {
        if (complete == null) {
            stated.forEach(this::holdAgainst);
            complete = findings.complete("");
        }
        return complete;
    }

    /** A file that has to be read for its digest is looked through by the same reading, for when its rows are asked. */
    private void holdAgainst(CsvFiles.Stated digest) {
        if (tables.containsKey(digest.table())) {
            lookThrough(digest.table());
        }
        try {
            digest.find().ifPresent(findings::add);
        } catch (UncheckedIOException gone) {
            findings.add(Finding.of(ExchangeFinding.DAMAGED, digest.location(), "reason", FilePhrase.unreadable(gone)));
        }
    }

    @Override
    public void lookThrough(Table table) {
        untilDamaged(table, saidWhenRowsAreAsked -> {}, () -> open(table, again -> {}));
    }

    @Override
    public Set<Table> tables() {
        return tables.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tables.keySet()));
    }

    @Override
    public Optional<String> findFile(Table table) {
        return Optional.ofNullable(tables.get(table)).map(CsvFiles.TableFile::path);
    }

    @Override
    public Optional<String> findHeadingText(Table table, String column) {
        return Optional.ofNullable(opened.get(table)).flatMap(Opened::csv).flatMap(csv -> csv.findHeading(column));
    }

    @Override
    public void read(Table table, List<Finding> found, Consumer<RawRow> rows) {
        untilDamaged(
                table, found::add, () -> open(table, found::add).ifPresent(csv -> csv.readTexts(found::add, rows)));
    }

    @Override
    public void read(Table table, SortedSet<Integer> wanted, Consumer<RawRow> rows) {
        untilDamaged(table, saidBefore -> {}, () -> open(table, saidBefore -> {})
                .ifPresent(csv -> csv.readTexts(wanted, rows)));
    }

    @Override
    public List<Part> parts(Table table, Consumer<Finding> found) {
        List<Part> parts = new ArrayList<>();
        untilDamaged(table, found, () -> open(table, found).ifPresent(csv -> parts(table, csv, parts)));
        return parts;
    }

    @Override
    public List<Part> parts(Table table, List<Place> places, Consumer<Finding> found) {
        List<Part> parts = new ArrayList<>();
        CsvFiles.TableFile file = file(table);
        untilDamaged(table, found, () -> CsvTable.openAgain(
                        table, file.path(), file.bytes(), file.delimiter(), opening, saidBefore -> {})
                .ifPresent(csv -> csv.parts(places).forEach(part -> parts.add(new UntilDamaged(this, table, part)))));
        return parts;
    }

    private void parts(Table table, CsvTable csv, List<Part> parts) {
        csv.parts().forEach(part -> parts.add(new UntilDamaged(this, table, part)));
    }

    /** A part that is read as long as its bytes can be. */
    private record UntilDamaged(CsvPackage source, Table table, Part part) implements Part {
        @Override
        public void read(Consumer<Finding> findings, CellSink sink) {
            source.untilDamaged(table, findings, () -> part.read(findings, sink));
        }

        @Override
        public Optional<Place> findPlace() {
            return part.findPlace();
        }
    }

    private Optional<CsvTable> open(Table table, Consumer<Finding> found) {
        Opened once = opened.computeIfAbsent(table, this::open);
        once.findings().forEach(found);
        return once.csv();
    }

    private Opened open(Table table) {
        CsvFiles.TableFile file = file(table);
        List<Finding> found = new ArrayList<>();
        return new Opened(
                CsvTable.open(table, file.path(), file.bytes(), file.delimiter(), opening, found::add), found);
    }

    private CsvFiles.TableFile file(Table table) {
        return Objects.requireNonNull(tables.get(table), table.tableName());
    }

    /** Reads as long as the bytes can be read. */
    private void untilDamaged(Table table, Consumer<Finding> found, Runnable reading) {
        try {
            LibraryBorder.read(() -> {
                reading.run();
                return true;
            });
        } catch (IOException damaged) {
            Location location =
                    Location.ofTable(table.tableName()).withSource(file(table).path(), null, null, null);
            found.accept(Finding.of(ExchangeFinding.DAMAGED, location, "reason", FilePhrase.unreadable(damaged)));
        }
    }

    @Override
    public Headings headings() {
        return opening.headings();
    }

    @Override
    public int maxCharacters() {
        return opening.limits().cellLength();
    }

    @Override
    public String sha256() {
        return sha256.get();
    }

    @Override
    public boolean isUnchanged() {
        return unchanged.getAsBoolean();
    }
}
