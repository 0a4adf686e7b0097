package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.time.Period;
import org.ishc.io.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Definitions, classes, values and targets that cannot be: each is found where it stands, nothing is counted twice or
 * silently zero.
 */
class BadIndicatorsTest {

    private static final String UNITS = "\"org-units\": ["
            + "{\"unit_code\": \"VN\", \"valid_from\": \"2025-07-01\", \"level\": \"CENTRAL\"},"
            + "{\"unit_code\": \"P1\", \"valid_from\": \"2025-07-01\", \"level\": \"PROVINCE\", \"parent_code\": \"VN\"},"
            + "{\"unit_code\": \"A1\", \"valid_from\": \"2025-07-01\", \"valid_to\": \"2026-07-01\", \"level\": \"COMMUNE\", \"name\": \"Xã Cũ\", \"parent_code\": \"P1\"},"
            + "{\"unit_code\": \"A2\", \"valid_from\": \"2025-07-01\", \"valid_to\": \"2026-07-01\", \"level\": \"COMMUNE\", \"name\": \"Xã Hai\", \"parent_code\": \"P1\"},"
            + "{\"unit_code\": \"A1\", \"valid_from\": \"2026-07-01\", \"level\": \"COMMUNE\", \"name\": \"Xã Mới\", \"parent_code\": \"P1\"}],"
            + "\"successions\": ["
            + "{\"date\": \"2026-07-01\", \"predecessor_code\": \"A1\", \"successor_code\": \"A1\", \"portion\": \"full\"},"
            + "{\"date\": \"2026-07-01\", \"predecessor_code\": \"A2\", \"successor_code\": \"A1\", \"portion\": \"full\"}]";

    @TempDir
    Path folder;

    private LoadedPackage read(String tables) throws IOException {
        return PackageReader.read(Files.writeString(
                folder.resolve("p.json"),
                "{\"manifest\": {\"name\": \"p\", \"sender\": \"VN\", \"period\": \"2026\", \"as_of\": \"2026-12-31\"}, "
                        + UNITS + (tables.isEmpty() ? "" : ", " + tables) + "}"));
    }

