package org.ishc.core.club;

import java.util.Optional;

/** The programme under which a club was founded. */
public enum Scheme {
    /** Decision 1533/QĐ-TTg of 2 August 2016: 2016–2020. */
    S1533("1533"),
    /** Decision 1336/QĐ-TTg of 31 August 2020: 2021–2025. */
    S1336("1336"),
    /** Decision 1648/QĐ-TTg of 1 August 2025: 2026–2035. */
    S1648("1648"),
    /** A project, mostly with HelpAge International. */
    PROJECT("PROJECT"),
    /** Any other. */
    OTHER("OTHER");

    private final String code;

    Scheme(String code) {
        this.code = code;
    }

    /** Returns the code as written in the table {@code clubs}. */
    public String code() {
        return code;
    }

    /** Finds a scheme by its code. */
    public static Optional<Scheme> find(String code) {
        for (Scheme scheme : values()) {
            if (scheme.code.equals(code)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
