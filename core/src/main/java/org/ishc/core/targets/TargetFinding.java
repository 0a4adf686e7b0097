package org.ishc.core.targets;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** The findings on targets. Source: specification, <i>targets</i>. */
public enum TargetFinding implements FindingCode {
    /** A BETWEEN target without an upper bound at or above its lower one. */
    HIGH("target.high", Severity.ERROR, "value", "value_high"),
    /** A unit registered or agreed to less than it was assigned. */
    REGISTERED_BELOW("target.registered-below", Severity.WARNING, "assigned"),
    /** The targets of the units below add up to less than the unit's own. */
    CASCADE_SHORT("target.cascade-short", Severity.WARNING, "sum", "target", "shortfall"),
    /** Some unit below has no target. */
    CASCADE_INCOMPLETE("target.cascade-incomplete", Severity.INFO, "without"),
    /** The unit ended and its target could not be carried to its successors. */
    NOT_CARRIED("target.not-carried", Severity.WARNING, "date", "successors"),
    /** The unit ended and its successors' other predecessors have another ratio target. */
    RATIO_DIFFERS("target.ratio-differs", Severity.WARNING, "date", "successors");

    private final FindingDefinition definition;

    TargetFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
