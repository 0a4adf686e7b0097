package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document for {@code /api/metadata}, against one that was written by hand. */
class Dhis2MetadataTest {

    @TempDir
    Path folder;

    private static String write(Dhis2Metadata metadata) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metadata.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private LoadedPackage read(SamplesPackage sample) throws IOException {
        return PackageReader.read(sample.folder(folder));
    }

    private static String uid(String kind, String name) {
        return Dhis2Uid.of(kind, name).value();
    }

    @Test
    void document_isTheOneThatTheGuideOfTheOtherSystemAsksFor() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .without("successions")
                .without("clubs")
                .without("club-events")
                .without("club-reports")
                .without("values")
                .without("targets")
                .without("groups")
                .without("assessments")
                .with("org-units", """
                    unit_code,valid_from,valid_to,level,kind,name,parent_code
                    VN,2020-01-01,,CENTRAL,,Trung ương,
                    A1,2025-07-01,2027-01-01,COMMUNE,,Xã A,VN
                    """));
        String root = uid("organisationUnit", "VN@2020-01-01");
        String commune = uid("organisationUnit", "A1@2025-07-01");
        String home = uid("dataElement", "visits.home");
        assertEquals(
                "{\"organisationUnits\":["
                        + "{\"id\":\"" + root
                        + "\",\"code\":\"VN@2020-01-01\",\"name\":\"Trung ương\",\"shortName\":\"Trung ương\",\"openingDate\":\"2020-01-01\",\"level\":1},"
                        + "{\"id\":\"" + commune
                        + "\",\"code\":\"A1@2025-07-01\",\"name\":\"Xã A\",\"shortName\":\"Xã A\",\"openingDate\":\"2025-07-01\",\"closedDate\":\"2026-12-31\",\"parent\":{\"id\":\""
                        + root + "\"},\"level\":2}"
                        + "],\"dataElements\":["
                        + "{\"id\":\"" + home
                        + "\",\"code\":\"visits.home\",\"name\":\"Home visits\",\"shortName\":\"Home visits\","
                        + "\"translations\":[{\"locale\":\"vi\",\"property\":\"NAME\",\"value\":\"Lượt thăm hỏi\"},{\"locale\":\"en\",\"property\":\"NAME\",\"value\":\"Home visits\"}],"
                        + "\"domainType\":\"AGGREGATE\",\"valueType\":\"INTEGER_ZERO_OR_POSITIVE\",\"aggregationType\":\"SUM\",\"zeroIsSignificant\":true}"
                        + "]}\n",
                write(Dhis2Metadata.of(
                        loaded, Period.ofYear(2026), List.of(IndicatorCode.parse("visits.home")), Language.EN)));
    }

    @Test
    void ratio_isAnIndicatorThere_withTheTypeOfAPercentage() throws IOException {
        String text = write(Dhis2Metadata.of(
                read(SamplesPackage.sound()),
                Period.ofYear(2026),
                List.of(IndicatorCode.parse("visits.rate")),
                Language.VI));
        Map<?, ?> document = CanonicalJson.readObject(text);
        assertEquals(
                List.of(Map.of(
                        "id", uid("indicatorType", "percent"), "name", "ISHC %", "factor", 100, "number", false)),
                document.get("indicatorTypes"));
        Map<?, ?> ratio = (Map<?, ?>) ((List<?>) document.get("indicators")).get(0);
        assertEquals(uid("indicator", "visits.rate"), ratio.get("id"));
        assertEquals("#{" + uid("dataElement", "visits.home") + "}", ratio.get("numerator"));
        assertEquals("#{" + uid("dataElement", "members.total") + "}", ratio.get("denominator"));
        assertEquals("Lượt thăm hỏi", ratio.get("numeratorDescription"));
        assertEquals(Map.of("id", uid("indicatorType", "percent")), ratio.get("indicatorType"));
        assertEquals(false, ratio.get("annualized"));
    }

    @Test
    void withoutARatio_thereAreNoIndicatorsAndNoType() throws IOException {
        Map<?, ?> document = CanonicalJson.readObject(write(Dhis2Metadata.of(
                read(SamplesPackage.sound()),
                Period.ofYear(2026),
                List.of(IndicatorCode.parse("visits.home")),
                Language.VI)));
        assertEquals(Set.of("organisationUnits", "dataElements"), document.keySet());
    }

    @Test
    void mapIsThatOfTheLastDayOfThePeriod_andOfAllTimeEveryVersionIsThere() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        List<IndicatorCode> asked = List.of(IndicatorCode.parse("visits.home"));
        assertEquals(
                List.of("A1@2025-07-01", "B2@2026-07-01", "P1@2020-01-01", "VN@2020-01-01"),
                Dhis2Metadata.of(loaded, Period.ofYear(2026), asked, Language.VI).organisationUnits().stream()
                        .map(Dhis2Unit::code)
                        .sorted()
                        .toList());
        assertEquals(
                List.of("A1@2025-07-01", "B1@2025-07-01", "P1@2020-01-01", "VN@2020-01-01"),
                Dhis2Metadata.of(loaded, Period.parse("2026-Q1"), asked, Language.VI).organisationUnits().stream()
                        .map(Dhis2Unit::code)
                        .sorted()
                        .toList());
        assertEquals(
                5,
                Dhis2Metadata.ofAllTime(loaded, asked, Language.VI)
                        .organisationUnits()
                        .size());
    }

    @Test
    void nameTooLongForTheOtherSystem_isCut_andStaysTheOnlyOne() throws IOException {
        String title = "Số lượt thăm hỏi ".repeat(20);
        LoadedPackage loaded = read(SamplesPackage.sound()
                .adding(
                        "indicators",
                        "v.one,FLOW,COUNT," + title + "một,One,,\nv.two,FLOW,COUNT," + title + "hai,Two,,\n"));
        List<?> elements = (List<?>) CanonicalJson.readObject(write(Dhis2Metadata.of(
                        loaded,
                        Period.ofYear(2026),
                        List.of(IndicatorCode.parse("v.one"), IndicatorCode.parse("v.two")),
                        Language.VI)))
                .get("dataElements");
        Set<Object> names = new HashSet<>();
        for (Object element : elements) {
            Object name = ((Map<?, ?>) element).get("name");
            assertEquals(230, String.valueOf(name).length());
            assertTrue(names.add(name));
            assertEquals(
                    50, String.valueOf(((Map<?, ?>) element).get("shortName")).length());
        }
    }
}
