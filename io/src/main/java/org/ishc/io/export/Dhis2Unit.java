package org.ishc.io.export;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.organisation.UnitVersion;

/**
 * A version of a unit as DHIS2 holds it.
 *
 * @param id the identifier
 * @param code the unit code, {@code @} and the first day, such as {@code 00008@2025-07-01}; a code too long for DHIS2
 *     is cut and ends in the identifier
 * @param name the name, or the unit code where there is none; at most 230 characters
 * @param shortName the name, cut to 50 characters
 * @param openingDate the first day
 * @param closedDate the <em>last</em> day, since DHIS2 locks a unit for periods that begin after this day; empty while
 *     the unit goes on
 * @param parent the unit above; empty for a root
 * @param level 1 or more: 1 for a root, one more for each step down
 */
@Value.Builder
@DomainStyle
public record Dhis2Unit(
        Dhis2Uid id,
        String code,
        String name,
        String shortName,
        LocalDate openingDate,
        Optional<LocalDate> closedDate,
        Optional<Dhis2Uid> parent,
        int level) {
    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException when a text is longer than DHIS2 takes, or the level is below 1
     */
    public Dhis2Unit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shortName, "shortName");
        Objects.requireNonNull(openingDate, "openingDate");
        Objects.requireNonNull(closedDate, "closedDate");
        Objects.requireNonNull(parent, "parent");
        atMost("code", code, Dhis2Texts.MAX_CODE);
        atMost("name", name, Dhis2Texts.MAX_NAME);
        atMost("shortName", shortName, Dhis2Texts.MAX_SHORT_NAME);
        Allowed.only(level > 0, "level", level, "1 or more");
    }

    private static void atMost(String name, String text, int most) {
        Allowed.only(text.length() <= most, name, text, "a text of at most " + most + " characters");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static Dhis2UnitBuilder builder() {
        return new Dhis2UnitBuilder();
    }

    static Dhis2Unit of(UnitVersion version, Optional<Dhis2Uid> parent, int level) {
        Dhis2Uid id = Dhis2Uid.of(version);
        LocalDate start = version.validity().start();
        String name = version.name().orElse(version.code().value());
        return new Dhis2Unit(
                id,
                Dhis2Texts.unique(version.code() + "@" + start, Dhis2Texts.MAX_CODE, id),
                Dhis2Texts.cut(name, Dhis2Texts.MAX_NAME),
                Dhis2Texts.cut(name, Dhis2Texts.MAX_SHORT_NAME),
                start,
                version.validity().end().map(end -> end.minusDays(1)),
                parent,
                level);
    }
}
