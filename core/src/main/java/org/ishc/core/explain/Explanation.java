package org.ishc.core.explain;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;

/**
 * A node of the tree that says how a figure came about. The root's value <i>is</i> the figure: there is no second
 * computation.
 *
 * <p>Nothing disappears: what does not apply, lacks data or was cut is a node with its status.
 *
 * @param code what the node is about: a criterion, a form, an indicator, a unit
 * @param kind which part of a computation it is
 * @param status what became of it, such as {@code APPLIED}, {@code MISSING_DATA}, {@code CAPPED}; empty when the kind
 *     has none
 * @param value the exact value; empty when missing
 * @param points the value as rounded and written, such as {@code 15.00}; empty where nothing is rounded
 * @param facts further named facts that texts and readers use, in the order of names: unit, period, stage, coverage,
 *     table, row, limit, source
 * @param children the parts, in the order in which the computation reads them
 */
public record Explanation(
        String code,
        Kind kind,
        Optional<String> status,
        Optional<Fraction> value,
        Optional<String> points,
        SortedMap<String, Object> facts,
        List<Explanation> children) {

    /** Which part of a computation a node is. Source: specification, <i>emulation</i>, Explanation. */
    public enum Kind {
        /** The whole. */
        TOTAL,
        /** What the whole is computed from before bonus and penalty. */
        BASE,
        /** A section of a rulebook. */
        SECTION,
        /** A criterion. */
        CRITERION,
        /** A rule or a part of one. */
        RULE,
        /** An arithmetic form. */
        VALUE,
        /** A condition. */
        CONDITION,
        /** A figure, target or fact that was read. */
        INPUT
    }

    /** Copies the collections. */
    public Explanation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(points, "points");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        children = List.copyOf(children);
    }
}
