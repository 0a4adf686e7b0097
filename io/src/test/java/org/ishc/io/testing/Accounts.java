package org.ishc.io.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.targets.Target;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/**
 * What came of the records of a package: those that came in are those that were kept and those that were refused, and a
 * finding says which.
 */
public final class Accounts {

    private Accounts() {}

    /**
     * Finds a record that is neither kept nor refused or both, or a check that failed; empty when there is none. A unit
     * may be both: it stays where what it names is refused.
     */
    public static Optional<String> findLost(PackageSource source, LoadedPackage loaded) {
        Optional<Ledger.Entry> failed = loaded.ledger().entries().stream()
                .filter(entry -> entry.status() == Ledger.Status.FAILED)
                .findFirst();
        if (failed.isPresent()) {
            return Optional.of("failed: " + failed.get());
        }
        for (Map.Entry<Table, Set<Integer>> kept : kept(loaded).entrySet()) {
            Set<Integer> in = new TreeSet<>();
            if (!source.tables().contains(kept.getKey()) || isWithout(kept.getKey(), loaded)) {
                continue;
            }
            source.read(kept.getKey(), new ArrayList<>(), row -> in.add(row.row()));
            Set<Integer> refused = refused(kept.getKey(), loaded);
            Set<Integer> both = new TreeSet<>(kept.getValue());
            both.retainAll(kept.getKey() == Table.ORG_UNITS ? Set.of() : refused);
            refused.addAll(kept.getValue());
            if (!refused.containsAll(in) || !both.isEmpty()) {
                return Optional.of(kept.getKey() + ": " + in + " came in, " + kept.getValue() + " kept, " + refused
                        + " kept or refused: " + loaded.findings());
            }
        }
        return Optional.empty();
    }

    private static Map<Table, Set<Integer>> kept(LoadedPackage loaded) {
        Map<Table, Set<Integer>> kept = new EnumMap<>(Table.class);
        kept.put(Table.CLUBS, rows(loaded.clubs().clubs(), Club::origin));
        kept.put(
                Table.CLUB_EVENTS,
                rows(
                        loaded.clubs().clubs().stream()
                                .flatMap(club -> loaded.clubs().findHistory(club.code()).stream())
                                .flatMap(history -> history.steps().stream())
                                .map(ClubHistory.Step::event)
                                .toList(),
                        ClubEvent::origin));
        kept.put(Table.ORG_UNITS, rows(loaded.registry().versions(), UnitVersion::origin));
        kept.put(Table.GROUPS, rows(loaded.groups(), GroupMembership::origin));
        kept.put(Table.ASSESSMENTS, rows(loaded.assessments(), Assessment::origin));
        kept.put(Table.VALUES, rows(loaded.values(), ReportedValue::origin));
        kept.put(Table.TARGETS, rows(loaded.targetRows(), Target::origin));
        return kept;
    }

    private static <T> Set<Integer> rows(Collection<T> records, Function<T, Origin> origin) {
        return records.stream().map(origin).map(Origin::row).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells whether the whole table is refused, and one finding says so for all of its rows. */
    private static boolean isWithout(Table table, LoadedPackage loaded) {
        return loaded.findings().stream()
                .anyMatch(found -> found.severity() == Severity.ERROR
                        && found.location().row() == null
                        && (found.location().table() == null
                                || table.tableName().equals(found.location().table())));
    }

    private static Set<Integer> refused(Table table, LoadedPackage loaded) {
        return loaded.findings().stream()
                .filter(found -> table.tableName().equals(found.location().table())
                        && found.location().row() != null)
                .filter(Accounts::refuses)
                .map(found -> Optional.ofNullable(found.location().row()).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean refuses(Finding found) {
        return found.severity() == Severity.ERROR || found.code() == ReferenceFinding.REFUSED;
    }
}
