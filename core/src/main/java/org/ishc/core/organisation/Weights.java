package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;

/** Where the method {@code weights:<indicator>} takes its weights from. */
@FunctionalInterface
public interface Weights {

    /**
     * Finds the weights of the successors of one unit: their reported values of the earliest period, ending on or after
     * the date, in which all have one.
     *
     * @param successors in code order
     * @param date the day of the succession
     * @return one weight for each successor, in the same order; empty when no period has all of them
     */
    Optional<List<Long>> of(List<UnitCode> successors, LocalDate date);
}
