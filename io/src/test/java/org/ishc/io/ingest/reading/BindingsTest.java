package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records whose cells are all sound and that say nothing possible together are refused as a whole. */
class BindingsTest {

    private static final String UNITS = """
            {"unit_code": "VN", "level": "CENTRAL", "name": "Trung ương", "valid_from": "2020-01-01"},
            {"unit_code": "P1", "level": "PROVINCE", "name": "Tỉnh Một", "parent_code": "VN", "valid_from": "2020-01-01"}""";

    @TempDir
    Path folder;

    private LoadedPackage read(String tables) throws IOException {
        return PackageReader.read(Files.writeString(
                folder.resolve("p.json"),
                "{\"manifest\": {\"as_of\": \"2026-12-31\", \"ishc_version\": \"1\"}, " + tables + "}"));
    }

    private static List<String> found(LoadedPackage loaded, String table) {
        return loaded.findings().stream()
                .filter(finding -> table.equals(finding.location().table()))
                .map(finding -> finding.code().code() + " " + finding.location().column() + " "
                        + finding.location().value())
                .toList();
    }

    private LoadedPackage units(String more) throws IOException {
        return read("\"org-units\": [" + UNITS + ", " + more + "]");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2025-07-01, 2025-07-01, true",
        "2025-07-02, 2025-07-01, true",
        "2025-07-01, 2025-07-02, false",
    })
    void unitVersionThatHoldsNoDay_isRefused(String from, String to, boolean isRefused) throws IOException {
        LoadedPackage loaded = units(
                "{\"unit_code\": \"A1\", \"level\": \"COMMUNE\", \"name\": \"Xã\", \"parent_code\": \"P1\", \"valid_from\": \""
                        + from + "\", \"valid_to\": \"" + to + "\"}");
        boolean isThere = found(loaded, "org-units").stream()
                .anyMatch(finding -> finding.contains("bad-range") && finding.endsWith("valid_to " + to));
        assertEquals(isRefused, isThere, () -> found(loaded, "org-units").toString());
    }

    /** The type of a commune is known from its name and its level; a host's row could contradict it. */
    @Test
    void classThatIsBuiltIn_isRefused_andOneOfTheHostsOwnIsNot() throws IOException {
        LoadedPackage loaded = read("\"org-units\": [" + UNITS + "], \"unit-classes\": ["
                + "{\"unit_code\": \"P1\", \"class\": \"type.ward\", \"valid_from\": \"2025-01-01\"},"
                + "{\"unit_code\": \"P1\", \"class\": \"area.hard\", \"valid_from\": \"2025-01-01\"}]");
        assertEquals(
                1,
                found(loaded, "unit-classes").stream()
                        .filter(finding -> finding.contains("class type.ward"))
                        .count(),
                () -> found(loaded, "unit-classes").toString());
        assertTrue(found(loaded, "unit-classes").stream().noneMatch(finding -> finding.contains("area.hard")));
    }

    /** What is wrong with a record is said at once, not one thing after each correction. */
    @Test
    void classThatIsBuiltInAndHoldsNoDay_isToldBoth() throws IOException {
        LoadedPackage loaded = read(
                "\"org-units\": [" + UNITS + "], \"unit-classes\": ["
                        + "{\"unit_code\": \"P1\", \"class\": \"type.ward\", \"valid_from\": \"2025-01-01\", \"valid_to\": \"2024-01-01\"}]");
        assertEquals(2, found(loaded, "unit-classes").size(), () -> found(loaded, "unit-classes")
                .toString());
    }

    @Test
    void membershipThatHoldsNoDay_isRefused() throws IOException {
        LoadedPackage loaded = read(
                "\"org-units\": [" + UNITS + "], \"groups\": ["
                        + "{\"unit_code\": \"P1\", \"group_code\": \"C1\", \"valid_from\": \"2026-02-01\", \"valid_to\": \"2026-01-01\"}]");
        assertEquals(List.of("cell.range valid_to 2026-01-01"), found(loaded, "groups"));
    }

    @Test
    void ratioWithoutItsParts_isRefused_atTheFirstThatIsMissing() throws IOException {
        String ratio =
                "\"indicators\": [{\"code\": \"x.rate\", \"kind\": \"RATIO\", \"unit\": \"PERCENT\", \"title_vi\": \"Tỷ lệ\", \"title_en\": \"Rate\"%s}]";
        assertEquals(List.of("cell.required numerator "), found(read(ratio.formatted("")), "indicators"));
        assertEquals(
                List.of("cell.required denominator "),
                found(read(ratio.formatted(", \"numerator\": \"clubs.existing\"")), "indicators"));
    }
}
