package org.ishc.io.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ishc.io.ingest.ClubShard;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.ShardedPackage;

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

    /** Makes the shards of a package. */
    public static List<ClubShard> shards(Path path, ReadOptions options, int shards, Random random) throws IOException {
        List<List<byte[]>> blocks = new ArrayList<>();
        int slices = ShardedPackage.open(path, options).slices();
        int from = 0;
        do {
            int to = Math.min(slices, from + 1 + random.nextInt(3));
            blocks.add(ShardedPackage.open(path, options).cut(from, to, shards));
            from = to;
        } while (from < slices);
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
