package org.ishc.core.emulation.oracle;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Trace;
import org.ishc.core.testing.TraceFacts;

/**
 * A node of an explanation as everybody sees it from outside: whatever it knows, by key.
 *
 * @param code what the node is about
 * @param kind which part of a computation it is
 * @param status what became of it
 * @param value the exact value
 * @param points the value as rounded and written
 * @param facts what else it knows, by key
 * @param children the parts
 */
public record Explained(
        String code,
        Trace.Kind kind,
        Optional<String> status,
        Optional<Fraction> value,
        Optional<String> points,
        SortedMap<String, Object> facts,
        List<Explained> children) {

    /** Copies the collections. */
    public Explained {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        children = List.copyOf(children);
    }

    /** Returns how a trace looks from outside. */
    public static Explained of(Trace<?> node) {
        return new Explained(
                node.code(),
                node.kind(),
                node.status(),
                node.value(),
                node.points(),
                TraceFacts.of(node),
                node.children().stream().map(Explained::of).toList());
    }
}
