package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ishc.core.time.DateRange;

/** Which days of a range others cover. */
final class Days {

    private Days() {}

    /** Finds the first day of a range that none of the others holds; they may come in any order and overlap. */
    static Optional<LocalDate> firstUncovered(DateRange range, List<DateRange> covering) {
        LocalDate open = range.start();
        List<DateRange> ordered =
                covering.stream().sorted(Comparator.comparing(DateRange::start)).toList();
        for (DateRange cover : ordered) {
            if (cover.start().isAfter(open)) {
                break;
            }
            if (cover.endExclusive().isAfter(open)) {
                open = cover.endExclusive();
            }
        }
        return range.contains(open) ? Optional.of(open) : Optional.empty();
    }
}
