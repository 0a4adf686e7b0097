package org.ishc.core.finding;

import java.util.List;

/**
 * Findings on codes that point at something: units, clubs, indicators. Source: specification, <i>exchange</i>, Records.
 */
public enum ReferenceFinding implements FindingCode {
    /** The unit code names nothing at any date. */
    UNKNOWN_UNIT("ref.unknown-unit", Severity.ERROR, "unit_code"),
    /**
     * The unit code exists, but names nothing at the date at which it is read; {@code known} says what it names and
     * when, {@code became} which units hold on that day what it named before.
     */
    UNIT_NOT_VALID("ref.unit-not-valid", Severity.ERROR, "unit_code", "on", "known", "became"),
    /** No club of the package has this code. */
    UNKNOWN_CLUB("ref.unknown-club", Severity.ERROR, "club_code"),
    /** No built-in or declared indicator has this code. */
    UNKNOWN_INDICATOR("ref.unknown-indicator", Severity.ERROR, "indicator"),
    /** The record is refused because of another one, which has a finding of its own. */
    REFUSED("ref.refused", Severity.INFO, "cause");

    private final FindingDefinition definition;

    ReferenceFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
