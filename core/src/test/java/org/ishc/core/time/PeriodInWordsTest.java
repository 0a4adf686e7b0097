package org.ishc.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read a period in words, and what they read is read back. */
class PeriodInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2025, năm 2025",
        "2025-S1, 6 tháng đầu năm 2025",
        "2025-S2, 6 tháng cuối năm 2025",
        "2025-Q1, quý I năm 2025",
        "2025-Q4, quý IV năm 2025",
        "2025-03, tháng 3 năm 2025",
        "2021/2025, giai đoạn 2021–2025",
        "2025-01/2025-09, 9 tháng đầu năm 2025",
        "2025-10/2025-11, từ tháng 10 đến tháng 11/2025",
        "2024-10/2025-09, từ tháng 10/2024 đến tháng 9/2025"
    })
    void period_isNamedAsASentenceNamesIt(String code, String vietnamese) {
        assertEquals(vietnamese, Period.parse(code).in(Language.VI));
        assertEquals(code, Period.parse(code).in(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"2025", "2025-S1", "2025-S2", "2025-Q2", "2025-03", "2021/2025", "2025-01/2025-09", "2025-08/2025-12"})
    void itsWords_areRead(String code) {
        assertEquals(
                Optional.of(Period.parse(code)), Period.find(Period.parse(code).in(Language.VI)));
    }
}
