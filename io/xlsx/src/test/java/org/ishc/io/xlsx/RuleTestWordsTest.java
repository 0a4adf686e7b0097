package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet of rule tests is read in either language, however its words are spelled. */
class RuleTestWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyPart_isFoundByItsWordInEveryCase(Language language) {
        RuleTestWords words = new RuleTestWords(language);
        for (RuleTestWords.Part part : RuleTestWords.Part.values()) {
            String expected = part == RuleTestWords.Part.BACK ? "back 3" : part.key();
            String word = words.part(part, "3");
            assertEquals(Optional.of(expected), RuleTestWords.findKey(word), word);
            assertEquals(Optional.of(expected), RuleTestWords.findKey("\u00a0" + word.toUpperCase(Locale.ROOT)), word);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "actuals of", "back", "back one", "back -1", "back 1234567890", "back {years}", "điểm thưởng"
            })
    void otherWord_isNoPart(String cell) {
        assertEquals(Optional.empty(), RuleTestWords.findKey(cell));
    }

    @ParameterizedTest
    @EnumSource
    void firstRowAndHeadings_areKnownInTheirOrderOnly(Language language) {
        RuleTestWords words = new RuleTestWords(language);
        assertTrue(RuleTestWords.isRules(" " + words.rules().toUpperCase(Locale.ROOT)));
        assertFalse(RuleTestWords.isRules(words.headings().get(0)));
        assertTrue(RuleTestWords.isHeadings(words.headings()));
        List<String> turned = List.of(
                words.headings().get(1),
                words.headings().get(0),
                words.headings().get(2),
                words.headings().get(3));
        assertFalse(RuleTestWords.isHeadings(turned));
    }

    @Test
    void headingsOfTwoLanguages_areNotMixed() {
        List<String> english = new RuleTestWords(Language.EN).headings();
        List<String> vietnamese = new RuleTestWords(Language.VI).headings();
        assertFalse(
                RuleTestWords.isHeadings(List.of(english.get(0), vietnamese.get(1), english.get(2), english.get(3))));
    }

    @Test
    void backYears_standInTheWord() {
        assertEquals("back 2", new RuleTestWords(Language.EN).part(RuleTestWords.Part.BACK, "2"));
        assertTrue(new RuleTestWords(Language.VI)
                .parts()
                .contains(new RuleTestWords(Language.VI).part(RuleTestWords.Part.BACK, "N")));
    }
}
