package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.List;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.manifest.Manifest;

/**
 * What a package came to, wherever its clubs are kept. Immutable and safe for use by many threads.
 *
 * <p>There are two, so that what may be asked of the clubs is known when a host compiles: a {@link LoadedPackage} has
 * them all, a {@link MergedPackage} only counts of them. All else is the same, and stands here.
 */
public sealed interface PackageContents permits LoadedPackage, MergedPackage {

    /** Returns what the package says of itself. */
    Manifest manifest();

    /** Returns the units: the package's own, or the built-in reference data. */
    Registry registry();

    /** Returns what units reported, of each unit, indicator and period every status. */
    List<ReportedValue> values();

    /** Returns the figures over all of it. */
    Figures figures();

    /** Returns the targets as assigned. */
    List<Target> targetRows();

    /** Returns which target is in force when. */
    Targets targets();

    /** Returns the emulation groups. */
    List<GroupMembership> groups();

    /** Returns what assessors entered. */
    List<Assessment> assessments();

    /** Returns the findings in their order, with file, line and raw value; all, unless fewer were asked to be kept. */
    List<Finding> findings();

    /** Returns how many findings there are, kept or not. */
    FindingCounts counts();

    /** Returns what every check came to. */
    Ledger ledger();

    /** Returns the digest of the input, 64 lower-case hex digits. */
    String sha256();

    /**
     * Returns what of this was known at the end of a day: without values, club reports and club events that were
     * recorded later, and without targets that were decided later. What figures, targets and scores of it answer never
     * changes by what is recorded later, while units, facts and groups do not.
     */
    PackageContents known(LocalDate known);

    /** Tells whether any known table is there. */
    boolean isApplicable();

    /**
     * Returns what a rulebook reads of a period: of the units of its level, or of clubs.
     *
     * @throws IllegalArgumentException when it scores clubs and these are not at hand
     */
    ScoringData scoring(Rulebook rulebook, Period period);

    /** Returns which days a period has. */
    default PeriodCalendar calendar() {
        return manifest().calendar();
    }

    /** Returns the indicators. */
    default IndicatorCatalogue catalogue() {
        return figures().catalogue();
    }

    /** Returns the day of the data. */
    default LocalDate asOf() {
        return manifest().today();
    }

    /** Returns the verdict: VALID only when nothing is refused and every check ran to its end. */
    default Verdict verdict() {
        return validation().verdict();
    }

    /** Returns what the run says of the package, for reports. */
    default Validation validation() {
        return Validation.of(manifest(), sha256(), findings(), counts(), ledger(), isApplicable());
    }
}
