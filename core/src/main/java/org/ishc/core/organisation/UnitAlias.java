package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.Objects;
import org.ishc.core.base.UnitCode;

/**
 * Another official spelling of the name of a unit version: for looking names up, never for showing.
 *
 * @param unit the code of the version
 * @param validFrom its first day
 * @param name the other spelling
 */
public record UnitAlias(UnitCode unit, LocalDate validFrom, String name) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public UnitAlias {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(validFrom, "validFrom");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of " + unit + " is blank; allowed is a text that is not");
        }
    }
}
