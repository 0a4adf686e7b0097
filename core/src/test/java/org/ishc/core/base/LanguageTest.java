package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @Test
    void eachLanguage_writesDaysAndChoosesTextsInItsOwnWay() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertEquals("05/03/2026 một", Language.VI.day(day) + " " + Language.VI.say("một", "one"));
        assertEquals("2026-03-05 one", Language.EN.day(day) + " " + Language.EN.say("một", "one"));
    }

    @Test
    void language_isFoundByItsCode_exactly() {
        for (Language language : Language.values()) {
            assertEquals(Optional.of(language), Language.find(language.code()));
        }
        assertEquals(Optional.empty(), Language.find("VI"));
    }

    /** Three digits a group; those behind the point are none. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "999, 999, 999",
        "1000, 1.000, '1,000'",
        "-123, -123, -123",
        "-1234, -1.234, '-1,234'",
        "123456, 123.456, '123,456'",
        "-1234567, -1.234.567, '-1,234,567'",
        "0.5, '0,5', 0.5",
        ".5, ',5', .5",
        "1234.56789, '1.234,56789', '1,234.56789'"
    })
    void aDecimal_isWrittenInGroups(String plain, String vietnamese, String english) {
        assertEquals(vietnamese, Language.VI.decimal(plain));
        assertEquals(english, Language.EN.decimal(plain));
    }

    @Test
    void aFigure_isRoundedAndWritten() {
        Fraction third = Fraction.of(10_000, 3);
        assertEquals("3.333,33 3.333", Language.VI.number(third, 2) + " " + Language.VI.number(third, 0));
        assertEquals("3,333.33 3,333", Language.EN.number(third, 2) + " " + Language.EN.number(third, 0));
    }
}
