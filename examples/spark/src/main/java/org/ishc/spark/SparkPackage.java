package org.ishc.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.shard.ClubShard;
import org.ishc.io.ingest.shard.ShardedPackage;
import org.ishc.io.spi.PackageFormats;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Reads a package with Spark: some slices of the reports to a task, then all reports of some clubs, with these clubs,
 * to a task. The driver digests the package, looks for its slices and reads its other tables; executors get what they
 * need of that, and read the bytes of their slices only. What moves between machines is bytes of the library; the
 * shards stay in the memory of the executors and are asked again as figures need them.
 */
public final class SparkPackage {

    /** Tasks for each core: enough to even out, few enough to cost nothing. */
    private static final int TASKS_PER_CORE = 4;

    private final JavaSparkContext spark;
    private final ShardedPackage opened;
    private final Path path;
    private final int kept;
    private final int tasks;

    /** Empty until the first question: what the driver finds wrong with the package is told before. */
    private @Nullable Shards shards;

    private SparkPackage(JavaSparkContext spark, ShardedPackage opened, Path path, int kept) {
        this.spark = spark;
        this.opened = opened;
        this.path = path;
        this.kept = kept;
        this.tasks = TASKS_PER_CORE * spark.defaultParallelism();
    }

    /** Reads the reports to blocks of bytes, by shard. */
    @FunctionalInterface
    private interface Cutting {
        JavaPairRDD<Integer, byte[]> cut(SharedPlan plan);
    }

    /**
     * The shards, wherever they are.
     *
     * @param shards in as many partitions as there are cores, several shards in each
     */
    private record Shards(SharedPlan plan, JavaRDD<ClubShard> shards) {

        /** The answers of a partition are added up before they travel. */
        List<byte[]> ask(byte[] question) {
            SharedPlan sharedPlan = plan;
            return shards.mapPartitions(some -> sharedPlan.answers(question, some))
                    .collect();
        }
    }

    /**
     * Reads a package.
     *
     * @param spark the context; must live as long as the figures of the package are asked
     * @param path of the package, at which every executor sees it
     * @param kept how many findings of each code are kept
     * @throws IOException when the path cannot be read
     */
    public static MergedPackage read(JavaSparkContext spark, Path path, int kept) throws IOException {
        ShardedPackage opened = ShardedPackage.open(path, ReadOptions.DEFAULT.withKept(kept));
        SparkPackage reading = new SparkPackage(spark, opened, path, kept);
        return reading.merged(opened.isCutElsewhere() ? reading::cutThere : plan -> reading.cutHere());
    }

    /**
     * Reads a package whose reports lie in Parquet, as many files as it likes, read by Spark.
     *
     * @param spark the session; must live as long as the figures of the package are asked
     * @param path of the package with all other tables; the driver alone reads it
     * @param reports where the Parquet files are, for Spark
     * @param kept how many findings of each code are kept
     * @throws IOException when the path cannot be read, or the package has reports of its own
     */
    public static MergedPackage read(SparkSession spark, Path path, String reports, int kept) throws IOException {
        ParquetReports source =
                ParquetReports.open(spark, PackageFormats.installed().open(path), reports);
        ShardedPackage opened = ShardedPackage.open(source, ReadOptions.DEFAULT.withKept(kept));
        SparkPackage reading =
                new SparkPackage(JavaSparkContext.fromSparkContext(spark.sparkContext()), opened, path, kept);
        return reading.merged(plan -> source.cut(plan, reading.tasks));
    }

    private MergedPackage merged(Cutting cutting) {
        Function<byte[], List<byte[]>> ask = question -> shards(cutting).ask(question);
        return opened.merge(ask);
    }

    private synchronized Shards shards(Cutting cutting) {
        if (shards == null) {
            SharedPlan plan = SharedPlan.of(spark, opened, path, kept);
            int all = tasks;
            JavaRDD<ClubShard> made = cutting.cut(plan)
                    .cogroup(spark.parallelizePairs(numbered(opened.clubs(tasks)), tasks), tasks)
                    .map(joined -> plan.worker()
                            .shard(
                                    joined._1(),
                                    all,
                                    clubs(joined._1(), joined._2()._2()),
                                    listed(joined._2()._1())))
                    .persist(StorageLevel.MEMORY_ONLY());
            shards = new Shards(plan, made.coalesce(spark.defaultParallelism()));
        }
        return shards;
    }

    private JavaPairRDD<Integer, byte[]> cutThere(SharedPlan plan) {
        int all = tasks;
        return spark.parallelize(ranges(opened.slices(), tasks), tasks)
                .flatMapToPair(range -> pairs(plan.cut(range[0], range[1], all)));
    }

    /** Of a form that can only be read from its beginning. */
    private JavaPairRDD<Integer, byte[]> cutHere() {
        return spark.parallelizePairs(numbered(opened.cut(0, opened.slices(), tasks)), tasks);
    }

    /** Shares slices out. */
    private static List<int[]> ranges(int slices, int tasks) {
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            ranges.add(new int[] {(int) ((long) slices * i / tasks), (int) ((long) slices * (i + 1) / tasks)});
        }
        return ranges;
    }

    /** Returns blocks with the numbers of their shards. */
    static Iterator<Tuple2<Integer, byte[]>> pairs(List<byte[]> blocks) {
        return numbered(blocks).iterator();
    }

    private static List<Tuple2<Integer, byte[]>> numbered(List<byte[]> blocks) {
        List<Tuple2<Integer, byte[]>> byShard = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            byShard.add(new Tuple2<>(i, blocks.get(i)));
        }
        return byShard;
    }

    private static byte[] clubs(int shard, Iterable<byte[]> blocks) {
        List<byte[]> all = listed(blocks);
        if (all.size() != 1) {
            throw new IllegalStateException("shard " + shard + " was given clubs " + all.size() + " times, not once");
        }
        return all.get(0);
    }

    private static List<byte[]> listed(Iterable<byte[]> blocks) {
        List<byte[]> list = new ArrayList<>();
        blocks.forEach(list::add);
        return list;
    }
}
