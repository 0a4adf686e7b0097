package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesFigure.values;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.ishc.core.base.UnitCode;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Ngọc Hà and Giảng Võ reported after Cống Vị was divided between them. */
class ReportedWeightsTest {

    private static final List<UnitCode> SUCCESSORS = List.of(unit("00008"), unit("00025"));

    private static final String[] VALUES = {
        "00008 members.total 2025-Q2 900",
        "00025 members.total 2025-Q2 900",
        "00008 members.total 2025-Q3 300",
        "00025 members.total 2025-09 150",
        "00008 members.total 2025-S2 320 ESTIMATED",
        "00008 members.total 2025-S2 310",
        "00025 members.total 2025-S2 155 VERIFIED",
        "00008 members.total 2025-Q4 330",
        "00025 members.total 2025-Q4 165",
        "00008 members.women 2025-Q3 1",
        "00025 members.women 2025-Q3 1"
    };

    private static String weights(String indicator, PeriodCalendar calendar, LocalDate date, List<UnitCode> units) {
        return ReportedWeights.of(indicator(indicator), values(VALUES), calendar)
                .of(units, date)
                .map(Object::toString)
                .orElse("-");
    }

    /** The earliest period that ends on the day or later and has all; of two that end together the shorter one. */
    @ParameterizedTest
    @CsvSource({
        "members.total, 2025-06-30, '[900, 900]'",
        "members.total, 2025-07-01, '[330, 165]'",
        "members.total, 2025-12-31, '[330, 165]'",
        "members.total, 2026-01-01, -",
        "members.women, 2025-07-01, '[1, 1]'",
        "members.women, 2025-10-01, -",
        "members.older, 2025-07-01, -"
    })
    void theyAreOfTheFirstPeriodThatHasAll(String indicator, LocalDate date, String expected) {
        assertEquals(expected, weights(indicator, PeriodCalendar.CALENDAR, date, SUCCESSORS));
    }

    @Test
    void theyComeInTheOrderAskedFor_andOneUnitMayHaveThemEarlierThanBoth() {
        LocalDate reform = day("2025-07-01");
        assertEquals(
                "[165, 330]",
                weights(
                        "members.total",
                        PeriodCalendar.CALENDAR,
                        reform,
                        List.of(SUCCESSORS.get(1), SUCCESSORS.get(0))));
        assertEquals("[300]", weights("members.total", PeriodCalendar.CALENDAR, reform, List.of(unit("00008"))));
        assertEquals(
                "-",
                weights(
                        "members.total",
                        PeriodCalendar.CALENDAR,
                        reform,
                        List.of(unit("00008"), unit("00025"), unit("00103"))));
    }

    /** By Decree 09/2019 the second quarter ends on 14 June: it is over when the wards are divided. */
    @Test
    void whetherAPeriodIsOver_isSaidByTheCalendar() {
        assertEquals(
                "[330, 165]", weights("members.total", PeriodCalendar.DECREE_09_2019, day("2025-06-15"), SUCCESSORS));
        assertEquals(
                "[900, 900]", weights("members.total", PeriodCalendar.DECREE_09_2019, day("2025-06-14"), SUCCESSORS));
    }

    /** Of one period the strongest value counts: a verified one before a reported one before an estimate. */
    @Test
    void ofOnePeriod_theStrongestValueIsTheWeight() {
        ReportedWeights weights = ReportedWeights.of(
                indicator("members.total"),
                values(
                        "00008 members.total 2025 7",
                        "00008 members.total 2025 9 VERIFIED",
                        "00008 members.total 2025 8 ESTIMATED"),
                PeriodCalendar.CALENDAR);
        assertEquals(
                "Optional[[9]]",
                weights.of(List.of(unit("00008")), day("2025-07-01")).toString());
    }
}
