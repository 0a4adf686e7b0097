package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.profile.Profile;

/**
 * What a run says of a package. Every form of report is written from this and nothing else. Immutable.
 *
 * @param verdict what it comes to
 * @param manifest what the package says of itself
 * @param sha256 of the input, 64 lower-case hex digits
 * @param findings what counts, in the order of the specification; of very many only the first
 * @param counts how many findings count, listed or not
 * @param ledger what every check came to
 * @param isApplicable whether any known table is there
 * @param profiles the profiles by which the findings count, in the order in which they were stacked; empty without any
 * @param waived what does not count, each with its waiver, in the order of the specification; empty without a profile
 * @param changes the codes that the profiles make count otherwise, by code, those included of which nothing was found;
 *     empty without a profile
 */
public record Validation(
        Verdict verdict,
        Manifest manifest,
        String sha256,
        List<Finding> findings,
        FindingCounts counts,
        Ledger ledger,
        boolean isApplicable,
        List<Profile.Layer> profiles,
        List<Waived> waived,
        List<CodeChange> changes) {

    /**
     * Refuses null; copies the lists.
     *
     * @throws IllegalArgumentException when the digest is not 64 lower-case hex digits
     */
    public Validation {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(manifest, "manifest");
        Sha256.require(sha256, "sha256");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(ledger, "ledger");
        findings = List.copyOf(findings);
        profiles = List.copyOf(profiles);
        waived = List.copyOf(waived);
        changes = List.copyOf(changes);
    }

    /** Returns what a run says without any profile. */
    static Validation of(
            Manifest manifest,
            String sha256,
            List<Finding> findings,
            FindingCounts counts,
            Ledger ledger,
            boolean isApplicable) {
        Verdict verdict = Verdict.of(counts, ledger, isApplicable);
        return new Validation(
                verdict, manifest, sha256, findings, counts, ledger, isApplicable, List.of(), List.of(), List.of());
    }

    /**
     * Returns what the run says when more was found, as where a package is also held against what was asked for.
     *
     * @param more in any order
     * @throws IllegalStateException when the findings count by a profile already
     */
    public Validation with(List<Finding> more) {
        if (!profiles.isEmpty()) {
            throw new IllegalStateException("The findings count by " + profiles + " already");
        }
        return of(
                manifest,
                sha256,
                Stream.concat(findings.stream(), more.stream())
                        .sorted(FindingOrder.ORDER)
                        .toList(),
                counts.plus(FindingCounts.of(more)),
                ledger,
                isApplicable);
    }

    /**
     * Returns what the run says when its findings count by a profile. Should that crash, the findings stay as they are,
     * and the ledger says so: the verdict is then never VALID. Waivers find what is listed: whoever keeps not all
     * findings {@linkplain ReadOptions#withWaivers tells} the waivers before.
     *
     * @throws IllegalStateException when they count by a profile already; stack profiles first
     */
    public Validation under(Profile profile) {
        return under(profile, CheckListener.NONE);
    }

    /**
     * As {@link #under(Profile)}.
     *
     * @param listener is told as the check {@code profile} begins and ends
     */
    public Validation under(Profile profile, CheckListener listener) {
        if (!profiles.isEmpty()) {
            throw new IllegalStateException("The findings count by " + profiles + " already; stack the profiles first");
        }
        return profile.layers().isEmpty() ? this : Profiling.apply(this, profile, listener);
    }

    /**
     * Does work that follows the run behind a wall of its own, as a check. Should it crash, the ledger says so, the
     * findings stay as they are, and the verdict is never VALID.
     *
     * @param check the name of the work in the ledger
     * @param listener is told as it begins and ends
     * @param work what is done with the findings
     */
    public <T> Further<T> further(String check, CheckListener listener, Supplier<T> work) {
        Checks checks = new Checks(listener, () -> 0);
        Optional<T> result = checks.run(check, List.of(), findings::size, work);
        List<Ledger.Entry> entries = new ArrayList<>(ledger.entries());
        entries.addAll(checks.ledger().entries());
        Ledger longer = new Ledger(entries);
        Verdict now = Verdict.of(counts, longer, isApplicable);
        return new Further<>(
                result,
                new Validation(
                        now, manifest, sha256, findings, counts, longer, isApplicable, profiles, waived, changes));
    }

    /**
     * Returns this, for whoever goes on with what is VALID alone.
     *
     * @throws NotValidException when the verdict is another one; it holds this
     */
    public Validation requireValid() {
        if (verdict != Verdict.VALID) {
            throw new NotValidException(this);
        }
        return this;
    }

    /** Returns the day of the data. */
    public LocalDate asOf() {
        return manifest.today();
    }

    /** Returns how many findings of a severity there are. */
    public long count(Severity severity) {
        return counts.severities().getOrDefault(severity, 0L);
    }
}
