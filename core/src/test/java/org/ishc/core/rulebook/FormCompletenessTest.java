package org.ishc.core.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubForms;
import org.ishc.core.figure.UnitForms;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.SharedForms;
import org.ishc.core.formula.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of forms is whole: what the language can hold has a row, and a row says all that is asked of it. */
class FormCompletenessTest {

    private static final Pattern SLOT = Pattern.compile("\\{[^}]*}");

    static Stream<Form<?, ?>> forms() {
        return Stream.of(
                        List.of(SharedForms.NUMBER),
                        ScoreForms.TABLE.values(),
                        ScoreForms.TABLE.conditions(),
                        RuleForms.all(),
                        ClubForms.TABLE.values(),
                        ClubForms.TABLE.conditions(),
                        UnitForms.TABLE.values(),
                        UnitForms.TABLE.conditions())
                .flatMap(List::stream);
    }

    private static List<String> slots(String sentence) {
        Matcher slots = SLOT.matcher(sentence);
        return slots.results().map(found -> found.group()).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void row_hasTwoSentences_thatSayTheSame_andTwoMeanings(Form<?, ?> form) {
        String vi = form.sentence(Language.VI);
        String en = form.sentence(Language.EN);
        assertFalse(form.meaning().vi().isBlank() || form.meaning().en().isBlank());
        assertEquals(slots(vi), slots(en));
        assertTrue(vi.contains("{result}") || vi.contains("{truth}"), vi);
        assertFalse(
                SLOT.matcher(vi).replaceAll("").matches(".*\\b(sum|group|points|rule|flag|choice|band|step)\\b.*"), vi);
    }

    @Test
    void names_areDistinct() {
        for (List<? extends Form<?, ?>> table : List.of(
                ScoreForms.TABLE.values(),
                ScoreForms.TABLE.conditions(),
                RuleForms.all(),
                ClubForms.TABLE.values(),
                ClubForms.TABLE.conditions(),
                UnitForms.TABLE.values(),
                UnitForms.TABLE.conditions())) {
            Set<String> names = new HashSet<>();
            table.forEach(form -> assertTrue(names.add(form.name()), form::name));
        }
        assertNotEquals(ScoreForms.FACT_NUMBER, ScoreForms.FACT_TRUTH);
    }

    private static Set<String> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed()
                        ? records(kind).stream()
                        : Stream.of(kind).filter(Class::isRecord).map(Class::getSimpleName))
                .collect(Collectors.toSet());
    }

    /**
     * A record of the language that is added here without a row in the table, or the other way round, fails the count.
     */
    @Test
    void everyRecord_hasItsRows() {
        assertEquals(Set.of("Constant", "Arithmetic"), records(Value.class));
        assertEquals(
                ScoreForms.TABLE.values().size(),
                records(ScoreValue.class).size() + 2 + Value.Operator.values().length);
        assertEquals(
                ScoreForms.TABLE.conditions().size(),
                records(ScoreCondition.class).size()
                        + records(Condition.class).size()
                        - 1
                        + Condition.Relation.values().length);
        assertEquals(RuleForms.all().size(), records(Rule.class).size());
    }

    @Test
    void findingByName_findsEveryRow_andNothingElse() {
        ScoreForms.TABLE
                .values()
                .forEach(form ->
                        assertEquals(form, ScoreForms.findValue(form.name()).orElseThrow()));
        ScoreForms.TABLE
                .conditions()
                .forEach(form ->
                        assertEquals(form, ScoreForms.findCondition(form.name()).orElseThrow()));
        RuleForms.all()
                .forEach(form -> assertEquals(form, RuleForms.find(form.name()).orElseThrow()));
        assertTrue(ScoreForms.findValue("ratio").isEmpty()
                && ScoreForms.findCondition("ratio").isEmpty()
                && RuleForms.find("ratio").isEmpty());
        assertEquals(SharedForms.NUMBER, ScoreForms.findValue("constant").orElseThrow());
    }
}
