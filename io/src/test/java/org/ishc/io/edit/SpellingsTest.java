package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.io.edit.Spellings.Spelled;
import org.ishc.io.table.OneEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "5/4/2026,2026-04-05 LIKELY",
        "31.3.2026,2026-03-31 CERTAIN",
        "7-7-2026,2026-07-07 CERTAIN",
        "2026/3/1,2026-03-01 CERTAIN",
        "2026-03-01 00:00:00,2026-03-01 CERTAIN",
        "31/2/2026,",
        "3/31/2026,",
        "1/2,",
        "29.2.2024,2024-02-29 CERTAIN",
        "5 tháng 5 năm 2026,2026-05-05 CERTAIN",
        "ngày 20/5/2026,2026-05-20 CERTAIN",
        "ngày 20/5/26,2026-05-20 LIKELY",
        "tháng 5 năm 2026,",
        "Ngày 01 tháng 08 năm 2025.,2025-08-01 CERTAIN",
        "01/8/2025 00:00:00,2025-08-01 LIKELY",
        "05/04/2024 10:30,2024-04-05 LIKELY",
        "5/4/2024 8:05:09,2024-04-05 LIKELY",
        "2024-04-05 10:30:00,2024-04-05 LIKELY",
        "2024-04-05T23:59,2024-04-05 LIKELY",
        "2024-04-05T23:59Z,",
        "4/31/2024 10:30,",
        "05/04/2024 10:30 AM,",
        "05/04/2024 25:30,",
        "01-thg 8-2025,2025-08-01 CERTAIN",
        "1-Aug-2025,2025-08-01 CERTAIN",
        "1-Abc-2025,",
        "20240410,2024-04-10 LIKELY",
        "20241310,",
        "45392,2024-04-10 LIKELY",
        "2025,",
        "99999,"
    })
    void days(String text, String spelled) {
        assertSpelled(spelled, Spellings.findDay(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234,567|1234567 CERTAIN",
                "1,234|1234 LIKELY",
                "12.0|12 LIKELY",
                "1.234,00|1234 CERTAIN",
                "12,5|",
                "1.2.3|",
                "500.000 đồng|500.000 LIKELY",
                "1,234 VND|1234 LIKELY",
                "-1,234,567|-1234567 CERTAIN",
                "1,2345|",
                "40%|",
                "40 %|",
                "60 người|60 LIKELY",
                "3 buổi|3 LIKELY",
                "12 thành viên|12 LIKELY",
                "2,5 buổi|",
                "20 - 25 người|",
                "khoảng 40 người|",
                "40 tuổi|",
                "+20|20 LIKELY",
                "5tr|5000000 LIKELY",
                "4,5 tr đồng|4500000 LIKELY",
                "1,5trđ|1500000 LIKELY",
                "5.000.000,00 đ|5000000 CERTAIN",
                "60.|60 LIKELY",
                "’60|60 LIKELY",
                "60 (sáu mươi)|60 LIKELY",
                "60 - 65|",
                "%|"
            })
    void wholes(String text, String spelled) {
        assertSpelled(spelled, Spellings.findWhole(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,5|1234.5 CERTAIN", "1,234.56|1234.56 CERTAIN", "85,5 %|85,5 LIKELY", "1.234.5|", "a|"})
    void decimals(String text, String spelled) {
        assertSpelled(spelled, Spellings.findDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Q1/2026,2026-Q1 CERTAIN",
        "2026Q3,2026-Q3 CERTAIN",
        "2026 quý 2,2026-Q2 CERTAIN",
        "2026/S1,2026-S1 CERTAIN",
        "3/2026,2026-03 LIKELY",
        "T12/2026,2026-12 LIKELY",
        "2026-3,2026-03 LIKELY",
        "II/2026,2026-Q2 LIKELY",
        "Quý IV-2026,2026-Q4 LIKELY",
        "6 tháng 2026,2026-S1 LIKELY",
        "9 tháng đầu năm/2026,2026-9M LIKELY",
        "Q5/2026,",
        "soon,"
    })
    void periods(String text, String spelled) {
        assertSpelled(spelled, Spellings.findPeriod(text));
    }

    @Test
    void oneApart_isOneLetterMoreLessOtherOrSwapped() {
        assertTrue(OneEdit.isBetween("abcd", "abxd")
                && OneEdit.isBetween("abcd", "abd")
                && OneEdit.isBetween("abcd", "abcde")
                && OneEdit.isBetween("abcd", "acbd"));
        assertFalse(OneEdit.isBetween("abcd", "abcd")
                || OneEdit.isBetween("abcd", "ab")
                || OneEdit.isBetween("abcd", "axyd"));
    }

    @Test
    void nearWord_mustBeTheOnlyOne() {
        assertEquals(Optional.of("GOOD"), Nearness.findNear("GOOOD", List.of("GOOD", "FAIR")));
        assertEquals(Optional.empty(), Nearness.findNear("GOLD", List.of("GOOD", "COLD")));
        assertEquals(Optional.of("thành lập"), Nearness.findAlike("Thanh_Lap", List.of("thành lập", "khác")));
    }

    private static void assertSpelled(String expected, Optional<Spelled> spelled) {
        assertEquals(Optional.ofNullable(expected), spelled.map(given -> given.text() + " " + given.confidence()));
    }
}
