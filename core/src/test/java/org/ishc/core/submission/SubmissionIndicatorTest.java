package org.ishc.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionIndicatorTest {

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource({
        "reports.due, ACCEPTED LATE RETURNED MISSING",
        "reports.accepted, ACCEPTED LATE",
        "reports.on-time, ACCEPTED",
        "reports.late, LATE",
        "reports.missing, RETURNED MISSING"
    })
    void counts_byTheStatus(String code, String counted) {
        SubmissionIndicator indicator =
                SubmissionIndicator.find(IndicatorCode.parse(code)).orElseThrow();
        List<String> all = Arrays.stream(SubmissionStatus.values())
                .filter(indicator::counts)
                .map(SubmissionStatus::name)
                .toList();
        assertEquals(List.of(counted.split(" ")), all);
        assertEquals(code, indicator.code().value());
    }

    @Test
    void find_theRatesAreNotCounted() {
        assertEquals(Optional.empty(), SubmissionIndicator.find(IndicatorCode.parse("reports.on-time-rate")));
    }
}
