package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON from anywhere may hold: typed cells, wrong shapes, depth, numbers without end. */
class HostileJsonTest {

    private static final String VALUE =
            "{\"unit_code\": \"01\", \"indicator\": \"clubs.existing\", \"period\": \"2026-Q1\", \"value\": %s}";

    @TempDir
    Path folder;

    private PackageSource open(String name, String text, Limits limits) throws IOException {
        return PackageFormats.installed()
                .open(Files.writeString(folder.resolve(name), text), new Opening(limits, Headings.STANDARD));
    }

    private PackageSource values(String cell) throws IOException {
        return open(
                "p.json",
                "{\"manifest\": {\"as_of\": \"2026-06-30\"}, \"values\": [" + VALUE.formatted(cell) + "]}",
                Limits.DEFAULT);
    }

    private static Finding only(PackageSource source) {
        List<Finding> findings = PackageReader.read(source).findings().stream()
                .filter(finding -> !finding.code().code().startsWith("ref."))
                .toList();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "12,12",
                "12.0,12",
                "1.2e3,1200",
                "\"12\",12",
                "\"1.234\",1234",
                "100000000000000000,100000000000000000"
            })
    void wholeNumber_isReadAsTyped(String cell, long value) throws IOException {
        LoadedPackage loaded = PackageReader.read(values(cell));
        assertEquals(
                value, loaded.values().isEmpty() ? -1 : loaded.values().get(0).value(), () -> loaded.findings()
                        .toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "1.234|1.234",
                "0.5|0.5",
                "1e999999999|1E+999999999",
                "{\"a\": 1}|{\"a\":1}",
                "[1]|[1]",
                "true|true",
                "\"\\ud800\"|\ufffd"
            })
    void otherValue_isAFindingAtItsPlace(String cell, String shown) throws IOException {
        Finding finding = only(values(cell));
        assertEquals("cell.type", finding.code().code());
        assertEquals("/values/0/value", finding.location().pointer());
        assertEquals(shown, finding.location().value());
    }

    @Test
    void typedFraction_isNeverReadAsThousands() throws IOException {
        String target =
                "{\"unit_code\":\"01\",\"indicator\":\"%s\",\"period\":\"2026\",\"value\":1.234,\"decided_on\":\"2026-01-05\",\"revision\":1}";
        Finding count = only(open(
                "c.json",
                "{\"manifest\": {}, \"targets\": [" + target.formatted("clubs.existing") + "]}",
                Limits.DEFAULT));
        assertEquals("cell.type", count.code().code());
        LoadedPackage ratio = PackageReader.read(open(
                "r.json",
                "{\"manifest\": {}, \"targets\": [" + target.formatted("clubs.fully-active-rate") + "]}",
                Limits.DEFAULT));
        assertTrue(
                ratio.findings().stream()
                        .noneMatch(finding -> finding.code().code().startsWith("cell.")),
                () -> ratio.findings().toString());
    }

    @Test
    void rowThatIsNoObject_isFoundWithItsNumber_andTheOthersAreRead() throws IOException {
        PackageSource source = open(
                "p.json",
                "{\"manifest\": {}, \"clubs\": [{\"club_code\": \"K1\", \"unit_code\": \"A1\"}, 5, null, \"x\", []]}",
                Limits.DEFAULT);
        List<Finding> findings = PackageReader.read(source).findings().stream()
                .filter(finding -> finding.code().code().equals("row.not-an-object"))
                .toList();
        assertEquals(
                List.of(2, 3, 4, 5),
                findings.stream().map(finding -> finding.location().row()).toList());
        assertEquals(
                List.of("number", "null", "string", "array"),
                findings.stream()
                        .map(finding -> finding.arguments().get("found"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "5",
                "{",
                "{\"clubs\": {}}",
                "{\"clubs\": null}",
                "{\"clubs\": []} {}",
                "{\"clubs\": [], \"clubs\": []}",
                "{\"clubs\": [{\"a\": 1, \"a\": 2}]}",
                "{\"manifest\": 5, \"clubs\": []}",
                "{\"clubs\": [{\"a\": 01}]}",
                "{\"clubs\": [{\"a\": NaN}]}",
                "\u0000\u0000\u0000{"
            })
    void malformedText_isFoundAndNeverValid(String text) throws IOException {
        LoadedPackage loaded = PackageReader.read(open("p.json", text, Limits.DEFAULT));
        assertTrue(
                loaded.findings().stream().anyMatch(finding -> List.of("package.damaged", "package.manifest")
                        .contains(finding.code().code())),
                () -> loaded.findings().toString());
        assertNotEquals(Verdict.VALID, loaded.verdict());
    }

    @Test
    void cutOffTable_givesTheRowsBeforeTheCut() throws IOException {
        PackageSource source = open(
                "p.json",
                "{\"manifest\": {}, \"clubs\": [{\"club_code\": \"K1\", \"unit_code\": \"A1\"}, {\"club_code\": \"K2\"",
                Limits.DEFAULT);
        assertEquals(
                List.of("package.damaged"),
                source.findings().stream().map(finding -> finding.code().code()).toList());
        List<Finding> found = new ArrayList<>();
        List<String> clubs = new ArrayList<>();
        source.read(Table.CLUBS, found, row -> clubs.add(row.text(0)));
        assertEquals(List.of("K1"), clubs);
        assertEquals(
                List.of("package.damaged clubs"),
                found.stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().table())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.json", "p.ndjson"})
    void depth_isLimited(String name) throws IOException {
        String deep = "[".repeat(50) + "]".repeat(50);
        String row = VALUE.formatted(deep);
        String text = name.endsWith(".json")
                ? "{\"manifest\": {}, \"values\": [" + row + "]}"
                : "{\"name\": \"t\"}\n{\"table\": \"values\", \"row\": " + row + "}\n";
        Finding finding =
                open(name, text, Limits.DEFAULT.withJsonDepth(20)).findings().get(0);
        assertEquals("package.limit", finding.code().code());
        assertEquals("json-depth", finding.arguments().get("limit"));
        assertEquals(20L, finding.arguments().get("allowed"));
        assertEquals("cell.type", only(open(name, text, Limits.DEFAULT)).code().code());
    }

    @Test
    void byteOrderMark_isNoFault() throws IOException {
        assertEquals(
                12,
                PackageReader.read(open(
                                "p.json",
                                "\ufeff{\"manifest\": {}, \"values\": [" + VALUE.formatted("12") + "]}",
                                Limits.DEFAULT))
                        .values()
                        .get(0)
                        .value());
        String lines = "\ufeff{\"name\": \"t\"}\r\n\r\n{\"table\": \"values\", \"row\": " + VALUE.formatted("12") + "}";
        assertEquals(
                12,
                PackageReader.read(open("p.ndjson", lines, Limits.DEFAULT))
                        .values()
                        .get(0)
                        .value());
    }

    @Test
    void lineThatIsNone_isFoundWithItsNumber_andTheOthersAreRead() throws IOException {
        String lines = "{\"name\": \"t\"}\n{\"table\": \"values\", \"row\": " + VALUE.formatted("12")
                + "}\n{\"table\": \"val\nnull\n{\"table\": \"x\", \"row\": {}}\n{\"table\": \"values\", \"row\": "
                + VALUE.formatted("-1") + "}\n";
        PackageSource source = open("p.ndjson", lines, Limits.DEFAULT);
        assertEquals(
                List.of("package.damaged 3", "package.damaged 4", "package.unlisted-file null"),
                source.findings().stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().line())
                        .toList());
        Location range = PackageReader.read(source).findings().stream()
                .filter(finding -> finding.code().code().equals("cell.range"))
                .findFirst()
                .orElseThrow()
                .location();
        assertEquals(List.of(2, 6, "/row/value"), List.of(range.row(), range.line(), range.pointer()));
    }

    @Test
    void fileCutBetweenTwoLines_isFoundByTheStatedNumber() throws IOException {
        String lines =
                "{\"name\": \"t\", \"resources\": [{\"name\": \"values\", \"path\": \"values\", \"rows\": 2}]}\n{\"table\": \"values\", \"row\": "
                        + VALUE.formatted("12") + "}\n";
        Finding finding = open("p.ndjson", lines, Limits.DEFAULT).findings().get(0);
        assertEquals("package.row-count", finding.code().code());
        assertEquals(
                List.of(2L, 1L),
                List.of(finding.arguments().get("stated"), finding.arguments().get("found")));
        assertEquals("values", finding.location().table());
    }

    @Test
    void listedTable_thatIsNotThere_isFound_andUnlistedOneIsNotRead() throws IOException {
        PackageSource source = open(
                "p.json",
                "{\"manifest\": {\"resources\": [{\"name\": \"clubs\", \"path\": \"clubs\"}]}, \"values\": []}",
                Limits.DEFAULT);
        assertEquals(
                List.of("package.missing-resource", "package.unlisted-file"),
                source.findings().stream().map(finding -> finding.code().code()).toList());
        assertTrue(source.tables().isEmpty());
    }
}
