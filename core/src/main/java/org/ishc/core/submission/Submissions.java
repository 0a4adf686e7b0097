package org.ishc.core.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Heir;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitReferences;
import org.ishc.core.time.DateRange;

/**
 * The submissions of a data set: who of a unit's subtree was to report in some days. Immutable and safe for use by many
 * threads.
 */
public final class Submissions {

    private final Registry registry;
    private final List<Submission> rows;

    private Submissions(Registry registry, List<Submission> rows) {
        this.registry = registry;
        this.rows = List.copyOf(rows);
    }

    /**
     * Keeps the submissions of units that there are on the day of their data; {@code ref.unknown-unit} and
     * {@code ref.unit-not-valid} say which are not.
     *
     * @param rows each key once, in file order
     */
    public static Checked<Submissions> of(Registry registry, List<Submission> rows) {
        List<Finding> findings = new ArrayList<>();
        List<Submission> kept = new ArrayList<>();
        for (Submission row : rows) {
            Optional<Finding> wrong = UnitReferences.check(
                    registry, row.unit().value(), row.asOf(), row.location().withColumn("unit_code"));
            wrong.ifPresent(findings::add);
            if (wrong.isEmpty()) {
                kept.add(row);
            }
        }
        return new Checked<>(new Submissions(registry, kept), findings);
    }

    /** Returns the submissions kept, in file order. */
    public List<Submission> rows() {
        return rows;
    }

    /**
     * Returns what was due in some days, by the unit at which its sender lies on a map; the place of a unit that ended
     * is found as that of a club.
     *
     * @return by unit, in file order; units of which nothing was due are left out
     */
    public SortedMap<UnitCode, List<Submission>> due(Snapshot map, DateRange days) {
        SortedMap<UnitCode, List<Submission>> byUnit = new TreeMap<>();
        for (Submission row : rows) {
            if (days.contains(row.dueOn())) {
                LocalDate on = map.date().isBefore(row.asOf()) ? row.asOf() : map.date();
                Heir.follow(registry, row.unit(), row.asOf(), on)
                        .unit()
                        .filter(map::contains)
                        .ifPresent(unit -> byUnit.computeIfAbsent(unit, unitCode -> new ArrayList<>())
                                .add(row));
            }
        }
        return byUnit;
    }

    /** Returns the rows of a list whose key no row of another has. */
    public static List<Submission> without(List<Submission> rows, List<Submission> others) {
        Set<List<String>> keys = new HashSet<>();
        others.forEach(other -> keys.add(other.key()));
        return rows.stream().filter(row -> !keys.contains(row.key())).toList();
    }
}
