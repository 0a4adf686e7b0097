package org.ishc.io.ingest.shard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.reading.ClubsReading;
import org.ishc.io.ingest.reading.Reading;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * A process that reads some of a package that another process has opened: it digests nothing, looks for no slices, and
 * holds no other clubs than those of its shards. What it gives is what {@link ShardedPackage} gives.
 *
 * <p>That nobody writes to the package meanwhile is watched by the process that opened it: its digest holds for all of
 * them. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ShardWorker {

    private final HandedTables handed;
    private final Reading reading;
    private final IndicatorCatalogue catalogue;
    private final Registry registry;
    private final Set<String> refused;
    private final List<SlicedSource.Place> places;
    private final ShardSteps steps;

    /**
     * Takes a plan.
     *
     * @param plan what {@link ShardedPackage#plan} gave, of a package that was opened with the default limits and
     *     headings
     * @param options those with which the package was opened
     */
    public ShardWorker(byte[] plan, ReadOptions options) {
        ByteReader in = new ByteReader(plan);
        this.handed = HandedTables.read(in);
        this.reading = new Reading(handed, options.withThreads(1)).begin();
        this.catalogue = reading.catalogue();
        this.registry = reading.registry();
        this.refused = new TreeSet<>(in.list(ByteReader::text));
        this.places = in.list(from -> new SlicedSource.Place(from.whole(), from.whole(), from.number(), from.number()));
        this.steps = steps(reading);
    }

    private ShardSteps steps(Reading reading) {
        return new ShardSteps(handed::sha256, reading, registry, catalogue.ofClubs(), refused::contains);
    }

    /**
     * Reads some slices.
     *
     * @param path where the package is
     * @param from the first, from 0
     * @param to the first behind them; {@code from} again for none
     * @param shards how many shards there are, 1 or more, the same in every call
     * @return a block for each shard, by its number
     * @throws IllegalArgumentException when there is no shard
     * @throws IndexOutOfBoundsException when there are no such slices, or they are
     *     {@linkplain ShardedPackage#isCutElsewhere() not cut elsewhere}
     * @throws IOException when the path cannot be read at all
     */
    public List<byte[]> cut(Path path, int from, int to, int shards) throws IOException {
        ReportCutting cutting = steps.cutting(new ReportCutting.Range(from, to), shards);
        List<SlicedSource.Place> some = places.subList(from, to);
        if (!some.isEmpty()) {
            PackageSource source = PackageFormats.installed().open(path, Opening.DEFAULT);
            RowReader reader = new RowReader(Table.CLUB_REPORTS, source.maxCharacters(), source.headings());
            SlicedSource.find(source, Table.CLUB_REPORTS)
                    .orElseThrow(() -> new IOException(path + " has no slices any more"))
                    .parts(Table.CLUB_REPORTS, some, cutting::found)
                    .forEach(part -> part.read(cutting::found, reader.sink(cutting::take)));
        }
        return cutting.blocks();
    }

    /**
     * Takes rows that another library reads, as one slice.
     *
     * @param slice its number; of a package whose reports have as many slices
     * @param shards as in {@link #cut(Path, int, int, int)}
     * @param rows gives the rows with their numbers in the whole table, each once and in any order, to what it is given
     * @return a block for each shard, by its number
     */
    public List<byte[]> cut(int slice, int shards, Consumer<CellSink> rows) {
        ReportCutting cutting = steps.cutting(new ReportCutting.Range(slice, slice + 1), shards);
        RowReader reader =
                new RowReader(Table.CLUB_REPORTS, Opening.DEFAULT.limits().cellLength(), Opening.DEFAULT.headings());
        rows.accept(reader.sink(cutting::take));
        return cutting.blocks();
    }

    /**
     * Makes one shard.
     *
     * @param shard its number, from 0
     * @param shards how many shards there are, 1 or more
     * @param clubs what {@link ShardedPackage#clubs} gave for it
     * @param blocks what every call of {@code cut} gave for it, in any order
     * @throws IllegalArgumentException when there is no such shard, or clubs or a block are for another; a block that
     *     is missing or there twice is told when answers are merged
     */
    public ClubShard shard(int shard, int shards, byte[] clubs, Collection<byte[]> blocks) {
        ClubShard.Stamp stamp = new ClubShard.Stamp(handed.sha256(), shard, shards);
        Reading ofClubs = reading.goOn(handed.with(stamp.begin(clubs)));
        ClubsReading.Rows rows = ofClubs.clubs().rows();
        return steps(ofClubs)
                .shard(stamp, () -> ofClubs.clubs().register(registry, rows).value(), blocks, !places.isEmpty());
    }

    /**
     * Adds the answers of some shards up, so that fewer bytes travel; in any order, and as often as there are answers.
     *
     * @param question what was asked
     * @param one an {@linkplain ClubShard#answer answer}, or a sum of several
     * @param other that of other shards
     * @return an answer again
     * @throws IllegalStateException when they are of two packages
     */
    public byte[] sum(byte[] question, byte[] one, byte[] other) {
        return new AnswerSum(reading::newLog).of(question, one, other);
    }
}
