package org.ishc.io.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.ingest.reading.Binding;
import org.ishc.io.ingest.reading.Bindings;
import org.ishc.io.ingest.reading.Tables;
import org.ishc.io.ingest.reading.Whereabouts;
import org.ishc.io.records.SuccessionRow;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/**
 * Lays a decree over the built-in reference data: the unit versions, successions and classes of a package are added,
 * one of the same key replaces. All of it together is then checked as the units of a package are, so that a decree that
 * contradicts the data is found. Source: specification, <i>organisation</i>, Settled points.
 */
public final class ReferenceOverlay {

    private record Version(UnitCode code, LocalDate start) {}

    private final PackageSource source;
    private final ReferenceData below;
    private final Checks checks = new Checks(CheckListener.NONE, () -> 0);
    private final List<Finding> findings;
    private final Tables tables;

    private ReferenceOverlay(PackageSource source, ReferenceData below) {
        this.source = source;
        this.below = below;
        this.findings = new ArrayList<>(source.findings());
        this.tables = new Tables(source, checks, Workers.ALONE, findings::add);
    }

    /**
     * Reads what is laid over.
     *
     * @return the data, with what was found in the package and in all of it together; whoever uses them in spite of an
     *     error builds on units that contradict each other
     * @throws IOException when the path cannot be read at all, or holds neither units nor successions nor classes
     */
    public static Checked<ReferenceData> read(Path path) throws IOException {
        return read(PackageFormats.installed().open(path), ReferenceData.builtIn());
    }

    /**
     * As {@link #read(Path)}, of an opened package, over any data.
     *
     * @param below what it is laid over
     * @throws IOException when it holds neither units nor successions nor classes
     */
    public static Checked<ReferenceData> read(PackageSource source, ReferenceData below) throws IOException {
        return new ReferenceOverlay(source, below).run();
    }

    private Checked<ReferenceData> run() throws IOException {
        if (Stream.of(Table.ORG_UNITS, Table.SUCCESSIONS, Table.UNIT_CLASSES).noneMatch(source.tables()::contains)) {
            throw new StatedFaultException(FilePhrase.NOTHING_TO_LAY.with());
        }
        Registry units = Registry.of(units(), successions()).into(findings);
        List<UnitClass> classes = laid(
                below.registry().classes().rows(),
                tables.read(Table.UNIT_CLASSES, Bindings.unitClasses()),
                row -> List.of(row.unit(), row.code(), row.days().start()));
        Registry registry = units.with(UnitClasses.of(units, classes).into(findings));
        requireThatAllRan();
        LocalDate edition = source.manifest().asOf().orElse(below.edition());
        List<Finding> placed = new Whereabouts(source, tables)
                .complete(findings).stream().sorted(FindingOrder.ORDER).toList();
        return new Checked<>(ReferenceData.overlaid(registry, edition, source.sha256()), placed);
    }

    private List<UnitVersion> units() {
        return laid(
                below.registry().versions().stream()
                        .map(version -> version.from(below(version.origin())))
                        .toList(),
                tables.read(Table.ORG_UNITS, Bindings.orgUnits()),
                version -> new Version(version.code(), version.validity().start()));
    }

    private List<Succession> successions() {
        return laid(
                below.registry().lineage().rows().stream()
                        .map(row -> row.from(below(row.origin())))
                        .toList(),
                tables.read(
                        Table.SUCCESSIONS,
                        Binding.of(
                                Table.SUCCESSIONS, SuccessionRow.class, SuccessionRow::from, SuccessionRow::toDomain)),
                Succession::key);
    }

    /** Data that were not looked at whole are not handed out. */
    private void requireThatAllRan() {
        checks.ledger().entries().stream()
                .filter(entry -> entry.status() == Ledger.Status.FAILED)
                .forEach(entry -> {
                    throw new IllegalStateException(entry.check()
                            + entry.reason().map(statement -> ": " + statement).orElse(""));
                });
    }

    /** Rows of the data below are told from those of the package. */
    private static Origin below(Origin origin) {
        return Origin.of("reference " + origin.table(), origin.row());
    }

    /** One list over another: what has the key of a row below stands in its place, the rest behind. */
    private static <T> List<T> laid(List<T> below, List<T> above, Function<T, Object> key) {
        Map<Object, T> rows = new LinkedHashMap<>();
        below.forEach(row -> rows.put(key.apply(row), row));
        above.forEach(row -> rows.put(key.apply(row), row));
        return List.copyOf(rows.values());
    }
}
