package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days lie in the years 1900 to 2199; whatever else stands there is a slip of the pen. */
class YearsTest {

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "2024-02-29, true", "2199-12-31, true", "2200-01-01, false"})
    void aDay_isHeldByTheYears(LocalDate day, boolean expected) {
        assertEquals(expected, Years.hold(day));
        assertEquals(expected ? Optional.of(day) : Optional.empty(), Years.findDay(day.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-1-1",
                "24-01-01",
                "2024-01-01 ",
                "2024/01/01",
                "01-01-2024",
                "2024-01-01T00:00",
                "-2024-01-01",
                "+2024-01-01",
                "٢٠٢٤-٠١-٠١"
            })
    void whatIsNoDay_isNotFound(String text) {
        assertEquals(Optional.empty(), Years.findDay(text));
    }
}
