package org.ishc.io.ingest.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.ingest.FindingOrder;
import org.ishc.io.profile.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run: all are counted, and of each table and code the first so many are kept, first in the order of
 * the specification and not in that of coming in; of those that a waiver covers as many besides, and one at least. So
 * memory does not grow with what is wrong, and the order in which threads find it does not matter. Not safe for use by
 * several threads.
 */
public final class FindingLog {

    private final int limit;
    private final Waivers waivers;
    private final Map<Shelf, List<Finding>> shelves = new HashMap<>();
    private final SortedMap<String, Long> codes = new TreeMap<>();
    private final SortedMap<String, Long> waived = new TreeMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);

    private record Shelf(@Nullable String table, String code, Optional<Waiver> waiver) {}

    /**
     * Creates an empty log.
     *
     * @param limit how many findings of a table and code are kept, 0 or more
     */
    public FindingLog(int limit) {
        this(limit, Waivers.NONE);
    }

    /**
     * Creates an empty log.
     *
     * @param limit how many findings of a table and code are kept, 0 or more
     * @param waivers what they cover is counted, and kept, by itself
     */
    public FindingLog(int limit, Waivers waivers) {
        this.limit = limit;
        this.waivers = waivers;
    }

    public void add(Finding finding) {
        severities.merge(finding.severity(), 1L, Long::sum);
        codes.merge(finding.code().code(), 1L, Long::sum);
        Optional<Waiver> waiver = waivers.find(finding);
        if (waiver.isPresent()) {
            waived.merge(finding.code().code(), 1L, Long::sum);
        }
        keep(finding, waiver);
    }

    /**
     * Adds what another log counted, and keeps of what it kept as much as if all had come to this one; its limit must
     * not be lower.
     */
    public void addAll(FindingLog other) {
        add(other.counts(), other.kept());
    }

    private void keep(Finding finding, Optional<Waiver> waiver) {
        Shelf shelf = new Shelf(finding.location().table(), finding.code().code(), waiver);
        List<Finding> on = shelves.computeIfAbsent(shelf, empty -> new ArrayList<>());
        on.add(finding);
        if (on.size() >= 2L * limit + 64) {
            trim(shelf, on);
        }
    }

    /** A waiver of which nothing was kept would be taken for one that is not used. */
    private void trim(Shelf shelf, List<Finding> on) {
        int most = shelf.waiver().isPresent() ? Math.max(1, limit) : limit;
        if (on.size() > most) {
            on.sort(FindingOrder.ORDER);
            on.subList(most, on.size()).clear();
        }
    }

    /** Returns an empty log that keeps as much. */
    public FindingLog another() {
        return new FindingLog(limit, waivers);
    }

    /** Returns what is kept, in order. */
    public List<Finding> kept() {
        List<Finding> kept = new ArrayList<>();
        shelves.forEach((shelf, on) -> {
            trim(shelf, on);
            kept.addAll(on);
        });
        kept.sort(FindingOrder.ORDER);
        return kept;
    }

    /**
     * Adds findings that were counted in another place.
     *
     * @param counted how many there are
     * @param kept the first of each table and code
     */
    public void add(FindingCounts counted, List<Finding> kept) {
        counted.severities().forEach((severity, count) -> severities.merge(severity, count, Long::sum));
        counted.codes().forEach((code, count) -> codes.merge(code, count, Long::sum));
        counted.waived().forEach((code, count) -> waived.merge(code, count, Long::sum));
        kept.forEach(finding -> keep(finding, waivers.find(finding)));
    }

    /** Returns how many there are, kept or not. */
    public FindingCounts counts() {
        return new FindingCounts(severities, codes, waived);
    }
}
