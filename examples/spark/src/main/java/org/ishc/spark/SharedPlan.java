package org.ishc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.shard.ClubShard;
import org.ishc.io.ingest.shard.ShardWorker;
import org.ishc.io.ingest.shard.ShardedPackage;

/**
 * What the driver found of a package, as tasks carry it: sent once to each machine, and a worker is made of it once in
 * each virtual machine.
 *
 * @param path where every executor sees the package
 * @param kept how many findings of each code are kept
 * @param run which reading it is
 * @param plan what {@link ShardedPackage#plan} gave
 */
record SharedPlan(String path, int kept, String run, Broadcast<byte[]> plan) implements Serializable {

    /** How many readings at the same time keep their workers; with more, some are made again and again. */
    private static final int MOST_RUNS = 4;

    /** By run. */
    private static final Map<String, ShardWorker> WORKERS = new LinkedHashMap<>();

    /** Sends the plan of a package out. */
    static SharedPlan of(JavaSparkContext spark, ShardedPackage opened, Path path, int kept) {
        return new SharedPlan(
                path.toAbsolutePath().toString(), kept, UUID.randomUUID().toString(), spark.broadcast(opened.plan()));
    }

    /** Returns the worker of this machine. */
    ShardWorker worker() {
        synchronized (WORKERS) {
            ShardWorker worker = WORKERS.get(run);
            if (worker == null) {
                worker = new ShardWorker(plan.value(), ReadOptions.DEFAULT.withKept(kept));
                WORKERS.put(run, worker);
                if (WORKERS.size() > MOST_RUNS) {
                    WORKERS.remove(WORKERS.keySet().iterator().next());
                }
            }
            return worker;
        }
    }

    /** Reads some slices of the package. */
    List<byte[]> cut(int from, int to, int shards) throws IOException {
        return worker().cut(Path.of(path), from, to, shards);
    }

    /** Returns what some shards answer, added up; nothing where there are none. */
    Iterator<byte[]> answers(byte[] question, Iterator<ClubShard> shards) {
        List<byte[]> sum = new ArrayList<>();
        while (shards.hasNext()) {
            byte[] answer = shards.next().answer(question);
            if (sum.isEmpty()) {
                sum.add(answer);
            } else {
                sum.set(0, worker().sum(question, sum.get(0), answer));
            }
        }
        return sum.iterator();
    }
}
