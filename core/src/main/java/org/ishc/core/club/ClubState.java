package org.ishc.core.club;

/**
 * What a club is on a day. Source: specification, <i>clubs</i>; no official text is published, so the states are a
 * default.
 */
public enum ClubState {
    /** Proposed, not yet decided. */
    PROPOSED,
    /** Founded by decision of the commune People's Committee, not yet launched. */
    ESTABLISHED,
    /** At work. */
    OPERATING,
    /** At work, weak, being helped (củng cố). */
    UNDER_SUPPORT,
    /** At rest (tạm ngừng). */
    SUSPENDED,
    /** Given up before it was launched. */
    WITHDRAWN,
    /** Merged into another club. */
    MERGED,
    /** Dissolved. */
    DISSOLVED;

    /** Tells whether the club exists: founded and not ended. */
    public boolean isExisting() {
        return this == ESTABLISHED || this == OPERATING || this == UNDER_SUPPORT || this == SUSPENDED;
    }

    /** Tells whether the club runs: {@link #OPERATING} or {@link #UNDER_SUPPORT}. */
    public boolean isRunning() {
        return this == OPERATING || this == UNDER_SUPPORT;
    }

    /** Tells whether a report may speak of the club in this state. */
    public boolean isReporting() {
        return isRunning() || this == SUSPENDED;
    }

    /** Tells whether nothing can follow. */
    public boolean isTerminal() {
        return this == WITHDRAWN || this == MERGED || this == DISSOLVED;
    }
}
