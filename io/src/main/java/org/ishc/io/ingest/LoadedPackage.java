package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.ClubScoring;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.figure.CodedValues;
import org.ishc.core.figure.FigureStore;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.manifest.Manifest;

/**
 * A package, read and checked, with all its clubs in memory: the domain objects of the records that stay, everything
 * that was found, and the verdict.
 *
 * @param manifest what the package says of itself
 * @param registry the units: the package's own, or the built-in reference data
 * @param clubs the clubs
 * @param values what units reported, of each unit, indicator and period every status
 * @param figures the figures over all of it
 * @param targetRows the targets as assigned
 * @param targets which target is in force when
 * @param groups the emulation groups
 * @param assessments what assessors entered
 * @param findings in their order, with file, line and raw value; all, unless fewer were asked to be kept
 * @param counts how many findings there are, kept or not
 * @param ledger what every check came to
 * @param sha256 of the input, 64 lower-case hex digits
 * @param isApplicable whether any known table is there
 */
public record LoadedPackage(
        Manifest manifest,
        Registry registry,
        ClubRegister clubs,
        List<ReportedValue> values,
        Figures figures,
        List<Target> targetRows,
        Targets targets,
        List<GroupMembership> groups,
        List<Assessment> assessments,
        List<Finding> findings,
        FindingCounts counts,
        Ledger ledger,
        String sha256,
        boolean isApplicable)
        implements PackageContents {

    /**
     * Refuses null; copies the lists.
     *
     * @throws IllegalArgumentException when the digest is not 64 lower-case hex digits
     */
    public LoadedPackage {
        Objects.requireNonNull(manifest, "manifest");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(clubs, "clubs");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(targets, "targets");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(ledger, "ledger");
        Sha256.require(sha256, "sha256");
        values = CodedValues.of(values);
        targetRows = List.copyOf(targetRows);
        groups = List.copyOf(groups);
        assessments = List.copyOf(assessments);
        findings = List.copyOf(findings);
    }

    /** Returns a package whose clubs are all at hand. */
    static LoadedPackage of(MergedPackage rest, ClubRegister clubs) {
        return new LoadedPackage(
                rest.manifest(),
                rest.registry(),
                clubs,
                rest.values(),
                rest.figures(),
                rest.targetRows(),
                rest.targets(),
                rest.groups(),
                rest.assessments(),
                rest.findings(),
                rest.counts(),
                rest.ledger(),
                rest.sha256(),
                rest.isApplicable());
    }

    /**
     * Returns this, for whoever goes on with what is VALID alone.
     *
     * @throws NotValidException when the verdict is another one; it holds the findings
     */
    public LoadedPackage requireValid() {
        validation().requireValid();
        return this;
    }

    /**
     * Returns this, with what is computed of its figures and targets kept in a store of the caller's, together with
     * that of all other packages that keep theirs there; what was known of it on a day, too.
     */
    public LoadedPackage with(FigureStore kept) {
        return new LoadedPackage(
                manifest,
                registry,
                clubs,
                values,
                figures.with(kept),
                targetRows,
                targets.with(kept),
                groups,
                assessments,
                findings,
                counts,
                ledger,
                sha256,
                isApplicable);
    }

    @Override
    public LoadedPackage known(LocalDate known) {
        ClubRegister then = clubs.known(known);
        return of(MergedPackage.known(this, then, known), then);
    }

    @Override
    public ScoringData scoring(Rulebook rulebook, Period period) {
        return rulebook.level()
                .<ScoringData>map(level ->
                        UnitScoring.of(figures, targets, groups, assessments, period, level, manifest.sender()))
                .orElseGet(() ->
                        ClubScoring.of(registry, clubs, calendar(), groups, assessments, period, manifest.sender()));
    }
}
