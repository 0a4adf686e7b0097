package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.targets.TargetTrace;

/** What lies below something that was read: a node of its own trace. */
public sealed interface BelowTrace extends ScoreTrace {

    /** Returns the node of the other trace. */
    Trace<?> node();

    @Override
    default String code() {
        return node().code();
    }

    @Override
    default Kind kind() {
        return node().kind();
    }

    @Override
    default Optional<String> status() {
        return node().status();
    }

    @Override
    default Optional<Fraction> value() {
        return node().value();
    }

    @Override
    default void tell(Facts to) {
        node().tell(to);
    }

    /**
     * What lies below a figure that was read.
     *
     * @param node a node of the figure's own trace
     */
    record OfFigure(FigureTrace node) implements BelowTrace {
        /** Refuses null. */
        public OfFigure {
            Objects.requireNonNull(node, "node");
        }

        static List<ScoreTrace> all(List<FigureTrace> nodes) {
            return nodes.isEmpty()
                    ? List.of()
                    : nodes.stream().<ScoreTrace>map(OfFigure::new).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.below(this);
        }

        @Override
        public List<ScoreTrace> children() {
            return all(node.children());
        }
    }

    /**
     * What lies below a target that was read.
     *
     * @param node a node of the target's own trace
     */
    record OfTarget(TargetTrace node) implements BelowTrace {
        /** Refuses null. */
        public OfTarget {
            Objects.requireNonNull(node, "node");
        }

        static List<ScoreTrace> all(List<TargetTrace> nodes) {
            return nodes.stream().<ScoreTrace>map(OfTarget::new).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.carried(this);
        }

        @Override
        public List<ScoreTrace> children() {
            return all(node.children());
        }
    }
}
