package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.ishc.core.base.Language;
import org.ishc.core.rulebook.RuleForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of a rulebook's sheets: paths into an element, with what may stand there. */
class RulebookColumnTest {

    @ParameterizedTest
    @EnumSource
    void path_leadsWhereItsStepsLead(RulebookColumn column) {
        assertEquals(column.path(), TreeStep.path(column.steps()));
    }

    /** Words are those of the rulebook's own reader: small letters, each once. */
    @ParameterizedTest
    @EnumSource
    void words_areSpelledAsTheRulebookSpellsThem(RulebookColumn column) {
        for (String word : column.words()) {
            assertEquals(word.toLowerCase(Locale.ROOT), word);
        }
        assertEquals(column.words().size(), column.words().stream().distinct().count());
        assertTrue(column.words().isEmpty() || column.isText(), "a word is never a number");
    }

    @Test
    void rule_isOneOfAllForms() {
        assertEquals(RuleForms.all().stream().map(form -> form.name()).toList(), RulebookColumn.RULE.words());
    }

    @Test
    void list_isOneOfThoseThatASheetHolds() {
        assertEquals(RulebookSheet.lists().stream().map(RulebookSheet::key).toList(), RulebookColumn.LIST.words());
        assertTrue(RulebookColumn.LIST.words().containsAll(List.of("sections", "criteria", "classes", "awards")));
        assertFalse(RulebookColumn.LIST.words().contains("parameters"));
    }

    @Test
    void column_isCalledByItsPathInEnglish_andByItsHeadingInVietnamese() {
        assertEquals("max", RulebookColumn.MAX.named().in(Language.EN));
        assertEquals("Điểm tối đa", RulebookColumn.MAX.named().in(Language.VI));
    }

    /** A code that is 1 stays a text; points of 1 are a number. */
    @Test
    void codesAreTexts_andPointsAreNumbers() {
        for (RulebookColumn column :
                List.of(RulebookColumn.CODE, RulebookColumn.OF, RulebookColumn.SECTION, RulebookColumn.AT_MOST)) {
            assertTrue(column.isText(), column.name());
        }
        for (RulebookColumn column :
                List.of(RulebookColumn.MAX, RulebookColumn.FROM, RulebookColumn.TOP, RulebookColumn.VALUE)) {
            assertFalse(column.isText(), column.name());
        }
    }
}
