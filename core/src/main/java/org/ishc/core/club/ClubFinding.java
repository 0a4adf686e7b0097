package org.ishc.core.club;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** The findings on clubs, their events and their reports. Source: specification, <i>clubs</i>. */
public enum ClubFinding implements FindingCode {
    /**
     * The state forbids the event, the receiving club does not run, or no obstacle of the category is open; the event
     * is rejected.
     */
    ILLEGAL_TRANSITION("club.illegal-transition", Severity.ERROR, "type", "state", "day", "allowed"),
    /** The event lacks what it must carry; it is rejected. */
    MISSING_ARGUMENT("club.missing-argument", Severity.ERROR, "type", "argument"),
    /** Decision and effect lie further apart than the {@linkplain ClubRules#daysApart rules} allow. */
    DATES_FAR_APART("club.dates-far-apart", Severity.WARNING, "decided_on", "effective_on", "days", "allowed"),
    /** The club's unit was split and nobody said where the club lies. */
    LOCATION_AMBIGUOUS("club.location-ambiguous", Severity.WARNING, "unit_code", "date", "successors", "taken"),
    /** The club's unit ended and no row says where it went. */
    LOCATION_LOST("club.location-lost", Severity.WARNING, "unit_code", "date"),
    /**
     * The unit of a club, or that to which it moves, is neither a commune nor a branch; the club, or the event, is
     * refused.
     */
    UNIT_LEVEL("club.unit-level", Severity.ERROR, "unit_code", "level"),
    /** A part of the members is greater than the whole; the report is refused. */
    PART_EXCEEDS_WHOLE("report.part-exceeds-whole", Severity.ERROR, "part", "part_value", "whole", "whole_value"),
    /** Older and younger members do not add up to the members. */
    PARTS_DIFFER("report.parts-differ", Severity.WARNING, "older", "younger", "members"),
    /** Money was lent, and there are no loans. */
    LOANS("report.loans", Severity.WARNING, "loan_amount_vnd"),
    /** On no day of the period was the club in a state that reports. */
    CLUB_NOT_OPERATING("report.club-not-operating", Severity.WARNING, "club_code", "period");

    private final FindingDefinition definition;

    ClubFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
