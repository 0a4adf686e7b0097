package org.ishc.core.emulation.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;

/** The rulebooks that differ from one in a single number, moved by one unit of its last place. */
final class RulebookMutants {

    private static final Set<String> PARTS = Set.of("classes", "ceilings", "exclusions");

    private final List<Made> made = new ArrayList<>();

    private RulebookMutants() {}

    /**
     * A mutant that can be read.
     *
     * @param mutant what was moved
     * @param rulebook the rulebook with it
     */
    record Made(RuleTestSuite.Mutant mutant, Rulebook rulebook) {}

    static List<Made> of(TextNode root) {
        RulebookMutants mutants = new RulebookMutants();
        mutants.walk(root, "", node -> node);
        mutants.made.sort(Comparator.comparing((Made made) -> made.mutant().path())
                .thenComparing(given -> given.mutant().to()));
        return mutants.made;
    }

    /** Walks a part of the tree; {@code whole} puts another node in its place and returns the whole. */
    private void walk(TextNode node, String path, Function<TextNode, TextNode> whole) {
        if (node instanceof TextNode.Number number) {
            if (isMoved(path)) {
                BigDecimal step = BigDecimal.ONE.movePointLeft(number.value().scale());
                move(path, number, number.value().subtract(step), whole);
                move(path, number, number.value().add(step), whole);
            }
        } else {
            RulebookDiff.parts(node)
                    .ifPresent(parts -> parts.forEach((step, part) -> walk(
                            part,
                            path.isEmpty() ? step : path + "/" + step,
                            other -> whole.apply(with(node, part, other)))));
        }
    }

    private static boolean isMoved(String path) {
        String[] steps = path.split("/");
        return PARTS.contains(steps[0])
                || steps.length > 3 && steps[0].equals("sections") && steps[2].equals("criteria");
    }

    /** A mapping or list with another node in the place of one of its own, which is known by identity. */
    private static TextNode with(TextNode node, TextNode part, TextNode other) {
        if (node instanceof TextNode.Mapping mapping) {
            return new TextNode.Mapping(
                    mapping.entries().stream()
                            .map(entry -> entry.value() == part
                                    ? new TextNode.Mapping.Entry(entry.key(), entry.line(), entry.column(), other)
                                    : entry)
                            .toList(),
                    mapping.line(),
                    mapping.column());
        }
        TextNode.Sequence sequence = (TextNode.Sequence) node;
        return new TextNode.Sequence(
                sequence.elements().stream()
                        .map(element -> element == part ? other : element)
                        .toList(),
                sequence.line(),
                sequence.column());
    }

    private void move(String path, TextNode.Number number, BigDecimal to, Function<TextNode, TextNode> whole) {
        TextNode mutated = whole.apply(new TextNode.Number(to, number.line(), number.column()));
        try {
            made.add(new Made(new RuleTestSuite.Mutant(path, number.value(), to), RulebookReader.read(mutated)));
        } catch (UnreadableTextException unreadable) {
            return;
        }
    }
}
