package org.ishc.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ishc.core.base.Fraction;
import org.ishc.sample.SamplePackage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sample package in four sizes: validated, rolled up and scored, each time by a process of its own from its start
 * to its end; on one machine without Spark and with it. Every result is compared with that of the engine before, byte
 * by byte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ScaleBenchmark {

    /** How many reports the sample package has about. */
    private static final long SAMPLE_REPORTS = 112_600;

    private static final Path MODULE = Results.module();
    private static final Path JAR =
            MODULE.resolveSibling("spark").resolve("target").resolve("ishc-spark.jar");
    private static final Path SPARK = JAR.resolveSibling("spark.classpath");
    private static final List<String> RESULTS = List.of("validation.json", "rollup.json", "scores.json");

    /** About how many reports. */
    @Param({"10000", "100000", "1000000", "10000000"})
    int reports;

    private Path folder = Path.of("");
    private Path out = Path.of("");

    /** Tells whether the example that is measured was built. */
    static boolean isBuilt() {
        return Files.exists(JAR) && Files.exists(SPARK);
    }

    /** Writes the package, unless it is there from an earlier run. */
    @Setup(Level.Trial)
    public void write() {
        folder = MODULE.resolve("target").resolve("scale").resolve(String.valueOf(reports));
        try {
            if (!Files.exists(folder.resolve("datapackage.json"))) {
                SamplePackage.write(folder, Fraction.of(reports, SAMPLE_REPORTS));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One machine, one thread. */
    @Benchmark
    public int single_oneThread() throws IOException, InterruptedException {
        return run("--engine", "SINGLE", "--threads", "1");
    }

    /** One machine, two threads. */
    @Benchmark
    public int single_twoThreads() throws IOException, InterruptedException {
        return run("--engine", "SINGLE", "--threads", "2");
    }

    /** Spark in local mode on two cores. */
    @Benchmark
    public int spark_twoCores() throws IOException, InterruptedException {
        return run("--engine", "SPARK");
    }

    private int run(String... engine) throws IOException, InterruptedException {
        out = folder.resolveSibling(reports + "-now");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx12g",
                "-Dspark.master=local[2]",
                "-cp",
                JAR
                        + System.getProperty("path.separator")
                        + Files.readString(SPARK).strip(),
                "org.ishc.spark.Main",
                folder.toString(),
                "--period",
                "2023",
                "--out",
                out.toString()));
        command.addAll(List.of(engine));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 1) {
            throw new IllegalStateException(
                    "ended with " + exit + "; a sample with bad rows ends with 1: " + String.join(" ", command));
        }
        return exit;
    }

    /** Compares what was written with what was written before. */
    @TearDown(Level.Iteration)
    public void compare() throws IOException {
        Path before = folder.resolveSibling(reports + "-before");
        Files.createDirectories(before);
        for (String result : RESULTS) {
            Path file = before.resolve(result);
            if (Files.exists(file) && Files.mismatch(file, out.resolve(result)) >= 0) {
                throw new IllegalStateException(out.resolve(result) + " is not equal to " + file);
            }
            Files.copy(out.resolve(result), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
