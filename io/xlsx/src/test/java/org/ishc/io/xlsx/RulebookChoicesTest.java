package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Language;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.io.collect.TemplateList;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an official chooses from in the cells of a rulebook: only what its reader takes. */
class RulebookChoicesTest {

    private static final RulebookLines LINES = new RulebookLines(RulebookText.parse("""
            rulebook: mẫu
            sections:
              - {code: A, criteria: [
                  {code: A1, rule: {proportional: {value: {actual: clubs.established}, of: 77}}},
                  {code: A2, rule: {flag: {fact: late, points: 6}}}]}
              - {code: A, criteria: []}
            classes: [{code: TOT, from: 8}, {code: KHA, from: 5}]
            """));

    private static RulebookChoices choices(Language language) {
        return new RulebookChoices(LINES, language);
    }

    private static List<String> texts(Optional<TemplateList> list) {
        return list.map(TemplateList::choices).orElse(List.of()).stream()
                .map(TemplateList.Choice::text)
                .toList();
    }

    @Test
    void section_isOneOfThoseOfTheRulebook_asLinesCallThem() {
        assertEquals(List.of("A", "A (2)"), texts(choices(Language.EN).find(RulebookColumn.SECTION)));
    }

    @Test
    void class_isOneOfThoseOfTheRulebook() {
        assertEquals(List.of("TOT", "KHA"), texts(choices(Language.VI).find(RulebookColumn.AT_MOST)));
        assertEquals(List.of("TOT", "KHA"), texts(choices(Language.VI).find(RulebookColumn.AT_LEAST)));
    }

    @Test
    void nothingIsChosen_whereTheRulebookHasNoneYet() {
        RulebookChoices none = new RulebookChoices(new RulebookLines(RulebookText.parse("rulebook: mẫu")), Language.VI);
        assertEquals(Optional.empty(), none.find(RulebookColumn.SECTION));
        assertEquals(Optional.empty(), none.find(RulebookColumn.AT_MOST));
    }

    @Test
    void openColumn_hasNoList() {
        assertEquals(Optional.empty(), choices(Language.VI).find(RulebookColumn.CODE));
        assertEquals(Optional.empty(), choices(Language.VI).find(RulebookColumn.VALUE));
    }

    /** Every form of a rule can be chosen, and each says what it means. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void rule_isOneOfTheForms_withItsMeaning(Language language) {
        TemplateList rules = choices(language).find(RulebookColumn.RULE).orElseThrow();
        assertEquals(
                RuleForms.all().size(), Set.copyOf(texts(Optional.of(rules))).size());
        assertTrue(rules.choices().stream().noneMatch(choice -> choice.meaning().isBlank()));
        assertEquals(
                RuleForms.all().stream().map(form -> form.name()).toList(),
                rules.choices().stream()
                        .map(choice -> RulebookLabels.meant(RulebookColumn.RULE, choice.text()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChoiceOfAClosedColumn_isReadAsItsWord(Language language) {
        for (RulebookColumn column : RulebookColumn.values()) {
            if (!column.words().isEmpty() && column != RulebookColumn.RULE) {
                assertEquals(
                        column.words(),
                        texts(choices(language).find(column)).stream()
                                .map(text -> RulebookLabels.meant(column, text))
                                .toList(),
                        column.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChoiceOfTheFirstSheet_isReadAsItsWord(Language language) {
        for (HeadLine line : HeadLine.ALL) {
            assertEquals(
                    line.words(),
                    texts(choices(language).find(line)).stream()
                            .map(text -> RulebookLabels.meant(line, text))
                            .toList(),
                    line.path());
        }
    }

    private static Optional<TemplateList> parameter(String criterion, String path) {
        RulebookLines.Element element = LINES.elements(RulebookSheet.CRITERIA).stream()
                .filter(given -> given.name().equals(criterion))
                .findFirst()
                .orElseThrow();
        TreeLeaf leaf = element.further().stream()
                .filter(given -> TreeStep.path(given.path()).equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element.further().toString()));
        return choices(Language.VI).find(element, leaf);
    }

    @Test
    void indicator_isOneOfTheCatalogue_withItsTitle() {
        TemplateList indicators = parameter("A1", "rule/value/actual").orElseThrow();
        assertTrue(indicators.choices().stream()
                .anyMatch(choice -> choice.text().equals("clubs.established")
                        && !choice.meaning().isEmpty()));
    }

    @Test
    void numberOrFreeText_hasNoList() {
        assertEquals(Optional.empty(), parameter("A1", "rule/of"));
        assertEquals(Optional.empty(), parameter("A2", "rule/fact"));
    }

    @Test
    void choices_areInTheLanguageOfTheWorkbook() {
        List<String> english = texts(choices(Language.EN).find(RulebookColumn.KIND));
        List<String> vietnamese = texts(choices(Language.VI).find(RulebookColumn.KIND));
        assertEquals(english.size(), vietnamese.size());
        assertFalse(vietnamese.contains("bonus"), vietnamese::toString);
    }
}
