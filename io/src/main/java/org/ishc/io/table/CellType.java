package org.ishc.io.table;

import org.apiguardian.api.API;

/** How a cell is read. Source: specification, <i>exchange</i>, Cells. */
@API(status = API.Status.STABLE, since = "0.1")
public enum CellType {
    /** A code, compared exactly. */
    CODE("string"),
    /** Any text. */
    TEXT("string"),
    /** JSON as text; where a form is JSON itself, it may stand there as it is. */
    JSON("string"),
    /** A day. */
    DATE("date"),
    /** A reporting period in any spelling. */
    PERIOD("string"),
    /** A whole number. */
    WHOLE("integer"),
    /** A decimal. */
    DECIMAL("number"),
    /** A whole number or, for a ratio, a decimal: read when the indicator is known. */
    NUMBER("number"),
    /** One of a list of words. */
    WORD("string"),
    /** Words joined by {@code |}. */
    WORDS("string");

    private final String frictionless;

    CellType(String frictionless) {
        this.frictionless = frictionless;
    }

    /** Returns the type's name in a Frictionless table schema. */
    public String frictionless() {
        return frictionless;
    }
}
