package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.check.FindingLogs;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Test;

/** What a shard read and found, added up with what others did. */
class ShardSummaryTest {

    private static ShardSummary summary() {
        return new ShardSummary(() -> FindingLogs.keeping(2));
    }

    private static Finding at(int row) {
        return Finding.of(
                ExchangeFinding.CODE,
                new Location("club-reports", null, row, null, "club_code", null, null, List.of("K" + row), "x"));
    }

    private static ShardSummary of(int from, int to) {
        ShardSummary summary = summary();
        summary.add(to - from, to - from - 1L);
        summary.wholes().add(Finding.of(ExchangeFinding.WHITESPACE, Location.ofTable("club-reports")));
        for (int row = from; row < to; row++) {
            summary.ofRows().add(at(row));
        }
        summary.ofClubs().add(at(from));
        return summary;
    }

    private static ShardSummary sum(ShardSummary... summaries) {
        ShardSummary sum = summary();
        for (ShardSummary each : summaries) {
            ByteWriter out = new ByteWriter();
            each.write(out);
            sum.add(new ByteReader(out.bytes()));
        }
        return sum;
    }

    private static List<String> told(ShardSummary summary) {
        return List.of(
                summary.records() + " " + summary.sound(),
                summary.wholes().toString(),
                summary.ofRows().kept() + " " + summary.ofRows().counts(),
                summary.ofClubs().kept() + " " + summary.ofClubs().counts());
    }

    @Test
    void summary_arrivesAsItWasSent() {
        assertEquals(told(of(1, 5)), told(sum(of(1, 5))));
    }

    /** Counts are of all; of the findings as many are kept as if one process had read everything. */
    @Test
    void sum_countsEverything_andKeepsTheFirst() {
        ShardSummary sum = sum(of(10, 20), of(1, 5));
        assertEquals(14, sum.records());
        assertEquals(12, sum.sound());
        assertEquals(14L, sum.ofRows().counts().codes().get("cell.code"));
        assertEquals(
                List.of(1, 2),
                sum.ofRows().kept().stream()
                        .map(finding -> finding.location().row())
                        .toList());
        assertEquals(2, sum.wholes().size());
    }

    @Test
    void sumOfSums_isThatOfAll() {
        assertEquals(told(sum(of(1, 5), of(5, 9), of(9, 12))), told(sum(sum(of(1, 5), of(5, 9)), of(9, 12))));
    }

    @Test
    void sliceOfNothing_addsNothing() {
        assertEquals(told(of(1, 5)), told(sum(summary(), of(1, 5), summary())));
    }
}
