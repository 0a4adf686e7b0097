package org.ishc.io.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.profile.Waiver;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept does not depend on the order in which it was found; all is counted. */
class FindingLogTest {

    private static Finding at(String table, int row) {
        return Finding.of(
                ExchangeFinding.CODE, new Location(table, null, row, null, "club_code", null, null, null, "x"));
    }

    private static List<Finding> many() {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= 1_000; row++) {
            findings.add(at("clubs", row));
            findings.add(at("club-events", row));
        }
        return findings;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsTheFirstOfEachTable_inWhateverOrderTheyCome(long seed) {
        List<Finding> shuffled = many();
        Collections.shuffle(shuffled, new Random(seed));
        FindingLog log = new FindingLog(3);
        shuffled.forEach(log::add);
        assertEquals(
                List.of("clubs 1", "clubs 2", "clubs 3", "club-events 1", "club-events 2", "club-events 3"),
                log.kept().stream()
                        .map(finding -> finding.location().table() + " "
                                + finding.location().row())
                        .toList());
        assertEquals(
                Map.of(Severity.ERROR, 2_000L, Severity.WARNING, 0L, Severity.INFO, 0L),
                log.counts().severities());
        assertEquals(new TreeMap<>(Map.of("cell.code", 2_000L)), log.counts().codes());
    }

    @Test
    void nothingKept_isStillCounted() {
        FindingLog log = new FindingLog(0);
        many().forEach(log::add);
        assertEquals(List.of(), log.kept());
        assertEquals(2_000L, log.counts().codes().get("cell.code"));
    }

    @Test
    void waivedFindings_areCountedAndKeptByThemselves() {
        Waiver waiver = new Waiver(
                ExchangeFinding.CODE,
                "clubs",
                List.of("K9"),
                Optional.empty(),
                "r",
                "b",
                LocalDate.of(2026, 12, 31),
                "p",
                1);
        FindingLog log = new FindingLog(3, new Waivers(List.of(waiver), LocalDate.of(2026, 1, 1)));
        many().forEach(log::add);
        for (int row = 2_001; row <= 2_500; row++) {
            log.add(Finding.of(
                    ExchangeFinding.CODE,
                    new Location("clubs", null, row, null, "club_code", null, null, List.of("K9"), "x")));
        }
        assertEquals(
                List.of(1, 2, 3, 2_001, 2_002, 2_003),
                log.kept().stream()
                        .filter(finding -> "clubs".equals(finding.location().table()))
                        .map(finding -> finding.location().row())
                        .toList());
        assertEquals(2_500L, log.counts().codes().get("cell.code"));
        assertEquals(Map.of("cell.code", 500L), log.counts().waived());
    }

    @Test
    void counts_merge() {
        FindingCounts all = FindingCounts.of(many());
        FindingCounts parts =
                FindingCounts.of(many().subList(0, 700)).plus(FindingCounts.of(many().subList(700, 2_000)));
        assertEquals(all, parts);
        assertEquals(all, all.plus(FindingCounts.of(List.of())));
    }
}
