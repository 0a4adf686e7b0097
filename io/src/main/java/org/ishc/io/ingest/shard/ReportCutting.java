package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ishc.core.club.ClubReport;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.ingest.reading.Binder;
import org.ishc.io.ingest.reading.Binding;
import org.ishc.io.ingest.reading.Bindings;
import org.ishc.io.ingest.reading.Lines;
import org.ishc.io.ingest.reading.Refusal;
import org.ishc.io.ingest.reading.RowsInOrder;
import org.ishc.io.records.ClubReportRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;

/**
 * Reads slices of {@code club-reports}: what a row says by itself is found here; a report that is sound by itself goes
 * to the shard of its club. For one thread.
 */
final class ReportCutting {

    /**
     * Slices that are read together.
     *
     * @param from the first
     * @param to the first behind them
     */
    record Range(int from, int to) {}

    private final Range range;
    private final Function<Refusal, Optional<Finding>> withItsClub;
    private final Supplier<FindingLog> logs;
    private ShardSummary summary;
    private final Binder<ClubReportRow, ClubReport> binder;
    private final RowsInOrder<ClubReportRow, ClubReport> refusing;
    private final List<ReportBytes.Writer> reports = new ArrayList<>();
    private int line;
    private SlicesRead.Place reached;

    /**
     * Begins to cut.
     *
     * @param range the slices that will come
     * @param shards how many shards there are, 1 or more
     * @param logs makes the logs of the run, empty
     * @param withItsClub says of a refused row that its club is refused, too
     */
    ReportCutting(
            Range range, int shards, Supplier<FindingLog> logs, Function<Refusal, Optional<Finding>> withItsClub) {
        this.range = range;
        this.reached = SlicesRead.Place.before(range.from());
        this.withItsClub = withItsClub;
        this.logs = logs;
        this.summary = new ShardSummary(logs);
        Binding<ClubReportRow, ClubReport> binding = Bindings.clubReports();
        this.binder = binding.binder();
        this.refusing = new RowsInOrder<>(Table.CLUB_REPORTS, binding, this::foundOnLine);
        begin(shards);
    }

    private void begin(int shards) {
        reports.clear();
        for (int i = 0; i < shards; i++) {
            reports.add(new ReportBytes.Writer());
        }
    }

    /** Sorts what was taken for one shard, and all that comes, into several; does nothing when there are several. */
    void split(int shards) {
        if (reports.size() == 1) {
            ByteWriter whole = new ByteWriter();
            reports.get(0).writeTo(whole);
            begin(shards);
            new ReportBytes.Reader().read(new ByteReader(whole.bytes()), this::put);
        }
    }

    private void put(ClubReport report, int atLine) {
        reports.get(shard(report.club().value(), reports.size())).add(report, atLine);
    }

    /** Returns the shard of a club, the same in every process. */
    static int shard(String club, int shards) {
        return Math.floorMod(club.hashCode(), shards);
    }

    /** Takes what was found on the table as a whole, or on a row whose cells could not be read. */
    void found(Finding finding) {
        if (finding.location().row() == null) {
            summary.wholes().add(finding);
        } else {
            summary.ofRows().add(finding);
        }
    }

    private void foundOnLine(Finding finding) {
        found(Lines.with(finding, line));
    }

    /** Takes a row with its first line, 0 where there are no lines. */
    void take(Row row, int newLine) {
        line = newLine;
        Binder.Bound<ClubReportRow, ClubReport> bound = binder.bound(row, newLine);
        if (bound.hasError()) {
            refusing.take(bound);
            summary.add(1, 0);
            withItsClub.apply(refusing.refused().remove(0)).ifPresent(this::foundOnLine);
        } else {
            ClubReport report = Objects.requireNonNull(refusing.made(bound));
            bound.findings().forEach(this::foundOnLine);
            put(report, newLine);
        }
    }

    /** Returns a block for each shard of what was taken since, a piece of the slices, and begins anew. */
    List<byte[]> drained() {
        List<byte[]> blocks = written(new SlicesRead.Place(range.from(), reached.piece() + 1));
        begin(reports.size());
        summary = new ShardSummary(logs);
        return blocks;
    }

    /** Returns a block for each shard, the last; one of them carries what was found. */
    List<byte[]> blocks() {
        return written(SlicesRead.Place.before(range.to()));
    }

    private List<byte[]> written(SlicesRead.Place end) {
        SlicesRead.Span span = new SlicesRead.Span(reached, end);
        reached = end;
        int carrier = range.from() % reports.size();
        List<byte[]> blocks = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            ByteWriter block = ClubShard.Stamp.begin(i, reports.size());
            span.write(block);
            block.whole(i == carrier ? 1 : 0);
            if (i == carrier) {
                summary.write(block);
            }
            reports.get(i).writeTo(block);
            blocks.add(block.bytes());
        }
        return blocks;
    }
}
