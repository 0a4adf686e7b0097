package org.ishc.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.shard.ClubShard;
import org.ishc.io.ingest.shard.ShardWorker;
import org.ishc.io.ingest.shard.ShardedPackage;
import org.ishc.io.report.ValidationJson;

/**
 * The plan of {@link SparkPackage} carried out in one process, executor after executor, for a package that fits: every
 * byte that would move between machines is counted, and the memory of one executor measured. From two sizes follows
 * what a report costs, and so what {@link PaperPlan} says of sizes that fit nowhere.
 *
 * @param executors how many there would be
 * @param planBytes that every executor gets once
 * @param clubBytes of all clubs with what happened to them, on their way to their shards
 * @param blockBytes of all reports on their way to their shards
 * @param movedBytes of blocks whose shard is another executor's
 * @param heldBytes that the heap of one executor grew by: its worker and its shards
 */
public record PlanSimulation(
        int executors, long planBytes, long clubBytes, long blockBytes, long movedBytes, long heldBytes) {

    private static final ReadOptions OPTIONS = ReadOptions.DEFAULT.withKept(ValidationJson.DEFAULT_LIMIT);

    /** Carries the plan out for a package, given as the first argument, on as many executors as the second says. */
    public static void main(String[] arguments) throws IOException {
        int executors = Integer.parseInt(arguments[1]);
        PlanSimulation simulated = run(Path.of(arguments[0]), executors, 4 * executors);
        System.out.printf(
                Locale.ROOT,
                "plan %,d bytes to each of %d executors; clubs %,d; reports %,d, of which %,d to another executor; one executor holds %,d%n",
                simulated.planBytes(),
                executors,
                simulated.clubBytes(),
                simulated.blockBytes(),
                simulated.movedBytes(),
                simulated.heldBytes());
    }

    /**
     * Carries the plan out.
     *
     * @param shards how many there are; each executor has those whose number has its own as remainder, and slices alike
     * @throws IOException when the package cannot be read
     */
    public static PlanSimulation run(Path path, int executors, int shards) throws IOException {
        ShardedPackage opened = ShardedPackage.open(path, OPTIONS);
        byte[] plan = opened.plan();
        List<byte[]> clubs = opened.clubs(shards);
        List<List<byte[]>> ofFirst = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            ofFirst.add(new ArrayList<>());
        }
        long all = 0;
        long moved = 0;
        ShardWorker cutting = new ShardWorker(plan, OPTIONS);
        for (int task = 0; task < shards; task++) {
            int from = (int) ((long) opened.slices() * task / shards);
            int to = (int) ((long) opened.slices() * (task + 1) / shards);
            List<byte[]> blocks = cutting.cut(path, from, to, shards);
            for (int shard = 0; shard < shards; shard++) {
                all += blocks.get(shard).length;
                moved += shard % executors == task % executors ? 0 : blocks.get(shard).length;
                if (shard % executors == 0) {
                    ofFirst.get(shard).add(blocks.get(shard));
                }
            }
        }
        long clubBytes = clubs.stream().mapToLong(block -> block.length).sum();
        return new PlanSimulation(
                executors, plan.length, clubBytes, all, moved, held(plan, clubs, ofFirst, executors, shards));
    }

    /** Makes the shards of the first executor, which lets go of the blocks as it does. */
    private static long held(byte[] plan, List<byte[]> clubs, List<List<byte[]>> blocks, int executors, int shards) {
        long before = used();
        long freed = 0;
        ShardWorker worker = new ShardWorker(plan, OPTIONS);
        List<ClubShard> made = new ArrayList<>();
        for (int shard = 0; shard < shards; shard += executors) {
            made.add(worker.shard(shard, shards, clubs.get(shard), blocks.get(shard)));
            freed += blocks.get(shard).stream().mapToLong(block -> block.length).sum();
            blocks.set(shard, List.of());
        }
        long held = used() - before + freed;
        if (made.size() != (shards + executors - 1) / executors || worker.hashCode() == 0) {
            throw new IllegalStateException("not all shards were made");
        }
        return held;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
