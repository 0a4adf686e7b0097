package org.ishc.core.club;

/** What stands in a club's way (khó khăn, vướng mắc). */
public enum ObstacleCategory {
    /** No seed for the funds. */
    FUND_SEED,
    /** Funds too small. */
    FUND_LOW,
    /** No place to meet. */
    VENUE,
    /** Members live far apart. */
    DISTANCE,
    /** The management board lacks skills or people. */
    BOARD_CAPACITY,
    /** Meetings without content. */
    CONTENT,
    /** Members lack skills or health. */
    MEMBER_CAPACITY,
    /** Authorities or people do not know the club's worth. */
    AWARENESS,
    /** The commune association lacks people or means. */
    ASSOCIATION_RESOURCE,
    /** No money for home care. */
    CARE_FUND,
    /** Nothing keeps the club going after the project. */
    SUSTAINABILITY,
    /** A reorganisation of units. */
    REORGANISATION
}
