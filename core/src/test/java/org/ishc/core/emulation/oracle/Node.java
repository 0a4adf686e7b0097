package org.ishc.core.emulation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Explanation;

/** Collects one node of the explanation while its value is computed. */
public final class Node {

    private final String code;
    private final Explanation.Kind kind;
    private final SortedMap<String, Object> facts = new TreeMap<>();
    private final List<Explanation> children = new ArrayList<>();

    /** Begins a node. */
    public Node(String code, Explanation.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    Node fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    Node child(Explanation child) {
        children.add(child);
        return this;
    }

    Explanation of(Optional<Fraction> value) {
        return of(value, Optional.empty(), Optional.empty());
    }

    Explanation of(Optional<Fraction> value, Optional<String> status, Optional<String> points) {
        return new Explanation(code, kind, status, value, points, facts, children);
    }
}
