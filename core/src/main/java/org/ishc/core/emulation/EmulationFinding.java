package org.ishc.core.emulation;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** The findings of scoring. Source: specification, <i>emulation</i>. */
public enum EmulationFinding implements FindingCode {
    /** The period's last day lies outside the rulebook's validity; nothing is scored. */
    NOT_IN_FORCE("score.rulebook-not-in-force", Severity.ERROR, "day", "validity"),
    /** No band holds the value; 0 points. */
    NO_BAND("score.no-band", Severity.WARNING, "value"),
    /** The assessor chose a level that the rule does not know; missing. */
    UNKNOWN_LEVEL("score.unknown-level", Severity.ERROR, "fact", "level"),
    /** The assessor's points lie outside the criterion's limits; missing. */
    ASSESSED_OUT_OF_RANGE("score.assessed-out-of-range", Severity.ERROR, "fact", "value", "min", "max"),
    /** The fact is of another type than the rule asks; missing. */
    FACT_TYPE("score.fact-type", Severity.ERROR, "fact", "value", "expected"),
    /** A fact that needs evidence has none; missing. */
    NO_EVIDENCE("score.no-evidence", Severity.WARNING, "fact"),
    /** The basis of a figure is weaker than the rulebook accepts; missing. */
    BASIS("score.basis", Severity.WARNING, "indicator", "basis"),
    /** Data are missing that the rulebook does not do without; no total. */
    MISSING_INPUT("score.missing-input", Severity.ERROR, "criterion"),
    /** No core criterion applies; no total. */
    ALL_EXEMPT("score.all-exempt", Severity.ERROR),
    /** The rulebook reads an indicator that nobody knows; missing. */
    UNKNOWN_INDICATOR("score.unknown-indicator", Severity.ERROR, "indicator"),
    /** The package is of one sender that is not the root: units outside its subtree are not scored. */
    ONE_SENDER("score.one-sender", Severity.WARNING, "sender"),
    /** Units of the group lack the value that others are held against. */
    GROUP_INCOMPLETE("score.group-incomplete", Severity.WARNING, "group", "units"),
    /** Nobody knows whether the exclusion holds; it does not. */
    EXCLUSION_UNKNOWN("score.exclusion-unknown", Severity.WARNING, "code"),
    /** Nobody knows whether the class condition holds; it does not. */
    CLASS_UNKNOWN("score.class-unknown", Severity.WARNING, "code"),
    /** Nobody knows whether the ceiling holds; it does not. */
    CEILING_UNKNOWN("score.ceiling-unknown", Severity.WARNING, "code"),
    /** The unit is in no group on the period's last day. */
    NO_GROUP("score.no-group", Severity.WARNING),
    /** The unit is in several groups; the lowest code counts. */
    SEVERAL_GROUPS("score.several-groups", Severity.ERROR, "groups"),
    /** Units are equal on all that decides; the council decides. */
    TIE("ranking.tie", Severity.INFO, "group", "rank", "units"),
    /** Units are tied at the cut of an award that is then not given. */
    AWARD_TIE("award.tie", Severity.ERROR, "group", "units");

    private final FindingDefinition definition;

    EmulationFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
