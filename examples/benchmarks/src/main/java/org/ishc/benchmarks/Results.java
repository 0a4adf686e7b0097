package org.ishc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.benchmarks.page.Machine;
import org.ishc.benchmarks.page.Measurements;
import org.ishc.benchmarks.page.ResultsPage;
import org.ishc.benchmarks.page.Topics;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark and writes {@code RESULTS.md} with its charts; with arguments that are JMH's, JMH itself. */
public final class Results {

    private static final String ALL = "org\\.ishc\\.benchmarks\\..*";
    private static final String COLD = ".*ImportColdBenchmark.*";
    private static final String SCALE = ".*ScaleBenchmark.*";
    private static final String GROWTH = ".*GrowthBenchmark.*";
    private static final int FORKS = 3;
    private static final String USAGE = """
      java -jar benchmarks.jar [--quick] [--out FOLDER]     runs everything, writes RESULTS.md and its charts
      java -jar benchmarks.jar --from FOLDER [--out FOLDER] writes them from what a run left in target/results
      java -jar benchmarks.jar ARGUMENTS                    JMH's own command line (-h for its help); writes no page
      """;

    private boolean isQuick;
    private boolean isHelp;
    private Optional<Path> from = Optional.empty();
    private Path out = module();

    private Results() {}

    /**
     * Runs.
     *
     * @throws IOException when something cannot be written, or JMH fails
     * @throws RunnerException when a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Results results = new Results();
        if (!results.isUnderstood(arguments)) {
            org.openjdk.jmh.Main.main(arguments);
        } else if (results.isHelp) {
            System.out.print(USAGE);
        } else {
            results.run();
        }
    }

    /** The folder of this module when this is its jar, else the current one. */
    static Path module() {
        try {
            URI jar = Results.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path target = Path.of(jar).toAbsolutePath().getParent();
            return target != null && target.endsWith("target") && target.getParent() != null
                    ? target.getParent()
                    : Path.of("");
        } catch (URISyntaxException unknown) {
            return Path.of("");
        }
    }

    private boolean isUnderstood(String[] arguments) {
        boolean isOurs = true;
        for (int i = 0; i < arguments.length; i++) {
            boolean hasNext = i + 1 < arguments.length;
            switch (arguments[i]) {
                case "--quick" -> isQuick = true;
                case "--help" -> isHelp = true;
                case "--out" -> {
                    isOurs &= hasNext;
                    out = hasNext ? Path.of(arguments[++i]) : out;
                }
                case "--from" -> {
                    isOurs &= hasNext;
                    from = hasNext ? Optional.of(Path.of(arguments[++i])) : from;
                }
                default -> isOurs = false;
            }
        }
        return isOurs;
    }

    private void run() throws IOException, RunnerException {
        Path measured = from.isPresent() ? from.get() : measure();
        ResultsPage.write(Machine.read(measured), Measurements.read(measured), out);
        System.out.println("Written: " + out.resolve(ResultsPage.FILE));
    }

    /** Measures, and leaves the figures in {@code target/results}. */
    private Path measure() throws IOException, RunnerException {
        Path folder = Files.createDirectories(module().resolve("target").resolve("results"));
        for (String old : List.of(
                "jmh.json",
                "jmh-smaller.json",
                "jmh_again.json",
                "jmh-cold.json",
                "jmh-scale.json",
                "jmh-scale-largest.json")) {
            Files.deleteIfExists(folder.resolve(old));
        }
        Machine.look(
                        Clock.systemUTC(),
                        isQuick ? "a quick try, too short to decide much" : "full run",
                        module().toAbsolutePath())
                .write(folder);
        if (isQuick) {
            run(options(folder.resolve("jmh.json"))
                    .include(ALL)
                    .exclude(COLD)
                    .exclude(SCALE)
                    .exclude(GROWTH)
                    .forks(1)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(500))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(300)));
            run(options(folder.resolve("jmh-cold.json")).include(COLD).forks(2));
        } else {
            whole(folder);
        }
        if (ScaleBenchmark.isBuilt()) {
            scale(folder);
        } else {
            System.out.println("examples/spark is not built; what it costs is not measured");
        }
        return folder;
    }

    /**
     * Measures the largest sizes, which goals are about, in three virtual machines, the smaller ones in one; and floors
     * again that cost another time for each at the largest size than at the one before.
     */
    private static void whole(Path folder) throws IOException, RunnerException {
        ChainedOptionsBuilder largest =
                options(folder.resolve("jmh.json")).include(ALL).exclude(SCALE).forks(FORKS);
        ChainedOptionsBuilder smaller =
                options(folder.resolve("jmh-smaller.json")).forks(1);
        Topics.sized().forEach(text -> smaller.include(exactly(text)));
        Topics.sizes().forEach((parameter, sizes) -> {
            int last = sizes.size() - 1;
            largest.param(parameter, sizes.get(last).toString());
            smaller.param(
                    parameter,
                    sizes.subList(0, last).stream().map(String::valueOf).toArray(String[]::new));
        });
        run(largest);
        run(smaller);
        List<String> drifting = Topics.drifting(Measurements.read(folder));
        if (!drifting.isEmpty()) {
            ChainedOptionsBuilder again =
                    options(folder.resolve("jmh_again.json")).forks(FORKS);
            drifting.forEach(floor -> again.include(exactly(floor)));
            run(again);
        }
    }

    /** What JMH takes for one benchmark alone. */
    private static String exactly(String benchmark) {
        return "\\." + Pattern.quote(benchmark) + "$";
    }

    /** Measures the largest size once, since it takes minutes. */
    private void scale(Path folder) throws RunnerException {
        ChainedOptionsBuilder smaller =
                options(folder.resolve("jmh-scale.json")).include(SCALE);
        if (isQuick) {
            run(smaller.param("reports", "10000").measurementIterations(1));
        } else {
            run(smaller.param("reports", "10000", "100000", "1000000"));
            run(options(folder.resolve("jmh-scale-largest.json"))
                    .include(SCALE)
                    .param("reports", "10000000")
                    .measurementIterations(1));
        }
    }

    private static ChainedOptionsBuilder options(Path result) {
        return new OptionsBuilder()
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString())
                .shouldFailOnError(true);
    }

    private static void run(ChainedOptionsBuilder options) throws RunnerException {
        new Runner(options.build()).run();
    }
}
