package org.ishc.io.message;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** What has to be said about an export to another system: what it cannot hold, or would understand otherwise. */
public enum ExportFinding implements FindingCode {
    /** DHIS2 has no period of these months; nothing is written. */
    PERIOD("export.period", Severity.ERROR, "period"),
    /**
     * Of two units asked for, one lies below the other; DHIS2 adds units up itself and would count it twice, so nothing
     * is written.
     */
    NESTED_UNITS("export.nested-units", Severity.ERROR, "unit_code", "above"),
    /** DHIS2 computes ratios itself; the parts are written instead. */
    RATIO("export.ratio", Severity.INFO, "indicator", "numerator", "denominator"),
    /** The period runs by cut-off days of its own; the receiver will take its code for the calendar dates. */
    CALENDAR("export.calendar", Severity.WARNING, "period", "calendar", "first_day", "last_day");

    private final FindingDefinition definition;

    ExportFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
