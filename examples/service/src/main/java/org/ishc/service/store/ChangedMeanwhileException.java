package org.ishc.service.store;

/** Thrown when somebody else changed what was to be written; nothing was written, and it can be tried anew. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ChangedMeanwhileException() {
        super("Somebody else changed it meanwhile");
    }
}
