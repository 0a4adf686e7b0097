package org.ishc.service.user;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.UnitCode;

/**
 * An account kept by the service itself.
 *
 * @param name 2 to 40 small letters without marks, digits, dots and hyphens, beginning with a letter
 * @param role what it may do
 * @param unit the unit of a province; empty for everybody else
 * @param createdAt when it was made
 */
public record Account(String name, Role role, Optional<UnitCode> unit, OffsetDateTime createdAt) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    /**
     * Checks the name, and that a province has a unit, and nobody else.
     *
     * @throws IllegalArgumentException when one is not as it must be
     */
    public Account {
        if (!isName(name) || unit.isPresent() != role.isOfUnit()) {
            throw new IllegalArgumentException("account '" + name + "', " + role + ", unit " + unit);
        }
    }

    /** Tells whether a text can be the name of an account. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns who asks with this account. */
    public Viewer viewer() {
        return new Viewer(name, role, unit);
    }
}
