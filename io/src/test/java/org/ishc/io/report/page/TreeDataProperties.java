package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.explain.Trace;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.Page;
import tools.jackson.databind.json.JsonMapper;

/** Explanations, taken apart to be carried and put together as the page does: every sentence comes out as it was. */
class TreeDataProperties {

    private static final Rulebook RULES = RulebookReader.read(RulebookText.parse("""
            rulebook: mau
            version: "1"
            applies_to: PROVINCE
            valid_from: 2020-01-01
            scale: 20
            sections:
              - code: A
                max: 20
                criteria:
                  - {code: A1, max: 10, missing: zero, title: {vi: "Bước 1.5, 2", en: "Step 1.5 of two"}, rule: {proportional: {value: {actual: visits}, of: 4000000}}}
                  - {code: A2, max: 10, missing: zero, rule: {proportional: {value: {attainment: visits}}}}
            """));

    /** What a page does with its block, in the terms of its script. */
    private static final class Shown {
        private final Map<?, ?> data;
        private final Language language;
        private final List<String> sentences = new ArrayList<>();
        private String[] numbers = {};
        private int at;

        Shown(Map<?, ?> data, Language language) {
            this.data = data;
            this.language = language;
        }

        private Object at(String list, Object number) {
            return ((List<?>) data.get(list)).get(((Number) number).intValue());
        }

        List<String> tree(String id) {
            List<?> tree = (List<?>) ((Map<?, ?>) data.get("trees")).get(id);
            numbers = String.valueOf(tree.get(1)).split(";", -1);
            branch(tree.get(0));
            assertEquals(numbers.length - 1, at, "no number is left over");
            return sentences;
        }

        private void branch(Object number) {
            List<?> form = (List<?>) at("forms", number);
            List<?> sentence = (List<?>) at("sentences", form.get(0));
            sentences.add(said(String.valueOf(sentence.get(1 + language.ordinal())), own(numbers[at++])));
            form.stream().skip(1).forEach(this::branch);
        }

        private String[] own(String both) {
            String[] own = both.split("/", -1);
            return (language == Language.VI ? own[0] : own.length > 1 ? own[1] : swapped(own[0])).split("\\|", -1);
        }

        private static String swapped(String numbers) {
            StringBuilder other = new StringBuilder();
            numbers.chars().forEach(sign -> other.append(sign == '.' ? ',' : sign == ',' ? '.' : (char) sign));
            return other.toString();
        }

        private String said(String pattern, String[] own) {
            StringBuilder text = new StringBuilder();
            int next = 0;
            for (char sign : pattern.toCharArray()) {
                if (sign == '\u0001') {
                    text.append(own[next++]);
                } else if (sign == '\u0002') {
                    text.append(at("names", Integer.valueOf(own[next++])));
                } else {
                    text.append(sign);
                }
            }
            return text.toString();
        }
    }

    private static List<String> sentences(ScoreTrace node, Language language, boolean isWhole) {
        List<String> sentences = new ArrayList<>(List.of(ScoreText.of(node, language)));
        if (isWhole || node.kind() != Trace.Kind.INPUT) {
            node.children().forEach(child -> sentences.addAll(sentences(child, language, isWhole)));
        }
        return sentences;
    }

    /** A province of two communes, one with this name, whose visits it is measured by and against its target. */
    private static ScoreCard card(Path folder, String name, int visits) throws IOException {
        LoadedPackage loaded = ReviewSamples.loaded(
                ReviewSamples.complete()
                        .adding(
                                "org-units",
                                "A1,2020-01-01,,COMMUNE,,\"" + name.replace("\"", "\"\"")
                                        + "\",P1\nB1,2020-01-01,,COMMUNE,,Xã B,P1\n")
                        .replacing("values", "P1,visits,2026,30", "A1,visits,2026," + visits + "\nB1,visits,2026,1234"),
                folder);
        return ReviewSamples.card(loaded, RULES);
    }

    private static Map<?, ?> block(TreeData trees) {
        Page.Element block = Page.of(trees.block()).id("trees");
        return new JsonMapper().readValue(block.raw(), Map.class);
    }

    /** Names with what the block itself is written with: colons, bars, numbers, ends of scripts. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Tỉnh",
                        "1",
                        "2,5",
                        "1.000",
                        ": ",
                        "|",
                        ";",
                        "/",
                        "</script>",
                        "\"",
                        "<!--",
                        "\u2028",
                        "=",
                        "×",
                        " (P1)")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "X" + String.join("", parts) + "Y");
    }

    @Property(tries = 60)
    void sentences_comeOutAsTheLibrarySaysThem(
            @ForAll("names") String name, @ForAll @IntRange(max = 2_000_000) int visits, @ForAll boolean isWhole)
            throws IOException {
        Path folder = Files.createTempDirectory("trees");
        try {
            TreeData trees = new TreeData();
            ScoreCard card = card(folder, name, visits);
            card.units().forEach(unit -> trees.add(unit.unit().code(), unit.explanation(), isWhole));
            Map<?, ?> data = block(trees);
            for (ScoreCard.UnitScore unit : card.units()) {
                for (Language language : Language.values()) {
                    assertEquals(
                            sentences(unit.explanation(), language, isWhole),
                            new Shown(data, language).tree(unit.unit().code()));
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * The sample holds what is carried in a way of its own: a name taken out, and numbers that no comma turns around.
     */
    @Example
    void sample_hasNames_andNumbersThatDifferByLanguage() throws IOException {
        Path folder = Files.createTempDirectory("trees");
        try {
            TreeData trees = new TreeData();
            trees.add("P1", card(folder, "Xã A", 30).units().get(0).explanation(), true);
            Map<?, ?> data = block(trees);
            assertTrue(
                    ((List<?>) data.get("names"))
                            .stream().anyMatch(name -> String.valueOf(name).startsWith("Xã A")),
                    data::toString);
            assertTrue(String.valueOf(((Map<?, ?>) data.get("trees")).get("P1")).contains("/"), data::toString);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What a thousand units share is carried once. */
    @Property(tries = 5)
    void sentencesAndForms_standOnce_howeverManyTreesHaveThem(@ForAll @IntRange(min = 2, max = 50) int times)
            throws IOException {
        Path folder = Files.createTempDirectory("trees");
        try {
            ScoreTrace tree = card(folder, "Tỉnh Một", 30).units().get(0).explanation();
            TreeData one = new TreeData();
            one.add("0", tree, true);
            TreeData many = new TreeData();
            for (int i = 0; i < times; i++) {
                many.add(String.valueOf(i), tree, true);
            }
            assertEquals(block(one).get("sentences"), block(many).get("sentences"));
            assertEquals(block(one).get("forms"), block(many).get("forms"));
            assertEquals(times, ((Map<?, ?>) block(many).get("trees")).size());
        } finally {
            Folders.delete(folder);
        }
    }

    @Property(tries = 30)
    void numbersAndPattern_togetherAreTheText(@ForAll("names") String text) {
        String pattern = TreeData.pattern(text);
        for (String number : TreeData.numbers(text).split("\\|")) {
            pattern = pattern.replaceFirst("\u0001", number);
        }
        assertEquals(text, pattern);
        assertTrue(TreeData.pattern(text).chars().noneMatch(sign -> sign >= '0' && sign <= '9'));
        assertFalse(
                TreeData.numbers(text).contains(";") || TreeData.numbers(text).contains("/"));
    }
}
