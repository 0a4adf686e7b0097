package org.ishc.core.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;

/**
 * What a unit code names during a range of days. The same code may name another unit before and after.
 *
 * @param code the code
 * @param validity the days on which the code names this unit
 * @param level the level on which the unit stands
 * @param kind the body of the association there; empty when not told
 * @param name the full name, such as {@code Phường Ngọc Hà}; empty when not told
 * @param parent the code of the unit above, read at each day of the validity; empty for a root
 * @param document the decision that made this version; empty when not told
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record UnitVersion(
        UnitCode code,
        DateRange validity,
        UnitLevel level,
        Optional<UnitKind> kind,
        Optional<String> name,
        Optional<UnitCode> parent,
        Optional<String> document,
        Origin origin) {
    /** Refuses null. */
    public UnitVersion {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(origin, "origin");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static UnitVersionBuilder builder() {
        return new UnitVersionBuilder();
    }

    /** Returns this version as it came from elsewhere. */
    public UnitVersion from(Origin newOrigin) {
        return new UnitVersion(code, validity, level, kind, name, parent, document, newOrigin);
    }

    /** Returns the key of the record: code and first day. */
    public List<String> key() {
        return List.of(code.value(), validity.start().toString());
    }

    Location location() {
        return Location.of(origin, key());
    }
}
