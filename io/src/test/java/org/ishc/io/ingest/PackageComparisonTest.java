package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageComparisonTest {

    @TempDir
    Path folder;

    private int made;

    private PackageSource source(String tables) throws IOException {
        Path file = folder.resolve("p" + made++ + ".json");
        Files.writeString(file, "{\"manifest\": {}, " + tables.replace('\'', '"') + "}");
        return PackageFormats.installed().open(file);
    }

    private static List<String> shown(PackageComparison comparison) {
        return comparison.changes().stream()
                .map(change -> change.kind() + " " + change.table().tableName() + " " + change.key() + " "
                        + change.columns().stream()
                                .map(PackageComparisonTest::shown)
                                .toList())
                .toList();
    }

    private static String shown(PackageComparison.ColumnChange change) {
        return change.column() + ":" + change.from().orElse("-") + ">"
                + change.to().orElse("-");
    }

    @Test
    void anotherSpelling_isNoChange() throws IOException {
        PackageSource one = source(
                "'values': [{'unit_code': '01', 'indicator': 'clubs.existing', 'period': 'Quý I/2026', 'value': '1.500'}],"
                        + " 'targets': [{'unit_code': '01', 'indicator': 'clubs.fully-active-rate', 'period': '2026', 'value': '70,50', 'decided_on': '2025-08-01', 'revision': '1'},"
                        + " {'unit_code': '01', 'indicator': 'clubs.existing', 'period': '2026', 'value': '1.500', 'decided_on': '2025-08-01', 'revision': '1'}],"
                        + " 'clubs': [{'club_code': 'K', 'unit_code': '01', 'name': ' CLB '}]");
        PackageSource other = source(
                "'values': [{'unit_code': '01', 'indicator': 'clubs.existing', 'period': '2026-Q1', 'value': '1500'}],"
                        + " 'targets': [{'unit_code': '01', 'indicator': 'clubs.fully-active-rate', 'period': '2026', 'value': '70.5', 'decided_on': '2025-08-01', 'revision': '1'},"
                        + " {'unit_code': '01', 'indicator': 'clubs.existing', 'period': '2026', 'value': '1500', 'decided_on': '2025-08-01', 'revision': '1'}],"
                        + " 'clubs': [{'club_code': 'K', 'unit_code': '01', 'name': 'CLB'}]");
        PackageComparison comparison = PackageComparison.of(one, other, 10);
        assertEquals(List.of(), shown(comparison));
        assertTrue(comparison.isEqual());
    }

    @Test
    void firstOfAKey_counts_andUnreadableCellsAreTheirText() throws IOException {
        PackageSource one = source(
                "'clubs': [{'club_code': 'K1', 'unit_code': '01'}, {'club_code': 'K1', 'unit_code': '02'}, {'club_code': 'K?', 'unit_code': '01'}],"
                        + " 'values': [{'unit_code': '01', 'indicator': 'clubs.existing', 'period': '2026', 'value': '60 CLB'}]");
        PackageSource other = source(
                "'clubs': [{'club_code': 'K1', 'unit_code': '01'}], 'values': [{'unit_code': '01', 'indicator': 'clubs.existing', 'period': '2026', 'value': '60'}]");
        assertEquals(
                List.of("CHANGED values [01, clubs.existing, 2026] [value:60 CLB>60]"),
                shown(PackageComparison.of(one, other, 10)));
    }

    @Test
    void changes_areListedByTableAndKeyUpToTheLimit_andCountedAll() throws IOException {
        StringBuilder clubs = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            clubs.append(i == 0 ? "" : ", ")
                    .append("{'club_code': 'K")
                    .append(29 - i)
                    .append("', 'unit_code': '01'}");
        }
        PackageSource many = source("'clubs': [" + clubs
                + "], 'values': [{'unit_code': '01', 'indicator': 'clubs.existing', 'period': '2026', 'value': '60'}]");
        PackageComparison comparison =
                PackageComparison.of(source("'clubs': [{'club_code': 'K0', 'unit_code': '02'}]"), many, 3);
        assertEquals(
                List.of(
                        "CHANGED clubs [K0] [unit_code:02>01]",
                        "ADDED clubs [K1] [unit_code:->01]",
                        "ADDED clubs [K10] [unit_code:->01]"),
                shown(comparison));
        assertEquals(List.of("clubs 29 0 1", "values 1 0 0"), counts(comparison));
        assertEquals(
                List.of("clubs 0 29 1", "values 0 1 0"),
                counts(PackageComparison.of(many, source("'clubs': [{'club_code': 'K0', 'unit_code': '02'}]"), 0)));
        assertFalse(comparison.isEqual());
    }

    private static List<String> counts(PackageComparison comparison) {
        return comparison.tables().stream()
                .map(tableCounts -> tableCounts.table().tableName() + " " + tableCounts.added() + " "
                        + tableCounts.removed() + " " + tableCounts.changed())
                .toList();
    }
}
