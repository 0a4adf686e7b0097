package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Window;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status of an observation, of figures that were computed by hand. */
class ObservationStatusTest {

    @TempDir
    Path folder;

    private ObservationStatus status(String values, String unit, String indicator) throws IOException {
        LoadedPackage loaded = PackageReader.read(SamplesPackage.sound()
                .with("values", "unit_code,indicator,period,value,status\n" + values)
                .folder(folder));
        return ObservationStatus.of(loaded.figures()
                .figure(
                        UnitCode.parse(unit),
                        IndicatorCode.parse(indicator),
                        Window.of(Period.parse("2026-Q1"), loaded.calendar())));
    }

    private static final String BOTH = "A1,visits.home,2026-Q1,3,\nB1,visits.home,2026-Q1,4,\n";
    private static final String ONE = "A1,visits.home,2026-Q1,3,\n";

    @Test
    void figureOfAllItsParts_isNormal() throws IOException {
        assertEquals(ObservationStatus.A, status(BOTH, "A1", "visits.home"));
        assertEquals(ObservationStatus.A, status(BOTH, "P1", "visits.home"));
    }

    @Test
    void figureOfSomeOfItsParts_isProvisional() throws IOException {
        assertEquals(ObservationStatus.P, status(ONE, "P1", "visits.home"));
    }

    @Test
    void unitsOwnWordOverIncompleteReports_isUnvalidated() throws IOException {
        assertEquals(ObservationStatus.V, status(ONE + "P1,visits.home,2026-Q1,9,\n", "P1", "visits.home"));
    }

    @Test
    void estimate_isToldBeforeWhatIsMissing() throws IOException {
        assertEquals(ObservationStatus.E, status("A1,visits.home,2026-Q1,3,ESTIMATED\n", "P1", "visits.home"));
        assertEquals(ObservationStatus.E, status("A1,visits.home,2026-Q1,3,ESTIMATED\n", "A1", "visits.home"));
    }

    @Test
    void figureThatNobodyGave_isMissing_notZero() throws IOException {
        assertEquals(ObservationStatus.O, status(ONE, "B1", "visits.home"));
        assertEquals(ObservationStatus.O, status(ONE, "B1", "visits.rate"));
        assertEquals(ObservationStatus.A, status("A1,visits.home,2026-Q1,0,\n", "A1", "visits.home"));
    }
}
