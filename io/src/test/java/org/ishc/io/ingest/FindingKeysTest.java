package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.Thresholds;
import org.ishc.io.profile.Waiver;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.ishc.io.testing.MalformedSample;
import org.junit.jupiter.api.Test;

/** The key of a finding is that of a record that stands in the package, so that a waiver that quotes it holds. */
class FindingKeysTest {

    @Test
    void keyOfEveryFinding_isThatOfARecord_andAWaiverThatQuotesItHolds() throws IOException {
        List<String> wrong = new ArrayList<>();
        int keys = 0;
        for (MalformedSample sample : MalformedSample.all()) {
            if (sample.findPackage().isEmpty()) {
                continue;
            }
            PackageSource source =
                    PackageFormats.installed().open(sample.findPackage().get(), Opening.DEFAULT);
            Map<Table, Set<List<String>>> records = keys(source);
            Validation validation = PackageReader.read(source).validation();
            for (Finding finding : validation.findings()) {
                Location at = finding.location();
                if (at.key() == null) {
                    continue;
                }
                keys++;
                if (!Table.find(String.valueOf(at.table()))
                        .map(table -> records.getOrDefault(table, Set.of()).contains(at.key()))
                        .orElse(false)) {
                    wrong.add(sample + ": no record for " + finding);
                } else if (validation.under(waiving(finding, validation)).waived().stream()
                        .noneMatch(waived -> waived.finding().equals(finding))) {
                    wrong.add(sample + ": no waiver holds for " + finding);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(keys > 60, keys + " findings with keys");
    }

    private static Map<Table, Set<List<String>>> keys(PackageSource source) {
        Map<Table, Set<List<String>>> keys = new EnumMap<>(Table.class);
        for (Table table : source.tables()) {
            RowReader reader = new RowReader(table);
            Set<List<String>> own = keys.computeIfAbsent(table, given -> new HashSet<>());
            source.read(
                    table,
                    new ArrayList<>(),
                    raw -> reader.read(raw).findKey().map(table::keyTexts).ifPresent(own::add));
        }
        return keys;
    }

    private static Profile waiving(Finding finding, Validation validation) {
        Location at = finding.location();
        Waiver waiver = new Waiver(
                finding.code(),
                String.valueOf(at.table()),
                List.copyOf(at.key()),
                Optional.ofNullable(at.column()),
                "as agreed",
                "A",
                validation.asOf(),
                "p",
                1);
        return new Profile(
                List.of(new Profile.Layer("p", "1", "0".repeat(64))),
                new TreeMap<>(),
                Thresholds.NONE,
                List.of(waiver));
    }
}
