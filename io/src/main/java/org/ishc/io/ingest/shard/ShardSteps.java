package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ishc.core.base.Allowed;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.reading.Binder;
import org.ishc.io.ingest.reading.Bindings;
import org.ishc.io.ingest.reading.ClubsReading;
import org.ishc.io.ingest.reading.Lines;
import org.ishc.io.ingest.reading.Reading;
import org.ishc.io.ingest.reading.RowsInOrder;
import org.ishc.io.records.ClubReportRow;
import org.ishc.io.table.Table;

/**
 * The steps in which reports are read in shards, wherever they are done.
 *
 * @param sha256 gives the digest of the package
 * @param reading which knows what was refused
 * @param registry the units
 * @param definitions those of the package's indicators that count clubs
 * @param isRefused says of a club's code that the club is refused
 */
record ShardSteps(
        Supplier<String> sha256,
        Reading reading,
        Registry registry,
        List<ClubDefinition> definitions,
        Predicate<String> isRefused) {

    /** Begins to read slices. */
    ReportCutting cutting(ReportCutting.Range range, int shards) {
        Allowed.only(shards > 0, "shards", shards, "1 or more");
        return new ReportCutting(
                range, shards, reading::newLog, row -> ClubsReading.findRefusedWithItsClub(isRefused, row));
    }

    /**
     * Makes one shard.
     *
     * @param stamp which
     * @param clubs those of the shard, and maybe others; asked once the reports were read
     * @param blocks the reports, in any order
     * @param isInOrder whether rows come in their order when blocks do
     */
    ClubShard shard(ClubShard.Stamp stamp, Supplier<ClubRegister> clubs, Collection<byte[]> blocks, boolean isInOrder) {
        ShardSummary summary = new ShardSummary(reading::newLog);
        Lines lines = new Lines();
        RowsInOrder<ClubReportRow, ClubReport> inOrder =
                new RowsInOrder<>(Table.CLUB_REPORTS, Bindings.clubReports(), finding -> summary.ofRows()
                        .add(lines.with(finding)));
        List<Block> own = blocks.stream()
                .map(block -> Block.read(stamp.begin(block)))
                .sorted(Comparator.comparing(block -> block.span().start()))
                .toList();
        inOrder(own, summary, isInOrder, report -> {
            lines.set(report.made().origin().row(), report.line());
            inOrder.take(report.bound());
        });
        inOrder.refused().forEach(row -> ClubsReading.findRefusedWithItsClub(isRefused, row)
                .map(lines::with)
                .ifPresent(summary.ofRows()::add));
        List<ClubReport> kept = inOrder.kept();
        summary.add(inOrder.records(), kept.size());
        ClubRegister made = clubs.get()
                .shard(club -> ReportCutting.shard(club.value(), stamp.shards()) == stamp.shard(), kept, finding -> {
                    if (!reading.clubs().isBlind(finding)) {
                        summary.ofClubs().add(lines.with(reading.gaps().traced(finding)));
                    }
                });
        SlicesRead read = SlicesRead.of(own.stream().map(Block::span).toList());
        return new ClubShard(AnswerHead.of(stamp, read), registry, definitions, made, summary);
    }

    /** Hands on the reports by row, whichever way the blocks came. */
    private static void inOrder(List<Block> blocks, ShardSummary summary, boolean isInOrder, Consumer<Line> taken) {
        if (isInOrder) {
            read(blocks, summary, taken);
        } else {
            List<Line> all = new ArrayList<>();
            read(blocks, summary, all::add);
            all.sort(Comparator.comparingInt(line -> line.made().origin().row()));
            all.forEach(taken);
        }
    }

    private static void read(List<Block> blocks, ShardSummary summary, Consumer<Line> reports) {
        ReportBytes.Reader reader = new ReportBytes.Reader();
        for (Block block : blocks) {
            if (block.rest().number() == 1) {
                summary.add(block.rest());
            }
            reader.read(block.rest(), (report, line) -> reports.accept(new Line(report, line)));
        }
    }

    /** The rest of a block, with what it was cut from. */
    private record Block(SlicesRead.Span span, ByteReader rest) {
        static Block read(ByteReader in) {
            return new Block(SlicesRead.Span.read(in), in);
        }
    }

    /** A report with its first line. */
    private record Line(ClubReport made, int line) {
        Binder.Bound<ClubReportRow, ClubReport> bound() {
            return new Binder.Bound<>(
                    made.origin().row(),
                    line,
                    Optional.of(List.of(made.club().value(), made.period())),
                    made,
                    null,
                    null);
        }
    }
}
