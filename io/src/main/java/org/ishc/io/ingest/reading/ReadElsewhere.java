package org.ishc.io.ingest.reading;

import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.check.FindingLog;

/** What the reading and judging of rows came to that are read in other places. */
public interface ReadElsewhere {

    /** Returns what was found on rows by themselves, and on keys that came twice. */
    FindingLog ofRows();

    /** Returns what was found on reports by their clubs. */
    FindingLog ofClubs();

    /** Returns what was found on the table as a whole; all of it is kept, since other checks depend on it. */
    List<Finding> wholes();

    /** Returns how many rows were read. */
    long records();

    /** Returns how many of them were not refused for what stands in them. */
    long sound();
}
