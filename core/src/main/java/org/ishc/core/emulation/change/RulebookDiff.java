package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;

/**
 * Every difference between the texts of two rulebooks, by path: what was added, removed or changed, as it is written.
 */
public final class RulebookDiff {

    private static final String CODE = "code";

    private final List<Difference> differences = new ArrayList<>();

    private RulebookDiff() {}

    /**
     * A difference.
     *
     * @param path where: keys from the root, elements of lists of coded things by their code, others by their index
     *     from 0
     * @param kind what happened
     * @param from what stood there; empty when it was added
     * @param to what stands there; empty when it was removed
     */
    public record Difference(String path, RulebookEdits.Kind kind, Optional<TextNode> from, Optional<TextNode> to) {
        /** Refuses null. */
        public Difference {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Compares two texts; the order of keys and of coded elements, and the spelling of numbers, make no difference.
     *
     * @return by path; empty when the texts say the same
     */
    public static List<Difference> between(TextNode from, TextNode to) {
        RulebookDiff diff = new RulebookDiff();
        diff.compare("", from, to);
        diff.differences.sort(Comparator.comparing(Difference::path));
        return List.copyOf(diff.differences);
    }

    private void compare(String path, TextNode from, TextNode to) {
        Optional<Map<String, TextNode>> before = parts(from);
        Optional<Map<String, TextNode>> after = parts(to);
        if (before.isEmpty() || after.isEmpty() || from.getClass() != to.getClass()) {
            if (!CanonicalText.of(from).equals(CanonicalText.of(to))) {
                add(path, RulebookEdits.Kind.CHANGED, Optional.of(from), Optional.of(to));
            }
            return;
        }
        before.get().forEach((step, value) -> {
            TextNode other = after.get().get(step);
            if (other == null) {
                add(at(path, step), RulebookEdits.Kind.REMOVED, Optional.of(value), Optional.empty());
            } else {
                compare(at(path, step), value, other);
            }
        });
        after.get().forEach((step, value) -> {
            if (!before.get().containsKey(step)) {
                add(at(path, step), RulebookEdits.Kind.ADDED, Optional.empty(), Optional.of(value));
            }
        });
    }

    private void add(String path, RulebookEdits.Kind kind, Optional<TextNode> from, Optional<TextNode> to) {
        differences.add(new Difference(path, kind, from, to));
    }

    private static String at(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }

    /** The parts of a mapping or list by their step; empty for a scalar. */
    static Optional<Map<String, TextNode>> parts(TextNode node) {
        Map<String, TextNode> parts = new LinkedHashMap<>();
        if (node instanceof TextNode.Mapping mapping) {
            mapping.entries().forEach(entry -> parts.put(entry.key(), entry.value()));
            return Optional.of(parts);
        }
        if (node instanceof TextNode.Sequence sequence) {
            for (int i = 0; i < sequence.elements().size(); i++) {
                TextNode element = sequence.elements().get(i);
                parts.putIfAbsent(
                        code(element).filter(code -> !parts.containsKey(code)).orElse(String.valueOf(i)), element);
            }
            return Optional.of(parts);
        }
        return Optional.empty();
    }

    private static Optional<String> code(TextNode element) {
        if (element instanceof TextNode.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.key().equals(CODE) && entry.value() instanceof TextNode.Text)
                    .map(entry -> ((TextNode.Text) entry.value()).value())
                    .findFirst();
        }
        return Optional.empty();
    }
}
