package org.ishc.core.club;

/** Who paid for founding a club. */
public enum Funding {
    /** The State budget. */
    BUDGET,
    /** A project. */
    PROJECT,
    /** The community itself. */
    COMMUNITY
}
