package org.ishc.core.emulation;

import java.util.List;
import java.util.Objects;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.ItemCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;

/**
 * A scored unit's membership in an emulation group (cụm, khối thi đua).
 *
 * @param unit the code of the scored unit, or club
 * @param group the group
 * @param validity the days on which it belongs to it
 * @param origin the row that it came from
 */
public record GroupMembership(String unit, ItemCode group, DateRange validity, Origin origin) {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException when the unit is spelled as no code
     */
    public GroupMembership {
        Allowed.code(unit, "unit");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(origin, "origin");
    }

    /** Returns the key of the record: unit and first day. */
    public List<String> key() {
        return List.of(unit, validity.hasStart() ? validity.start().toString() : "");
    }

    /** Returns where the record stands. */
    public Location location() {
        return Location.of(origin, key());
    }
}
