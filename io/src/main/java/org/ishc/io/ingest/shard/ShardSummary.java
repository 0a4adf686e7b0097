package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.ingest.reading.ReadElsewhere;

/** What the reading and judging of some reports came to. Not safe for use by several threads. */
final class ShardSummary implements ReadElsewhere {

    private final FindingLog ofRows;
    private final FindingLog ofClubs;
    private final List<Finding> wholes = new ArrayList<>();
    private long records;
    private long sound;

    /**
     * Creates the summary of nothing.
     *
     * @param logs makes the logs of a run, empty
     */
    ShardSummary(Supplier<FindingLog> logs) {
        ofRows = logs.get();
        ofClubs = logs.get();
    }

    @Override
    public FindingLog ofRows() {
        return ofRows;
    }

    @Override
    public FindingLog ofClubs() {
        return ofClubs;
    }

    @Override
    public List<Finding> wholes() {
        return wholes;
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public long sound() {
        return sound;
    }

    void add(long moreRecords, long moreSound) {
        records += moreRecords;
        sound += moreSound;
    }

    void write(ByteWriter out) {
        out.whole(records).whole(sound);
        out.list(wholes, FindingBytes::write);
        FindingBytes.write(out, ofRows);
        FindingBytes.write(out, ofClubs);
    }

    /** Adds another summary, of other rows. */
    void add(ByteReader in) {
        add(in.whole(), in.whole());
        wholes.addAll(in.list(FindingBytes::read));
        FindingBytes.read(in, ofRows);
        FindingBytes.read(in, ofClubs);
    }
}
