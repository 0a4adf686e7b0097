package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Trace;
import org.ishc.io.report.tree.TreeFacts;
import org.jspecify.annotations.Nullable;

/** An explanation as a tree for canonical JSON, and as indented text: each node with its sentence. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * Returns the tree.
     *
     * @param <T> the nodes
     * @param sentence what a node says in a language
     */
    public static <T extends Trace<T>> Map<String, @Nullable Object> of(
            T node, BiFunction<T, Language, String> sentence) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", node.code());
        tree.put("status", node.status().orElse(null));
        tree.put("value", node.value().map(Object::toString).orElse(null));
        tree.put("text_vi", sentence.apply(node, Language.VI));
        tree.put("text_en", sentence.apply(node, Language.EN));
        node.tell(new TreeFacts(tree));
        tree.put(
                "parts",
                node.children().stream().map(child -> of(child, sentence)).toList());
        return tree;
    }

    /**
     * Returns the sentences of a node and all below it, a line each, indented.
     *
     * @param <T> the nodes
     */
    public static <T extends Trace<T>> String text(
            T node, BiFunction<T, Language, String> sentence, Language language) {
        StringBuilder text = new StringBuilder();
        text(node, sentence, language, "", text);
        return text.toString();
    }

    private static <T extends Trace<T>> void text(
            T node, BiFunction<T, Language, String> sentence, Language language, String indent, StringBuilder text) {
        text.append(indent).append(sentence.apply(node, language)).append('\n');
        node.children().forEach(child -> text(child, sentence, language, indent + "  ", text));
    }
}
