package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** What a host asks of a package that it has read. */
class LoadedPackageTest {

    private static final UnitCode NINH_THUAN = UnitCode.of("58");
    private static final UnitCode KHANH_HOA = UnitCode.of("56");
    private static final IndicatorCode FOUNDED = IndicatorCode.of("clubs.established");
    private static final Period YEAR = Period.of("2024");
    private static final LocalDate LATER = LocalDate.of(2025, 12, 31);

    private static LoadedPackage loaded(String value) throws IOException {
        String json = "{\"ishc_version\":\"1\",\"as_of\":\"2025-12-31\",\"values\":[{\"unit_code\":\"58\","
                + "\"indicator\":\"clubs.established\",\"period\":\"2024\",\"value\":" + value + "}]}";
        return PackageReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "p.json");
    }

    @Test
    void requireValid_returnsWhatIsValid() throws IOException {
        LoadedPackage loaded = loaded("41");
        assertSame(loaded, loaded.requireValid());
    }

    @Test
    void requireValid_ofAnotherVerdict_throwsWithTheFindings() throws IOException {
        LoadedPackage loaded = loaded("-1");
        NotValidException refused = assertThrows(NotValidException.class, loaded::requireValid);
        assertEquals(Verdict.INVALID, refused.validation().verdict());
        assertEquals(1, refused.validation().count(Severity.ERROR));
    }

    @Test
    void figuresOfAUnit_areThoseOfEveryIndicator_missingOnesIncluded() throws IOException {
        LoadedPackage loaded = loaded("41");
        List<Figure> figures = loaded.figures().of(NINH_THUAN, YEAR);
        assertEquals(
                loaded.figures().indicators(),
                figures.stream().map(Figure::indicator).toList());
        assertEquals(
                Optional.of(loaded.figures().figure(NINH_THUAN, FOUNDED, YEAR)),
                figures.stream()
                        .filter(figure -> figure.indicator().code().equals(FOUNDED))
                        .findFirst());
        assertFalse(figures.stream().noneMatch(Figure::isMissing));
    }

    @Test
    void figures_areRestatedOntoALaterMap() throws IOException {
        Restated restated = loaded("41")
                .figures()
                .restate(FOUNDED, YEAR, UnitLevel.PROVINCE, LATER, new RestatementMethod.Bounds());
        assertEquals(BigInteger.valueOf(41), restated.total());
        assertEquals(
                Optional.of(Interval.exactly(BigInteger.valueOf(41))),
                restated.figures().get(KHANH_HOA));
    }

    @Test
    void ratio_isNotRestated() throws IOException {
        LoadedPackage loaded = loaded("41");
        IndicatorCode rate = IndicatorCode.of("clubs.fully-active-rate");
        assertThrows(IllegalArgumentException.class, () -> loaded.figures()
                .restate(rate, YEAR, UnitLevel.PROVINCE, LATER, new RestatementMethod.Bounds()));
    }
}
