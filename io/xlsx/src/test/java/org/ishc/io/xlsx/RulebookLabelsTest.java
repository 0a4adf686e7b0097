package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every name of the sheets leads back to what it names: in both languages, and as a rulebook spells it. */
class RulebookLabelsTest {

    @ParameterizedTest
    @EnumSource
    void everySheet_isFoundByItsName(RulebookSheet sheet) {
        for (Language language : Language.values()) {
            String name = new RulebookLabels(language).sheet(sheet);
            assertEquals(Optional.of(sheet), RulebookLabels.findSheet(" " + name.toUpperCase(Locale.ROOT)));
        }
        assertEquals(Optional.of(sheet), RulebookLabels.findSheet(sheet.key()));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumn_isFoundByItsHeadingInItsOwnSheet(RulebookSheet sheet) {
        for (Language language : Language.values()) {
            RulebookLabels labels = new RulebookLabels(language);
            Set<String> headings = new HashSet<>();
            for (RulebookColumn column : sheet.columns()) {
                String heading = labels.column(column);
                headings.add(heading.toLowerCase(Locale.ROOT));
                assertEquals(Optional.of(column), RulebookLabels.findColumn(sheet, heading + "\u00a0"), heading);
            }
            assertEquals(sheet.columns().size(), headings.size(), "two headings of a sheet are the same");
        }
    }

    @Test
    void headingOfAnotherSheet_isNone() {
        String text = new RulebookLabels(Language.VI).column(RulebookColumn.AT_MOST);
        assertEquals(Optional.empty(), RulebookLabels.findColumn(RulebookSheet.SECTIONS, text));
        assertEquals(Optional.empty(), RulebookLabels.findSheet("Tiêu chí khác"));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordOfAClosedSet_isMeantByItsLabel(RulebookColumn column) {
        for (Language language : Language.values()) {
            for (String word : column.words()) {
                assertEquals(word, RulebookLabels.meant(column, new RulebookLabels(language).word(column, word)), word);
            }
        }
        assertEquals("khác hẳn", RulebookLabels.meant(column, "khác hẳn"));
    }

    @Test
    void everyLineOfTheFirstSheet_isMeantByItsLabel_andSoAreItsWords() {
        for (Language language : Language.values()) {
            RulebookLabels labels = new RulebookLabels(language);
            for (HeadLine line : HeadLine.ALL) {
                assertEquals(line.path(), RulebookLabels.path(labels.line(line.path())));
                for (String word : line.words()) {
                    assertEquals(
                            word,
                            RulebookLabels.meant(line, labels.word(line, word).toUpperCase(Locale.ROOT)));
                }
            }
        }
        assertEquals("ranking/ties/#1", RulebookLabels.path("ranking/ties/#1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sections/0/kind | bonus", "exempt | full", "sections/0/criteria/2/missing | refuse"})
    void wordOfAClosedSet_isToldInVietnameseAsItIsChosen(String path, String word) {
        String label = path.equals("exempt")
                ? new RulebookLabels(Language.VI).word(HeadLine.find("exempt").orElseThrow(), word)
                : new RulebookLabels(Language.VI)
                        .word(path.endsWith("kind") ? RulebookColumn.KIND : RulebookColumn.MISSING, word);
        Object told = RulebookLabels.told(SheetPhrase.NO_KEY.with("found", word), path)
                .values()
                .get("found");
        assertEquals("“" + label + "”", ((Worded) told).in(Language.VI));
        assertEquals(word, ((Worded) told).in(Language.EN));
        assertEquals(
                word,
                RulebookLabels.told(SheetPhrase.NO_KEY.with("found", word), "title/vi")
                        .values()
                        .get("found"));
    }

    @Test
    void guide_hasAsManyLinesInEachLanguage() {
        List<String> vietnamese = new RulebookLabels(Language.VI).guide();
        List<String> english = new RulebookLabels(Language.EN).guide();
        assertEquals(english.size(), vietnamese.size());
        assertEquals(english.size(), new HashSet<>(english).size());
    }
}
