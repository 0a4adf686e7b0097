package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
