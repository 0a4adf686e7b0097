package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.table.ExchangeFinding;

/** Counts of findings add up, however a package was shared out. */
class FindingCountsProperties {

    private static final List<Finding> KINDS = List.of(
            Finding.of(ExchangeFinding.REQUIRED, Location.none()),
            Finding.of(ExchangeFinding.WHITESPACE, Location.none()),
            Finding.of(ExchangeFinding.NO_MANIFEST, Location.none()),
            Finding.of(ExchangeFinding.REQUIRED, Location.none()).withSeverity(Severity.WARNING));

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Arbitraries.of(KINDS).list().ofMaxSize(20);
    }

    @Property(tries = 100)
    void partsTogether_areTheWhole(
            @ForAll("findings") List<Finding> one,
            @ForAll("findings") List<Finding> other,
            @ForAll("findings") List<Finding> third) {
        List<Finding> all = new ArrayList<>(one);
        all.addAll(other);
        all.addAll(third);
        FindingCounts whole = FindingCounts.of(all);
        FindingCounts first = FindingCounts.of(one);
        FindingCounts second = FindingCounts.of(other);
        FindingCounts last = FindingCounts.of(third);
        assertEquals(whole, first.plus(second).plus(last));
        assertEquals(whole, last.plus(first.plus(second)));
        assertEquals(first, first.plus(FindingCounts.of(List.of())));
    }

    @Property(tries = 100)
    void severitiesAndCodes_countTheSameFindings(@ForAll("findings") List<Finding> findings) {
        FindingCounts counts = FindingCounts.of(findings);
        assertEquals(findings.size(), sum(counts.severities()));
        assertEquals(findings.size(), sum(counts.codes()));
        assertEquals(Severity.values().length, counts.severities().size(), "0 where there is none");
    }

    @Example
    void waived_isAddedUpToo() {
        FindingCounts some = FindingCounts.of(KINDS).withWaived(new TreeMap<>(Map.of("cell.required", 2L)));
        FindingCounts more =
                FindingCounts.of(KINDS).withWaived(new TreeMap<>(Map.of("cell.required", 1L, "cell.whitespace", 1L)));
        assertEquals(2, some.waivedInAll());
        assertEquals(4, some.plus(more).waivedInAll());
        assertEquals(
                Map.of("cell.required", 3L, "cell.whitespace", 1L),
                some.plus(more).waived());
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
