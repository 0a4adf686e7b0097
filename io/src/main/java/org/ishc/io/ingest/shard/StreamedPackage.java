package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.reading.Once;
import org.ishc.io.spi.PackageSource;

/**
 * A package that was read with little memory: what clubs reported is put aside on the disk once it is more than fits
 * easily, and taken back as figures need it. Everything else is as {@link org.ishc.io.ingest.PackageReader} has it.
 *
 * @param contents what it came to
 * @param clubs the clubs with what happened to them, without what they reported
 */
public record StreamedPackage(MergedPackage contents, ClubRegister clubs) {

    /** Refuses null. */
    public StreamedPackage {
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(clubs, "clubs");
    }

    /**
     * Reads an opened package.
     *
     * @param options how; one thread is used
     */
    public static StreamedPackage read(PackageSource source, ReadOptions options) {
        return read(source, options, Optional::of);
    }

    /**
     * Reads an opened package for somebody who does not take everything as it was found.
     *
     * @param options how; one thread is used
     * @param heard says of a finding what counts: the same, a graver or lighter one, or nothing; not asked about rows
     *     of {@code club-reports}
     */
    public static StreamedPackage read(
            PackageSource source, ReadOptions options, Function<Finding, Optional<Finding>> heard) {
        ShardedPackage sharded = ShardedPackage.open(source, options, heard);
        Aside aside = new Aside(sharded);
        MergedPackage contents = sharded.merge(aside::ask);
        return new StreamedPackage(contents, sharded.clubs());
    }

    /** The reports, put aside when they are first asked for. */
    private static final class Aside {
        private final ShardedPackage sharded;
        private final Once<ReportsAside> reports;

        /** The only shard, where there is one. */
        private final Once<ClubShard> whole;

        Aside(ShardedPackage sharded) {
            this.sharded = sharded;
            this.reports = new Once<>(sharded::putAside);
            this.whole = new Once<>(() -> shard(0));
        }

        private ClubShard shard(int number) {
            ReportsAside aside = reports.get();
            return sharded.shard(number, aside.shards(), aside.blocks(number));
        }

        List<byte[]> ask(byte[] question) {
            int shards = reports.get().shards();
            if (shards == 1) {
                return List.of(whole.get().answer(question));
            }
            List<byte[]> answers = new ArrayList<>();
            for (int i = 0; i < shards; i++) {
                answers.add(shard(i).answer(question));
            }
            return answers;
        }
    }
}
