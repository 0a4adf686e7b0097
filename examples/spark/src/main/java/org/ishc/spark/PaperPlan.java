package org.ishc.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the reading of a package on a cluster costs, on paper: bytes that move, memory of an executor, seconds.
 * {@link PlanSimulation} carries the same plan out with a small package and counts.
 *
 * @param reports how many, 1 or more
 * @param clubs how many, 1 or more
 * @param executors how many, 1 or more
 * @param cores of each executor, 1 or more
 */
public record PaperPlan(long reports, long clubs, int executors, int cores) {

    /** Of a report in CSV. */
    static final long CSV_BYTES = 140;

    /** Of a report on its way to the shard of its club. */
    static final long MOVED_BYTES = 40;

    /** Of a report in a shard. */
    static final long HELD_BYTES = 75;

    /** Of a club with what happened to it, on its way to its shard. */
    static final long CLUB_MOVED_BYTES = 300;

    /** Of a club with what happened to it, in a shard. */
    static final long CLUB_HELD_BYTES = 1_600;

    /** Of units, indicators and slices, which every executor gets; a package without units of its own has less. */
    static final long PLAN_BYTES = 1_000_000;

    // the seconds below are assumptions: no cluster was measured

    /** How fast one thread digests a file and looks for its slices in the same pass. */
    private static final double DRIVER_BYTES_PER_SECOND = 600e6;

    /** How fast the digest alone is taken, of files that executors share. */
    private static final double DIGEST_BYTES_PER_SECOND = 1e9;

    /** From its bytes to a checked report in its shard, on one core. */
    private static final double REPORT_SECONDS = 4e-6;

    /** Starting Spark, and what is done once whatever the size, on two cores. */
    private static final double SPARK_SECONDS = 20;

    /** What one machine does once whatever the size. */
    private static final double SINGLE_SECONDS = 3;

    /** What one machine takes for a report on two threads. */
    private static final double SINGLE_REPORT_SECONDS = 3e-6;

    /**
     * Refuses what no cluster has.
     *
     * @throws IllegalArgumentException when a number is less than 1
     */
    public PaperPlan {
        if (reports < 1 || clubs < 1 || executors < 1 || cores < 1) {
            throw new IllegalArgumentException("each of reports, clubs, executors and cores must be 1 or more");
        }
    }

    /** Returns how many bytes of CSV an executor reads; the driver reads all of them once. */
    public long readBytes() {
        return reports * CSV_BYTES / executors;
    }

    /** Returns how many bytes move between machines until every shard is made. */
    public long movedBytes() {
        return shardBytes() + executors * PLAN_BYTES;
    }

    /** Returns how many of them are reports and clubs on their way to their shards. */
    long shardBytes() {
        return reports * MOVED_BYTES / executors * (executors - 1) + clubs * CLUB_MOVED_BYTES;
    }

    /** Returns how many bytes the shards of an executor take, besides the library with the units of the nation. */
    public long heldBytes() {
        return (reports * HELD_BYTES + clubs * CLUB_HELD_BYTES) / executors;
    }

    /** Returns how many seconds the driver digests a CSV file and looks for its slices, before anybody else begins. */
    public double driverSeconds() {
        return reports * CSV_BYTES / DRIVER_BYTES_PER_SECOND;
    }

    /** Returns how many seconds the executors digest as many bytes, where the reports are in files that they share. */
    public double sharedDigestSeconds() {
        return reports * CSV_BYTES / DIGEST_BYTES_PER_SECOND / executors;
    }

    /** Returns how many seconds the executors read and judge. */
    public double executorSeconds() {
        return reports * REPORT_SECONDS / executors / cores;
    }

    /** Estimates how many seconds a cluster takes in all, from CSV. */
    public double clusterSeconds() {
        return SPARK_SECONDS + driverSeconds() + executorSeconds();
    }

    /** Estimates how many seconds one machine takes on two threads. */
    public double singleSeconds() {
        return SINGLE_SECONDS + reports * SINGLE_REPORT_SECONDS;
    }

    /**
     * Estimates from how many reports on a cluster is faster than one machine on two threads; empty when at none that
     * is at most a thousand millions.
     */
    static String crossover(int executors, int cores) {
        for (long reports = 100_000; reports <= 1_000_000_000; reports += reports / 10) {
            PaperPlan plan = new PaperPlan(reports, 100_000, executors, cores);
            if (plan.clusterSeconds() < plan.singleSeconds()) {
                return String.format(Locale.ROOT, "%.0f million", Math.ceil(reports / 1e6));
            }
        }
        return "none";
    }

    /** Returns the rows of the table that the page shows, one for each size. */
    static List<String> table(int executors, int cores, long... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> new PaperPlan(size, 100_000, executors, cores).row())
                .toList();
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "| 10^%.0f | %.0f GB | %.0f s | %.1f s | %.1f GB | %.1f s | %.1f GB | %.1f GB |",
                Math.log10((double) reports),
                reports * CSV_BYTES / 1e9,
                driverSeconds(),
                sharedDigestSeconds(),
                readBytes() / 1e9,
                executorSeconds(),
                movedBytes() / 1e9,
                heldBytes() / 1e9);
    }
}
