package org.ishc.io.ingest;

import org.ishc.core.document.Phrase;

/** Why a check of a run was not run, or how it ended. */
public enum LedgerReason implements Phrase {
    ABSENT("not in the package"),
    BUILT_IN("not in the package; the built-in reference data of {day} are used"),
    MADE("the built-in reference data were checked when they were made"),
    ROWS("rows of {table} could not be read"),
    NEEDS("needs {check}, which did not run to its end"),
    CHANGED("the input was written to while it was read; read it again when nobody writes to it"),
    CRASH("{problem}");

    private final String english;

    LedgerReason(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
