package org.ishc.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePackageTest {

    private static final UnitCode NATION = UnitCode.parse("VN");

    @Test
    void write_twice_givesTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        SamplePackage.write(one);
        SamplePackage.write(other);
        assertEquals(PackageReader.read(one).sha256(), PackageReader.read(other).sha256());
    }

    @Test
    void write_followsThePublishedFigures(@TempDir Path folder) throws IOException {
        SamplePackage.write(folder);
        LoadedPackage loaded = PackageReader.read(folder);
        assertFigure(loaded, "clubs.existing", "2021", 4167);
        assertFigure(loaded, "clubs.established", "2022", 1233);
        assertFigure(loaded, "clubs.existing", "2022", 5400);
        assertFigure(loaded, "clubs.existing", "2023", 6521);
        assertFigure(loaded, "clubs.existing", "2024", 8432);
        assertFigure(loaded, "clubs.existing", "2025-S1", 9000);
        assertFigure(loaded, "provinces.with-club", "2025-S1", 63);
        Progress ninhThuan = Progress.of(
                loaded.figures(),
                loaded.targets(),
                UnitCode.parse("58"),
                IndicatorCode.parse("clubs.established"),
                Period.parse("2021/2025"),
                LocalDate.of(2025, 6, 30));
        assertEquals("136.67", ninhThuan.attainment().orElseThrow().toDecimal(2));
    }

    /**
     * Whoever reports here reports all parts: so the ratios, which go up as pairs, are at every unit the quotient of
     * the figures of their parts, as they were before they did.
     */
    @Test
    void ratios_areTheQuotientsOfTheirParts_atEveryUnit(@TempDir Path folder) throws IOException {
        SamplePackage.write(folder);
        LoadedPackage loaded = PackageReader.read(folder);
        int known = 0;
        for (int year = 2021; year <= 2025; year++) {
            Window window = Window.of(Period.ofYear(year), loaded.calendar());
            List<UnitCode> units = loaded.figures().snapshot(window).preOrder();
            for (Indicator.Ratio ratio : ratios(loaded)) {
                IntFunction<Figure> part = loaded.figures().figures(ratio.numerator(), window);
                IntFunction<Figure> whole = loaded.figures().figures(ratio.denominator(), window);
                IntFunction<Figure> pair = loaded.figures().figures(ratio.code(), window);
                for (int at = 0; at < units.size(); at++) {
                    assertEquals(
                            quotient(part.apply(at), whole.apply(at)),
                            pair.apply(at).value(),
                            ratio + " " + at);
                    known += pair.apply(at).isMissing() ? 0 : 1;
                }
            }
        }
        assertTrue(known > 100_000, known + " ratios");
    }

    private static List<Indicator.Ratio> ratios(LoadedPackage loaded) {
        return loaded.figures().indicators().stream()
                .filter(Indicator.Ratio.class::isInstance)
                .map(Indicator.Ratio.class::cast)
                .toList();
    }

    private static Optional<Fraction> quotient(Figure part, Figure whole) {
        return part.isMissing()
                        || whole.value().filter(value -> value.signum() != 0).isEmpty()
                ? Optional.empty()
                : whole.value().map(fraction -> part.value()
                        .orElseThrow()
                        .times(Fraction.HUNDRED)
                        .dividedBy(fraction));
    }

    @Test
    void write_ofATenth_hasATenthOfTheClubs_andTheSameBadRows(@TempDir Path folder) throws IOException {
        SamplePackage.write(folder, Fraction.of(1, 10));
        LoadedPackage loaded = PackageReader.read(folder);
        // 298, 50, 68, 123, 112, 191, 56: each year rounded down
        assertFigure(loaded, "clubs.existing", "2025-S1", 898);
        assertEquals(2, loaded.counts().codes().get("row.duplicate-key"));
    }

    @Test
    void write_hasBadRowsOnPurpose(@TempDir Path folder) throws IOException {
        SamplePackage.write(folder);
        Set<String> codes = PackageReader.read(folder).findings().stream()
                .map(Finding::code)
                .map(code -> code.code())
                .collect(Collectors.toSet());
        assertTrue(
                codes.containsAll(Set.of(
                        "cell.type",
                        "cell.range",
                        "club.illegal-transition",
                        "club.missing-argument",
                        "ref.unknown-unit",
                        "ref.unit-not-valid",
                        "ref.unknown-club",
                        "ref.refused",
                        "row.duplicate-key",
                        "report.part-exceeds-whole")),
                codes::toString);
    }

    private static void assertFigure(LoadedPackage loaded, String indicator, String period, long expected) {
        assertEquals(
                Fraction.of(expected),
                loaded.figures()
                        .figure(NATION, IndicatorCode.parse(indicator), Period.parse(period))
                        .value()
                        .orElseThrow(),
                indicator + " " + period);
    }
}
