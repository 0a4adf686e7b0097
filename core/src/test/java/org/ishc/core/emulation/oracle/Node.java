package org.ishc.core.emulation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Trace;

/** Collects one node of the explanation while its value is computed. */
public final class Node {

    private final String code;
    private final Trace.Kind kind;
    private final SortedMap<String, Object> facts = new TreeMap<>();
    private final List<Explained> children = new ArrayList<>();

    /** Begins a node. */
    public Node(String code, Trace.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    Node fact(String name, Object value) {
        facts.put(
                name.equals("value") ? "input" : name,
                value instanceof Fraction || value instanceof Long
                        ? value
                        : value instanceof List<?> list
                                ? list.stream().map(Object::toString).toList()
                                : value.toString());
        return this;
    }

    Node child(Explained child) {
        children.add(child);
        return this;
    }

    Explained of(Optional<Fraction> value) {
        return of(value, Optional.empty(), Optional.empty());
    }

    Explained of(Optional<Fraction> value, Optional<String> status, Optional<String> points) {
        return new Explained(code, kind, status, value, points, facts, children);
    }
}
