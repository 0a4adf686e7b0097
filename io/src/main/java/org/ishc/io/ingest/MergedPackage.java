package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.emulation.Assessment;
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
 * A package that many places read together, merged: as {@link LoadedPackage}, but for the clubs, which stay where they
 * are and are asked as figures need them.
 *
 * @param manifest what the package says of itself
 * @param registry the units: the package's own, or the built-in reference data
 * @param clubs what figures ask of clubs
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
public record MergedPackage(
        Manifest manifest,
        Registry registry,
        ClubCounts clubs,
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
    public MergedPackage {
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

    @Override
    public MergedPackage known(LocalDate known) {
        return known(this, clubs.known(known), known);
    }

    /** Returns what was known of contents on a day, with what was known of their clubs. */
    static MergedPackage known(PackageContents contents, ClubCounts clubs, LocalDate known) {
        List<ReportedValue> recorded = contents.values().stream()
                .filter(value -> value.isKnown(known, contents.calendar()))
                .toList();
        List<Target> decided = contents.targetRows().stream()
                .filter(target -> !target.decidedOn().isAfter(known))
                .toList();
        FigureStore store = contents.figures().store();
        Figures then = Figures.of(contents.registry(), clubs, contents.catalogue(), contents.calendar(), recorded)
                .with(store);
        return new MergedPackage(
                contents.manifest(),
                contents.registry(),
                clubs,
                recorded,
                contents.figures().submissions().map(then::with).orElse(then),
                decided,
                Targets.of(contents.registry(), contents.calendar(), contents.catalogue(), decided)
                        .with(store),
                contents.groups(),
                contents.assessments(),
                contents.findings(),
                contents.counts(),
                contents.ledger(),
                contents.sha256(),
                contents.isApplicable());
    }

    @Override
    public ScoringData scoring(Rulebook rulebook, Period period) {
        return rulebook.level()
                .map(level -> UnitScoring.of(figures, targets, groups, assessments, period, level, manifest.sender()))
                .orElseThrow(() -> new IllegalArgumentException(
                        rulebook.name() + " scores clubs, which are not at hand; read the package whole"));
    }
}
