package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.check.Waivers;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.message.ProfileFinding;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.Waiver;

/**
 * Lets the findings of a run count by a profile: waivers first, then severities; what the waivers themselves give rise
 * to comes last.
 */
final class Profiling {

    private static final String CHECK = "profile";

    private final Validation run;
    private final Profile profile;
    private final Waivers waivers;
    private final Set<Waiver> used = new HashSet<>();
    private final List<Finding> counted = new ArrayList<>();
    private final List<Waived> waived = new ArrayList<>();

    /** How many findings of each code are not waived. */
    private final Map<String, Long> left = new TreeMap<>();

    private Profiling(Validation run, Profile profile) {
        this.run = run;
        this.profile = profile;
        this.waivers = new Waivers(profile.waivers(), run.asOf());
    }

    static Validation apply(Validation run, Profile profile, CheckListener listener) {
        Further<Profiling> further = run.further(CHECK, listener, () -> new Profiling(run, profile).all());
        Optional<Profiling> done = further.result();
        Ledger ledger = further.validation().ledger();
        FindingCounts counts = done.map(Profiling::counts).orElse(run.counts());
        return new Validation(
                Verdict.of(counts, ledger, run.isApplicable()),
                run.manifest(),
                run.sha256(),
                done.map(Profiling::findings).orElse(run.findings()),
                counts,
                ledger,
                run.isApplicable(),
                profile.layers(),
                done.map(profiling -> profiling.waived).orElse(List.of()),
                done.map(Profiling::changes).orElse(List.of()));
    }

    private Profiling all() {
        run.findings().forEach(this::take);
        run.counts().codes().forEach((code, count) -> left.merge(code, count, Long::sum));
        waived().forEach((code, count) -> left.merge(code, -count, Long::sum));
        profile.waivers().forEach(this::told);
        return this;
    }

    /** Says of a waiver that it is over, or that it waived nothing. */
    private void told(Waiver waiver) {
        if (waiver.isExpired(run.asOf())) {
            add(Finding.of(
                    ProfileFinding.WAIVER_EXPIRED,
                    waiver.location(),
                    "code",
                    waiver.code().code(),
                    "until",
                    waiver.until(),
                    "as_of",
                    run.asOf(),
                    "profile",
                    waiver.profile(),
                    "line",
                    (long) waiver.line()));
        } else if (!used.contains(waiver)) {
            add(Finding.of(
                    ProfileFinding.WAIVER_UNUSED,
                    waiver.location(),
                    "code",
                    waiver.code().code(),
                    "profile",
                    waiver.profile(),
                    "line",
                    (long) waiver.line()));
        }
    }

    private void take(Finding finding) {
        Optional<Waiver> waiver = waivers.find(finding);
        if (waiver.isPresent()) {
            used.add(waiver.get());
            waived.add(new Waived(finding, waiver.get()));
        } else {
            profile.judged(finding).ifPresent(counted::add);
        }
    }

    /** How many are waived, by code: as counted before they were kept, else those that were kept. */
    private SortedMap<String, Long> waived() {
        if (!run.counts().waived().isEmpty()) {
            return run.counts().waived();
        }
        SortedMap<String, Long> kept = new TreeMap<>();
        waived.forEach(given -> kept.merge(given.finding().code().code(), 1L, Long::sum));
        return kept;
    }

    /** Adds what the waivers themselves give rise to. */
    private void add(Finding finding) {
        profile.judged(finding).ifPresent(counted::add);
        left.merge(finding.code().code(), 1L, Long::sum);
    }

    private FindingCounts counts() {
        if (run.counts().codes().values().stream().mapToLong(Long::longValue).sum()
                == run.findings().size()) {
            return FindingCounts.of(counted).withWaived(waived());
        }
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        SortedMap<String, Long> codes = new TreeMap<>();
        left.forEach((code, count) -> severity(code).filter(counts -> count > 0).ifPresent(severity -> {
            severities.merge(severity, count, Long::sum);
            codes.put(code, count);
        }));
        return new FindingCounts(severities, codes, waived());
    }

    /** How a code counts; empty when it is off. */
    private Optional<Severity> severity(String code) {
        Profile.Setting setting = profile.settings().get(code);
        return setting == null ? FindingCodes.find(code).map(FindingCode::severity) : setting.severity();
    }

    private List<Finding> findings() {
        return counted.stream().sorted(FindingOrder.ORDER).toList();
    }

    private List<CodeChange> changes() {
        return profile.settings().values().stream()
                .filter(setting ->
                        !setting.severity().equals(Optional.of(setting.code().severity())))
                .map(setting -> new CodeChange(
                        setting.code(),
                        setting.severity(),
                        setting.profile(),
                        left.getOrDefault(setting.code().code(), 0L)))
                .sorted(Comparator.comparing(change -> change.code().code()))
                .toList();
    }
}
