package org.ishc.io.records;

import org.jspecify.annotations.Nullable;

/** What all row records share. */
final class Records {

    private Records() {}

    /** Returns a cell that a sound row cannot lack. */
    static <T> T required(@Nullable T cell) {
        if (cell == null) {
            throw new IllegalStateException("A sound row lacks a required cell");
        }
        return cell;
    }
}
