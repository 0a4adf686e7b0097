package org.ishc.core.club;

/** A sign that a club will not last, judged by quarter. In the order of the specification. */
public enum Signal {
    /** The club runs and sent no report. */
    NO_REPORT,
    /** Fewer meetings than the norm a month. */
    MEETINGS_LAPSED,
    /** Few activity areas. */
    AREAS_FEW,
    /** The income-generation fund shrank against the quarter before. */
    FUND_SHRINKING,
    /** Members left against the quarter before. */
    MEMBERS_LEAVING,
    /** The management board is too small. */
    BOARD_INCOMPLETE,
    /** An obstacle is overdue. */
    OBSTACLE_OVERDUE
}
