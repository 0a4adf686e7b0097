package org.ishc.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.explain.Trace;

/**
 * Explanations as a page carries them, so that it builds a branch only when somebody opens it: each sentence once with
 * its numbers taken out, and each node as the number of its sentence, its own numbers, and its parts.
 */
final class TreeData {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
    private static final String PLACE = "\u0001";
    private static final String BETWEEN = "|";

    private final Map<List<String>, Integer> sentences = new LinkedHashMap<>();

    /**
     * Returns a tree for the page, as a block that a closed part of the page with the same identifier is filled from.
     *
     * @param isWhole whether it goes down to the rows of the tables, and not only to the figures that were read
     */
    String block(String id, ScoreTrace root, boolean isWhole) {
        return Html.data("id=\"" + Html.escape("tree-" + id) + "\"", node(root, isWhole));
    }

    /** Returns the block of sentences; comes after all trees. */
    String sentences() {
        return Html.data("id=\"tree-sentences\"", List.copyOf(sentences.keySet()));
    }

    private List<Object> node(ScoreTrace node, boolean isWhole) {
        String vi = ScoreText.of(node, Language.VI);
        String en = ScoreText.of(node, Language.EN);
        String kind = node.kind().name().toLowerCase(Locale.ROOT)
                + node.status().map(status -> " " + status).orElse("");
        List<String> sentence = List.of(kind, pattern(vi), pattern(en));
        List<Object> data = new ArrayList<>();
        Integer known = sentences.putIfAbsent(sentence, sentences.size());
        data.add(known == null ? sentences.size() - 1 : known);
        String numbers = numbers(vi);
        data.add(swapped(numbers).equals(numbers(en)) ? numbers : List.of(numbers, numbers(en)));
        if (isWhole || node.kind() != Trace.Kind.INPUT) {
            node.children().forEach(child -> data.add(node(child, isWhole)));
        }
        return data;
    }

    /** A text with its numbers taken out. */
    static String pattern(String text) {
        return NUMBER.matcher(text).replaceAll(PLACE);
    }

    /** The numbers of a text. */
    static String numbers(String text) {
        return String.join(
                BETWEEN,
                NUMBER.matcher(text).results().map(found -> found.group()).toList());
    }

    /** Vietnamese numbers as English writes them. */
    private static String swapped(String numbers) {
        return numbers.replace('.', '\u0002').replace(',', '.').replace('\u0002', ',');
    }
}
