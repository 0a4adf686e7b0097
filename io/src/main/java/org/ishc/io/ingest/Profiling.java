package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileFinding;
import org.ishc.io.profile.Waiver;

/** Lets the findings of a run count by a profile: waivers first, then severities; what the waivers themselves give rise to comes last. */
final class Profiling {

  private static final String CHECK = "profile";

  private final Validation run;
  private final Profile profile;
  private final Map<List<Object>, List<Waiver>> waivers = new HashMap<>();
  private final Set<Waiver> used = new HashSet<>();
  private final List<Finding> counted = new ArrayList<>();
  private final List<Waived> waived = new ArrayList<>();
  private final Map<String, Long> changed = new TreeMap<>();

  private Profiling(Validation run, Profile profile) {
    this.run = run;
    this.profile = profile;
    for (Waiver waiver : profile.waivers()) {
      if (!waiver.isExpired(run.asOf())) {
        waivers.computeIfAbsent(List.of(waiver.code().code(), waiver.table(), waiver.key()), of -> new ArrayList<>()).add(waiver);
      }
    }
  }

  static Validation apply(Validation run, Profile profile, CheckListener listener) {
    Checks checks = new Checks(listener);
    Optional<Profiling> done =
        checks.run(CHECK, List.of(), () -> run.findings().size(), () -> new Profiling(run, profile).all());
    List<Ledger.Entry> entries = new ArrayList<>(run.ledger().entries());
    entries.addAll(checks.ledger().entries());
    Ledger ledger = new Ledger(entries);
    List<Finding> findings = done.map(Profiling::findings).orElse(run.findings());
    return new Validation(
        Verdict.of(findings, ledger, run.isApplicable()),
        run.manifest(),
        run.sha256(),
        findings,
        ledger,
        run.isApplicable(),
        profile.layers(),
        done.map(profiling -> profiling.waived).orElse(List.of()),
        done.map(Profiling::changes).orElse(List.of()));
  }

  private Profiling all() {
    run.findings().forEach(this::take);
    for (Waiver waiver : profile.waivers()) {
      if (waiver.isExpired(run.asOf())) {
        count(
            Finding.of(
                ProfileFinding.WAIVER_EXPIRED, waiver.location(),
                "code", waiver.code().code(), "until", waiver.until(), "as_of", run.asOf(), "profile", waiver.profile(), "line", (long) waiver.line()));
      } else if (!used.contains(waiver)) {
        count(
            Finding.of(
                ProfileFinding.WAIVER_UNUSED, waiver.location(),
                "code", waiver.code().code(), "profile", waiver.profile(), "line", (long) waiver.line()));
      }
    }
    return this;
  }

  private void take(Finding finding) {
    Optional<Waiver> waiver = find(finding);
    if (waiver.isPresent()) {
      used.add(waiver.get());
      waived.add(new Waived(finding, waiver.get()));
    } else {
      count(finding);
    }
  }

  private Optional<Waiver> find(Finding finding) {
    if (finding.location().table() == null || finding.location().key() == null) {
      return Optional.empty();
    }
    List<Object> of = List.of(finding.code().code(), finding.location().table(), finding.location().key());
    return waivers.getOrDefault(of, List.of()).stream().filter(waiver -> waiver.covers(finding)).findFirst();
  }

  private void count(Finding finding) {
    profile.judged(finding).ifPresent(counted::add);
    changed.merge(finding.code().code(), 1L, Long::sum);
  }

  private List<Finding> findings() {
    return counted.stream().sorted(FindingOrder.ORDER).toList();
  }

  private List<CodeChange> changes() {
    return profile.settings().values().stream()
        .filter(setting -> !setting.severity().equals(Optional.of(setting.code().severity())))
        .map(setting -> new CodeChange(setting.code(), setting.severity(), setting.profile(), changed.getOrDefault(setting.code().code(), 0L)))
        .sorted(Comparator.comparing(change -> change.code().code()))
        .toList();
  }
}
