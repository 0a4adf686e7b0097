package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The years of which a page can show something: from the first word of the data to the last whole year. */
class DataYearsTest {

    @TempDir
    Path folder;

    private List<String> years(SamplesPackage sample, LocalDate on) throws IOException {
        return DataYears.until(PackageReader.read(sample.folder(folder)), on).stream()
                .map(Period::code)
                .toList();
    }

    private static SamplesPackage valueOf(String period) {
        return SamplesPackage.sound()
                .with("values", "unit_code,indicator,period,value\nP1,visits.home," + period + ",12\n");
    }

    @Test
    void yearThatRuns_isNotShownYet() throws IOException {
        assertEquals(List.of("2026"), years(SamplesPackage.sound(), LocalDate.of(2026, 12, 31)));
        assertEquals(List.of(), years(SamplesPackage.sound(), LocalDate.of(2026, 12, 30)));
    }

    @Test
    void firstValue_orFirstDayOfAClub_begins() throws IOException {
        assertEquals(List.of("2024", "2025", "2026"), years(valueOf("2024-Q3"), LocalDate.of(2026, 12, 31)));
        assertEquals(List.of("2026", "2027"), years(valueOf("2027"), LocalDate.of(2028, 1, 1)));
    }

    @Test
    void ofVeryManyYears_theLastAreShown() throws IOException {
        List<String> years = years(valueOf("2021"), LocalDate.of(2060, 12, 31));
        assertEquals(21, years.size());
        assertEquals("2060", years.get(years.size() - 1));
    }
}
