package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.jspecify.annotations.Nullable;

/** A text that is put together leaf by leaf, each with the place in which it was read. */
final class GrowingTree {

    private final int place;
    private final Map<TreeStep, GrowingTree> parts = new LinkedHashMap<>();
    private @Nullable TextNode leaf;

    /** Begins a text, at the place of which is told what is wrong with the whole. */
    GrowingTree(int place) {
        this.place = place;
    }

    /** Returns the place where it begins. */
    int place() {
        return place;
    }

    /** Tells whether nothing was put into it. */
    boolean isEmpty() {
        return parts.isEmpty() && leaf == null;
    }

    /** Tells whether something stands behind a key. */
    boolean has(String key) {
        return parts.containsKey(TreeStep.key(key));
    }

    /** Returns the mapping or list behind a path, which begins at a place unless it is there already. */
    GrowingTree part(List<TreeStep> path, int at) {
        GrowingTree part = this;
        for (TreeStep step : path) {
            if (part.leaf != null) {
                throw twice(path, at);
            }
            part = part.parts.computeIfAbsent(step, treeStep -> new GrowingTree(at));
        }
        return part;
    }

    /**
     * Puts something behind a path.
     *
     * @param at the place of the path
     * @throws UnreadableTextException when something stands there
     */
    void put(List<TreeStep> path, int at, TextNode node) {
        GrowingTree part = part(path, at);
        if (!part.isEmpty()) {
            throw twice(path, at);
        }
        part.leaf = node;
    }

    private static UnreadableTextException twice(List<TreeStep> path, int at) {
        return new UnreadableTextException("", at, 1, SheetPhrase.PATH_TWICE.with("found", TreeStep.path(path)));
    }

    /**
     * Returns the text.
     *
     * @throws UnreadableTextException when keys and numbers of elements stand side by side
     */
    TextNode node() {
        if (leaf != null) {
            return leaf;
        }
        List<TreeStep> steps = new ArrayList<>(parts.keySet());
        if (!steps.isEmpty() && steps.stream().allMatch(TreeStep::isElement)) {
            List<TextNode> elements = parts.entrySet().stream()
                    .sorted((one, other) -> Integer.compare(
                            one.getKey().number(), other.getKey().number()))
                    .map(part -> part.getValue().node())
                    .toList();
            return new TextNode.Sequence(elements, place, 1);
        }
        List<TextNode.Mapping.Entry> entries = new ArrayList<>();
        parts.forEach((step, part) -> {
            if (step.isElement()) {
                throw new UnreadableTextException(
                        "", part.place, 1, SheetPhrase.PART_BESIDE_KEYS.with("found", "#" + step.name()));
            }
            entries.add(new TextNode.Mapping.Entry(step.name(), part.place, 1, part.node()));
        });
        return new TextNode.Mapping(entries, place, 1);
    }
}
