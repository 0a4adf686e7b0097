package org.ishc.service.user;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do. */
public enum Role {
    /** Sees and sends everything, deletes packages, keeps accounts, reads the log. */
    CENTRE,
    /** Sends for its own unit, and sees what is its own. */
    PROVINCE,
    /** Sees everything and changes nothing. */
    READER;

    /** Returns its name in accounts and claims: {@code centre}, {@code province}, {@code reader}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a role by its name, whatever its case. */
    public static Optional<Role> find(String text) {
        return Stream.of(values())
                .filter(role -> role.code().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** Tells whether it is bound to a unit. */
    public boolean isOfUnit() {
        return this == PROVINCE;
    }
}
