package org.ishc.io.edit;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a change was accepted for a cell in which something else stands: it was made for another package, or its
 * old text was altered.
 */
public final class UnfitFixException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Edit edit;

    UnfitFixException(Edit edit, @Nullable String there) {
        super(edit.table().tableName() + ", row " + edit.row() + ", column "
                + edit.column().orElse("") + ": \"" + (there == null ? "" : there) + "\" stands there, not \""
                + edit.oldText() + "\"; the change was made for another package");
        this.edit = edit;
    }

    /** Returns the change. */
    public Edit edit() {
        return edit;
    }
}
