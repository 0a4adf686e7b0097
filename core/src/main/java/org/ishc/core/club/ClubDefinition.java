package org.ishc.core.club;

import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;

/**
 * What is counted of clubs, and of which: those that run at the end, or, of events, all in whatever state. Source:
 * specification, <i>indicators</i>, Derived indicators.
 *
 * @param counted what is added up
 * @param where which clubs count; all when empty
 */
public record ClubDefinition(Counted counted, Optional<Condition> where) {

    /** Refuses null. */
    public ClubDefinition {
        Allowed.given(counted, "counted", "what is counted");
        Allowed.given(where, "where", "a condition, or none");
    }

    /** What is added up. */
    public sealed interface Counted {}

    /** The clubs themselves. */
    public record Clubs() implements Counted {}

    /**
     * A value of each club, whole and not negative.
     *
     * @param value of what
     */
    public record SumOf(Value value) implements Counted {

        /** Refuses null. */
        public SumOf {
            Allowed.given(value, "value", "a value");
        }
    }

    /**
     * The applied events of a type that became effective in the window.
     *
     * @param type which
     */
    public record Events(ClubEventType type) implements Counted {

        /** Refuses null. */
        public Events {
            Allowed.given(type, "type", "a type of event");
        }
    }

    /** Tells whether it counts what happened in a window; the others count what is there at its end. */
    public boolean isFlow() {
        return counted instanceof Events;
    }

    /**
     * Tells whether some clubs may not be able to answer: what is counted from events and states alone asks nothing.
     */
    public boolean asks() {
        return where.isPresent() || counted instanceof SumOf;
    }
}
