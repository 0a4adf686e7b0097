package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.UnknownUnitException;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.ExportFinding;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes of <i>Sending bulks of data values</i> and <i>Metadata</i> in the DHIS2 developer guide. */
class Dhis2ValuesTest {

    @TempDir
    Path below;

    private LoadedPackage read(SamplesPackage sample) throws IOException {
        return PackageReader.read(sample.folder(below));
    }

    private static ExportRequest request(String period, List<String> units, String... indicators) {
        return new ExportRequest(
                Period.parse(period),
                units.stream().map(UnitCode::parse).toList(),
                Stream.of(indicators).map(IndicatorCode::parse).toList());
    }

    private static String write(Dhis2Values values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        values.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<?> dataValues(String json) {
        Map<?, ?> document = CanonicalJson.readObject(json);
        assertEquals(Set.of("dataValues"), document.keySet());
        return (List<?>) document.get("dataValues");
    }

    @Test
    void figures_areTextsOfWholeNumbers_missingOnesAreLeftOut() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound().adding("values", "A1,visits.home,2026-Q2,0\n"));
        Dhis2Values values =
                Dhis2Values.of(loaded, request("2026-Q2", List.of("A1", "B1"), "visits.home"), Language.EN);
        assertEquals(List.of(), values.findings());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(new Exported(1, 1), values.writeTo(out));
        String unit = Dhis2Uid.of(
                        loaded.registry().asOf(LocalDate.of(2026, 6, 30)).unit(UnitCode.parse("A1")))
                .value();
        String element =
                Dhis2Uid.ofDataElement(IndicatorCode.parse("visits.home")).value();
        assertEquals(
                "{\"dataValues\":[{\"dataElement\":\"" + element + "\",\"period\":\"2026Q2\",\"orgUnit\":\"" + unit
                        + "\",\"value\":\"0\"}]}\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void incompleteFigures_carryTheirCoverage_andAreFollowedUp() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        List<?> values =
                dataValues(write(Dhis2Values.of(loaded, request("2026", List.of("P1"), "visits.home"), Language.EN)));
        Map<?, ?> value = (Map<?, ?>) values.get(0);
        assertEquals(
                List.of("dataElement", "period", "orgUnit", "value", "comment", "followup"),
                List.copyOf(value.keySet()));
        assertEquals(true, value.get("followup"));
        assertTrue(value.get("comment").toString().contains("0 of 2"), value::toString);
        LoadedPackage half = read(
                SamplesPackage.sound().with("values", "unit_code,indicator,period,value\nA1,visits.home,2026-Q1,3\n"));
        Map<?, ?> sum = (Map<?, ?>)
                dataValues(write(Dhis2Values.of(half, request("2026-Q1", List.of("P1"), "visits.home"), Language.EN)))
                        .get(0);
        assertEquals("3", sum.get("value"));
        assertEquals(true, sum.get("followup"));
        assertTrue(sum.get("comment").toString().contains("1 of 2"), sum::toString);
        String vi = write(Dhis2Values.of(loaded, request("2026", List.of("P1"), "visits.home"), Language.VI));
        assertTrue(vi.contains("0 trên 2"), vi);
    }

