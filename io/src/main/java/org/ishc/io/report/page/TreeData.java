package org.ishc.io.report.page;

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
 * Explanations as a page carries them, so that it builds a branch only when somebody opens it: every sentence once,
 * with its numbers taken out and the name of the unit that it is about; every such name once; every form of a branch
 * once, as the number of its sentence and those of its parts; and of a tree only its form and its numbers, from the
 * root downwards.
 */
final class TreeData {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
    private static final String PLACE = "\u0001";

    /** Stands where a name was taken out: its number is the first of the sentence's numbers. */
    private static final String NAMED = "\u0002";

    private static final String COLON = ": ";
    private static final String BETWEEN = "|";

    /** Ends the numbers of a node; no number has it. */
    private static final String END = ";";

    /** Stands between the numbers of both languages where they differ; no number has it. */
    private static final String OTHERWISE = "/";

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<List<String>, Integer> sentences = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> forms = new LinkedHashMap<>();
    private final Map<String, List<Object>> trees = new LinkedHashMap<>();

    /**
     * Adds a tree, which a closed part of the page with the same identifier is filled from.
     *
     * @param isWhole whether it goes down to the rows of the tables, and not only to the figures that were read
     */
    void add(String id, ScoreTrace root, boolean isWhole) {
        StringBuilder numbers = new StringBuilder();
        int form = form(root, isWhole, numbers);
        trees.put(id, List.of(form, numbers.toString()));
    }

    /** Returns the block that the page reads. */
    String block() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("names", List.copyOf(names.keySet()));
        data.put("sentences", List.copyOf(sentences.keySet()));
        data.put("forms", List.copyOf(forms.keySet()));
        data.put("trees", trees);
        return Html.data("id=\"trees\"", data);
    }

    private int form(ScoreTrace node, boolean isWhole, StringBuilder numbers) {
        String vi = ScoreText.of(node, Language.VI);
        String en = ScoreText.of(node, Language.EN);
        String kind = node.kind().name().toLowerCase(Locale.ROOT)
                + node.status().map(status -> " " + status).orElse("");
        int named = name(vi, en);
        String text = named == 0 ? "" : number(names, vi.substring(0, named)) + BETWEEN;
        String inVietnamese = text + numbers(vi.substring(named));
        String inEnglish = text + numbers(en.substring(named));
        numbers.append(inVietnamese);
        if (!swapped(inVietnamese).equals(inEnglish)) {
            numbers.append(OTHERWISE).append(inEnglish);
        }
        numbers.append(END);
        String place = named == 0 ? "" : NAMED;
        List<Integer> form = new ArrayList<>();
        form.add(number(
                sentences, List.of(kind, place + pattern(vi.substring(named)), place + pattern(en.substring(named)))));
        if (isWhole || node.kind() != Trace.Kind.INPUT) {
            node.children().forEach(child -> form.add(form(child, isWhole, numbers)));
        }
        return number(forms, List.copyOf(form));
    }

    /** How long the name is with which a sentence begins in both languages, before its first colon; 0 for none. */
    private static int name(String vi, String en) {
        int colon = vi.indexOf(COLON);
        return colon > 0 && en.startsWith(vi.substring(0, colon + COLON.length())) ? colon : 0;
    }

    private static <T> int number(Map<T, Integer> known, T thing) {
        Integer number = known.putIfAbsent(thing, known.size());
        return number == null ? known.size() - 1 : number;
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
