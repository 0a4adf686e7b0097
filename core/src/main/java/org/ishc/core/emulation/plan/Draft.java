package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Explanation;

/** A node of an explanation while it is written. */
final class Draft {

    private final String code;
    private final Explanation.Kind kind;
    private final SortedMap<String, Object> facts = new TreeMap<>();
    private final List<Explanation> children = new ArrayList<>();

    Draft(String code, Explanation.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    Draft fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    Draft child(Explanation child) {
        children.add(child);
        return this;
    }

    Explanation value(Optional<Fraction> value) {
        return points(value, Optional.empty(), Optional.empty());
    }

    Explanation points(Optional<Fraction> value, Optional<String> written, Optional<String> status) {
        return new Explanation(code, kind, status, value, written, facts, children);
    }
}
