package org.ishc.io.message;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** The findings on the waivers of a profile. Source: specification, <i>exchange</i>, Findings. */
public enum ProfileFinding implements FindingCode {
    /** The day of the data lies after the waiver's last day; it waives nothing. */
    WAIVER_EXPIRED("profile.waiver-expired", Severity.WARNING, "code", "until", "as_of", "profile", "line"),
    /** Nothing that was found is what the waiver speaks of. */
    WAIVER_UNUSED("profile.waiver-unused", Severity.WARNING, "code", "profile", "line");

    private final FindingDefinition definition;

    ProfileFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
