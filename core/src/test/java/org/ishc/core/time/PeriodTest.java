package org.ishc.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023,2023",
        "2023-S1,2023-S1",
        "2023-s2,2023-S2",
        "2023-Q4,2023-Q4",
        "2023-03,2023-03",
        "2023-01/2023-09,2023-01/2023-09",
        "2021/2025,2021/2025",
        "2023-01/2023-12,2023",
        "2023-04/2023-06,2023-Q2",
        "2023-07/2023-12,2023-S2",
        "2023/2023,2023",
        "2021-01/2022-12,2021/2022",
        "2023-05/2023-05,2023-05",
        "2022-11/2023-01,2022-11/2023-01",
        "2023-02/2023-04,2023-02/2023-04",
        "2022-10/2023-03,2022-10/2023-03",
        "2022-07/2023-06,2022-07/2023-06",
        "Quý II/2026,2026-Q2",
        "quý iv năm 2025,2025-Q4",
        "Quý 1/2026,2026-Q1",
        "Quý III - 2026,2026-Q3",
        "6 tháng đầu năm 2023,2023-S1",
        "9 tháng đầu năm 2023,2023-01/2023-09",
        "6 tháng cuối năm 2023,2023-S2",
        "Tháng 3/2023,2023-03",
        "Tháng 12 năm 2023,2023-12",
        "Năm 2023,2023",
        "Giai đoạn 2021-2025,2021/2025",
        "Giai đoạn 2021 – 2025,2021/2025",
        "1900,1900",
        "2199,2199"
    })
    void parse_anySpelling_givesTheCanonicalCode(String text, String code) {
        assertEquals(code, Period.parse(text).code());
        assertEquals(Period.parse(code), Period.parse(text));
        assertEquals(Period.parse(code).hashCode(), Period.parse(text).hashCode());
    }

    @Test
    void parse_decomposedVietnamese_isRead() {
        assertEquals(
                "2026-Q2",
                Period.parse(Normalizer.normalize(" Quý  II/2026 ", Normalizer.Form.NFD))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "2023-S3",
                "2023-Q5",
                "2023-13",
                "2023-00",
                "2023-1",
                "2023-03/2023-01",
                "2025/2021",
                "1899",
                "2200",
                "2023-Q1/2023-Q2",
                "Quý V/2023",
                "13 tháng đầu năm 2023",
                "0 tháng đầu năm 2023",
                "0 tháng cuối năm 2023",
                "Tháng 0/2023",
                "2199/2200"
            })
    void find_anythingElse_isEmpty(String text) {
        assertEquals(Optional.empty(), Period.find(text));
        assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
    }

    @Test
    void find_overlongText_isEmpty() {
        assertEquals(Optional.of(Period.ofYear(2023)), Period.find("2023" + " ".repeat(60)));
        assertEquals(Optional.empty(), Period.find("2023" + " ".repeat(61)));
    }

    @Test
    void of_partsOutsideTheYear_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> Period.ofQuarter(2023, 0));
        assertThrows(IllegalArgumentException.class, () -> Period.ofQuarter(2023, 5));
        assertThrows(IllegalArgumentException.class, () -> Period.ofHalf(2023, 3));
        assertThrows(IllegalArgumentException.class, () -> Period.ofMonth(2023, 13));
        assertThrows(IllegalArgumentException.class, () -> Period.of(YearMonth.of(2023, 2), YearMonth.of(2023, 1)));
    }

    @Test
    void contains_isOfMonths() {
        Period year = Period.parse("2023");
        assertTrue(year.contains(year));
        assertTrue(year.contains(Period.parse("2023-Q4")));
        assertFalse(year.contains(Period.parse("2023-12/2024-01")));
        assertFalse(year.contains(Period.parse("2022-12")));
        assertTrue(year.overlaps(Period.parse("2023-12/2024-01")));
        assertFalse(year.overlaps(Period.parse("2024")));
        assertFalse(Period.parse("2024").overlaps(year));
        assertTrue(Period.parse("2023-12/2024-01").overlaps(year));
    }

    @Test
    void neighbours_areFoundWithinTheYears1900To2199() {
        assertEquals(Optional.empty(), Period.parse("1900-Q1").findPrevious());
        assertEquals(
                Optional.of(Period.parse("1900-Q1")), Period.parse("1900-Q2").findPrevious());
        assertEquals(Optional.empty(), Period.parse("1901/1902").findPrevious());
        assertEquals(Optional.empty(), Period.parse("2199-Q4").findNext());
        assertEquals(
                Optional.of(Period.parse("2199-Q4")), Period.parse("2199-Q3").findNext());
        assertEquals(Optional.empty(), Period.parse("2197/2198").findNext());
    }

    @Test
    void neighbours_areOfEqualLength() {
        Period quarter = Period.parse("2023-Q1");
        assertEquals(Period.parse("2022-Q4"), quarter.previous());
        assertEquals(Period.parse("2023-Q2"), quarter.next());
        assertEquals(Period.parse("2021-Q1"), quarter.yearsBack(2));
        assertEquals(Optional.of(Period.parse("1900-Q1")), quarter.findYearsBack(123));
        assertEquals(Optional.empty(), quarter.findYearsBack(124));
        assertEquals(Period.parse("2016/2020"), Period.parse("2021/2025").previous());
        assertEquals(Optional.of(Period.parse("2022-Q4")), quarter.findPrevious());
        assertEquals(Optional.of(Period.parse("2023-Q2")), quarter.findNext());
        assertEquals(quarter, Period.parse("2023-03").quarter());
        assertTrue(quarter.isQuarter());
        assertFalse(Period.parse("2023-02/2023-04").isQuarter());
        assertFalse(Period.parse("2023").isQuarter());
        assertEquals(
                List.of(Period.parse("2023-01"), Period.parse("2023-02"), Period.parse("2023-03")),
                quarter.eachMonth());
        assertEquals(YearMonth.of(2023, 3), quarter.lastMonth());
        assertEquals(3, quarter.months());
        assertThrows(IllegalArgumentException.class, () -> Period.parse("1900").previous());
    }

    @Test
    void order_isFirstMonthThenLongerFirst() {
        List<String> sorted = Stream.of("2023-02", "2023-Q1", "2023", "2022-12", "2023-01")
                .map(Period::parse)
                .sorted()
                .map(Period::code)
                .toList();
        assertEquals(List.of("2022-12", "2023", "2023-Q1", "2023-01", "2023-02"), sorted);
        assertNotEquals(Period.parse("2023"), Period.parse("2023-S1"));
        assertNotEquals(Period.parse("2023-S1"), Period.parse("2023-S2"));
        assertFalse(Period.parse("2023").equals(new Object()));
        assertEquals("2023", Period.parse("2023").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2023,calendar,2023-01-01,2024-01-01", "2023,decree-09-2019,2022-12-15,2023-12-15",
                "2023-03,decree-09-2019,2023-02-15,2023-03-15",
        "2023-Q1,decree-09-2019,2022-12-15,2023-03-15", "2024-02,calendar,2024-02-01,2024-03-01",
                "2021/2025,decree-09-2019,2020-12-15,2025-12-15"
    })
    void range_followsTheCalendar(String period, String calendar, LocalDate start, LocalDate end) {
        PeriodCalendar by = PeriodCalendar.find(calendar).orElseThrow();
        assertEquals(DateRange.of(start, end), by.range(Period.parse(period)));
        assertEquals(end.minusDays(1), by.lastDay(Period.parse(period)));
        assertEquals(calendar, by.code());
    }

    @ParameterizedTest
    @CsvSource({"2023-12-14,2023-12,2023-12", "2023-12-15,2023-12,2024-01", "2024-02-29,2024-02,2024-03"})
    void monthOf_followsTheCalendar(LocalDate day, String natural, String decree) {
        assertEquals(Period.parse(natural), PeriodCalendar.CALENDAR.monthOf(day));
        assertEquals(Period.parse(decree), PeriodCalendar.DECREE_09_2019.monthOf(day));
        assertTrue(PeriodCalendar.DECREE_09_2019.range(Period.parse(decree)).contains(day));
    }

    @Test
    void calendar_unknownCode_isNotFound() {
        assertEquals(Optional.empty(), PeriodCalendar.find("lunar"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023,YEAR",
        "2023-S2,HALF",
        "2023-Q1,QUARTER",
        "2023-03,MONTH",
        "2021/2025,YEARS",
        "2023-01/2023-09,MONTHS",
        "2022-07/2023-06,MONTHS",
        "2023-02/2023-04,MONTHS"
    })
    void kind_isThatOfTheShortestSpelling(String text, PeriodKind kind) {
        assertEquals(kind, Period.parse(text).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "2024,2023-Q4,true,false",
        "2023-Q4,2024,false,true",
        "2023,2023-Q4,false,false",
        "2023-Q4,2023,false,false",
        "2023-Q3,2023-12,false,true",
        "2023,2023-Q1,true,false"
    })
    void ends_areCompared(String one, String other, boolean isAfter, boolean isBefore) {
        assertEquals(isAfter, Period.of(one).endsAfter(Period.of(other)));
        assertEquals(isBefore, Period.of(one).endsBefore(Period.of(other)));
    }

    @Test
    void partThatAYearDoesNotHave_isRefused_withThoseItHas() {
        assertEquals(
                "part 5 of the year 2026; allowed are 1 to 4",
                assertThrows(IllegalArgumentException.class, () -> Period.ofQuarter(2026, 5))
                        .getMessage());
        assertEquals(
                "part 0 of the year 2026; allowed are 1 to 12",
                assertThrows(IllegalArgumentException.class, () -> Period.ofMonth(2026, 0))
                        .getMessage());
    }
}
