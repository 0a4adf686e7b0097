package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.ExportFinding;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxCsvTest {

    private static final String HEADING =
            "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,FREQ,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS,FIGURE_STATUS,REPORTED,EXPECTED,UNIT_FROM,CALENDAR,BASIS";

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

    private static List<String> lines(SdmxCsv table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.writeTo(out);
        return List.of(out.toString(StandardCharsets.UTF_8).split("\r\n"));
    }

    @Test
    void figures_haveARowEach_missingOnesWithoutAValue() throws IOException {
        LoadedPackage loaded = read(
                SamplesPackage.sound()
                        .with(
                                "values",
                                "unit_code,indicator,period,value\nP1,visits.home,2026-Q1,9\nA1,visits.home,2026-Q1,3\nB1,visits.home,2026-Q2,0\n"));
        SdmxCsv table = SdmxCsv.of(
                loaded,
                request("2026-Q1", List.of("P1", "A1", "B1"), "visits.home", "visits.rate"),
                SdmxStructure.FIGURES);
        assertEquals(List.of(), table.findings());
        String start = "dataflow,ISHC:DF_FIGURES(1.0.0),I,";
        assertEquals(
                List.of(
                        HEADING,
                        start + "P1,visits@home,Q,2026-Q1,9,V,NUMBER,0,DECLARED,1,1,2020-01-01,calendar,REPORTED",
                        start + "P1,visits@rate,Q,2026-Q1,7.83,V,PT,2,DECLARED,1,1,2020-01-01,calendar,REPORTED",
                        start + "A1,visits@home,Q,2026-Q1,3,A,NUMBER,0,ROLLED_UP,1,1,2025-07-01,calendar,REPORTED",
                        start + "A1,visits@rate,Q,2026-Q1,5.00,A,PT,2,ROLLED_UP,1,1,2025-07-01,calendar,REPORTED",
                        start + "B1,visits@home,Q,2026-Q1,,O,NUMBER,0,MISSING,0,1,2025-07-01,calendar,",
                        start + "B1,visits@rate,Q,2026-Q1,,O,PT,2,MISSING,0,1,2025-07-01,calendar,"),
                lines(table));
        assertEquals(new Exported(4, 2), table.writeTo(new ByteArrayOutputStream()));
        assertEquals(
                lines(table),
                lines(SdmxCsv.of(
                        loaded,
                        request("2026-Q1", List.of("P1", "A1", "B1"), "visits.home", "visits.rate"),
                        SdmxStructure.FIGURES)));
    }

    @Test
    void incompleteFigure_isProvisional_percentageOfNothingCannotExist() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound());
        List<String> year =
                lines(SdmxCsv.of(loaded, request("2026", List.of("P1"), "visits.home"), SdmxStructure.FIGURES));
        assertEquals(
                "dataflow,ISHC:DF_FIGURES(1.0.0),I,P1,visits@home,A,2026,20,P,NUMBER,0,PARTIAL,0,2,2020-01-01,calendar,REPORTED",
                year.get(1));
        LoadedPackage half = read(
                SamplesPackage.sound().with("values", "unit_code,indicator,period,value\nA1,visits.home,2026-Q1,3\n"));
        List<String> quarter =
                lines(SdmxCsv.of(half, request("2026-Q1", List.of("P1"), "visits.home"), SdmxStructure.FIGURES));
        assertEquals(
                "dataflow,ISHC:DF_FIGURES(1.0.0),I,P1,visits@home,Q,2026-Q1,3,P,NUMBER,0,ROLLED_UP,1,2,2020-01-01,calendar,REPORTED",
                quarter.get(1));
        LoadedPackage empty = read(
                SamplesPackage.sound()
                        .with(
                                "values",
                                "unit_code,indicator,period,value\nA1,members.total,2025-Q4,0\nA1,members.women,2025-Q4,0\nB1,members.total,2025-Q4,0\n"));
        List<String> before = lines(SdmxCsv.of(
                empty, request("2025-Q4", List.of("A1", "B1"), "members.women-rate"), SdmxStructure.FIGURES));
        assertEquals(
                "dataflow,ISHC:DF_FIGURES(1.0.0),I,A1,members@women-rate,Q,2025-Q4,,M,PT,2,MISSING,1,1,2025-07-01,calendar,",
                before.get(1));
        assertEquals(
                "dataflow,ISHC:DF_FIGURES(1.0.0),I,B1,members@women-rate,Q,2025-Q4,,O,PT,2,MISSING,0,1,2025-07-01,calendar,",
                before.get(2));
    }

    @Test
    void names_standBesideCodes_andNoSpreadsheetEvaluatesThem() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.sound()
                .replacing("org-units", "Xã A", "\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")
                .replacing("indicators", "Home visits", "+visits"));
        List<String> lines =
                lines(SdmxCsv.of(loaded, request("2026-Q1", List.of("A1"), "visits.home"), SdmxStructure.FIGURES)
                        .withNames(Language.EN));
        assertEquals(
                HEADING.replace("STRUCTURE_ID", "STRUCTURE_ID,STRUCTURE_NAME")
                        .replace("REF_AREA,INDICATOR", "REF_AREA,Unit,INDICATOR,Indicator"),
                lines.get(0));
        assertEquals(
                "dataflow,ISHC:DF_FIGURES(1.0.0),Intergenerational Self-Help Clubs,I,A1,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",visits@home,'+visits,Q,2026-Q1,12,A,NUMBER,0,ROLLED_UP,1,1,2025-07-01,calendar,REPORTED",
                lines.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "\ra", "'a"})
    void textsThatMayBeEvaluated_standBehindAnApostrophe(String text) {
        assertEquals("'" + text, SdmxText.guarded(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-2", "Xã A"})
    void otherTexts_areLeftAsTheyAre(String text) {
        assertEquals(text, SdmxText.guarded(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2023,2023,A",
        "2023-S1,2023-S1,S",
        "2023-Q4,2023-Q4,Q",
        "2023-01,2023-01,M",
        "2021/2025,2021-01-01/P5Y,_O",
        "2023-01/2023-09,2023-01-01/P9M,_O",
        "2022-07/2023-06,2022-07-01/P12M,_O"
    })
    void period_isSpelledAsSdmxDoes(String period, String code, String frequency) {
        assertEquals(new SdmxPeriod(code, frequency), SdmxPeriod.of(Period.parse(period)));
    }

    @Test
    void cutOffDaysOfTheDecree_areTold() throws IOException {
        SamplesPackage sample = SamplesPackage.sound();
        sample.withBytes(
                "datapackage.json",
                sample.manifest()
                        .replace("\"calendar\":\"calendar\"", "\"calendar\":\"decree-09-2019\"")
                        .getBytes(StandardCharsets.UTF_8));
        SdmxCsv table = SdmxCsv.of(read(sample), request("2026", List.of("VN"), "visits.home"), SdmxStructure.FIGURES);
        assertEquals(
                List.of(ExportFinding.CALENDAR),
                table.findings().stream().map(Finding::code).toList());
        assertEquals(true, lines(table).get(1).endsWith(",decree-09-2019,REPORTED"));
    }

    @Test
    void derivedFigureOfAClassOfUnits_isExportedLikeAnyOther_withWhatItRestsOn() throws IOException {
        LoadedPackage loaded = read(SamplesPackage.ofAClass());
        assertEquals(List.of(), loaded.findings());
        List<String> rows =
                lines(SdmxCsv.of(loaded, request("2026-Q1", List.of("P1"), "visits.in-class"), SdmxStructure.FIGURES));
        assertTrue(rows.get(1).contains(",visits.in-class,") || rows.get(1).contains("in-class"), rows.get(1));
        assertTrue(rows.get(1).contains(",3,E,") && rows.get(1).endsWith(",ESTIMATED"), rows.get(1));
    }

    @Test
    void structure_isSpelledAsSdmxAsks() {
        assertEquals("VN.MOH:DF-1(2.0)", new SdmxStructure("VN.MOH", "DF-1", "2.0", "").reference());
        assertThrows(IllegalArgumentException.class, () -> new SdmxStructure("=A", "DF", "1.0", ""));
        assertThrows(IllegalArgumentException.class, () -> new SdmxStructure("A", "D.F", "1.0", ""));
        assertThrows(IllegalArgumentException.class, () -> new SdmxStructure("A", "DF", "1", ""));
    }

    @Test
    void estimate_isAnEstimatedValue_evenWhereItIsIncomplete_andEveryRowSaysItsBasis() throws IOException {
        LoadedPackage loaded = read(
                SamplesPackage.sound()
                        .with(
                                "values",
                                "unit_code,indicator,period,value,status\nA1,visits.home,2026-Q1,3,ESTIMATED\nB1,visits.home,2026-Q1,4,VERIFIED\n"));
        List<String> rows = lines(SdmxCsv.of(
                loaded, request("2026-Q1", List.of("P1", "A1", "B1"), "visits.home"), SdmxStructure.FIGURES));
        assertTrue(rows.get(1).contains(",7,E,") && rows.get(1).endsWith(",ESTIMATED"), rows.get(1));
        assertTrue(rows.get(2).contains(",3,E,") && rows.get(2).endsWith(",ESTIMATED"), rows.get(2));
        assertTrue(rows.get(3).contains(",4,A,") && rows.get(3).endsWith(",VERIFIED"), rows.get(3));
    }
}
