package org.ishc.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.report.FigureJson;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in Parquet, and results as tables: the same records, the same answers. */
class ParquetReportsTest {

    private static final Period PERIOD = Period.parse("2023");
    private static final int KEPT = 100;

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Path csv;
    private static Path rest;
    private static String parquet = "";
    private static PackageContents whole;
    private static PackageContents read;

    @BeforeAll
    static void write() throws IOException {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "WARN")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        csv = folder.resolve("csv");
        SamplePackage.write(csv, Fraction.of(1, 20));
        parquet = folder.resolve("club-reports.parquet").toString();
        // a column as numbers where all are, others as texts; more files than tasks
        Dataset<Row> table = spark.read()
                .option("header", "true")
                .csv(csv.resolve("club-reports.csv").toString());
        String numbers = Stream.of("women", "meetings_held", "members")
                .filter(column -> table.filter(column + " RLIKE '[^0-9]'").isEmpty())
                .findFirst()
                .orElseThrow();
        table.withColumn(numbers, table.col(numbers).cast("int"))
                .coalesce(1)
                .write()
                .option("maxRecordsPerFile", 700)
                .parquet(parquet);
        rest = withoutReports();
        whole = PackageReader.read(csv, ReadOptions.DEFAULT.withKept(KEPT));
        read = SparkPackage.read(spark, rest, parquet, KEPT);
    }

    private static Path withoutReports() throws IOException {
        Path to = Files.createDirectory(folder.resolve("rest"));
        try (Stream<Path> files = Files.list(csv)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("club-reports.csv") && !file.endsWith("datapackage.json")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        Map<String, Object> manifest = new TreeMap<>();
        CanonicalJson.readObject(Files.readString(csv.resolve("datapackage.json"), StandardCharsets.UTF_8))
                .forEach((name, value) -> manifest.put((String) name, value));
        manifest.computeIfPresent("resources", (name, all) -> ((List<?>) all)
                .stream()
                        .filter(item -> !"club-reports".equals(((Map<?, ?>) item).get("name")))
                        .toList());
        Files.writeString(to.resolve("datapackage.json"), CanonicalJson.write(manifest), StandardCharsets.UTF_8);
        return to;
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void findings_areThoseOfTheCsvFile_butForFileAndLine() {
        assertEquals(inRows(whole), inRows(read));
        assertEquals(whole.counts(), read.counts());
        assertEquals(whole.verdict(), read.verdict());
        Finding ofReport = read.findings().stream()
                .filter(finding -> "club-reports".equals(finding.location().table()))
                .findFirst()
                .orElseThrow();
        String file = String.valueOf(ofReport.location().file());
        assertTrue(file.startsWith("club-reports.parquet/part-"), file);
    }

    private static List<String> inRows(PackageContents contents) {
        return contents.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().table() + " "
                        + finding.location().row() + " " + finding.location().column() + " "
                        + finding.location().value() + " " + finding.arguments())
                .toList();
    }

    @Test
    void figuresAndScores_areThoseOfTheCsvFile() {
        Window window = Window.of(PERIOD, whole.calendar());
        for (UnitCode unit : whole.figures().snapshot(window).members(UnitLevel.PROVINCE)) {
            for (Indicator indicator : whole.figures().indicators()) {
                assertEquals(
                        FigureJson.row(whole.figures().figure(unit, indicator.code(), window), PERIOD),
                        FigureJson.row(read.figures().figure(unit, indicator.code(), window), PERIOD));
            }
        }
        assertEquals(
                CanonicalJson.write(ScoreJson.of(card(whole), true, Language.VI)),
                CanonicalJson.write(ScoreJson.of(card(read), true, Language.VI)));
    }

    private static ScoreCard card(PackageContents contents) {
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        return Scorer.score(rulebook, contents.scoring(rulebook, PERIOD), Stage.FINAL);
    }

    @Test
    void digest_dependsOnTheFiles() throws IOException {
        assertEquals(
                read.sha256(), SparkPackage.read(spark, rest, parquet, KEPT).sha256());
        String other = folder.resolve("other.parquet").toString();
        spark.read()
                .parquet(parquet)
                .limit(10)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(other);
        assertTrue(!read.sha256()
                .equals(SparkPackage.read(spark, rest, other, KEPT).sha256()));
    }

    @Test
    void packageWithReportsOfItsOwn_andColumnOfAnotherKind_areRefused() {
        IOException both = assertThrows(IOException.class, () -> SparkPackage.read(spark, csv, parquet, KEPT));
        assertTrue(both.getMessage().contains("of its own"), both.getMessage());
        String lists = folder.resolve("lists.parquet").toString();
        spark.read()
                .parquet(parquet)
                .selectExpr("club_code", "period", "array(members) AS members")
                .limit(5)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(lists);
        IOException list = assertThrows(IOException.class, () -> SparkPackage.read(spark, rest, lists, KEPT));
        assertTrue(list.getMessage().contains("column members is of the type array"), list.getMessage());
    }

    /** What users have of units, joined with what the library says of them. */
    @Test
    void results_joinWithTheUsersOwnTables() {
        ResultTables tables = new ResultTables(spark);
        ScoreCard card = card(read);
        List<UnitCode> provinces =
                read.figures().snapshot(Window.of(PERIOD, read.calendar())).members(UnitLevel.PROVINCE);
        tables.figures(read, provinces, PERIOD).createOrReplaceTempView("figures");
        tables.scores(card).createOrReplaceTempView("scores");
        tables.criteria(card).createOrReplaceTempView("criteria");
        tables.findings(read).createOrReplaceTempView("findings");
        UnitCode first = provinces.get(0);
        UnitCode second = provinces.get(1);
        spark.sql("SELECT '" + first + "' AS unit_code, 120000 AS elderly UNION ALL SELECT '" + second + "', 80000")
                .createOrReplaceTempView("mine");
        List<Row> joined = spark.sql("SELECT m.unit_code, m.elderly, f.value, s.total FROM mine m"
                        + " JOIN figures f ON f.unit_code = m.unit_code AND f.indicator = 'clubs.existing'"
                        + " JOIN scores s ON s.unit_code = m.unit_code AND s.period = f.period ORDER BY m.elderly DESC")
                .collectAsList();
        assertEquals(2, joined.size());
        Map<String, Object> figure = FigureJson.row(
                read.figures().figure(first, IndicatorCode.parse("clubs.existing"), Window.of(PERIOD, read.calendar())),
                PERIOD);
        assertEquals(
                new BigDecimal(String.valueOf(figure.get("value"))).setScale(2),
                joined.get(0).getDecimal(2));
        List<Optional<Fraction>> totals = new ArrayList<>();
        card.units().stream()
                .filter(unit -> unit.unit().code().equals(first.value()))
                .forEach(unit -> totals.add(unit.total()));
        assertEquals(
                totals.get(0)
                        .map(total -> total.toDecimal(card.rulebook().points().decimals())),
                Optional.ofNullable(joined.get(0).getDecimal(3)).map(Object::toString));
        assertEquals(
                card.units().stream().mapToLong(unit -> unit.criteria().size()).sum(),
                spark.table("criteria").count());
        assertEquals(read.findings().size(), spark.table("findings").count());
        assertEquals(
                0,
                spark.sql("SELECT * FROM findings WHERE text_vi IS NULL OR text_vi = ''")
                        .count());
    }
}
