package org.ishc.io.ingest.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;

/**
 * What is not there although it was meant to be: tables that could not be read to their end, rows that could not be
 * sorted into columns, and rows that were refused for what stands in them.
 *
 * <p>Whoever refers to such a thing is not to blame. The reference becomes one {@code ref.refused} that names the
 * cause; checks that would count the missing rows as absent are skipped. Many threads may ask.
 */
public final class Gaps {

    private static final Map<FindingCode, Referent> REFERENTS = Map.of(
            ReferenceFinding.UNKNOWN_UNIT, new Referent(Table.ORG_UNITS, "unit_code"),
            ReferenceFinding.UNIT_NOT_VALID, new Referent(Table.ORG_UNITS, "unit_code"),
            OrganisationFinding.UNKNOWN_PARENT, new Referent(Table.ORG_UNITS, "parent"),
            OrganisationFinding.UNKNOWN_PREDECESSOR, new Referent(Table.ORG_UNITS, "code"),
            OrganisationFinding.UNKNOWN_SUCCESSOR, new Referent(Table.ORG_UNITS, "code"),
            OrganisationFinding.NONE, new Referent(Table.SUCCESSIONS, "code"),
            ReferenceFinding.UNKNOWN_CLUB, new Referent(Table.CLUBS, "club_code"),
            ReferenceFinding.UNKNOWN_INDICATOR, new Referent(Table.INDICATORS, "indicator"));

    /** What keeps a whole package from being read, or any part of it. */
    private static final Set<ExchangeFinding> OF_WHOLE_PACKAGES = Set.of(
            ExchangeFinding.DAMAGED, ExchangeFinding.LIMIT, ExchangeFinding.OTHER_FORM, ExchangeFinding.MANY_FOLDERS);

    private final PackageSource source;
    private final Tables tables;

    /** What was found on packages and tables as a whole. */
    private final List<Finding> onWholes = new CopyOnWriteArrayList<>();

    private final LostRows lost = new LostRows();

    private volatile RefusedUnits units = RefusedUnits.NONE;
    private final Map<Table, Set<String>> refused = new ConcurrentHashMap<>();
    private final Set<String> refusedIndicators = ConcurrentHashMap.newKeySet();

    /** Where a reference points, and which argument holds it. */
    private record Referent(Table table, String argument) {}

    Gaps(PackageSource source, Tables tables) {
        this.source = source;
        this.tables = tables;
    }

    /** Goes on with a further source, knowing the gaps that were seen before. */
    Gaps(Gaps before, PackageSource source, Tables tables) {
        this(source, tables);
        onWholes.addAll(before.onWholes);
        before.lost.found().forEach(lost::note);
        units = before.units;
        refusedIndicators.addAll(before.refusedIndicators);
    }

    /** Returns what opens gaps: what was found on packages and tables as a whole, and on rows that are lost. */
    public List<Finding> opening() {
        return Stream.concat(onWholes.stream(), lost.found().stream()).toList();
    }

    /** Looks at a finding as it is made: it may open a gap. */
    void note(Finding finding) {
        lost.note(finding);
        if (finding.location().row() == null
                && finding.severity() == Severity.ERROR
                && finding.code() instanceof ExchangeFinding) {
            onWholes.add(finding);
        }
    }

    /** Looks at what was found on the rows of a table that was read elsewhere. */
    void noteElsewhere(Table table, FindingCounts counts) {
        lost.note(table, counts);
    }

    /**
     * Tells whether rows of a table are missing, and nobody knows which, because its file, or the archive, could not be
     * read.
     */
    boolean isIn(Table table) {
        boolean isLost = !source.tables().contains(table) && onWholes.stream().anyMatch(Gaps::isOfWholePackage);
        return isLost
                || lost.isUntold(table)
                || onWholes.stream()
                        .anyMatch(finding ->
                                table.tableName().equals(finding.location().table())
                                        && finding.code() != ExchangeFinding.DIGEST);
    }

    /**
     * Tells whether any row of a table is missing since it could not be sorted into columns, or its file not be read.
     */
    boolean isAnyIn(Table table) {
        return lost.isAny(table) || isIn(table);
    }

