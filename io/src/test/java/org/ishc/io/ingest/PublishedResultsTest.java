package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureStatus;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Results of the programme that were published, computed again from the raw figures. Sources: shared figures of the
 * programme ({@code province-figures}, {@code national-series}, {@code scheme-targets}): Ninh Thuận's report of May
 * 2025, the final review of Decision 1336 in the press of June 2025, Bạc Liêu's report of 2020, letter 69/HNCT-BĐN of
 * 2023-03-06.
 */
class PublishedResultsTest {

    @TempDir
    Path folder;

    private LoadedPackage loaded(String values, String targets) throws IOException {
        Files.writeString(folder.resolve("values.csv"), "unit_code,indicator,period,value\n" + values);
        Files.writeString(
                folder.resolve("targets.csv"),
                "unit_code,indicator,period,comparator,value,decided_on,revision\n" + targets);
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"profile\":\"tabular-data-package\",\"name\":\"published\",\"created\":\"2025-07-01T00:00:00+07:00\",\"ishc_version\":\"1\",\"as_of\":\"2025-12-31\",\"resources\":["
                        + "{\"name\":\"values\",\"path\":\"values.csv\"},{\"name\":\"targets\",\"path\":\"targets.csv\"}]}");
        return PackageReader.read(folder);
    }

    private static Progress progress(LoadedPackage loaded, String unit, String indicator, String period, String on) {
        return Progress.of(
                loaded.figures(),
                loaded.targets(),
                UnitCode.parse(unit),
                IndicatorCode.parse(indicator),
                Period.parse(period),
                LocalDate.parse(on));
    }

    private static Figure figure(LoadedPackage loaded, String unit, String indicator, String period) {
        return loaded.figures().figure(UnitCode.parse(unit), IndicatorCode.parse(indicator), Period.parse(period));
    }

    @Test
    void ninhThuan_founded41Of30_whichIs136_67Percent_not137() throws IOException {
        Progress progress = progress(
                loaded(
                        "58,clubs.established,2021-01/2025-05,41\n",
                        "58,clubs.established,2021/2025,AT_LEAST,30,2021-01-05,1\n"),
                "58",
                "clubs.established",
                "2021/2025",
                "2025-05-31");
        assertEquals("410/3", progress.attainment().orElseThrow().toString());
        assertEquals("136.67", progress.attainment().orElseThrow().toDecimal(2));
        assertEquals(ProgressStatus.ACHIEVED, progress.status());
    }

    @Test
    void nation_doubledItsQuantity_andMissedItsQuality() throws IOException {
        LoadedPackage loaded = loaded(
                "VN,clubs.established,2021/2025,6000\nVN,clubs.fully-active,2025-S1,3600\nVN,clubs.reporting,2025-S1,9000\n",
                "VN,clubs.established,2021/2025,AT_LEAST,3000,2020-08-31,1\nVN,clubs.fully-active-rate,2025-S1,AT_LEAST,70,2020-08-31,1\n");
        assertEquals(
                "200.00",
                progress(loaded, "VN", "clubs.established", "2021/2025", "2025-12-31")
                        .attainment()
                        .orElseThrow()
                        .toDecimal(2));
        Progress quality = progress(loaded, "VN", "clubs.fully-active-rate", "2025-S1", "2025-12-31");
        assertEquals("40.00", quality.actual().value().orElseThrow().toDecimal(2));
        assertEquals("57.14", quality.attainment().orElseThrow().toDecimal(2));
        assertEquals(ProgressStatus.MISSED, quality.status());
    }

    @Test
    void bacLieu2020_ratiosAreRecomputedFromTheCounts() throws IOException {
        LoadedPackage loaded =
                loaded("95,members.total,2020,1467\n95,members.women,2020,686\n95,members.older,2020,1066\n", "");
        assertEquals(
                "46.76",
                figure(loaded, "95", "members.women-rate", "2020")
                        .value()
                        .orElseThrow()
                        .toDecimal(2));
        assertEquals(
                "72.67",
                figure(loaded, "95", "members.older-rate", "2020")
                        .value()
                        .orElseThrow()
                        .toDecimal(2));
    }

    @Test
    void clubsThatExistAndClubsFoundedInTheYear_areKeptApart() throws IOException {
        LoadedPackage loaded = loaded("VN,clubs.existing,2022,5400\nVN,clubs.established,2022,1233\n", "");
        assertEquals(
                "5400/1",
                figure(loaded, "VN", "clubs.existing", "2022")
                        .value()
                        .orElseThrow()
                        .toString());
        assertEquals(
                "1233/1",
                figure(loaded, "VN", "clubs.established", "2022")
                        .value()
                        .orElseThrow()
                        .toString());
        assertEquals(
                FigureStatus.MISSING,
                figure(loaded, "VN", "clubs.established", "2022-Q1").status());
        assertFalse(figure(loaded, "VN", "clubs.established", "2022-Q1").value().isPresent());
    }
}
