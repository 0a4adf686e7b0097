package org.ishc.io.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.shard.ClubShard;
import org.ishc.io.ingest.shard.ShardWorker;
import org.ishc.io.ingest.shard.ShardedPackage;

/**
 * An engine of the smallest kind: every step opens the package anew, as another process would, and nothing comes in
 * order.
 */
public final class ShardsInMemory {

    private ShardsInMemory() {}

    /**
     * Reads a package in shards.
     *
     * @param shards how many
     * @param random decides which slices are read together, and the order of everything
     */
    public static MergedPackage read(Path path, ReadOptions options, int shards, Random random) throws IOException {
        List<ClubShard> made = shards(path, options, shards, random);
        return ShardedPackage.open(path, options).merge(asking(made, random));
    }

    /**
     * Reads a package as one process that opens it and many workers that do not; answers are added up two by two.
     *
     * @param shards how many
     * @param random decides which slices are read together, and the order of everything
     */
    public static MergedPackage readByWorkers(Path path, ReadOptions options, int shards, Random random)
            throws IOException {
        ShardedPackage opened = ShardedPackage.open(path, options);
        byte[] plan = opened.plan();
        List<List<byte[]>> blocks = new ArrayList<>();
        for (int[] range : ranges(opened.slices(), random)) {
            blocks.add(
                    opened.isCutElsewhere()
                            ? new ShardWorker(plan, options).cut(path, range[0], range[1], shards)
                            : opened.cut(range[0], range[1], shards));
        }
        Collections.shuffle(blocks, random);
        List<byte[]> clubs = opened.clubs(shards);
        List<ClubShard> made = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            int shard = i;
            made.add(new ShardWorker(plan, options)
                    .shard(
                            shard,
                            shards,
                            clubs.get(shard),
                            blocks.stream().map(block -> block.get(shard)).toList()));
        }
        Function<byte[], List<byte[]>> each = asking(made, random);
        ShardWorker adding = new ShardWorker(plan, options);
        return opened.merge(question -> each.apply(question).stream()
                .reduce((one, other) -> adding.sum(question, one, other))
                .map(List::of)
                .orElseThrow());
    }

    private static List<int[]> ranges(int slices, Random random) {
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(slices, from + 1 + random.nextInt(3));
            ranges.add(new int[] {from, to});
            from = to;
        } while (from < slices);
        return ranges;
    }

    /** Makes the shards of a package. */
    public static List<ClubShard> shards(Path path, ReadOptions options, int shards, Random random) throws IOException {
        List<List<byte[]>> blocks = new ArrayList<>();
        for (int[] range : ranges(ShardedPackage.open(path, options).slices(), random)) {
            blocks.add(ShardedPackage.open(path, options).cut(range[0], range[1], shards));
        }
        Collections.shuffle(blocks, random);
        List<ClubShard> made = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            int shard = i;
            made.add(ShardedPackage.open(path, options)
                    .shard(
                            shard,
                            shards,
                            blocks.stream().map(block -> block.get(shard)).toList()));
        }
        return made;
    }

    /** Asks shards, and gives their answers in any order. */
    public static Function<byte[], List<byte[]>> asking(List<ClubShard> shards, Random random) {
        return question -> {
            List<byte[]> answers = new ArrayList<>(
                    shards.stream().map(shard -> shard.answer(question)).toList());
            Collections.shuffle(answers, random);
            return answers;
        };
    }
}
