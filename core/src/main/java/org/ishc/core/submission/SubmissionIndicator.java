package org.ishc.core.submission;

import java.util.Optional;
import org.ishc.core.base.IndicatorCode;

/**
 * The flows that are counted from submissions, by the day on which they were due. Source: specification,
 * <i>collection</i>, One package from many.
 */
public enum SubmissionIndicator {
    /** Reports due. */
    DUE("reports.due"),
    /** Reports that may be used, in time or late. */
    ACCEPTED("reports.accepted"),
    /** Reports that may be used and came in time. */
    ON_TIME("reports.on-time"),
    /** Reports that may be used and came late. */
    LATE("reports.late"),
    /** Reports that did not come, or may not be used. */
    MISSING("reports.missing");

    private final IndicatorCode code;

    SubmissionIndicator(String code) {
        this.code = IndicatorCode.parse(code);
    }

    /** Returns the indicator's code. */
    public IndicatorCode code() {
        return code;
    }

    /** Tells whether a submission is counted. */
    public boolean counts(SubmissionStatus status) {
        return switch (this) {
            case DUE -> true;
            case ACCEPTED -> status.isAnswered();
            case ON_TIME -> status == SubmissionStatus.ACCEPTED;
            case LATE -> status == SubmissionStatus.LATE;
            case MISSING -> !status.isAnswered();
        };
    }

    /** Finds the indicator with a code. */
    public static Optional<SubmissionIndicator> find(IndicatorCode code) {
        for (SubmissionIndicator indicator : values()) {
            if (indicator.code.equals(code)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}
