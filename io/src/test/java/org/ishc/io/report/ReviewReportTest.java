package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.Page;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A review with the pages of its units: everything leads somewhere, whatever the package holds. */
class ReviewReportTest {

    private static final Period YEAR = Period.ofYear(2026);
    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private Path written(Path data, LocalDate on) throws IOException {
        return ReviewReport.of(PackageReader.read(data), always(), YEAR, on).writeTo(folder.resolve("out"));
    }

    /** A rulebook that is in force in the year of the samples. */
    private static Rulebook always() {
        return Rulebook.builder()
                .from(ShippedRulebooks.provinces2023())
                .validity(Optional.empty())
                .build();
    }

    private static Page read(Path page) throws IOException {
        return Page.of(Files.readString(page, StandardCharsets.UTF_8));
    }

    /** Follows every link of every page, to the file and to the part of it. */
    private static void assertLeadsSomewhere(Path page, Set<Path> seen) throws IOException {
        if (!seen.add(page.normalize())) {
            return;
        }
        Page read = read(page);
        assertEquals(List.of(), read.faults(), page::toString);
        for (String way : read.waysOut()) {
            String[] parts = way.split("#", 2);
            Path there = page.resolveSibling(parts[0]);
            assertTrue(Files.exists(there), () -> page + " leads to " + way);
            if (parts.length > 1) {
                assertTrue(read(there).find(parts[1]).isPresent(), () -> page + " leads to " + way);
            }
            assertLeadsSomewhere(there, seen);
        }
    }

    @Test
    void everyLink_leadsSomewhere_andEveryPageIsReached() throws IOException {
        Path page = written(SamplesPackage.sound().folder(folder), YEARS_END);
        Set<Path> seen = new TreeSet<>();
        assertLeadsSomewhere(page, seen);
        try (Stream<Path> files = Files.walk(page.getParent())) {
            assertEquals(
                    files.filter(Files::isRegularFile)
                            .map(Path::normalize)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    seen);
        }
    }

    /** A page leads only to parts that it has, and to every part that has something to say. */
    @ParameterizedTest
    @CsvSource({"2026-12-31", "2026-06-30", "2026-01-01", "2025-12-31"})
    void waysToTheParts_areThoseOfThePage(LocalDate on) throws IOException {
        Page page = read(written(SamplesPackage.sound().folder(folder), on));
        assertEquals(List.of(), page.faults());
        assertEquals(page.parts(), page.ways());
    }

    /** What a table lacks the page lacks, and stands all the same. */
    @ParameterizedTest
    @CsvSource({"targets", "values", "clubs", "groups", "assessments", "org-units", "indicators", "club-reports"})
    void packageWithoutATable_hasASoundPage(String table) throws IOException {
        SamplesPackage sample = SamplesPackage.sound().without(table);
        if (table.equals("clubs")) {
            sample.without("club-events").without("club-reports");
        }
        Set<Path> seen = new TreeSet<>();
        assertLeadsSomewhere(written(sample.folder(folder), YEARS_END), seen);
    }

    @Test
    void equalPackages_giveEqualBytes() throws IOException {
        Path data = SamplesPackage.sound().folder(folder);
        byte[] once = Files.readAllBytes(written(data, YEARS_END));
        assertEquals(
                new String(once, StandardCharsets.UTF_8),
                Files.readString(written(data, YEARS_END), StandardCharsets.UTF_8));
    }

    /** Reviews are held by halves of years: what is compared is the half before the one that runs or ends. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-06-30",
        "2026-07-01, 2026-06-30",
        "2026-06-30, 2025-12-31",
        "2026-01-01, 2025-12-31",
        "2024-02-29, 2023-12-31"
    })
    void earlierReview_isOfTheHalfYearBefore(LocalDate on, LocalDate earlier) {
        assertEquals(earlier, ReviewReport.halfYearBefore(on));
    }
}
