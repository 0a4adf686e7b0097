package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;

/**
 * Every difference between the texts of two rulebooks, by path: what was added, removed or changed, as it is written.
 */
public final class RulebookDiff {

    private static final String CODE = "code";

    /** The lists of which the order counts. */
    private static final Set<String> ORDERED = Set.of("classes", "awards", "ranking/ties");

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
     * Compares two texts. The order of keys and the spelling of numbers make no difference, nor does the order of coded
     * elements but of classes, awards and what decides ties: where it changes among what both have, one difference
     * holds their codes in order.
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
        if (ORDERED.contains(path)
                && from instanceof TextNode.Sequence one
                && to instanceof TextNode.Sequence other
                && compareOrder(path, one, other)) {
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

    /** Compares the order of what both lists have; tells whether nothing else is to be compared. */
    private boolean compareOrder(String path, TextNode.Sequence from, TextNode.Sequence to) {
        List<String> before = codes(from);
        List<String> after = codes(to);
        List<String> stayed = before.stream().filter(after::contains).toList();
        List<String> standing = after.stream().filter(before::contains).toList();
        if (stayed.equals(standing)) {
            return false;
        }
        add(path, RulebookEdits.Kind.CHANGED, Optional.of(list(stayed, from)), Optional.of(list(standing, to)));
        boolean areNames = from.elements().stream().allMatch(TextNode.Text.class::isInstance);
        if (areNames) {
            addOthers(path, from, after, RulebookEdits.Kind.REMOVED);
            addOthers(path, to, before, RulebookEdits.Kind.ADDED);
        }
        return areNames;
    }

    /** Adds the names that the other list does not have, by their place. */
    private void addOthers(String path, TextNode.Sequence list, List<String> others, RulebookEdits.Kind kind) {
        List<TextNode> elements = list.elements();
        for (int i = 0; i < elements.size(); i++) {
            Optional<TextNode> name = Optional.of(elements.get(i));
            if (code(elements.get(i)).filter(others::contains).isEmpty()) {
                boolean isAdded = kind == RulebookEdits.Kind.ADDED;
                add(
                        at(path, String.valueOf(i)),
                        kind,
                        isAdded ? Optional.empty() : name,
                        isAdded ? name : Optional.empty());
            }
        }
    }

    private static List<String> codes(TextNode.Sequence list) {
        return list.elements().stream()
                .flatMap(element -> code(element).stream())
                .toList();
    }

    private static TextNode list(List<String> codes, TextNode at) {
        return new TextNode.Sequence(
                codes.stream()
                        .map(code -> (TextNode) new TextNode.Text(code, at.line(), at.column()))
                        .toList(),
                at.line(),
                at.column());
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
                        step(element).filter(code -> !parts.containsKey(code)).orElse(String.valueOf(i)), element);
            }
            return Optional.of(parts);
        }
        return Optional.empty();
    }

    /** The code of a coded element, or a name that is one. */
    private static Optional<String> code(TextNode element) {
        return element instanceof TextNode.Text name ? Optional.of(name.value()) : step(element);
    }

    private static Optional<String> step(TextNode element) {
        if (element instanceof TextNode.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.key().equals(CODE) && entry.value() instanceof TextNode.Text)
                    .map(entry -> ((TextNode.Text) entry.value()).value())
                    .findFirst();
        }
        return Optional.empty();
    }
}
