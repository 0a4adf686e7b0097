package org.ishc.io.report;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;
import org.jspecify.annotations.Nullable;

/** An explanation as a tree for canonical JSON, and as indented text: each node with its sentence. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * Returns the tree.
     *
     * @param sentence what a node says in a language
     */
    public static Map<String, @Nullable Object> of(
            Explanation node, BiFunction<Explanation, Language, String> sentence) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", node.code());
        tree.put("status", node.status().orElse(null));
        tree.put("value", node.value().map(Object::toString).orElse(null));
        tree.put("text_vi", sentence.apply(node, Language.VI));
        tree.put("text_en", sentence.apply(node, Language.EN));
        node.facts().forEach((name, fact) -> tree.put(name, isPlain(fact) ? fact : fact.toString()));
        tree.put(
                "parts",
                node.children().stream().map(child -> of(child, sentence)).toList());
        return tree;
    }

    private static boolean isPlain(Object fact) {
        return fact instanceof BigInteger || fact instanceof Long || fact instanceof List<?>;
    }

    /** Returns the sentences of a node and all below it, a line each, indented. */
    public static String text(Explanation node, BiFunction<Explanation, Language, String> sentence, Language language) {
        StringBuilder text = new StringBuilder();
        text(node, sentence, language, "", text);
        return text.toString();
    }

    private static void text(
            Explanation node,
            BiFunction<Explanation, Language, String> sentence,
            Language language,
            String indent,
            StringBuilder text) {
        text.append(indent).append(sentence.apply(node, language)).append('\n');
        node.children().forEach(child -> text(child, sentence, language, indent + "  ", text));
    }
}
