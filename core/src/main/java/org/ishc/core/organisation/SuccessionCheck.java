package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;

/** What can be wrong with successions: units that never were, portions and shares that contradict each other, traces that are lost or leave the province. */
final class SuccessionCheck {

  private final Registry registry;
  private final List<Finding> findings;
  private final Map<Group, List<Succession>> groups = new LinkedHashMap<>();

  private record Group(UnitCode predecessor, LocalDate date) {}

  SuccessionCheck(Registry registry, List<Finding> findings) {
    this.registry = registry;
    this.findings = findings;
    for (Succession row : registry.lineage().rows()) {
      groups.computeIfAbsent(new Group(row.predecessor(), row.date()), group -> new ArrayList<>()).add(row);
    }
  }

  /** Tells whether the rows of one predecessor and date go together. */
  static boolean isSound(List<Succession> group) {
    return !isFullBesideOthers(group) && areSharesSound(group);
  }

  private static boolean isFullBesideOthers(List<Succession> group) {
    return group.size() > 1 && group.stream().anyMatch(row -> row.portion() == Portion.FULL);
  }

  private static boolean areSharesSound(List<Succession> group) {
    long given = group.stream().filter(row -> row.share().isPresent()).count();
    return given == 0 || given == group.size() && sum(group).equals(Fraction.ONE);
  }

  private static Fraction sum(List<Succession> group) {
    Fraction sum = Fraction.ZERO;
    for (Succession row : group) {
      sum = sum.plus(row.share().orElse(Fraction.ZERO));
    }
    return sum;
  }

  void run() {
    registry.lineage().rows().forEach(this::ends);
    groups.forEach(this::together);
    Set<Group> ended = new HashSet<>(groups.keySet());
    registry.versions().forEach(version -> traced(version, ended));
  }

  private void ends(Succession row) {
    if (!registry.lineage().ends(row.predecessor(), row.date())) {
      findings.add(
          Finding.of(
              OrganisationFinding.UNKNOWN_PREDECESSOR,
              row.location().withColumn("predecessor_code"),
              "code", row.predecessor(), "date", row.date()));
    }
    if (registry.findVersion(row.successor(), row.date()).isEmpty()) {
      findings.add(
          Finding.of(
              OrganisationFinding.UNKNOWN_SUCCESSOR,
              row.location().withColumn("successor_code"),
              "code", row.successor(), "date", row.date()));
    }
  }

  private void together(Group group, List<Succession> rows) {
    Succession first = rows.get(0);
    boolean isLonePartial = rows.size() == 1 && first.portion() == Portion.PARTIAL;
    if (isFullBesideOthers(rows) || isLonePartial) {
      Finding finding =
          Finding.of(
              OrganisationFinding.PORTION,
              first.location().withColumn("portion"),
              "code", group.predecessor(), "date", group.date(), "rows", (long) rows.size());
      findings.add(isLonePartial ? finding.withSeverity(Severity.WARNING) : finding);
    }
    if (!areSharesSound(rows)) {
      long given = rows.stream().filter(row -> row.share().isPresent()).count();
      findings.add(
          Finding.of(
              OrganisationFinding.SHARES,
              first.location().withColumn("share"),
              "code", group.predecessor(), "date", group.date(), "sum", sum(rows), "given", given, "rows", (long) rows.size()));
    }
    province(group, rows);
  }

  private void province(Group group, List<Succession> rows) {
    if (group.date().equals(LocalDate.MIN)) {
      return;
    }
    Snapshot before = registry.asOf(group.date().minusDays(1));
    Optional<UnitVersion> ended = before.findUnit(group.predecessor());
    if (ended.isEmpty() || ended.get().level() != UnitLevel.COMMUNE) {
      return;
    }
    Optional<UnitCode> old = before.ancestorAt(group.predecessor(), UnitLevel.PROVINCE);
    old.ifPresent(province -> compare(group, rows, successorsOf(province, group.date())));
  }

  /** The successors by row of the old province; without rows it is taken to go on. */
  private Set<UnitCode> successorsOf(UnitCode province, LocalDate date) {
    Set<UnitCode> expected = new TreeSet<>();
    groups.getOrDefault(new Group(province, date), List.of()).forEach(row -> expected.add(row.successor()));
    if (expected.isEmpty()) {
      expected.add(province);
    }
    return expected;
  }

  private void compare(Group group, List<Succession> rows, Set<UnitCode> expected) {
    Snapshot after = registry.asOf(group.date());
    for (Succession row : rows) {
      Optional<UnitCode> found =
          after.contains(row.successor()) ? after.ancestorAt(row.successor(), UnitLevel.PROVINCE) : Optional.empty();
      if (found.isPresent() && !expected.contains(found.get())) {
        findings.add(
            Finding.of(
                OrganisationFinding.PROVINCE,
                row.location().withColumn("successor_code"),
                "code", row.successor(), "date", group.date(), "expected", List.copyOf(expected), "found", found.get()));
        return;
      }
    }
  }

  private void traced(UnitVersion version, Set<Group> ended) {
    Optional<LocalDate> end = version.validity().end();
    if (end.isPresent()
        && registry.scheme().has(version.level(), end.get())
        && !ended.contains(new Group(version.code(), end.get()))) {
      findings.add(
          Finding.of(
              OrganisationFinding.NONE,
              version.location().withColumn("valid_to"),
              "code", version.code(), "date", end.get()));
    }
  }
}
