package org.ishc.core.rulebook.check;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/**
 * What the static checks find in a rulebook before anybody is scored. Source: specification, <i>emulation</i>, Static
 * checks.
 */
public enum RulebookFinding implements FindingCode {
    /** The maxima of the parts do not add up to the maximum of the whole. */
    POINTS_SUM("rulebook.points-sum", Severity.ERROR, "sum", "max"),
    /** A code that is taken, or reserved. */
    DUPLICATE_CODE("rulebook.duplicate-code", Severity.ERROR, "code"),
    /** An indicator that nobody knows. */
    UNKNOWN_INDICATOR("rulebook.unknown-indicator", Severity.ERROR, "code"),
    /** A criterion or section that is not in the rulebook. */
    UNKNOWN_CRITERION("rulebook.unknown-criterion", Severity.ERROR, "code"),
    /** A class that is not in the rulebook. */
    UNKNOWN_CLASS("rulebook.unknown-class", Severity.ERROR, "code"),
    /** An award that is not in the rulebook. */
    UNKNOWN_AWARD("rulebook.unknown-award", Severity.ERROR, "code"),
    /** Values that no band holds. */
    BAND_GAP("rulebook.band-gap", Severity.ERROR, "from", "to"),
    /** Values that two bands hold. */
    BAND_OVERLAP("rulebook.band-overlap", Severity.ERROR, "from", "to"),
    /** A band gives more than the limit lets through. */
    BAND_EXCEEDS_MAX("rulebook.band-exceeds-max", Severity.ERROR, "points", "max"),
    /** No input gives the maximum. */
    MAX_UNREACHABLE("rulebook.max-unreachable", Severity.WARNING, "greatest", "max"),
    /** A better value earns less, with two values that show it. */
    NOT_MONOTONE("rulebook.not-monotone", Severity.ERROR, "better", "low", "low_points", "high", "high_points"),
    /** The classes are not listed from the best down. */
    CLASS_ORDER("rulebook.class-order", Severity.ERROR, "from", "above"),
    /** Totals below the lowest class have none. */
    CLASS_GAP("rulebook.class-gap", Severity.WARNING, "lowest"),
    /** The ceiling changes nothing: it is the best class, or it never holds. */
    CEILING_WITHOUT_EFFECT("rulebook.ceiling-without-effect", Severity.WARNING, "reason"),
    /** Nobody says which document the rulebook or criterion rests on. */
    NO_SOURCE("rulebook.no-source", Severity.INFO);

    private final FindingDefinition definition;

    RulebookFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
