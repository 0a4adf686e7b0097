package org.ishc.io.export;

import java.util.List;
import org.ishc.core.finding.FindingCode;
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

    private final String code;
    private final Severity severity;
    private final List<String> arguments;

    ExportFinding(String code, Severity severity, String... arguments) {
        this.code = code;
        this.severity = severity;
        this.arguments = List.of(arguments);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
