package org.ishc.core.club;

/** The eight areas of a club's work. */
public enum ActivityArea {
    /** Tăng thu nhập. */
    INCOME,
    /** Chăm sóc sức khỏe. */
    HEALTH,
    /** Tình nguyện viên chăm sóc tại nhà. */
    HOME_CARE,
    /** Tự giúp nhau và hỗ trợ cộng đồng. */
    SELF_HELP,
    /** Quyền lợi và chính sách. */
    RIGHTS,
    /** Nâng cao nhận thức, học tập suốt đời. */
    LEARNING,
    /** Văn hóa, thăm hỏi, giao lưu. */
    CULTURE,
    /** Vận động nguồn lực. */
    RESOURCES
}
