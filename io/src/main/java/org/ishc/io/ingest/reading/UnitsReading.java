package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.ingest.LedgerReason;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.records.SuccessionRow;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/** The steps by which the units of a package are read and checked: their versions, successions and classes. */
final class UnitsReading {

    /** What is said of all the parts into which a unit went. */
    private static final Judge.Blind SPLITS =
            Judge.blindInSums(Table.SUCCESSIONS, "succession.shares", "succession.portion", "succession.province");

    private final PackageSource source;
    private final ReadOptions options;
    private final Tables tables;
    private final Checks checks;
    private final Gaps gaps;
    private final Judge judge;

    /** The classes of all rows that were read, of whatever unit. */
    private final Set<String> classesTold = new HashSet<>();

    UnitsReading(PackageSource source, ReadOptions options, Tables tables, Checks checks, Gaps gaps, Judge judge) {
        this.source = source;
        this.options = options;
        this.tables = tables;
        this.checks = checks;
        this.gaps = gaps;
        this.judge = judge;
    }

    /**
     * Returns the units with their classes: those that the package tells, or those of the data that it rests on where
     * it tells none.
     *
     * @param found takes what is found on the data that it rests on
     */
    Registry registry(Consumer<Finding> found) {
        Registry units = units(found);
        List<UnitClass> classes = tables.read(Table.UNIT_CLASSES, Bindings.unitClasses());
        classes.forEach(row -> classesTold.add(row.code().value()));
        return units.with(judge.make(
                "classes",
                List.of(Reading.ORGANISATION, Tables.check(Table.UNIT_CLASSES)),
                classes.size(),
                () -> classes.isEmpty() ? new Checked<>(units.classes(), List.of()) : UnitClasses.of(units, classes),
                () -> UnitClasses.UNTOLD));
    }

    /** Returns the classes of all rows that were read, also of those whose unit is none. */
    Set<String> classesTold() {
        return Set.copyOf(classesTold);
    }

    private Registry units(Consumer<Finding> found) {
        if (!source.tables().contains(Table.ORG_UNITS) && !gaps.isIn(Table.ORG_UNITS)) {
            checks.skip(Tables.check(Table.ORG_UNITS), LedgerReason.BUILT_IN.with("day", options.reference()));
            source.manifest().asOf().flatMap(options.reference()::findBehind).ifPresent(found);
            return overReference(successions());
        }
        List<UnitVersion> versions = tables.read(Table.ORG_UNITS, Bindings.orgUnits());
        List<Succession> successions = successions();
        return judge.make(
                Reading.ORGANISATION,
                List.of(Tables.check(Table.ORG_UNITS), Tables.check(Table.SUCCESSIONS)),
                (long) versions.size() + successions.size(),
                () -> withRefused(Registry.of(versions, successions), versions),
                () -> Registry.of(List.of(), List.of()).value(),
                Judge.blind(Table.ORG_UNITS, "org.", "succession."),
                Judge.blind(Table.SUCCESSIONS, "succession."),
                SPLITS);
    }

    private List<Succession> successions() {
        return tables.read(
                Table.SUCCESSIONS,
                Binding.of(Table.SUCCESSIONS, SuccessionRow.class, SuccessionRow::from, SuccessionRow::toDomain));
    }

    /**
     * The reference data with the successions of the package laid over: one of the same day and units takes the place
     * of a built-in one.
     */
    private Registry overReference(List<Succession> own) {
        if (own.isEmpty()) {
            checks.skip(Reading.ORGANISATION, LedgerReason.MADE.with());
            return options.reference().registry();
        }
        return judge.make(
                Reading.ORGANISATION,
                List.of(Tables.check(Table.SUCCESSIONS)),
                own.size(),
                () -> {
                    List<UnitVersion> versions = options.reference().registry().versions();
                    Set<List<Object>> keys = own.stream().map(UnitsReading::key).collect(Collectors.toSet());
                    List<Succession> stay = options.reference().registry().lineage().rows().stream()
                            .filter(succession -> !keys.contains(key(succession)))
                            .toList();
                    List<Succession> all = new ArrayList<>(stay);
                    all.addAll(own);
                    List<Finding> ofOwn = Registry.of(versions, besides(own, stay)).findings().stream()
                            .filter(finding -> Table.SUCCESSIONS
                                    .tableName()
                                    .equals(finding.location().table()))
                            .toList();
                    return new Checked<>(Registry.of(versions, all).value(), ofOwn);
                },
                options.reference()::registry,
                Judge.blind(Table.SUCCESSIONS, "succession."),
                SPLITS);
    }

    /**
     * The successions of the package, and behind them those that stay of the same predecessors and days: only together
     * do portions and shares tell whether a unit passes on whole. These are of no table, since no package is to blame.
     */
    private static List<Succession> besides(List<Succession> own, List<Succession> stay) {
        Set<List<Object>> ended = own.stream().map(UnitsReading::ended).collect(Collectors.toSet());
        List<Succession> together = new ArrayList<>(own);
        stay.stream()
                .filter(succession -> ended.contains(ended(succession)))
                .forEach(succession -> together.add(succession.from(Origin.NONE)));
        return together;
    }

    private static List<Object> ended(Succession succession) {
        return List.of(succession.date(), succession.predecessor());
    }

    private static List<Object> key(Succession succession) {
        return List.of(succession.date(), succession.predecessor(), succession.successor());
    }

    private Checked<Registry> withRefused(Checked<Registry> made, List<UnitVersion> versions) {
        Set<UnitVersion> stay = new HashSet<>(made.value().versions());
        List<UnitVersion> overlapping =
                versions.stream().filter(version -> !stay.contains(version)).toList();
        gaps.take(new RefusedUnits(
                tables.refused(Table.ORG_UNITS),
                overlapping,
                stay,
                Refusal.lacking(
                        tables.refused(Table.SUCCESSIONS),
                        made.value().lineage().rows(),
                        Succession::key)));
        return new Checked<>(
                made.value(),
                made.findings().stream()
                        .filter(finding -> !gaps.isUntrue(finding))
                        .toList());
    }
}
