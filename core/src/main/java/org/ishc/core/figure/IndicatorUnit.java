package org.ishc.core.figure;

/** What an indicator counts. */
public enum IndicatorUnit {
    /** Things, such as clubs. */
    COUNT,
    /** Persons. */
    PERSON,
    /** Vietnamese đồng. */
    VND,
    /** A percentage. */
    PERCENT,
    /** Yes (1) or no (0). */
    FLAG
}
