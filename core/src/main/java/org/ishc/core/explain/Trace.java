package org.ishc.core.explain;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * A node of the tree that says how a figure came about. The root's value <i>is</i> the figure: there is no second
 * computation. Nothing disappears: what does not apply, lacks data or was cut is a node with its status.
 *
 * <p>What is explained differs from room to room: a restated figure, a rolled-up one, a target, a score. Each room
 * seals nodes of its own, records of what it knows, and brings a visitor for them; here stands what all have in common,
 * so that one writer writes them all.
 *
 * @param <T> the nodes of its room
 */
public interface Trace<T extends Trace<T>> {

    /** Which part of a computation a node is. Source: specification, <i>emulation</i>, Explanation. */
    enum Kind {
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

    /** Returns what the node is about: a criterion, a form, a unit, a club. */
    String code();

    /** Returns which part of a computation it is. */
    Kind kind();

    /**
     * Finds the name of what became of it, such as {@code APPLIED} or {@code MISSING}; empty when its kind has none.
     */
    default Optional<String> status() {
        return Optional.empty();
    }

    /** Finds the exact value; empty when missing. */
    Optional<Fraction> value();

    /** Finds the value as rounded and written, such as {@code 15.00}; empty where nothing is rounded. */
    default Optional<String> points() {
        return Optional.empty();
    }

    /** Returns the parts, in the order in which the computation reads them. */
    List<T> children();

    /** Tells everything else that the node knows, each under the key that its form fixes. */
    void tell(Facts to);
}
