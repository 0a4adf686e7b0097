package org.ishc.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.report.FigureJson;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Validates a package, rolls all indicators up and scores by a rulebook, on Spark or on one machine, and writes the
 * same three files: {@code validation.json}, {@code rollup.json}, {@code scores.json}.
 */
@Command(
        name = "ishc-spark",
        mixinStandardHelpOptions = true,
        description = "Validates, rolls up and scores a package, on Spark or on one machine.")
public final class Main implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PKG", description = "a package, at a path that every executor sees")
    Path packagePath = Path.of("");

    @Option(names = "--out", required = true, description = "the folder for the results")
    Path out = Path.of("");

    @Option(names = "--period", required = true, description = "the period that is rolled up and scored")
    String period = "";

    @Option(names = "--level", description = "whose figures are written", defaultValue = "PROVINCE")
    UnitLevel level = UnitLevel.PROVINCE;

    @Option(names = "--rulebook", description = "a rulebook for units; the shipped one of 2023 without")
    @Nullable
    Path rulebookPath;

    @Option(names = "--known", description = "only what was recorded or decided by this day")
    @Nullable
    LocalDate known;

    @Option(
            names = "--reports",
            paramLabel = "PARQUET",
            description = "where the reports of clubs lie as Parquet files, for a package without them; SPARK only")
    @Nullable
    String reports;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "write figures, findings and scores as Parquet, too; SPARK only")
    @Nullable
    String tables;

    @Option(names = "--engine", description = "SPARK or SINGLE, this machine without Spark", defaultValue = "SPARK")
    Engine engine = Engine.SPARK;

    @Option(names = "--threads", description = "how many threads SINGLE has", defaultValue = "2")
    int threads = 2;

    /** Who does the work. */
    enum Engine {
        /**
         * Spark, at the master that {@code spark-submit} or {@code -Dspark.master} names; without one, in this process
         * on all cores.
         */
        SPARK,
        /** This process, without Spark. */
        SINGLE
    }

    /** Runs. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (engine == Engine.SINGLE) {
            if (reports != null || tables != null) {
                throw new IOException("--reports and --tables need the engine SPARK");
            }
            return write(
                    PackageReader.read(
                            packagePath,
                            ReadOptions.DEFAULT
                                    .withKept(ValidationJson.DEFAULT_LIMIT)
                                    .withThreads(threads)),
                    Optional.empty());
        }
        SparkConf configuration = new SparkConf()
                .setAppName("ISHC " + packagePath.getFileName())
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.log.level", "WARN");
        if (reports == null && tables == null) {
            try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
                return write(SparkPackage.read(spark, packagePath, ValidationJson.DEFAULT_LIMIT), Optional.empty());
            }
        }
        try (SparkSession spark = SparkSession.builder().config(configuration).getOrCreate()) {
            return write(read(spark), Optional.of(new ResultTables(spark)));
        }
    }

    private PackageContents read(SparkSession spark) throws IOException {
        return reports == null
                ? SparkPackage.read(
                        JavaSparkContext.fromSparkContext(spark.sparkContext()),
                        packagePath,
                        ValidationJson.DEFAULT_LIMIT)
                : SparkPackage.read(spark, packagePath, reports, ValidationJson.DEFAULT_LIMIT);
    }

    private int write(PackageContents read, Optional<ResultTables> frames) throws IOException {
        Files.createDirectories(out);
        write("validation.json", ValidationJson.of(read.validation(), ValidationJson.DEFAULT_LIMIT));
        PackageContents contents = known == null ? read : read.known(known);
        Period asked = Period.parse(period);
        Window window = Window.of(asked, contents.calendar());
        List<UnitCode> units = contents.figures().snapshot(window).members(level);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (UnitCode unit : units) {
            for (Indicator indicator : contents.figures().indicators()) {
                rows.add(FigureJson.row(contents.figures().figure(unit, indicator.code(), window), asked));
            }
        }
        write("rollup.json", rows);
        Rulebook rulebook = rulebookPath == null ? ShippedRulebooks.provinces2023() : RulebookText.read(rulebookPath);
        ScoreCard card = Scorer.score(rulebook, contents.scoring(rulebook, asked), Stage.FINAL);
        write("scores.json", ScoreJson.of(card, true, Language.VI));
        if (tables != null && frames.isPresent()) {
            ResultTables made = frames.get();
            made.figures(contents, units, asked).write().parquet(tables + "/figures");
            made.findings(read).write().parquet(tables + "/findings");
            made.scores(card).write().parquet(tables + "/scores");
            made.criteria(card).write().parquet(tables + "/criteria");
        }
        return contents.verdict() == Verdict.VALID ? 0 : 1;
    }

    private void write(String file, Object tree) throws IOException {
        try (Writer to = Files.newBufferedWriter(out.resolve(file), StandardCharsets.UTF_8)) {
            CanonicalJson.write(tree, to);
        }
    }
}
