package org.ishc.io.ingest.shard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.reading.ClubsReading;
import org.ishc.io.ingest.reading.Forwarded;
import org.ishc.io.ingest.reading.Once;
import org.ishc.io.ingest.reading.Reading;
import org.ishc.io.ingest.reading.SilentSource;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * A package that many processes read together, for engines that spread work over machines. What comes out is equal,
 * finding by finding and figure by figure, to what {@link org.ishc.io.ingest.PackageReader} gives.
 *
 * <p>The package lies on storage that all processes see. Whoever opens it reads all tables but the largest,
 * {@code club-reports}. That one has {@linkplain #slices() slices}; the work is shared out in three steps, each of
 * which gives bytes that any engine can carry:
 *
 * <ol>
 *   <li>{@link #cut} reads some slices: cells, constraints. Each slice is read once; sound reports are sorted by the
 *       shard of their club;
 *   <li>{@link #shard} takes all reports of some clubs: duplicate keys, reports held against their clubs. The
 *       {@link ClubShard} stays where it is made;
 *   <li>{@link #merge}, in one process, asks every shard for what was found, and later for what figures need, and adds
 *       up; answers may be {@linkplain ShardWorker#sum added up} on the way.
 * </ol>
 *
 * <p>A process that opens the package so has read and digested all of it. Where one process does that and the others
 * are many, each of these is a {@link ShardWorker}: it gets the {@linkplain #plan() plan} and the
 * {@linkplain #clubs(int) clubs} of its shards, and reads of the package the bytes of its slices.
 *
 * <p>All processes must have the same version of the library and be given the same options. Safe for use by many
 * threads, {@code merge} among them.
 */
public final class ShardedPackage {

    /** What every shard needs. */
    private static final Set<Table> OF_ALL =
            EnumSet.of(Table.INDICATORS, Table.ORG_UNITS, Table.SUCCESSIONS, Table.UNIT_CLASSES);

    /** Some rows of the table that follow each other. */
    private interface Slice {
        void read(RowReader reader, Consumer<Finding> findings, ObjIntConsumer<Row> rows);

        default Optional<SlicedSource.Place> place() {
            return Optional.empty();
        }
    }

    /** A part of a source. */
    private record OfPart(SlicedSource.Part part) implements Slice {
        @Override
        public void read(RowReader reader, Consumer<Finding> findings, ObjIntConsumer<Row> rows) {
            part.read(findings, reader.sink(rows));
        }

        @Override
        public Optional<SlicedSource.Place> place() {
            return part.findPlace();
        }
    }

    private final PackageSource source;
    private final Reading reading;
    private final IndicatorCatalogue catalogue;
    private final Registry registry;
    private final ClubsReading.Rows rows;
    private final Once<Checked<ClubRegister>> register;
    private final Once<List<Slice>> slices;
    private final ShardSteps steps;

    /** What was found on the table when its slices were looked for. */
    private final List<Finding> onOpening = new CopyOnWriteArrayList<>();

    private final AtomicBoolean isMerged = new AtomicBoolean();

    private ShardedPackage(PackageSource source, ReadOptions options, Function<Finding, Optional<Finding>> heard) {
        this.source = SilentSource.unlessAnswering(source);
        this.reading = new Reading(this.source, options, heard).begin();
        this.catalogue = reading.catalogue();
        this.registry = reading.registry();
        this.rows = reading.clubs().rows();
        reading.close();
        this.register = new Once<>(() -> reading.clubs().register(registry, rows));
        this.slices = new Once<>(this::slice);
        this.steps = new ShardSteps(this.source::sha256, reading, registry, catalogue.ofClubs(), club -> reading.clubs()
                .isRefused(register.get().value(), club));
    }

    /**
     * Opens a package, and reads all its tables but {@code club-reports}.
     *
     * @param options how; one thread is used for each call
     * @throws IOException when the path cannot be read at all; what is wrong inside is a finding
     */
    public static ShardedPackage open(Path path, ReadOptions options) throws IOException {
        return open(PackageFormats.installed().open(path), options);
    }

    /** As {@link #open(Path, ReadOptions)}, of an opened package. */
    public static ShardedPackage open(PackageSource source, ReadOptions options) {
        return open(source, options, Optional::of);
    }

    /**
     * As {@link #open(PackageSource, ReadOptions)}.
     *
     * @param heard says of a finding what counts; not asked about reports of clubs
     */
    static ShardedPackage open(PackageSource source, ReadOptions options, Function<Finding, Optional<Finding>> heard) {
        return new ShardedPackage(source, options, heard);
    }

    private List<Slice> slice() {
        if (!source.tables().contains(Table.CLUB_REPORTS)) {
            return List.of();
        }
        Optional<SlicedSource> sliced = SlicedSource.find(source, Table.CLUB_REPORTS);
        if (sliced.isEmpty()) {
            return List.of(this::readWhole);
        }
        List<Slice> parts = new ArrayList<>();
        for (SlicedSource.Part part : sliced.get().parts(Table.CLUB_REPORTS, onOpening::add)) {
            parts.add(new OfPart(part));
        }
        return parts;
    }

    private void readWhole(RowReader reader, Consumer<Finding> findings, ObjIntConsumer<Row> taken) {
        source.read(Table.CLUB_REPORTS, new Forwarded(findings), raw -> taken.accept(reader.read(raw), raw.line()));
    }

    /**
     * Returns how many slices the reports have, 0 or more; the same in every process. A file that cannot be cut at all
     * has none; {@link #merge} says why.
     */
    public int slices() {
        return slices.find().map(List::size).orElse(0);
    }

    /**
     * Reads some slices.
     *
     * @param from the first, from 0
     * @param to the first behind them; {@code from} again for none, so that there is a first step where there are no
     *     slices
     * @param shards how many shards there are, 1 or more, the same in every call
     * @return a block for each shard, by its number
     * @throws IllegalArgumentException when there is no shard
     * @throws IndexOutOfBoundsException when there are no such slices
     */
    public List<byte[]> cut(int from, int to, int shards) {
        ReportCutting cutting = steps.cutting(new ReportCutting.Range(from, to), shards);
        RowReader reader = reader();
        slices.get().subList(from, to).forEach(slice -> slice.read(reader, cutting::found, cutting::take));
        return cutting.blocks();
    }

    private RowReader reader() {
        return new RowReader(Table.CLUB_REPORTS, source.maxCharacters(), source.headings());
    }

    /** Reads all slices in this process, and puts the reports aside as they come. */
    ReportsAside putAside() {
        ReportsAside aside = new ReportsAside();
        ReportCutting cutting =
                steps.cutting(new ReportCutting.Range(0, slices.get().size()), 1);
        RowReader reader = reader();
        int[] taken = {0};
        slices.get()
                .forEach(slice -> slice.read(reader, cutting::found, (row, line) -> {
                    cutting.take(row, line);
                    if (++taken[0] % ReportsAside.AT_ONCE == 0) {
                        cutting.split(ReportsAside.SHARDS);
                        aside.put(cutting.drained());
                    }
                }));
        aside.put(cutting.blocks());
        return aside;
    }

    /** Returns the clubs with what happened to them, and without what they reported. */
    ClubRegister clubs() {
        return register.find().map(Checked::value).orElseGet(() -> reading.clubs()
                .none(registry));
    }

    /**
     * Makes one shard.
     *
     * @param shard its number, from 0
     * @param shards how many shards there are, 1 or more
     * @param blocks what every call of {@link #cut} gave for it, in any order
     * @throws IllegalArgumentException when there is no such shard, or a block is for another; one that is missing or
     *     there twice is told when answers are merged
     */
    public ClubShard shard(int shard, int shards, Collection<byte[]> blocks) {
        return steps.shard(
                new ClubShard.Stamp(source.sha256(), shard, shards),
                () -> register.get().value(),
                blocks,
                true);
    }

    /**
     * Returns what a {@link ShardWorker} needs of this package, but for the clubs: some hundred kilobytes for a nation.
     *
     * @throws RuntimeException what was thrown when the clubs were read, if that crashed
     */
    public byte[] plan() {
        ByteWriter out = new ByteWriter();
        HandedTables.write(out, source, reading.gaps().opening(), OF_ALL);
        out.list(List.copyOf(reading.clubs().refused(register.get().value(), rows)), ByteWriter::text);
        List<SlicedSource.Place> places = isCutElsewhere()
                ? slices.get().stream()
                        .map(slice -> slice.place().orElseThrow())
                        .toList()
                : List.of();
        out.list(places, (to, place) -> to.whole(place.start())
                .whole(place.end())
                .whole(place.lines())
                .whole(place.records()));
        return out.bytes();
    }

    /**
     * Tells whether {@link ShardWorker#cut(java.nio.file.Path, int, int, int)} can read the slices elsewhere; else they
     * are few, or lie where they can only be read one after another, and are cut here.
     */
    public boolean isCutElsewhere() {
        return slices() > 1
                && slices.find()
                        .filter(all ->
                                all.stream().allMatch(slice -> slice.place().isPresent()))
                        .isPresent();
    }

    /**
     * Returns the clubs of each shard with what happened to them, and with the clubs that these merged with, for
     * {@link ShardWorker#shard}.
     *
     * @param shards how many shards there are, 1 or more
     * @return the clubs of each, by its number
     * @throws IllegalArgumentException when there is no shard
     */
    public List<byte[]> clubs(int shards) {
        return new ClubCutting(rows, shards).cut(source);
    }

    /**
     * Reads and checks the rest, and adds up. May be called once.
     *
     * @param ask gives a question to every shard and returns their {@linkplain ClubShard#answer answers}, in any order;
     *     asked again as figures need more, as long as the package is used. What it throws on the first question is a
     *     failed check of the ledger. Safe for use by many threads
     * @throws IllegalStateException when it was called before
     */
    public MergedPackage merge(Function<byte[], List<byte[]>> ask) {
        if (isMerged.getAndSet(true)) {
            throw new IllegalStateException("merged before; open the package again");
        }
        ShardedClubs shards = new ShardedClubs(
                new Once<>(source::sha256)::get, () -> slices.get().size(), reading::newLog, catalogue.ofClubs(), ask);
        Optional<ClubRegister> made =
                reading.clubs().elsewhere(registry, rows, register, () -> shards.summary(onOpening));
        ClubRegister none = reading.clubs().none(registry);
        return reading.rest(
                catalogue, registry, made.<ClubCounts>map(clubs -> shards).orElse(none), made.orElse(none));
    }
}
