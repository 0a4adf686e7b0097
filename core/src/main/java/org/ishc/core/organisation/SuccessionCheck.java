package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * What can be wrong with successions: units that never were, portions and shares that contradict each other, traces
 * that are lost or leave the province.
 */
final class SuccessionCheck {

    private final Registry registry;
    private final List<Finding> findings;
    private final Map<Group, List<Succession>> all = new LinkedHashMap<>();

    /** Without the rows by which land alone passes. */
    private final Map<Group, List<Succession>> carrying = new LinkedHashMap<>();

    private record Group(UnitCode predecessor, LocalDate date) {}

    SuccessionCheck(Registry registry, List<Finding> findings) {
        this.registry = registry;
        this.findings = findings;
        for (Succession row : registry.lineage().rows()) {
            Group group = new Group(row.predecessor(), row.date());
            all.computeIfAbsent(group, rows -> new ArrayList<>()).add(row);
            if (row.portion().carries()) {
                carrying.computeIfAbsent(group, rows -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Tells whether the rows of one predecessor and date that carry people go together. */
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
        registry.lineage().rows().forEach(this::alone);
        carrying.forEach(this::together);
        all.forEach(this::province);
        registry.versions().forEach(this::traced);
    }

    private void alone(Succession row) {
        if (!registry.lineage().ends(row.predecessor(), row.date())) {
            findings.add(Finding.of(
                    OrganisationFinding.UNKNOWN_PREDECESSOR,
                    row.location().withColumn("predecessor_code"),
                    "code",
                    row.predecessor(),
                    "date",
                    row.date()));
        }
        if (registry.findVersion(row.successor(), row.date()).isEmpty()) {
            findings.add(Finding.of(
                    OrganisationFinding.UNKNOWN_SUCCESSOR,
                    row.location().withColumn("successor_code"),
                    "code",
                    row.successor(),
                    "date",
                    row.date()));
        }
        if (!row.portion().carries() && row.share().isPresent()) {
            shares(row, List.of(row));
        }
    }

    private void shares(Succession at, List<Succession> rows) {
        long given = rows.stream().filter(row -> row.share().isPresent()).count();
        findings.add(Finding.of(
                OrganisationFinding.SHARES,
                at.location().withColumn("share"),
                "code",
                at.predecessor(),
                "date",
                at.date(),
                "sum",
                sum(rows),
                "given",
                given,
                "rows",
                (long) rows.size()));
    }

    private void together(Group group, List<Succession> rows) {
        Succession first = rows.get(0);
        boolean isLonePartial = rows.size() == 1 && first.portion() == Portion.PARTIAL;
        if (isFullBesideOthers(rows) || isLonePartial) {
            Finding finding = Finding.of(
                    OrganisationFinding.PORTION,
                    first.location().withColumn("portion"),
                    "code",
                    group.predecessor(),
                    "date",
                    group.date(),
                    "rows",
                    (long) rows.size());
            findings.add(isLonePartial ? finding.withSeverity(Severity.WARNING) : finding);
        }
        if (!areSharesSound(rows)) {
            shares(first, rows);
        }
    }

    private void province(Group group, List<Succession> rows) {
        if (!registry.lineage().ends(group.predecessor(), group.date())) {
            return;
        }
        Snapshot before = registry.asOf(group.date().minusDays(1));
        if (before.unit(group.predecessor()).level() != UnitLevel.COMMUNE) {
            return;
        }
        Optional<UnitCode> old = before.ancestorAt(group.predecessor(), UnitLevel.PROVINCE);
        old.ifPresent(province -> compare(group, rows, successorsOf(province, group.date())));
    }

    /**
     * The province itself where it goes on, else its successors by row; none when no row says where it went, which is a
     * finding of its own.
     */
    private Set<UnitCode> successorsOf(UnitCode province, LocalDate date) {
        if (!registry.lineage().ends(province, date)) {
            return Set.of(province);
        }
        Set<UnitCode> expected = new TreeSet<>();
        all.getOrDefault(new Group(province, date), List.of()).forEach(row -> expected.add(row.successor()));
        return expected;
    }

    private void compare(Group group, List<Succession> rows, Set<UnitCode> expected) {
        if (expected.isEmpty()) {
            return;
        }
        Snapshot after = registry.asOf(group.date());
        for (Succession row : rows) {
            Optional<UnitCode> found = after.contains(row.successor())
                    ? after.ancestorAt(row.successor(), UnitLevel.PROVINCE)
                    : Optional.empty();
            if (found.isPresent() && !expected.contains(found.get())) {
                findings.add(Finding.of(
                        OrganisationFinding.PROVINCE,
                        row.location().withColumn("successor_code"),
                        "code",
                        row.successor(),
                        "date",
                        group.date(),
                        "expected",
                        List.copyOf(expected),
                        "found",
                        found.get()));
                return;
            }
        }
    }

    private void traced(UnitVersion version) {
        Optional<LocalDate> end = version.validity().end();
        if (end.isPresent()
                && registry.scheme().has(version.level(), end.get())
                && !carrying.containsKey(new Group(version.code(), end.get()))) {
            findings.add(Finding.of(
                    OrganisationFinding.NONE,
                    version.location().withColumn("valid_to"),
                    "code",
                    version.code(),
                    "date",
                    end.get()));
        }
    }
}
