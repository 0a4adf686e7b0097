package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.document.TextNode;

/**
 * A rulebook's text cut into the lines of its sheets. Nothing of the language is known here but which lists there are.
 */
final class RulebookLines {

    private static final String CRITERIA = "criteria";
    private static final String RULE = RulebookColumn.RULE.path();

    private final List<TreeLeaf> head;
    private final Map<RulebookSheet, List<Element>> lists = new EnumMap<>(RulebookSheet.class);

    /**
     * An element of a list.
     *
     * @param name its code, which the further places name
     * @param cells what its columns hold
     * @param further what they do not hold
     */
    record Element(String name, Map<RulebookColumn, TextNode> cells, List<TreeLeaf> further) {}

    /** Gives names to the elements of a list: the code, and from the second of a code on its number, {@code A1 (2)}. */
    static final class Naming {
        private final Map<String, Integer> seen = new HashMap<>();

        String next(String code) {
            int times = seen.merge(code, 1, Integer::sum);
            return times == 1 ? code : code + " (" + times + ")";
        }
    }

    RulebookLines(TextNode rulebook) {
        List<TextNode.Mapping.Entry> rest = new ArrayList<>();
        Naming criteria = new Naming();
        for (TextNode.Mapping.Entry entry : ((TextNode.Mapping) rulebook).entries()) {
            Optional<RulebookSheet> list = RulebookSheet.findList(entry.key());
            if (list.isPresent()
                    && entry.value() instanceof TextNode.Sequence sequence
                    && !sequence.elements().isEmpty()) {
                elements(list.get(), sequence, criteria);
            } else {
                rest.add(entry);
            }
        }
        head = TreeLeaf.of(new TextNode.Mapping(rest, 1, 1));
    }

    private void elements(RulebookSheet list, TextNode.Sequence sequence, Naming criteria) {
        Naming naming = new Naming();
        for (TextNode element : sequence.elements()) {
            String name = naming.next(code(element));
            add(list, element(list, name, without(element, CRITERIA)));
            if (list == RulebookSheet.SECTIONS
                    && find(element, CRITERIA).orElse(element) instanceof TextNode.Sequence given) {
                for (TextNode criterion : given.elements()) {
                    Element line = element(RulebookSheet.CRITERIA, criteria.next(code(criterion)), criterion);
                    line.cells().put(RulebookColumn.SECTION, new TextNode.Text(name, 1, 1));
                    add(RulebookSheet.CRITERIA, line);
                }
            }
        }
    }

    private void add(RulebookSheet list, Element element) {
        lists.computeIfAbsent(list, rulebookSheet -> new ArrayList<>()).add(element);
    }

    private static Element element(RulebookSheet list, String name, TextNode node) {
        Map<String, RulebookColumn> columns = new LinkedHashMap<>();
        list.columns().forEach(column -> columns.put(column.path(), column));
        Element element = new Element(name, new EnumMap<>(RulebookColumn.class), new ArrayList<>());
        for (TreeLeaf leaf : TreeLeaf.of(node)) {
            RulebookColumn column = columns.get(TreeStep.path(leaf.path()));
            if (column != null) {
                element.cells().put(column, leaf.node());
            } else {
                element.further().add(ofRule(element, columns, leaf));
            }
        }
        return element;
    }

    /** The form of a rule has its column, and is left out of the paths below it. */
    private static TreeLeaf ofRule(Element element, Map<String, RulebookColumn> columns, TreeLeaf leaf) {
        List<TreeStep> path = leaf.path();
        if (!columns.containsKey(RULE) || path.size() < 3 || !path.get(0).equals(TreeStep.key(RULE))) {
            return leaf;
        }
        element.cells().put(RulebookColumn.RULE, new TextNode.Text(path.get(1).name(), 1, 1));
        List<TreeStep> shorter = new ArrayList<>(path);
        shorter.remove(1);
        return new TreeLeaf(shorter, leaf.node());
    }

    private static String code(TextNode element) {
        return find(element, RulebookColumn.CODE.path())
                .map(code -> code instanceof TextNode.Text text ? text.value() : code.describe())
                .orElse("");
    }

    private static Optional<TextNode> find(TextNode element, String key) {
        return ((TextNode.Mapping) element)
                .entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .map(TextNode.Mapping.Entry::value)
                        .findFirst();
    }

    private static TextNode without(TextNode element, String key) {
        return new TextNode.Mapping(
                ((TextNode.Mapping) element)
                        .entries().stream()
                                .filter(entry -> !entry.key().equals(key))
                                .toList(),
                1,
                1);
    }

    /** Returns what is said once. */
    List<TreeLeaf> head() {
        return head;
    }

    /** Returns the elements of a list. */
    List<Element> elements(RulebookSheet list) {
        return lists.getOrDefault(list, List.of());
    }
}
