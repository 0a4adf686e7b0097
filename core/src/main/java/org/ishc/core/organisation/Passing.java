package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;

/**
 * Where the people of one unit went on the day on which its version ended: all rows of the predecessor and date that
 * {@linkplain Portion#carries() carry} any, read together.
 *
 * <p>Rows that contradict each other ({@code succession.portion}, {@code succession.shares}) count as partial without
 * share.
 *
 * @param date the day
 * @param predecessor the unit that ended
 * @param parts what passed to whom, by successor code; never empty
 */
public record Passing(LocalDate date, UnitCode predecessor, List<Part> parts) {

    /** Copies the parts. */
    public Passing {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(predecessor, "predecessor");
        parts = List.copyOf(parts);
    }

    /**
     * What passed to one successor.
     *
     * @param successor who takes over
     * @param portion wholly or in part
     * @param share the part that passes; 1 for the whole, empty when nobody knows
     * @param row the row that says so
     */
    public record Part(UnitCode successor, Portion portion, Optional<Fraction> share, Succession row) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(successor, "successor");
            Objects.requireNonNull(portion, "portion");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(row, "row");
        }
    }

    /** Tells whether the whole unit went to a single successor. */
    public boolean isWhole() {
        return parts.size() == 1 && parts.get(0).portion() == Portion.FULL;
    }

    /** Tells whether the share of every part is known. */
    public boolean hasShares() {
        return parts.stream().allMatch(part -> part.share().isPresent());
    }

    /**
     * Returns the part with the greatest known share; of equal or unknown shares the successor with the lowest code.
     */
    public Part greatest() {
        Part greatest = parts.get(0);
        for (Part part : parts) {
            if (part.share().orElse(Fraction.ZERO).compareTo(greatest.share().orElse(Fraction.ZERO)) > 0) {
                greatest = part;
            }
        }
        return greatest;
    }
}
