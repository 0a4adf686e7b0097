package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of an earlier year on the map of today: known where the reorganisations since leave no doubt. */
class YearsBackTest {

    /** Before the reform of 2025: Trúc Bạch, Quán Thánh, Phúc Xá, Vĩnh Phúc, Cống Vị, Liễu Giai, Tứ Liên. */
    private static final Figures HA_NOI = figures(
            SamplesHaNoi.registry(),
            "00004 members.total 2024 120",
            "00013 members.total 2024 95",
            "00001 members.total 2024 60",
            "00006 members.total 2024 50",
            "00008 members.total 2024 70",
            "00007 members.total 2024 80",
            "00139 members.total 2024 33",
            "00031 members.total 2023 15",
            "00007 members.total 2023 0",
            "00004 members.women 2024 80",
            "00013 members.women 2024 49",
            "00139 members.women 2024 20",
            "00139 clubs.established 2024-Q1 2",
            "00118 clubs.established 2024-Q1 1");

    private static String back(Figures figures, String unit, String indicator, String period, int years) {
        return figures.findYearsBack(unit(unit), indicator(indicator), Period.parse(period), years)
                .map(Fraction::toString)
                .orElse("-");
    }

    @ParameterizedTest(name = "{0} {1} {2} back {3}")
    @CsvSource({
        "00004, members.total, 2025, 1, 215/1",
        "00004, members.total, 2026, 2, 215/1",
        "00004, members.total, 2024, 1, -",
        "00097, members.total, 2025, 1, -",
        "00008, members.total, 2025, 1, -",
        "00118, members.total, 2025, 1, -",
        "00025, members.total, 2025, 2, 15/1",
        "00118, clubs.established, 2026-Q1, 2, 3/1",
        "00118, clubs.established, 2026-Q2, 2, -",
        "00139, members.total, 2024, 1, -"
    })
    void ofAMerger_itIsTheSum_ofAnOpenSplitOrWhereSomebodySaidNothing_itIsUnknown(
            String unit, String indicator, String period, int years, String expected) {
        assertEquals(expected, back(HA_NOI, unit, indicator, period, years));
    }

    /** Of nothing every part is nothing: Cống Vị had no member in 2023, however it was divided. */
    @Test
    void anOpenSplitOfNothing_leavesNoDoubt() {
        assertEquals("15/1", back(HA_NOI, "00025", "members.total", "2025", 2));
        assertEquals(
                "-",
                back(
                        figures(SamplesHaNoi.registry(), "00031 members.total 2023 15", "00007 members.total 2023 1"),
                        "00025",
                        "members.total",
                        "2025",
                        2));
    }

    @Test
    void aRatio_isThatOfItsParts_eachCarriedOver() {
        assertEquals("60/1", back(HA_NOI, "00004", "members.women-rate", "2025", 1), "100 · (80 + 49) / (120 + 95)");
        assertEquals("-", back(HA_NOI, "00118", "members.women-rate", "2025", 1), "one of two wards is silent");
        Figures nobody = figures(
                SamplesHaNoi.registry(),
                "00004 members.total 2024 0",
                "00004 members.women 2024 0",
                "00013 members.total 2024 0",
                "00013 members.women 2024 0");
        assertEquals("-", back(nobody, "00004", "members.women-rate", "2025", 1), "of no member no share is known");
        assertEquals("0/1", back(nobody, "00004", "members.total", "2025", 1), "nobody is not unknown");
    }

    /** X was halved on 1 January 2026: of 5 members W has 3, the part of the lower code. */
    @Test
    void knownShares_areApportioned() {
        Figures nation = figures(
                nation(),
                "X members.total 2025 5",
                "Y members.total 2025 7",
                "A members.total 2024 4",
                "B members.total 2024 2");
        assertEquals("3/1", back(nation, "W", "members.total", "2026", 1));
        assertEquals("9/1", back(nation, "Y", "members.total", "2026", 1));
        assertEquals("-", back(nation, "W", "members.total", "2026", 2), "X itself came from an open split");
    }

    @Test
    void beforeTheFirstYear_nothingIsKnown_andNothingExplains() {
        assertEquals("-", back(HA_NOI, "01", "members.total", "2026", 126));
        assertEquals("-", back(HA_NOI, "01", "members.total", "2026", 127));
        assertEquals(
                List.of(),
                new YearsBack(HA_NOI, Period.parse("2026"), 127)
                        .parts(unit("01"), HA_NOI.catalogue().indicator(indicator("members.total"))));
        assertThrows(IllegalArgumentException.class, () -> back(HA_NOI, "01", "members.total", "2026", 0));
        assertThrows(IllegalArgumentException.class, () -> back(HA_NOI, "01", "no.such", "2026", 1));
    }

    private static List<String> parts(String unit, String period, int years) {
        return new YearsBack(HA_NOI, Period.parse(period), years)
                .parts(unit(unit), HA_NOI.catalogue().indicator(indicator("members.total"))).stream()
                        .map(part -> part.code() + " "
                                + part.value().map(Fraction::toString).orElse("-"))
                        .toList();
    }

    @Test
    void itIsExplained_fromTheFiguresOfThatYear_onItsOwnMap() {
        assertEquals(List.of("00004 120/1", "00013 95/1"), parts("00004", "2025", 1));
        assertEquals(List.of("00118 -", "00139 33/1"), parts("00118", "2025", 1));
        assertEquals(List.of("00007 80/1", "00031 -"), parts("00025", "2025", 1));
        FigureTrace trace = FigureExplanation.yearsBack(
                HA_NOI,
                unit("00004"),
                HA_NOI.catalogue().indicator(indicator("members.total")),
                Period.parse("2025"),
                1);
        assertEquals(Optional.of(Fraction.of(215)), trace.value());
        assertEquals(2, trace.children().size());
    }
}
