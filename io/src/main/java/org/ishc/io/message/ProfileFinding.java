package org.ishc.io.message;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Severity;

/** The findings on the waivers of a profile. Source: specification, <i>exchange</i>, Findings. */
public enum ProfileFinding implements FindingCode {
    /** The day of the data lies after the waiver's last day; it waives nothing. */
    WAIVER_EXPIRED("profile.waiver-expired", Severity.WARNING, "code", "until", "as_of", "profile", "line"),
    /** Nothing that was found is what the waiver speaks of. */
    WAIVER_UNUSED("profile.waiver-unused", Severity.WARNING, "code", "profile", "line");

    private final String code;
    private final Severity severity;
    private final List<String> arguments;

    ProfileFinding(String code, Severity severity, String... arguments) {
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
