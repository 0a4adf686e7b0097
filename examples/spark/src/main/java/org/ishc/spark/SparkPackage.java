package org.ishc.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.ishc.io.ingest.ClubShard;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ShardedPackage;
import scala.Tuple2;

/**
 * Reads a package with Spark: some slices of the reports to a task, then all reports of some clubs to a task. What
 * moves between machines is bytes of the library; the shards stay in the memory of the executors and are asked again as
 * figures need them.
 */
public final class SparkPackage {

    /** Tasks for each core: enough to even out, few enough to cost nothing. */
    private static final int TASKS_PER_CORE = 4;

    private SparkPackage() {}

    /**
     * Reads a package.
     *
     * @param spark the context; must live as long as the figures of the package are asked
     * @param path of the package, at which every executor sees it
     * @param kept how many findings of each code are kept
     * @throws IOException when the path cannot be read
     */
    public static MergedPackage read(JavaSparkContext spark, Path path, int kept) throws IOException {
        int tasks = TASKS_PER_CORE * spark.defaultParallelism();
        OpenedPackage opened = OpenedPackage.of(path, kept);
        ShardedPackage here = opened.open();
        JavaPairRDD<Integer, byte[]> blocks = spark.parallelize(ranges(here.slices(), tasks), tasks)
                .flatMapToPair(range -> cut(opened, range, tasks));
        JavaRDD<ClubShard> shards = blocks.groupByKey(tasks)
                .map(blocksOf -> opened.open().shard(blocksOf._1(), tasks, listed(blocksOf._2())))
                .persist(StorageLevel.MEMORY_ONLY());
        return here.merge(
                question -> shards.map(shard -> shard.answer(question)).collect());
    }

    /** Shares slices out; an empty range where there are none, so that every shard comes to be. */
    private static List<int[]> ranges(int slices, int tasks) {
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            ranges.add(new int[] {(int) ((long) slices * i / tasks), (int) ((long) slices * (i + 1) / tasks)});
        }
        return ranges;
    }

    private static Iterator<Tuple2<Integer, byte[]>> cut(OpenedPackage opened, int[] range, int shards)
            throws IOException {
        List<byte[]> blocks = opened.open().cut(range[0], range[1], shards);
        List<Tuple2<Integer, byte[]>> byShard = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            byShard.add(new Tuple2<>(i, blocks.get(i)));
        }
        return byShard.iterator();
    }

    private static List<byte[]> listed(Iterable<byte[]> blocks) {
        List<byte[]> list = new ArrayList<>();
        blocks.forEach(list::add);
        return list;
    }
}