    /** Returns the rows of a table that could not be sorted into columns and hold any of some codes. */
    List<LostRows.Lost> lost(Table table, Collection<String> codes) {
        return lost.of(table, codes);
    }

    /** Without its manifest, nobody knows what a damaged archive held. */
    private static boolean isOfWholePackage(Finding finding) {
        return finding.location().table() == null && OF_WHOLE_PACKAGES.contains(finding.code());
    }

    /** Finds the first of some tables that has a gap. */
    Optional<Table> findIn(Table... asked) {
        return List.of(asked).stream().filter(this::isIn).findFirst();
    }

    /** Tells whether a row with this code was refused for what stands in it. */
    boolean isRefused(Table table, String code) {
        return refused.computeIfAbsent(table, this::refusedCodes).contains(code)
                || table == Table.INDICATORS && refusedIndicators.contains(code);
    }

    /** Tells whether a row that was refused, or could not be sorted into columns, may define an indicator. */
    boolean isRefusedIndicator(String code) {
        return isRefused(Table.INDICATORS, code) || lost.mayHold(Table.INDICATORS, code);
    }

    private Set<String> refusedCodes(Table table) {
        Set<String> codes = new TreeSet<>();
        tables.refused(table).forEach(row -> row.code().ifPresent(codes::add));
        return codes;
    }

    /** Returns a finding; one on a reference into a gap is led back to its cause. */
    public Finding traced(Finding finding) {
        Referent referent = REFERENTS.get(finding.code());
        if (referent == null) {
            return finding;
        }
        String code = String.valueOf(finding.arguments().get(referent.argument()));
        for (Table table : referents(referent, finding)) {
            if (isIn(table)) {
                return Finding.of(ReferenceFinding.REFUSED, finding.location(), "cause", table.tableName());
            }
            if (lost.mayHold(table, code) || isRefused(table, code, finding)) {
                return Finding.of(ReferenceFinding.REFUSED, finding.location(), "cause", code);
            }
        }
        return finding;
    }

    /**
     * Tells whether a refused row is what a finding on a reference did not find; of units the version on the day that
     * is meant.
     */
    private boolean isRefused(Table table, String code, Finding finding) {
        if (table == Table.SUCCESSIONS) {
            return units.mayPassOn(code, day(finding, "date"));
        }
        if (table != Table.ORG_UNITS) {
            return isRefused(table, code);
        }
        if (finding.code() == ReferenceFinding.UNKNOWN_UNIT) {
            return units.isAlone(code) || isRefused(table, code);
        }
        if (finding.code() == OrganisationFinding.UNKNOWN_PREDECESSOR) {
            return units.mayEndOn(code, day(finding, "date"));
        }
        String argument = finding.code() == ReferenceFinding.UNIT_NOT_VALID
                ? "on"
                : finding.code() == OrganisationFinding.UNKNOWN_PARENT ? "day" : "date";
        return units.isOn(code, day(finding, argument));
    }

    private static LocalDate day(Finding finding, String argument) {
        return (LocalDate) Objects.requireNonNull(finding.arguments().get(argument));
    }

    /**
     * Takes the indicators that were refused for what they name or are defined by, before what others say of them is
     * found.
     */
    void takeIndicators(Collection<String> codes) {
        refusedIndicators.addAll(codes);
    }

    /** Takes the unit versions and successions that were refused, before what others say of them is found. */
    void take(RefusedUnits refusedUnits) {
        units = refusedUnits;
    }

    /** Returns the unit versions and successions that were refused. */
    RefusedUnits units() {
        return units;
    }

    /**
     * Tells whether a finding says that nothing is there while a refused row may be what is missing, and no record is
     * meant that could say so.
     */
    boolean isUntrue(Finding finding) {
        return finding.code() == OrganisationFinding.NO_ROOT
                && (lost.isAny(Table.ORG_UNITS) || units.isRootOn(day(finding, "day")));
    }

    /** Groups and assessments may name a club where they name a unit. */
    private static List<Table> referents(Referent referent, Finding finding) {
        String table = finding.location().table();
        boolean mayBeClub = Table.GROUPS.tableName().equals(table)
                || Table.ASSESSMENTS.tableName().equals(table);
        return mayBeClub ? List.of(referent.table(), Table.CLUBS) : List.of(referent.table());
    }
}
