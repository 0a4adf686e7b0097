package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.testing.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What edits are called: by the code and the title of what they edit, in either language. */
class EditTitlesTest {

    private static final String RULES = """
            rulebook: mau
            version: "1"
            applies_to: PROVINCE
            valid_from: 2020-01-01
            scale: 30
            sections:
              - code: I
                max: 10
                title: {vi: Phần một, en: First part}
                criteria: [{code: I1, max: 10, missing: zero, title: {vi: Một, en: One}, rule: {proportional: {value: {actual: visits}, of: 40}}}]
              - code: II
                max: %d
                title: {vi: Phần hai, en: Second part}
                criteria: [{code: I2, max: %d, missing: zero, rule: {proportional: {value: {actual: asked}, of: 40}}}]
              - code: III
                max: 10
                criteria: [{code: "%s", max: 10, missing: zero, title: {vi: Ba & ba, en: Three & three}, rule: {proportional: {value: {actual: asked}, of: 60}}}]
            """;

    @TempDir
    Path folder;

    private static Rulebook rules(int second, String third) {
        return RulebookReader.read(RulebookText.parse(RULES.formatted(second, second, third)));
    }

    private EditTitles titles(Rulebook before, Rulebook after) {
        LoadedPackage loaded = ReviewSamples.loaded(ReviewSamples.complete(), folder);
        return new EditTitles(Impact.of(before, after, loaded.scoring(before, ReviewSamples.YEAR), Stage.FINAL));
    }

    private static String in(Language language, String markup) {
        return Page.of(markup).text(language);
    }

    /** Codes are often counted in Roman numbers, of which one begins the next. */
    @Test
    void section_isCalledByItsOwnTitle_notByThatOfOneWhoseCodeBeginsItsCode() {
        EditTitles titles = titles(rules(10, "T"), rules(9, "T"));
        assertEquals("I First part", in(Language.EN, titles.title("sections/I")));
        assertEquals("II Second part", in(Language.EN, titles.title("sections/II")));
        assertEquals("II Phần hai", in(Language.VI, titles.title("sections/II")));
    }

    @Test
    void sectionWithoutATitle_isCalledByItsPath() {
        EditTitles titles = titles(rules(10, "T"), rules(9, "T"));
        assertEquals("sections/III", in(Language.EN, titles.title("sections/III")));
    }

    @Test
    void whatStandsInASection_isCalledByTheSection() {
        EditTitles titles = titles(rules(10, "T"), rules(9, "T"));
        assertEquals("II Second part", in(Language.EN, titles.title("sections/II/max")));
    }

    @Test
    void criterion_isCalledByItsTitle_escaped_andOneWithoutByItsPath() {
        EditTitles titles = titles(rules(10, "T"), rules(9, "T"));
        assertEquals("T Three & three", in(Language.EN, titles.title("sections/III/criteria/T")));
        assertEquals("sections/II/criteria/I2", in(Language.EN, titles.title("sections/II/criteria/I2")));
    }

    /** What was taken out has no title in the new rules. */
    @Test
    void criterionThatWasTakenOut_isCalledAsBefore() {
        EditTitles titles = titles(rules(10, "T"), rules(10, "U"));
        assertEquals("T Three & three", in(Language.EN, titles.title("sections/III/criteria/T")));
        assertEquals("U Three & three", in(Language.EN, titles.title("sections/III/criteria/U")));
    }

    @Test
    void legend_hasAnEntryForEachEdit_inItsColour() {
        EditTitles titles = titles(rules(10, "T"), rules(9, "U"));
        Page page = Markup.page(titles::legend);
        assertTrue(titles.edits().size() > 1, titles.edits()::toString);
        assertEquals(
                titles.edits().stream()
                        .map(edit -> in(Language.EN, titles.title(edit.path())))
                        .toList(),
                page.all("li").stream().map(entry -> entry.text(Language.EN)).toList());
        assertEquals(
                List.of(EditTitles.colour(0), EditTitles.colour(1)),
                page.all("rect").stream()
                        .limit(2)
                        .map(key -> key.find("fill").orElseThrow())
                        .toList());
    }
}
