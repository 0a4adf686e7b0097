package org.ishc.core.organisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;

/**
 * Figures restated onto the structure of another day, with the way that every part took.
 *
 * @param method how parts were found
 * @param on the day on which the figures were meant before
 * @param to the day reached
 * @param starts the figures before they were restated, by unit code as meant on {@code on}
 * @param total the exact sum of the figures before they were restated; restating neither makes nor loses any of it
 * @param figures by unit code of the day reached; an empty one when the method could not tell
 * @param moves what passed on, in date order, then by predecessor and successor code
 * @param findings {@code restate.lost}, {@code succession.shares-missing}, {@code restate.weights-missing}, in the
 *     order met
 */
public record Restated(
        RestatementMethod method,
        LocalDate on,
        LocalDate to,
        SortedMap<UnitCode, BigInteger> starts,
        BigInteger total,
        SortedMap<UnitCode, Optional<Interval>> figures,
        List<Move> moves,
        List<Finding> findings) {

    /** Copies the collections. */
    public Restated {
        starts = Collections.unmodifiableSortedMap(new TreeMap<>(starts));
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        moves = List.copyOf(moves);
        findings = List.copyOf(findings);
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

        /** Returns the successor. */
        public UnitCode to() {
            return part.successor();
        }
    }
}
