package org.ishc.io.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.document.Statement;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package says of itself, as it is read: what cannot be read is said, the rest still counts. */
class ManifestReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void soundManifest_isReadWhole() {
        Manifest manifest = read("""
                {"profile": "tabular-data-package", "name": "quý 1", "ishc_version": "1",
                 "created": "2026-04-01T08:00:00+07:00", "sender": "01", "period": "2026-Q1",
                 "calendar": "calendar", "as_of": "2026-03-31",
                 "resources": [{"name": "clubs", "path": "data/clubs.csv", "rows": 12,
                                "hash": "sha256:0a", "dialect": {"delimiter": ";"}}],
                 "contact": {"phone": "024", "size": 1.50}}""").orElseThrow();
        assertEquals(List.of(), findings);
        assertEquals(Optional.of("quý 1"), manifest.name());
        assertEquals(Optional.of("2026-04-01T08:00:00+07:00"), manifest.created());
        assertEquals(Optional.of(UnitCode.of("01")), manifest.sender());
        assertEquals(Optional.of(Period.parse("2026-Q1")), manifest.period());
        assertEquals(PeriodCalendar.CALENDAR, manifest.calendar());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 31)), manifest.asOf());
        assertEquals(
                List.of(new Manifest.Resource(
                        "clubs", List.of("data/clubs.csv"), Optional.of("0a"), Optional.of(';'), Optional.of(12L))),
                manifest.resources());
        assertEquals(Map.of("contact", Map.of("phone", "024", "size", new BigDecimal("1.50"))), manifest.further());
    }

    @Test
    void emptyObject_saysNothing_andNothingIsWrongWithIt() {
        assertEquals(Optional.of(Manifest.NONE), read("{}"));
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "null", "{", "{\"a\": 1,}", "{\"a\": 1, \"a\": 2}"})
    void whatIsNotAnObject_isNotRead(String json) {
        assertEquals(Optional.empty(), read(json));
        assertEquals(List.of("package.manifest"), codes());
        assertEquals(ManifestReader.FILE, findings.get(0).location().file());
    }

    /** A day that nobody sees would change every check: each is said, and the others count. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ishc_version | \"2\"",
                "sender       | \"0 1\"",
                "sender       | 1",
                "period       | \"2026-Q5\"",
                "period       | [\"2026\"]",
                "calendar     | \"lunar\"",
                "as_of        | \"2026-02-30\"",
                "as_of        | 20260331",
                "created      | {}",
                "name         | true"
            })
    void valueThatCannotBeRead_isSaid_withItsKey_andIsMissing(String key, String value) {
        Manifest manifest =
                read("{\"" + key + "\": " + value + ", \"further\": \"kept\"}").orElseThrow();
        assertEquals(List.of("package.manifest"), codes());
        assertTrue(said().contains(key), said());
        assertEquals(Map.of("further", "kept"), manifest.further());
        assertEquals(
                Manifest.builder()
                        .from(Manifest.NONE)
                        .further(Map.of("further", "kept"))
                        .build(),
                manifest);
    }

    /** What stands there is of no use to anybody who is not told what may. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ishc_version | \"2\"        | 1",
                "sender       | \"0 1\"      | 1 to 64 of",
                "period       | \"2026-T4\"  | 2023-Q1",
                "calendar     | \"lunar\"    | calendar, decree-09-2019",
                "as_of        | \"31/4/2026\" | yyyy-MM-dd",
                "resources    | \"clubs\"    | [{\"name\": \"clubs\"",
                "resources    | {\"clubs\": 1} | [{\"name\": \"clubs\"",
            })
    void valueThatCannotBeRead_isSaid_withWhatIsAllowed(String key, String value, String allowed) {
        read("{\"" + key + "\": " + value + "}");
        assertEquals(List.of("package.manifest"), codes());
        Statement reason = (Statement) findings.get(0).arguments().get("reason");
        assertEquals(key, reason.values().get("key"));
        assertTrue(String.valueOf(reason.values().get("allowed")).contains(allowed), reason.toString());
    }

    @Test
    void valuesAreTrimmed_asCellsAre() {
        Manifest manifest = read("{\"ishc_version\": \"1 \", \"sender\": \"\u00a001\", \"period\": \" 2026-Q1\","
                        + " \"calendar\": \"calendar\\t\", \"as_of\": \" 2026-03-31\"}")
                .orElseThrow();
        assertEquals(List.of(), codes());
        assertEquals("01", manifest.sender().orElseThrow().value());
        assertEquals("2026-Q1", manifest.period().orElseThrow().toString());
    }

    @Test
    void resourceWithoutNameOrPath_isSaid_andTheOthersAreRead() {
        Manifest manifest = read("""
                {"resources": [{"name": "clubs"}, {"path": "x.csv"}, "values", {"name": "values", "path": []},
                               {"name": "targets", "path": "targets.csv"}]}""").orElseThrow();
        assertEquals(List.of("package.manifest", "package.manifest", "package.manifest", "package.manifest"), codes());
        assertEquals(
                List.of("targets"),
                manifest.resources().stream().map(Manifest.Resource::name).toList());
    }

    @Test
    void path_isNamedAsTheFilesOfThePackageAre() {
        Manifest manifest = read("""
                {"resources": [{"name": "clubs", "path": ".\\\\data\\\\clubs.csv"},
                               {"name": "values", "path": ["./a.csv", "b/./c.csv"]}]}""").orElseThrow();
        assertEquals(List.of("data/clubs.csv"), manifest.resources().get(0).paths());
        assertEquals(List.of("a.csv", "b/c.csv"), manifest.resources().get(1).paths());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "1", ";;", "\\n"})
    void separatorThatIsPartOfTextsAndNumbers_isNoSeparator(String delimiter) {
        Manifest manifest =
                read("{\"resources\": [{\"name\": \"clubs\", \"path\": \"c.csv\", \"dialect\": {\"delimiter\": \""
                                + delimiter.replace("\"", "\\\"") + "\"}}]}")
                        .orElseThrow();
        assertEquals(Optional.empty(), manifest.resources().get(0).delimiter());
        assertEquals(List.of("package.manifest"), codes());
    }

    @Test
    void numbersOfRows_areWholeNumbers_orNotStated() {
        Manifest manifest = read("""
                {"resources": [{"name": "clubs", "path": "c.csv", "rows": 1.5},
                               {"name": "values", "path": "v.csv", "rows": "12"},
                               {"name": "targets", "path": "t.csv", "rows": 99999999999999999999}]}""").orElseThrow();
        manifest.resources().forEach(resource -> assertEquals(Optional.empty(), resource.rows()));
    }

    /** Somebody else's file is read with bounded memory, whatever is in it. */
    @Test
    void moreResourcesThanAnyPackageHas_areNotRead_whichIsSaid() {
        String many = IntStream.range(0, 1_001)
                .mapToObj(i -> "{\"name\": \"t" + i + "\", \"path\": \"" + i + ".csv\"}")
                .collect(Collectors.joining(",", "{\"resources\": [", "]}"));
        assertEquals(1_000, read(many).orElseThrow().resources().size());
        assertEquals(List.of("package.limit"), codes());
        assertEquals(
                Map.of("limit", "resources", "allowed", 1_000L, "found", 1_001L),
                findings.get(0).arguments());
    }

    @Test
    void depthAndLength_areBounded() {
        assertEquals(Optional.empty(), read("[".repeat(200) + "]".repeat(200)));
        assertEquals(Optional.empty(), read("{\"a\": " + "9".repeat(200) + "}"));
        assertEquals(
                1,
                read("{\"resources\": [{\"name\": \"" + "x".repeat(5_000)
                                + "\", \"path\": \"a\"}, {\"name\": \"clubs\", \"path\": \"a\"}]}")
                        .orElseThrow()
                        .resources()
                        .size());
    }

    /** Half a character cannot be written again. */
    @Test
    void textWithHalfACharacter_isNotKept() {
        Manifest manifest = read("{\"name\": \"a\\ud83d\", \"own\": \"b\\ud83d\", \"sound\": \"c\"}")
                .orElseThrow();
        assertEquals(Optional.empty(), manifest.name());
        assertEquals(Map.of("sound", "c"), manifest.further());
        assertEquals(List.of("package.manifest", "package.manifest"), codes());
    }

    @Test
    void yearOfCreation_isOneThatThereCanBe() {
        assertEquals(
                Optional.empty(),
                read("{\"created\": \"0026-04-01T08:00:00Z\"}").orElseThrow().created());
        assertEquals(List.of("package.manifest"), codes());
    }

    /** What is written is read back, so that a package converted twice says the same of itself. */
    @Test
    void writtenManifest_isReadBack() {
        Manifest manifest = Manifest.builder()
                .name("quý 1")
                .created("2026-04-01T08:00:00+07:00")
                .sender(UnitCode.of("01"))
                .period(Period.parse("2026-Q1"))
                .calendar(PeriodCalendar.CALENDAR)
                .asOf(LocalDate.of(2026, 3, 31))
                .further(Map.of("contact", "024"))
                .build();
        String json =
                CanonicalJson.write(ManifestWriter.of(manifest, List.of(ManifestWriter.Written.of(Table.CLUBS, 12))));
        Manifest again = read(json).orElseThrow();
        assertEquals(List.of(), findings);
        assertEquals(
                Manifest.builder().from(manifest).resources(again.resources()).build(), again);
        assertEquals("clubs", again.resources().get(0).name());
        assertEquals(Optional.of(12L), again.resources().get(0).rows());
    }

    private Optional<Manifest> read(String json) {
        return new ManifestReader(findings).read(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }

    private String said() {
        return String.valueOf(findings.get(0).arguments().get("reason"));
    }
}
