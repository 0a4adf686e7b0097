package org.ishc.core.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;

/**
 * What a decision says of a unit: that it is of a class, such as {@code area.mountain}, on some days.
 *
 * @param unit the unit, its code read on the first of the days
 * @param code the class
 * @param days the days that are written; it holds on those of them on which the code still names that unit
 * @param document the decision; empty when not told
 * @param origin the row that it came from
 */
public record UnitClass(UnitCode unit, ItemCode code, DateRange days, Optional<String> document, Origin origin) {
    /** Refuses null. */
    public UnitClass {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(origin, "origin");
    }

    /** Returns the key of the record: unit, class and first day. */
    public List<String> key() {
        return List.of(unit.value(), code.value(), days.start().toString());
    }

    Location location() {
        return Location.of(origin, key());
    }
}
