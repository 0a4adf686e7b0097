package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.UnitCode;

/**
 * The one unit that stands for another on a later day, where something that cannot be divided, such as a club, belongs
 * to one.
 *
 * @param unit the unit on that day; empty when the trace is lost
 * @param ambiguous the splits on the way at which nobody said which part
 * @param lost the unit that ended without successor, with the day
 */
public record Heir(Optional<UnitCode> unit, List<Passing> ambiguous, Optional<Lost> lost) {

    /** Copies the splits. */
    public Heir {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(lost, "lost");
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * A unit that ended, and no row says where it went.
     *
     * @param unit its code
     * @param date the first day without it
     */
    public record Lost(UnitCode unit, LocalDate date) {
        /** Refuses null. */
        public Lost {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(date, "date");
        }
    }

    /**
     * Follows a unit; at a split it goes to the greatest share, ties and unknown shares to the lowest code.
     *
     * @param code the unit
     * @param readOn the day on which the code is read
     * @param on the day reached; successions of that very day are followed
     */
    public static Heir follow(Registry registry, UnitCode code, LocalDate readOn, LocalDate on) {
        Crosswalk crosswalk = registry.lineage().crosswalk();
        int version = crosswalk.find(code, readOn);
        if (version == Crosswalk.NONE || !crosswalk.isOver(version, on)) {
            return new Heir(Optional.of(code), List.of(), Optional.empty());
        }
        List<Passing> ambiguous = new ArrayList<>();
        while (crosswalk.isOver(version, on)) {
            Passing passing = crosswalk.passing(version);
            if (passing == null) {
                Lost lost = new Lost(crosswalk.code(version), crosswalk.end(version));
                return new Heir(Optional.empty(), ambiguous, Optional.of(lost));
            }
            if (passing.parts().size() > 1) {
                ambiguous.add(passing);
            }
            version = crosswalk.heir(version);
        }
        return new Heir(Optional.of(crosswalk.code(version)), ambiguous, Optional.empty());
    }
}
