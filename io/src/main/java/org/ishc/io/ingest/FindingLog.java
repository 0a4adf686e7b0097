package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run: all are counted, and of each table and code the first so many are kept, first in the order of
 * the specification and not in that of coming in. So memory does not grow with what is wrong, and the order in which
 * threads find it does not matter. Not safe for use by several threads.
 */
final class FindingLog {

    private final int limit;
    private final Map<Shelf, List<Finding>> shelves = new HashMap<>();
    private final SortedMap<String, Long> codes = new TreeMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);

    private record Shelf(@Nullable String table, String code) {}

    /**
     * Creates an empty log.
     *
     * @param limit how many findings of a table and code are kept, 0 or more
     */
    FindingLog(int limit) {
        this.limit = limit;
    }

    void add(Finding finding) {
        severities.merge(finding.severity(), 1L, Long::sum);
        codes.merge(finding.code().code(), 1L, Long::sum);
        keep(finding);
    }

    /**
     * Adds what another log counted, and keeps of what it kept as much as if all had come to this one; its limit must
     * not be lower.
     */
    void addAll(FindingLog other) {
        add(other.counts(), other.kept());
    }

    private void keep(Finding finding) {
        List<Finding> shelf = shelves.computeIfAbsent(
                new Shelf(finding.location().table(), finding.code().code()), empty -> new ArrayList<>());
        shelf.add(finding);
        if (shelf.size() >= 2L * limit + 64) {
            trim(shelf);
        }
    }

    private void trim(List<Finding> shelf) {
        if (shelf.size() > limit) {
            shelf.sort(FindingOrder.ORDER);
            shelf.subList(limit, shelf.size()).clear();
        }
    }

    /** Returns what is kept, in order. */
    List<Finding> kept() {
        List<Finding> kept = new ArrayList<>();
        for (List<Finding> shelf : shelves.values()) {
            trim(shelf);
            kept.addAll(shelf);
        }
        kept.sort(FindingOrder.ORDER);
        return kept;
    }

    /**
     * Adds findings that were counted in another place.
     *
     * @param counted how many there are
     * @param kept the first of each table and code
     */
    void add(FindingCounts counted, List<Finding> kept) {
        counted.severities().forEach((severity, count) -> severities.merge(severity, count, Long::sum));
        counted.codes().forEach((code, count) -> codes.merge(code, count, Long::sum));
        kept.forEach(this::keep);
    }

    /** Returns how many there are, kept or not. */
    FindingCounts counts() {
        return new FindingCounts(severities, codes);
    }
}
