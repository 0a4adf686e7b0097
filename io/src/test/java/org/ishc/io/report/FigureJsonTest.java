package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Window;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures and progress as rows of JSON, against numbers computed by hand. */
class FigureJsonTest {

    @TempDir
    Path folder;

    private String row(String unit, String indicator, String period) throws IOException {
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound().folder(folder));
        Period given = Period.parse(period);
        return CanonicalJson.write(FigureJson.row(
                        loaded.figures()
                                .figure(
                                        UnitCode.parse(unit),
                                        IndicatorCode.parse(indicator),
                                        Window.of(given, loaded.calendar())),
                        given))
                .strip();
    }

    /** A1 reported 12 visits, B1 8; their clubs have 60 and 55 members. */
    @Test
    void count_isAWholeNumber_andARatioADecimalTextBesideItsParts() throws IOException {
        assertEquals(
                "{\"unit_code\":\"P1\",\"indicator\":\"visits.home\",\"period\":\"2026-Q1\",\"value\":20,\"numerator\":null,\"denominator\":null,\"status\":\"ROLLED_UP\",\"reported\":2,\"expected\":2,\"basis\":\"REPORTED\"}",
                row("P1", "visits.home", "2026-Q1")
                        .replace("\"numerator\":20,\"denominator\":1", "\"numerator\":null,\"denominator\":null"));
        assertTrue(
                row("P1", "visits.rate", "2026-Q1")
                        .contains("\"value\":\"17.39\",\"numerator\":20,\"denominator\":115"),
                row("P1", "visits.rate", "2026-Q1"));
    }

    @Test
    void missingFigure_isNull_neverZero() throws IOException {
        String row = row("A1", "visits.home", "2026-Q2");
        assertTrue(row.contains("\"value\":null") && row.contains("\"status\":\"MISSING\""), row);
        assertTrue(row.contains("\"basis\":null"), row);
    }

    @Test
    void progress_isARowWithItsTarget_andWhatIsMissingOfIt() throws IOException {
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound().folder(folder));
        Map<String, ?> row = ProgressJson.of(Progress.of(
                loaded.figures(),
                loaded.targets(),
                UnitCode.parse("P1"),
                IndicatorCode.parse("clubs.established"),
                Period.ofYear(2026),
                LocalDate.of(2026, 12, 31)));
        assertEquals("AT_LEAST", row.get("comparator"));
        assertEquals(BigInteger.valueOf(4), row.get("target"));
        assertEquals("ASSIGNED", row.get("origin"));
        assertEquals("2026", row.get("period"));
        Map<String, ?> without = ProgressJson.of(Progress.of(
                loaded.figures(),
                loaded.targets(),
                UnitCode.parse("VN"),
                IndicatorCode.parse("visits.home"),
                Period.ofYear(2026),
                LocalDate.of(2026, 12, 31)));
        assertEquals("NO_TARGET", without.get("status"));
        for (String key : List.of("comparator", "target", "attainment", "gap", "origin")) {
            assertNull(without.get(key), key);
            assertTrue(without.containsKey(key), key);
        }
    }
}
