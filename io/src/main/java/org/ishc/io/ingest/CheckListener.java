package org.ishc.io.ingest;

/**
 * Is told as the checks of a run begin and end, for instance to show progress.
 *
 * <p>It is called inside the wall of the check that it is told of: what it throws fails that check, in the ledger, and
 * nothing else.
 */
public interface CheckListener {

    /** A listener that does nothing. */
    CheckListener NONE = new CheckListener() {};

    /** A check begins. */
    default void started(String check) {}

    /** A check has done its work, and its result is about to count. */
    default void finished(String check, long records) {}
}
