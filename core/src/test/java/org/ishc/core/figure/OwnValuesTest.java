package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wards of Hà Nội said of themselves, carried onto the map of the day that is asked for. */
class OwnValuesTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();
    private static final IndicatorCode MEMBERS = indicator("members.total");
    private static final IndicatorCode WOMEN = indicator("members.women");
    private static final Period YEAR = Period.parse("2024");
    private static final LocalDate YEAR_END = day("2024-12-31");
    private static final LocalDate TODAY = day("2025-12-31");

    private static OwnValues own(String... lines) {
        return figures(HA_NOI, lines).values();
    }

    private static String shown(Map<UnitCode, SortedMap<Period, OverTime.Own>> byUnit) {
        Map<String, String> shown = new TreeMap<>();
        byUnit.forEach((unit, periods) -> periods.forEach((period, said) -> shown.put(
                unit + " " + period, said.value().floor() + (said.isPartial() ? " partial " : " ") + said.basis())));
        return shown.toString();
    }

    /** Ba Đình is told by both of its wards, Bồ Đề by one of two, the parts of Cống Vị by nobody. */
    @Test
    void onALaterMap_aSuccessorSaysWhatItsWardsSaid_whereThatIsExact() {
        OwnValues own = own(
                "00004 members.total 2024 120 VERIFIED",
                "00013 members.total 2024 95",
                "00118 members.total 2024 30 VERIFIED",
                "00007 members.total 2024 80");
        assertEquals(
                "{00004 2024=120 VERIFIED, 00007 2024=80 REPORTED, 00013 2024=95 REPORTED, 00118 2024=30 VERIFIED}",
                shown(own.within(MEMBERS, YEAR, YEAR_END)));
        assertEquals(
                "{00004 2024=215 REPORTED, 00118 2024=30 partial VERIFIED}", shown(own.within(MEMBERS, YEAR, TODAY)));
        assertEquals("{}", shown(own.within(MEMBERS, YEAR, day("2024-12-30"))), "not yet");
        assertEquals("{}", shown(own.within(WOMEN, YEAR, TODAY)));
    }

    @Test
    void ofAYear_allPeriodsInItAreGathered_eachOnTheMapOfItsOwnEnd() {
        OwnValues own = own(
                "00118 members.total 2025-Q2 30",
                "00139 members.total 2025-Q2 33",
                "00118 members.total 2025-Q3 70",
                "00118 members.total 2024/2025 99");
        assertEquals(
                "{00118 2025-Q2=63 REPORTED, 00118 2025-Q3=70 REPORTED}",
                shown(own.within(MEMBERS, Period.parse("2025"), TODAY)));
        assertEquals("[2024/2025, 2025-Q2, 2025-Q3]", own.periods(MEMBERS).toString());
        assertEquals("[]", own.periods(WOMEN).toString());
        assertEquals(2, own.of(MEMBERS, Period.parse("2025-Q2")).size());
        assertEquals(0, own.of(MEMBERS, Period.parse("2025")).size());
    }

    /** For a ratio only what was said of both parts counts: period by period, ward by ward. */
    @Test
    void ofTwoIndicators_onlyWardsThatSaidBoth_count() {
        OwnValues own = own(
                "00004 members.total 2024 120",
                "00004 members.women 2024 80",
                "00013 members.total 2024 95",
                "00001 members.total 2024-Q1 60",
                "00001 members.women 2024-Q2 40");
        assertEquals("{00004 2024=120 REPORTED}", shown(own.withinBoth(MEMBERS, WOMEN, YEAR, YEAR_END)));
        assertEquals("{00004 2024=80 REPORTED}", shown(own.withinBoth(WOMEN, MEMBERS, YEAR, YEAR_END)));
        assertEquals("{00004 2024=120 partial REPORTED}", shown(own.withinBoth(MEMBERS, WOMEN, YEAR, TODAY)));
    }

    /** Plain is what needs no more than to be placed: of the very period, on the units of its end. */
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-12-31, true",
        "2024, 2025-06-30, true",
        "2024, 2025-07-01, false",
        "2024, 2024-12-30, false",
        "2023, 2023-12-31, false",
        "2023-Q1, 2023-12-31, true",
        "2022, 2022-12-31, true"
    })
    void whatIsPlain_isOfTheVeryPeriodAndMap(String asked, LocalDate map, boolean isPlain) {
        OwnValues own = own("00004 members.total 2024 120", "00004 members.total 2023-Q1 110");
        assertEquals(isPlain, own.isPlain(MEMBERS, Period.parse(asked), HA_NOI.asOf(map)));
    }

    @Test
    void theStrongestOfAll_isSaid_alsoOnceMoreIsKnown() {
        OwnValues own = own("00004 members.total 2024 120 ESTIMATED", "00013 members.total 2024 95");
        OwnValues more = own.with(values("00004 members.total 2024 118", "00004 members.total 2023 100"));
        assertEquals("{00004 2024=118 REPORTED, 00013 2024=95 REPORTED}", shown(more.within(MEMBERS, YEAR, YEAR_END)));
        assertEquals("{00004 2024=120 ESTIMATED, 00013 2024=95 REPORTED}", shown(own.within(MEMBERS, YEAR, YEAR_END)));
        OwnValues weaker = more.with(values("00013 members.total 2024 90 ESTIMATED"));
        assertEquals(
                "{00004 2024=118 REPORTED, 00013 2024=95 REPORTED}", shown(weaker.within(MEMBERS, YEAR, YEAR_END)));
    }

    /** What more values leave alone is not computed again, as far back as eight steps. */
    @Test
    void whatMoreValuesLeaveAlone_isKept() {
        OwnValues own =
                own("00004 members.total 2024 120", "00013 members.total 2023 95", "00004 members.women 2024 80");
        Map<UnitCode, SortedMap<Period, OverTime.Own>> before = own.within(MEMBERS, YEAR, TODAY);
        assertSame(before, own.within(MEMBERS, YEAR, TODAY));
        OwnValues ofAnotherYear = own.with(values("00004 members.total 2023 100"));
        assertSame(before, ofAnotherYear.within(MEMBERS, YEAR, TODAY));
        OwnValues ofAnotherIndicator = ofAnotherYear.with(values("00013 members.women 2024 40"));
        assertSame(before, ofAnotherIndicator.within(MEMBERS, YEAR, TODAY));
        OwnValues ofAPart = ofAnotherIndicator.with(values("00013 members.total 2024-Q4 96"));
        assertNotSame(before, ofAPart.within(MEMBERS, YEAR, TODAY), "a quarter lies in the year");
        OwnValues later = own;
        for (int month = 1; month <= FigureStore.FOLLOWED; month++) {
            later = later.with(values("00004 members.total 2023-0" + month + " 100"));
        }
        assertSame(before, later.within(MEMBERS, YEAR, TODAY));
    }
}
