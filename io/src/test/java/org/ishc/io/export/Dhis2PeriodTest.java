package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table <i>Period format</i> of the DHIS2 developer guide. */
class Dhis2PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023,2023",
        "2023-S1,2023S1",
        "2023-S2,2023S2",
        "2023-Q1,2023Q1",
        "2023-Q4,2023Q4",
        "2023-01,202301",
        "2023-12,202312",
        "2023-01/2023-02,202301B",
        "2023-11/2023-12,202306B",
        "2023-04/2023-09,2023AprilS1",
        "2023-10/2024-03,2023AprilS2",
        "2023-04/2024-03,2023April",
        "2023-07/2024-06,2023July",
        "2023-10/2024-09,2023Oct"
    })
    void period_isSpelledAsDhis2Does(String period, String spelling) {
        assertEquals(Optional.of(spelling), Dhis2Period.find(Period.parse(period)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021/2025",
                "2023-01/2023-09",
                "2023-02/2023-03",
                "2023-02/2024-01",
                "2023-02/2023-07",
                "2022-01/2023-06"
            })
    void period_thatDhis2HasNoneFor_hasNoSpelling(String period) {
        assertEquals(Optional.empty(), Dhis2Period.find(Period.parse(period)));
    }
}
