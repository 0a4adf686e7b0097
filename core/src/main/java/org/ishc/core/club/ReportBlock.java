package org.ishc.core.club;

import java.nio.ByteBuffer;

/**
 * Reports that follow each other, each in a slot.
 *
 * @param hasMore whether each names its table and the day on which it was recorded
 */
record ReportBlock(ByteBuffer slots, int slot, boolean hasMore) {

    static final int CLUB = 0;
    static final int PERIOD = CLUB + Integer.BYTES;
    static final int ROW = PERIOD + Integer.BYTES;
    static final int GIVEN = ROW + Integer.BYTES;
    static final int AREAS = GIVEN + Integer.BYTES;
    static final int HEAD = AREAS + Short.BYTES;

    /** Where the figures of a report begin. */
    int counts(int at) {
        return at * slot + HEAD + (hasMore ? 2 * Integer.BYTES : 0);
    }
}
