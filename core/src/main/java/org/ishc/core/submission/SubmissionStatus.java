package org.ishc.core.submission;

/** What became of a sender's answer to a round of reports. */
public enum SubmissionStatus {
    /** An answer that may be used came in time. */
    ACCEPTED,
    /** The first answer that may be used came after the day on which it was due. */
    LATE,
    /** Answers came, and none may be used. */
    RETURNED,
    /** None came. */
    MISSING;

    /** Tells whether there is an answer that may be used. */
    public boolean isAnswered() {
        return this == ACCEPTED || this == LATE;
    }
}
