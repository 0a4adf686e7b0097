package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.document.TextNode;

/**
 * A place of a text in which no other is: a scalar, an empty mapping or an empty list.
 *
 * @param path the steps that lead there
 * @param node what stands there
 */
record TreeLeaf(List<TreeStep> path, TextNode node) {

    TreeLeaf {
        path = List.copyOf(path);
    }

    /** Returns all leaves, in their order. */
    static List<TreeLeaf> of(TextNode node) {
        List<TreeLeaf> leaves = new ArrayList<>();
        collect(List.of(), node, leaves);
        return leaves;
    }

    private static void collect(List<TreeStep> path, TextNode node, List<TreeLeaf> to) {
        if (node instanceof TextNode.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries().forEach(entry -> collect(with(path, TreeStep.key(entry.key())), entry.value(), to));
        } else if (node instanceof TextNode.Sequence sequence
                && !sequence.elements().isEmpty()) {
            for (int i = 0; i < sequence.elements().size(); i++) {
                collect(with(path, TreeStep.element(i + 1)), sequence.elements().get(i), to);
            }
        } else {
            to.add(new TreeLeaf(path, node));
        }
    }

    private static List<TreeStep> with(List<TreeStep> path, TreeStep step) {
        List<TreeStep> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
