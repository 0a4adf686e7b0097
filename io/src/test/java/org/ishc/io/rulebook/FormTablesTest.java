package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubForms;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.NodeReader;
import org.ishc.core.figure.Definition;
import org.ishc.core.figure.DefinitionReader;
import org.ishc.core.figure.UnitForms;
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

    /** What is counted of clubs, and of units, in definitions of indicators. */
    private static final Map<String, List<Form<?, ?>>> OF_INDICATORS = Map.of(
            "club values", List.copyOf(ClubForms.TABLE.values()),
            "club conditions", List.copyOf(ClubForms.TABLE.conditions()),
            "unit values", List.copyOf(UnitForms.TABLE.values()),
            "unit conditions", List.copyOf(UnitForms.TABLE.conditions()));

    private static List<Form<?, ?>> of(String kind) {
        return switch (kind) {
            case "values" -> values();
            case "conditions" -> conditions();
            case "rules" -> rules();
            default -> Objects.requireNonNull(OF_INDICATORS.get(kind), kind);
        };
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
        if (kind.endsWith("values")) {
            table.append(row("n", SharedForms.NUMBER, language));
        }
        of(kind).forEach(form -> table.append(row(form.written(), form, language)));
        return table.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void guide_showsEveryForm(Language language) throws IOException {
        shows("docs/write-a-rulebook", List.of("values", "conditions", "rules"), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void guideToIndicators_showsEveryForm(Language language) throws IOException {
        shows(
                "docs/define-an-indicator",
                OF_INDICATORS.keySet().stream().sorted().toList(),
                language);
    }

    private static void shows(String guide, List<String> kinds, Language language) throws IOException {
        Path page = Path.of(guide + (language == Language.EN ? ".md" : "-vi.md"));
        String text = Files.readString(page);
        String made = text;
        for (String kind : kinds) {
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

    /** The leaves of definitions; what they share with rulebooks is read there. */
    static Stream<Form<?, ?>> leaves() {
        return OF_INDICATORS.values().stream()
                .flatMap(List::stream)
                .filter(form -> !values().contains(form) && !conditions().contains(form));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void sampleOfADefinition_isReadAsItsForm(Form<?, ?> form) {
        boolean isOfUnits = OF_INDICATORS.get("unit values").contains(form)
                || OF_INDICATORS.get("unit conditions").contains(form);
        boolean isCondition = OF_INDICATORS.get("club conditions").contains(form)
                || OF_INDICATORS.get("unit conditions").contains(form);
        String where = isCondition ? form.sample() : "{at_least: [" + form.sample() + ", 1]}";
        Definition definition = new DefinitionReader(NormPack.SCHEME_1336)
                .read(new NodeReader(
                        RulebookText.parse(
                                isOfUnits
                                        ? "{units: {level: COMMUNE, where: " + where + "}}"
                                        : "{clubs: {where: " + where + "}}"),
                        ""));
        Condition read = definition instanceof Definition.OfUnits ofUnits
                ? ofUnits.where().orElseThrow()
                : ((Definition.OfClubs) definition).clubs().where().orElseThrow();
        assertEquals(
                form.name(),
                (isCondition ? read.form() : ((Condition.Comparing) read).left().form()).name());
        assertFalse(form.sentence(Language.VI).isBlank()
                || form.sentence(Language.EN).isBlank());
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
