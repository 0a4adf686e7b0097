package org.ishc.io.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;

/**
 * How many findings there are, exactly, whatever is listed of them. Two counts of different findings merge into that of
 * all of them.
 *
 * @param severities by severity, from the gravest; 0 where there is none
 * @param codes by code; those that were found
 * @param waived by code, those that a waiver covers, whether they are among the others still or, under a profile, no
 *     more
 */
public record FindingCounts(
        Map<Severity, Long> severities, SortedMap<String, Long> codes, SortedMap<String, Long> waived) {

    /** Refuses null; copies the counts. */
    public FindingCounts {
        Objects.requireNonNull(severities, "severities");
        Map<Severity, Long> all = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            all.put(severity, severities.getOrDefault(severity, 0L));
        }
        severities = Collections.unmodifiableMap(all);
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        waived = Collections.unmodifiableSortedMap(new TreeMap<>(waived));
    }

    /** Makes the counts of findings of which no waiver is known to cover any. */
    public FindingCounts(Map<Severity, Long> severities, SortedMap<String, Long> codes) {
        this(severities, codes, new TreeMap<>());
    }

    /** Returns the same with others that are waived. */
    FindingCounts withWaived(SortedMap<String, Long> newWaived) {
        return new FindingCounts(severities, codes, newWaived);
    }

    /** Counts findings. */
    public static FindingCounts of(List<Finding> findings) {
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        SortedMap<String, Long> codes = new TreeMap<>();
        for (Finding finding : findings) {
            severities.merge(finding.severity(), 1L, Long::sum);
            codes.merge(finding.code().code(), 1L, Long::sum);
        }
        return new FindingCounts(severities, codes);
    }

    /** Returns how many a waiver covers, of all codes. */
    public long waivedInAll() {
        return waived.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the count of these findings and others together. */
    public FindingCounts plus(FindingCounts other) {
        Map<Severity, Long> all = new EnumMap<>(severities);
        other.severities.forEach((severity, count) -> all.merge(severity, count, Long::sum));
        SortedMap<String, Long> both = new TreeMap<>(codes);
        other.codes.forEach((code, count) -> both.merge(code, count, Long::sum));
        SortedMap<String, Long> bothWaived = new TreeMap<>(waived);
        other.waived.forEach((code, count) -> bothWaived.merge(code, count, Long::sum));
        return new FindingCounts(all, both, bothWaived);
    }
}
