package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.SharedForms;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.ScoreForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of forms in the guide to rulebooks are the table of forms in the code; {@code -Dforms.write} writes them
 * anew and makes the run fail, so that the change is read.
 */
class FormTablesTest {

    private static final String END = "<!-- /forms -->";

    private static List<Form<?, ?>> values() {
        return List.copyOf(ScoreForms.TABLE.values());
    }

    private static List<Form<?, ?>> conditions() {
        return List.copyOf(ScoreForms.TABLE.conditions());
    }

    private static List<Form<?, ?>> rules() {
        return List.copyOf(RuleForms.all());
    }

    private static String row(String written, Form<?, ?> form, Language language) {
        String only = form.only()
                .map(place ->
                        "; " + language.say("chỉ ở ", "only in ") + place.name().in(language))
                .orElse("");
        return "| `" + written.replace("|", "\\|") + "` | " + form.meaning().in(language) + only + " |\n";
    }

    private static String table(String kind, Language language) {
        StringBuilder table = new StringBuilder(
                "| " + language.say("viết", "written") + " | " + language.say("nghĩa là", "means") + " |\n|---|---|\n");
        if (kind.equals("values")) {
            table.append(row("n", SharedForms.NUMBER, language));
        }
        Map.of("values", values(), "conditions", conditions(), "rules", rules())
                .get(kind)
                .forEach(form -> table.append(row(form.written(), form, language)));
        return table.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void guide_showsEveryForm(Language language) throws IOException {
        Path page = Path.of(language == Language.EN ? "docs/write-a-rulebook.md" : "docs/write-a-rulebook-vi.md");
        String text = Files.readString(page);
        String made = text;
        for (String kind : List.of("values", "conditions", "rules")) {
            String begin = "<!-- forms " + kind + " -->\n";
            int from = made.indexOf(begin) + begin.length();
            made = made.substring(0, from) + table(kind, language) + made.substring(made.indexOf(END, from));
        }
        if (System.getProperty("forms.write") != null) {
            Files.writeString(page, made);
            fail("written anew; read the change");
        }
        assertEquals(made, text);
    }

    static Stream<Form<?, ?>> forms() {
        return Stream.of(values(), conditions(), rules()).flatMap(List::stream);
    }

    private static String rulebook(Form<?, ?> form) {
        String when = conditions().contains(form) ? form.sample() : "{at_least: [" + form.sample() + ", 1]}";
        String rule = rules().contains(form) ? form.sample() : "{assessed: {fact: x}}";
        String standing = rules().contains(form) ? "{fact: x}" : when;
        String gate = form.only().isPresent() || rules().contains(form) ? "{fact: x}" : when;
        return """
        rulebook: sample
        version: "1"
        applies_to: PROVINCE
        scale: 10
        sections:
          - code: A
            max: 10
            criteria:
              - {code: A1, max: 10, missing: zero, applies: %s, rule: %s}
        exclusions:
          - {code: X1, when: %s}
        """.formatted(gate, rule, standing);
    }

    /** The sample of a form is read as that form, wherever it may stand. */
    @ParameterizedTest
    @MethodSource("forms")
    void sample_isReadAsItsForm(Form<?, ?> form) {
        Rulebook rulebook = RulebookReader.read(RulebookText.parse(rulebook(form)));
        Rulebook.Criterion criterion = rulebook.sections().get(0).criteria().get(0);
        Form<?, ?> read = rules().contains(form)
                ? criterion.rule().form()
                : conditions().contains(form)
                        ? rulebook.exclusions().get(0).when().form()
                        : ((Condition.Comparing) rulebook.exclusions().get(0).when())
                                .left()
                                .form();
        assertEquals(form, read);
    }

    /** The sample shows every key that the form has, so that nobody has to guess how a key is written. */
    @ParameterizedTest
    @MethodSource("forms")
    void sample_showsEveryKey(Form<?, ?> form) {
        Stream.concat(form.keys().stream(), form.beside().stream())
                .forEach(key -> assertTrue(
                        form.sample().contains(key.name() + ": "), () -> key.name() + " is not in " + form.sample()));
    }
}