    @Test
    void derivedFigure_isADataElement_andAnEstimateInItIsFollowedUp() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.ofAClass());
        Map<?, ?> value = (Map<?, ?>) dataValues(write(
                        Dhis2Values.of(loaded, request("2026-Q1", List.of("P1"), "visits.in-class"), Language.EN)))
                .get(0);
        assertEquals(
                Dhis2Uid.ofDataElement(IndicatorCode.parse("visits.in-class")).value(), value.get("dataElement"));
        assertEquals("3", value.get("value"));
        assertEquals(true, value.get("followup"));
        assertTrue(value.get("comment").toString().contains("estimate"), value::toString);
    }

    @Test
    void figureDeclaredOverIncompleteOnes_saysSo() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .with(
                        "values",
                        "unit_code,indicator,period,value\nP1,visits.home,2026-Q1,9\nA1,visits.home,2026-Q1,3\n"));
        Map<?, ?> value = (Map<?, ?>)
                dataValues(write(Dhis2Values.of(loaded, request("2026-Q1", List.of("P1"), "visits.home"), Language.EN)))
                        .get(0);
        assertEquals("9", value.get("value"));
        assertTrue(value.containsKey("comment"));
        assertFalse(value.containsKey("followup"));
    }

    @Test
    void ratio_isWrittenAsItsParts() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        Dhis2Values values = Dhis2Values.of(
                loaded, request("2026-Q1", List.of("P1"), "members.women-rate", "members.total"), Language.VI);
        assertEquals(
                List.of(ExportFinding.RATIO),
                values.findings().stream().map(Finding::code).toList());
        assertEquals(
                IndicatorCode.parse("members.women"),
                values.findings().get(0).arguments().get("numerator"));
        List<String> elements = new ArrayList<>();
        dataValues(write(values))
                .forEach(value ->
                        elements.add(((Map<?, ?>) value).get("dataElement").toString()));
        assertEquals(
                List.of(
                        Dhis2Uid.ofDataElement(IndicatorCode.parse("members.women"))
                                .value(),
                        Dhis2Uid.ofDataElement(IndicatorCode.parse("members.total"))
                                .value()),
                elements);
    }

    @Test
    void periodThatDhis2HasNot_andNestedUnits_areRefused() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        Dhis2Values phase = Dhis2Values.of(loaded, request("2021/2025", List.of("VN"), "visits.home"), Language.VI);
        assertEquals(
                List.of(Finding.of(ExportFinding.PERIOD, phase.findings().get(0).location(), "period", "2021/2025")),
                phase.findings());
        assertTrue(phase.isRefused());
        assertThrows(IllegalStateException.class, () -> write(phase));
        Dhis2Values nested =
                Dhis2Values.of(loaded, request("2026", List.of("A1", "VN", "A1"), "visits.home"), Language.VI);
        assertEquals(1, nested.findings().size());
        assertEquals(ExportFinding.NESTED_UNITS, nested.findings().get(0).code());
        assertEquals(
                Map.of("unit_code", UnitCode.parse("A1"), "above", UnitCode.parse("VN")),
                nested.findings().get(0).arguments());
        assertTrue(nested.isRefused());
    }

    @Test
    void unknownUnitOrIndicator_isTheCallersBug() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        assertThrows(
                UnknownUnitException.class,
                () -> Dhis2Values.of(loaded, request("2026", List.of("B1"), "visits.home"), Language.VI));
        assertThrows(
                IllegalArgumentException.class,
                () -> Dhis2Values.of(loaded, request("2026", List.of("VN"), "visits.none"), Language.VI));
    }

    @Test
    void cutOffDaysOfTheDecree_areTold() throws IOException {
        SamplesPackage sample = SamplesPackage.sound();
        sample.withBytes(
                "datapackage.json",
                sample.manifest()
                        .replace("\"calendar\":\"calendar\"", "\"calendar\":\"decree-09-2019\"")
                        .getBytes(StandardCharsets.UTF_8));
        Dhis2Values values = Dhis2Values.of(read(sample), request("2026", List.of("VN"), "visits.home"), Language.VI);
        assertEquals(
                List.of(ExportFinding.CALENDAR),
                values.findings().stream().map(Finding::code).toList());
        assertEquals(
                LocalDate.of(2025, 12, 15), values.findings().get(0).arguments().get("first_day"));
        assertFalse(values.isRefused());
    }

    @Test
    void metadata_knowsAllThatTheValuesName_andSaysHowTheyAdd() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        List<IndicatorCode> all =
                loaded.catalogue().all().stream().map(Indicator::code).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dhis2Metadata.of(loaded, Period.parse("2026"), all, Language.VI).writeTo(out);
        String text = out.toString(StandardCharsets.UTF_8);
        Map<?, ?> document = CanonicalJson.readObject(text);
        assertEquals(
                List.of("organisationUnits", "dataElements", "indicatorTypes", "indicators"),
                List.copyOf(document.keySet()));
        Map<?, ?> root = (Map<?, ?>) ((List<?>) document.get("organisationUnits")).get(0);
        assertEquals(List.of("id", "code", "name", "shortName", "openingDate", "level"), List.copyOf(root.keySet()));
        Map<?, ?> province = (Map<?, ?>) ((List<?>) document.get("organisationUnits")).get(1);
        assertEquals(Map.of("id", root.get("id")), province.get("parent"));
        Set<Object> names = new HashSet<>();
        Set<Object> shortNames = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        for (Object each : (List<?>) document.get("dataElements")) {
            Map<?, ?> element = (Map<?, ?>) each;
            assertEquals(
                    List.of(
                            "id",
                            "code",
                            "name",
                            "shortName",
                            "translations",
                            "domainType",
                            "valueType",
                            "aggregationType",
                            "zeroIsSignificant"),
                    List.copyOf(element.keySet()));
            assertEquals("AGGREGATE", element.get("domainType"));
            assertEquals("INTEGER_ZERO_OR_POSITIVE", element.get("valueType"));
            assertEquals(true, element.get("zeroIsSignificant"));
            Indicator indicator = loaded.catalogue()
                    .indicator(IndicatorCode.parse(element.get("code").toString()));
            assertEquals(indicator instanceof Indicator.Flow ? "SUM" : "LAST", element.get("aggregationType"));
            assertEquals(indicator.titles().vi(), element.get("name"));
            assertEquals(
                    Map.of(
                            "locale",
                            "en",
                            "property",
                            "NAME",
                            "value",
                            indicator.titles().en()),
                    ((List<?>) element.get("translations")).get(1));
            assertTrue(names.add(element.get("name"))
                    && shortNames.add(element.get("shortName"))
                    && ids.add(element.get("id")));
            assertTrue(element.get("shortName").toString().length() <= 50);
        }
        for (Object each : (List<?>) document.get("indicators")) {
            Map<?, ?> indicator = (Map<?, ?>) each;
            assertTrue(indicator.get("numerator").toString().matches("#\\{[a-zA-Z][a-zA-Z0-9]{10}}"));
            assertTrue(ids.contains(indicator.get("denominator").toString().substring(2, 13)));
        }
        List<UnitCode> roots = loaded.figures()
                .snapshot(Window.of(Period.parse("2026"), loaded.calendar()))
                .roots();
        String values = write(Dhis2Values.of(loaded, new ExportRequest(Period.parse("2026"), roots, all), Language.VI));
        assertTrue(dataValues(values).size() > 5, values);
        for (Object each : dataValues(values)) {
            Map<?, ?> value = (Map<?, ?>) each;
            assertTrue(ids.contains(value.get("dataElement")));
            assertEquals(root.get("id"), value.get("orgUnit"));
            assertTrue(value.get("value").toString().matches("0|[1-9][0-9]*"));
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Dhis2Metadata.of(loaded, Period.parse("2026"), all, Language.VI).writeTo(again);
        assertEquals(text, again.toString(StandardCharsets.UTF_8));
    }

    @Test
    void indicatorsOfOneTitle_areToldApart() throws IOException {
        LoadedPackage loaded = read(
                SamplesPackage.sound().adding("indicators", "visits.other,FLOW,COUNT,Lượt thăm hỏi,Other visits,,\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dhis2Metadata.ofAllTime(
                        loaded,
                        List.of(IndicatorCode.parse("visits.home"), IndicatorCode.parse("visits.other")),
                        Language.VI)
                .writeTo(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.contains("\"name\":\"Lượt thăm hỏi (visits.home)\"")
                        && text.contains("\"name\":\"Lượt thăm hỏi (visits.other)\""),
                text);
        assertEquals(5, ((List<?>) CanonicalJson.readObject(text).get("organisationUnits")).size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Dhis2Metadata.ofAllTime(loaded, List.of(IndicatorCode.parse("none")), Language.VI));
    }
}
