package org.ishc.io.ingest.check;

/** Logs for the tests of other rooms, which are handed theirs by a run. */
public final class FindingLogs {

    private FindingLogs() {}

    /** Returns an empty log that keeps so many findings of a table and code. */
    public static FindingLog keeping(int limit) {
        return new FindingLog(limit);
    }
}
