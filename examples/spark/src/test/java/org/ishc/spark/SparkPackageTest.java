package org.ishc.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figures;
import org.ishc.core.time.Period;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national sample on Spark, in this process: equal to the byte with what the command line writes. */
class SparkPackageTest {

    private static final String PERIOD = "2023";
    private static final int QUESTIONS = 260;

    @TempDir
    static Path folder;

    private static Path data;
    private static Path spark;
    private static int asked;

    @BeforeAll
    static void run() throws IOException {
        data = folder.resolve("sample");
        spark = folder.resolve("spark");
        SamplePackage.write(data);
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.extraListeners", JobCounter.class.getName());
        assertEquals(
                1, Main.run(data.toString(), "--period", PERIOD, "--out", spark.toString()), "the sample has bad rows");
        asked = JobCounter.JOBS.get();
    }

    /** Counts what the driver asks of the executors. */
    public static final class JobCounter extends SparkListener {
        private static final AtomicInteger JOBS = new AtomicInteger();

        @Override
        public void onJobStart(SparkListenerJobStart started) {
            JOBS.incrementAndGet();
        }
    }

    @Test
    void validation_isThatOfTheCommandLine() throws IOException {
        assertSame("validation.json", "validate", data.toString());
    }

    @Test
    void questions_areAsManyAsThePageSays() throws IOException {
        String page = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        assertTrue(page.contains("about " + QUESTIONS + " questions"), page);
        assertEquals(QUESTIONS, asked, QUESTIONS / 10.0);
    }

    @Test
    void rollUp_isThatOfTheCommandLine() throws IOException {
        assertSame("rollup.json", "rollup", data.toString(), "--period", PERIOD, "--level", "PROVINCE");
    }

    @Test
    void scores_areThoseOfTheCommandLine() throws IOException {
        Path rulebook = Path.of("../../io/src/main/resources/org/ishc/io/rulebook/default-2023.yaml");
        assertSame(
                "scores.json",
                "score",
                data.toString(),
                "--period",
                PERIOD,
                "--rulebook",
                rulebook.toString(),
                "--explain");
    }

    /** Shards keep all that was recorded, and answer by what was known on a day. */
    @Test
    void whatWasKnown_isThatOfTheCommandLine() throws IOException {
        Path few = folder.resolve("few");
        SamplePackage.write(few, Fraction.of(1, 20));
        Path then = folder.resolve("then");
        Path all = folder.resolve("all");
        Main.run(few.toString(), "--period", PERIOD, "--out", all.toString(), "--engine", "SINGLE");
        Main.run(few.toString(), "--period", PERIOD, "--known", "2023-08-31", "--out", then.toString());
        assertSame(
                then,
                "rollup.json",
                "rollup",
                few.toString(),
                "--period",
                PERIOD,
                "--level",
                "PROVINCE",
                "--known",
                "2023-08-31");
        assertTrue(Files.mismatch(then.resolve("rollup.json"), all.resolve("rollup.json")) >= 0);
    }

    @Test
    void singleEngine_writesTheSame() throws IOException {
        Path single = folder.resolve("single");
        Main.run(data.toString(), "--period", PERIOD, "--out", single.toString(), "--engine", "SINGLE");
        for (String file : List.of("validation.json", "rollup.json", "scores.json")) {
            assertEquals(-1, Files.mismatch(single.resolve(file), spark.resolve(file)), file);
        }
    }

    @Test
    void packageThatChanged_isReadAnew(@TempDir Path other) throws IOException {
        SamplePackage.write(other.resolve("package"), Fraction.of(1, 20));
        SparkConf conf = new SparkConf().setAppName("test").set("spark.ui.enabled", "false");
        try (JavaSparkContext context = new JavaSparkContext(conf)) {
            long before = clubs(context, other.resolve("package"));
            SamplePackage.write(other.resolve("package"), Fraction.of(1, 10));
            assertTrue(clubs(context, other.resolve("package")) > before);
        }
    }

    private static long clubs(JavaSparkContext context, Path path) throws IOException {
        Figures figures = SparkPackage.read(context, path, 10).figures();
        return figures.figure(UnitCode.parse("VN"), IndicatorCode.parse("clubs.existing"), Period.parse(PERIOD))
                .value()
                .orElseThrow()
                .toLongExact();
    }

    private static void assertSame(String file, String... command) throws IOException {
        assertSame(spark, file, command);
    }

    private static void assertSame(Path written, String file, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--format", "json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        org.ishc.cli.Main.run(stream, stream, arguments.toArray(String[]::new));
        String expected = out.toString(StandardCharsets.UTF_8);
        assertTrue(expected.length() > 1_000, expected);
        assertEquals(expected, Files.readString(written.resolve(file)));
    }
}
