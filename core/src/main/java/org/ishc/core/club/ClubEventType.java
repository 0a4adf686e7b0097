package org.ishc.core.club;

/** What can happen to a club. What each needs and leads to is the {@link Lifecycle}. */
public enum ClubEventType {
    /** The commune proposes the club. */
    PROPOSE,
    /** The commune People's Committee decides (quyết định thành lập). */
    ESTABLISH,
    /** A club that ran before its records begin is taken in. */
    REGISTER,
    /** The launch (lễ ra mắt). */
    LAUNCH,
    /** Given up before the launch. */
    WITHDRAW,
    /** Weak, to be helped until a day (củng cố). */
    PLACE_UNDER_SUPPORT,
    /** No longer in need of help. */
    RESTORE,
    /** Put to rest (tạm ngừng). */
    SUSPEND,
    /** Taken up again. */
    RESUME,
    /** Merged into another club (sáp nhập). */
    MERGE_INTO,
    /** Dissolved (giải thể). */
    DISSOLVE,
    /** Moved to another unit. */
    RELOCATE,
    /** Inspected (kiểm tra, giám sát). */
    INSPECT,
    /** An obstacle is reported (khó khăn, vướng mắc). */
    RAISE_OBSTACLE,
    /** The oldest open obstacle of a category is removed (tháo gỡ). */
    RESOLVE_OBSTACLE
}
