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
    Trace<?> of();

    @Override
    default String code() {
        return of().code();
    }

    @Override
    default Kind kind() {
        return of().kind();
    }

    @Override
    default Optional<String> status() {
        return of().status();
    }

    @Override
    default Optional<Fraction> value() {
        return of().value();
    }

    @Override
    default void tell(Facts to) {
        of().tell(to);
    }

    /**
     * What lies below a figure that was read.
     *
     * @param of a node of the figure's own trace
     */
    record OfFigure(FigureTrace of) implements BelowTrace {
        /** Refuses null. */
        public OfFigure {
            Objects.requireNonNull(of, "of");
        }

        static List<ScoreTrace> all(List<FigureTrace> nodes) {
            return nodes.stream().<ScoreTrace>map(OfFigure::new).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.below(this);
        }

        @Override
        public List<ScoreTrace> children() {
            return all(of.children());
        }
    }

    /**
     * What lies below a target that was read.
     *
     * @param of a node of the target's own trace
     */
    record OfTarget(TargetTrace of) implements BelowTrace {
        /** Refuses null. */
        public OfTarget {
            Objects.requireNonNull(of, "of");
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
            return all(of.children());
        }
    }
}
