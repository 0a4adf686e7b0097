package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;

/**
 * Figures restated onto the structure of another day, with the way that every part took. The maps and the moves are
 * made when they are first asked for. Immutable and safe for use by many threads.
 */
public final class Restated {

    private final RestatementMethod method;
    private final LocalDate on;
    private final LocalDate to;
    private final Held held;

    /** What a restatement came to, in whatever form it was computed. */
    interface Held {

        /** Returns the figures before they were restated; unmodifiable. */
        SortedMap<UnitCode, BigInteger> starts();

        /** Returns their exact sum. */
        BigInteger total();

        /** Returns the restated figures; unmodifiable. */
        SortedMap<UnitCode, Optional<Interval>> figures();

        /** Returns what passed on; unmodifiable. */
        List<Move> moves();

        /** Returns what was found; unmodifiable. */
        List<Finding> findings();
    }

    Restated(RestatementMethod method, LocalDate on, LocalDate to, Held held) {
        this.method = method;
        this.on = on;
        this.to = to;
        this.held = held;
    }

    /**
     * A figure, or a part of one, that passed from one unit to another.
     *
     * @param date the day of the succession
     * @param from the predecessor
     * @param part the successor, the portion and the row that says so
     * @param figure what passed; empty when the method could not tell
     */
    public record Move(LocalDate date, UnitCode from, Passing.Part part, Optional<Interval> figure) {
        /** Refuses null. */
        public Move {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(figure, "figure");
        }

        /** Returns the successor. */
        public UnitCode to() {
            return part.successor();
        }
    }

    /** Returns how parts were found. */
    public RestatementMethod method() {
        return method;
    }

    /** Returns the day on which the figures were meant before. */
    public LocalDate on() {
        return on;
    }

    /** Returns the day reached. */
    public LocalDate to() {
        return to;
    }

    /** Returns the figures before they were restated, by unit code as meant on {@link #on}; unmodifiable. */
    public SortedMap<UnitCode, BigInteger> starts() {
        return held.starts();
    }

    /** Returns the exact sum of the figures before they were restated; restating neither makes nor loses any of it. */
    public BigInteger total() {
        return held.total();
    }

    /**
     * Returns the figures by unit code of the day reached, an empty one when the method could not tell; unmodifiable.
     */
    public SortedMap<UnitCode, Optional<Interval>> figures() {
        return held.figures();
    }

    /** Returns what passed on, in date order, then by predecessor and successor code; unmodifiable. */
    public List<Move> moves() {
        return held.moves();
    }

    /**
     * Returns {@code restate.lost}, {@code succession.shares-missing} and {@code restate.weights-missing}, in the order
     * met; unmodifiable.
     */
    public List<Finding> findings() {
        return held.findings();
    }

    /** Returns what it came to, without the moves. */
    @Override
    public String toString() {
        return "Restated[method=" + method + ", on=" + on + ", to=" + to + ", figures=" + figures() + ", findings="
                + findings() + "]";
    }
}
