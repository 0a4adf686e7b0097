package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first day of January 2024 that none of some ranges holds; ranges are written as first and last day. */
class DaysTest {

    private static DateRange range(String days) {
        String[] ends = days.split("-");
        return DateRange.of(
                LocalDate.of(2024, 1, Integer.parseInt(ends[0])),
                LocalDate.of(2024, 1, Integer.parseInt(ends[1])).plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "5-9, '', 5",
        "5-9, 5-9, -",
        "5-9, 1-31, -",
        "5-9, 5-8, 9",
        "5-9, 6-9, 5",
        "5-9, 5-6 7-9, -",
        "5-9, 7-9 5-6, -",
        "5-9, 5-6 8-9, 7",
        "5-9, 8-9 5-6, 7",
        "5-9, 5-9 6-7, -",
        "5-9, 5-7 6-6 7-9, -",
        "5-9, 1-4, 5",
        "5-9, 1-4 10-12, 5",
        "5-9, 1-5, 6",
        "5-9, 5-20, -"
    })
    void theFirstDayThatNobodyCovers_isFound(String range, String covering, String expected) {
        List<DateRange> others = covering.isEmpty()
                ? List.of()
                : Arrays.stream(covering.split(" ")).map(DaysTest::range).toList();
        assertEquals(
                expected,
                Days.firstUncovered(range(range), others)
                        .map(day -> String.valueOf(day.getDayOfMonth()))
                        .orElse("-"));
    }
}
