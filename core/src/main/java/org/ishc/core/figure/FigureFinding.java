package org.ishc.core.figure;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** The findings on indicators and reported values. Source: specification, <i>targets</i> and <i>indicators</i>. */
public enum FigureFinding implements FindingCode {
    /** A period and a complete tiling of it are both reported, and differ. */
    PERIOD_MISMATCH("rollup.period-mismatch", Severity.WARNING, "reported", "tiled"),
    /** A unit's own value and the sum of the units below it differ. */
    PARENT_MISMATCH("rollup.parent-mismatch", Severity.WARNING, "reported", "children", "coverage"),
    /** A unit's own value and what its club records say differ; the records are used. */
    RECORDS_MISMATCH("rollup.records-mismatch", Severity.WARNING, "reported", "records"),
    /** A ratio was reported; it is computed from its parts instead. */
    RATIO_REPORTED("value.ratio-reported", Severity.WARNING, "indicator", "numerator", "denominator"),
    /** A value was estimated, and what was reported or verified later is far from it. */
    ESTIMATE_OFF("value.estimate-off", Severity.INFO, "estimated", "actual"),
    /** A derived indicator was reported; it is counted from what it is defined by instead. */
    DERIVED_REPORTED("value.derived-reported", Severity.WARNING, "indicator"),
    /** What stands in a definition is not allowed there; the row is refused. */
    DEFINITION("indicator.definition", Severity.ERROR, "path", "value", "allowed"),
    /** The kind of a derived indicator is not that of its definition; the row is refused. */
    KIND("indicator.kind", Severity.ERROR, "kind", "expected"),
    /** Definitions lead back to themselves; each of these rows is refused. */
    DEFINED_IN_CIRCLE("indicator.cycle", Severity.ERROR, "indicators"),
    /** No row says of any unit that it is of the class, though classes are told. */
    CLASS_UNUSED("indicator.class-unused", Severity.WARNING, "class");

    private final FindingDefinition definition;

    FigureFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