    private static List<String> found(LoadedPackage loaded) {
        return loaded.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code().code() + " "
                        + finding.location().column() + " "
                        + finding.location().key())
                .toList();
    }

    private static String indicator(String code, String kind, String definition) {
        return "{\"code\": \"" + code + "\", \"kind\": \"" + kind
                + "\", \"title_vi\": \"Số\", \"title_en\": \"Number\", \"definition\": " + definition + "}";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"clubs\": {\"sum\": {\"report\": \"memberz\"}}}|clubs/sum/report",
                "{\"clubs\": {\"where\": {\"norm\": \"memberz\"}}}|clubs/where/norm",
                "{\"clubs\": {\"where\": {\"state\": [\"RUNNING\"]}}}|clubs/where/state/0",
                "{\"clubs\": {\"where\": {\"class\": \"type.lang\"}}}|clubs/where/class",
                "{\"clubs\": {\"where\": {\"scheme\": []}}}|clubs/where/scheme",
                "{\"clubs\": {\"event\": \"OPEN\"}}|clubs/event",
                "{\"clubs\": {\"sum\": {\"percent\": [{\"report\": \"women\"}, {\"report\": \"members\"}]}}}|clubs/sum",
                "{\"clubs\": {\"where\": {\"actual\": \"clubs.existing\"}}}|clubs/where",
                "{\"units\": {\"level\": \"VILLAGE\"}}|units/level",
                "{\"units\": {\"level\": \"COMMUNE\", \"where\": {\"fully_active\": true}}}|units/where",
                "{\"groups\": {}}|``"
            })
    void definitionThatCannotBe_isRefused_atItsPlace(String definition, String path) throws IOException {
        LoadedPackage loaded = read("\"indicators\": [" + indicator("k.a", "STOCK", definition) + "]");
        assertEquals(List.of("ERROR indicator.definition definition [k.a]"), found(loaded));
        assertEquals(path, loaded.findings().get(0).arguments().get("path"));
        assertEquals(Optional.empty(), loaded.figures().catalogue().find(IndicatorCode.parse("k.a")));
    }

    /** A number is named as it was written, never as a fraction. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"clubs\": {\"where\": {\"founded\": 20.5}}}|20.5",
                "{\"clubs\": {\"where\": {\"reported\": 0.375}}}|0.375"
            })
    void numberInADefinition_isNamedAsItWasWritten(String definition, String written) throws IOException {
        LoadedPackage loaded = read("\"indicators\": [" + indicator("k.a", "STOCK", definition) + "]");
        for (Language language : Language.values()) {
            String text = Messages.in(language).text(loaded.findings().get(0));
            assertTrue(text.contains(written), text);
        }
    }

    @ParameterizedTest
    @CsvSource({"nothing.there", "clubs.fully-active-rate"})
    void definitionOfAnIndicatorThatIsNone_orIsARatio_isRefused(String indicator) throws IOException {
        LoadedPackage loaded = read("\"indicators\": ["
                + indicator(
                        "k.a",
                        "STOCK",
                        "{\"units\": {\"level\": \"COMMUNE\", \"where\": {\"reported\": \"" + indicator + "\"}}}")
                + "]");
        assertEquals(List.of("ERROR indicator.definition definition [k.a]"), found(loaded));
    }

    @Test
    void circle_refusesEachInIt_andWhatNamesThem() throws IOException {
        String within = "{\"within\": {\"indicator\": \"%s\", \"class\": \"type.xa\"}}";
        LoadedPackage loaded = read("\"indicators\": ["
                + indicator("k.a", "FLOW", String.format(within, "k.b")) + ","
                + indicator("k.b", "FLOW", String.format(within, "k.a")) + ","
                + indicator("k.c", "FLOW", String.format(within, "k.a"))
                + "], \"targets\": [{\"unit_code\": \"P1\", \"indicator\": \"k.a\", \"period\": \"2026\", \"value\": \"5\","
                + " \"decided_on\": \"2026-01-05\", \"revision\": \"1\"}]");
        assertEquals(
                List.of(
                        "ERROR indicator.cycle definition [k.a]",
                        "ERROR indicator.cycle definition [k.b]",
                        "INFO ref.refused definition [k.c]",
                        "INFO ref.refused indicator [P1, k.a, 2026, 1]"),
                found(loaded));
    }

    private static String value(String unit, String status, String day, int value) {
        return "{\"unit_code\": \"" + unit
                + "\", \"indicator\": \"clubs.operating\", \"period\": \"2026-Q1\", \"value\": \"" + value
                + "\", \"status\": \"" + status + "\", \"recorded_on\": \"" + day + "\"}";
    }

    private static Figure figure(LoadedPackage loaded, String unit) {
        return loaded.figures()
                .figure(UnitCode.parse(unit), IndicatorCode.parse("clubs.operating"), Period.parse("2026-Q1"));
    }

    @Test
    void twoStatusesOfAValue_areOneFigure_theStronger() throws IOException {
        LoadedPackage loaded = read("\"values\": [" + value("A1", "ESTIMATED", "2026-03-01", 9) + ","
                + value("A1", "VERIFIED", "2026-05-01", 10) + "]");
        assertEquals(List.of(), found(loaded));
        assertEquals("10", figure(loaded, "A1").value().orElseThrow().floor().toString());
        assertEquals("10", figure(loaded, "VN").value().orElseThrow().floor().toString());
        LoadedPackage twice = read("\"values\": [" + value("A1", "VERIFIED", "2026-03-01", 9) + ","
                + value("A1", "VERIFIED", "2026-05-01", 10) + "]");
        assertEquals(List.of("ERROR row.duplicate-key null [A1, clubs.operating, 2026-Q1, VERIFIED]"), found(twice));
        assertEquals("9", figure(twice, "VN").value().orElseThrow().floor().toString());
    }

    @Test
    void estimateAfterTheVerifiedFigure_changesNothing_andIsSaidWhereItIsFarOff() throws IOException {
        LoadedPackage loaded = read("\"values\": [" + value("A1", "VERIFIED", "2026-05-01", 10) + ","
                + value("A1", "ESTIMATED", "2026-09-01", 20) + "]");
        assertEquals(List.of("INFO value.estimate-off value [A1, clubs.operating, 2026-Q1, ESTIMATED]"), found(loaded));
        assertEquals("10", figure(loaded, "A1").value().orElseThrow().floor().toString());
        assertEquals(
                ValueStatus.VERIFIED.name(),
                figure(loaded, "A1").basis().orElseThrow().name());
    }

    @Test
    void classThatOnlyARefusedRowTells_isNotUnused() throws IOException {
        String inArea = "{\"clubs\": {\"where\": {\"class\": \"area.%s\"}}}";
        LoadedPackage loaded = read("\"unit-classes\": ["
                + "{\"unit_code\": \"A1\", \"class\": \"area.island\", \"valid_from\": \"2026-01-01\"},"
                + "{\"unit_code\": \"ZZ\", \"class\": \"area.border\", \"valid_from\": \"2026-01-01\"}], \"indicators\": ["
                + indicator("k.border", "STOCK", inArea.formatted("border")) + ","
                + indicator("k.coast", "STOCK", inArea.formatted("coast")) + "]");
        assertEquals(
                List.of(
                        "WARNING indicator.class-unused definition [k.coast]",
                        "ERROR ref.unknown-unit unit_code [ZZ, area.border, 2026-01-01]"),
                found(loaded));
    }

    @Test
    void classOfAUnitWhoseCodeCameToMeanAnother_endsWithTheUnit() throws IOException {
        LoadedPackage loaded = read(
                "\"unit-classes\": [{\"unit_code\": \"A1\", \"class\": \"area.island\", \"valid_from\": \"2026-01-01\"}],"
                        + " \"indicators\": ["
                        + indicator(
                                "k.island",
                                "STOCK",
                                "{\"units\": {\"level\": \"COMMUNE\", \"where\": {\"class\": \"area.island\"}}}")
                        + "]");
        assertEquals(List.of(), found(loaded));
        IndicatorCode island = IndicatorCode.parse("k.island");
        UnitCode nation = UnitCode.parse("VN");
        assertEquals(
                "1",
                loaded.figures()
                        .figure(nation, island, Period.parse("2026-Q1"))
                        .value()
                        .orElseThrow()
                        .floor()
                        .toString());
        Figure after = loaded.figures().figure(nation, island, Period.parse("2026-Q3"));
        assertEquals(
                "0", after.value().orElseThrow().floor().toString(), "the new A1 took A2 over and is another unit");
        assertEquals(1, after.coverage().expected());
    }
}
