package org.ishc.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The page from a small recorded result of JMH. */
class ResultsPageTest {

    private static final Path RECORDED = Path.of("src/test/resources/org/ishc/benchmarks/page/recorded");

    private static List<String> lines(Measurements run) throws IOException {
        return ResultsPage.text(Machine.read(RECORDED), run).lines().toList();
    }

    private static String row(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith("| " + start + " |"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordedRun_isReadInMilliseconds() throws IOException {
        Measurements run = Measurements.read(RECORDED);
        assertEquals(
                new Estimate(400, 8),
                run.find(Key.of("ImportBenchmark.floor_fastCsvRecords", "reports", 740_000))
                        .orElseThrow());
        assertEquals(
                0.25,
                run.find(Key.of("OrganisationBenchmark.asOf_otherDay"))
                        .orElseThrow()
                        .value(),
                1e-12);
        assertTrue(Double.isNaN(run.find(Key.of("ImportColdBenchmark.floor_fastCsvRecords", "reports", 740_000))
                .orElseThrow()
                .error()));
        assertEquals(
                List.of(),
                run.find(Key.of("ImportBenchmark.floor_fastCsvRecords", "reports", 7)).stream()
                        .toList());
    }

    @Test
    void unitThatIsNoTime_isRefused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("jmh.json"),
                "[{\"benchmark\":\"a.B.c\",\"primaryMetric\":{\"score\":1,\"scoreUnit\":\"ops/s\"}}]");
        assertThrows(IOException.class, () -> Measurements.read(folder));
    }

    @Test
    void goals_haveFigureVerdictAndWhatIsBeside() throws IOException {
        List<String> lines = lines(Measurements.read(RECORDED));
        assertEquals(
                "| " + Goal.IMPORT_ONE.title()
                        + " | ratio at most 0.85 | 2.00 ± 0.06 | **missed** | 800 ± 16 ms | FastCSV records 400 ± 8 ms |",
                row(lines, Goal.IMPORT_ONE.title()));
        assertEquals(
                "| " + Goal.AS_OF.title()
                        + " | at most 10 ms | 250 ± 5 µs | met | 250 ± 5 µs | one pass over the versions – |",
                row(lines, Goal.AS_OF.title()));
        assertEquals(
                "| " + Goal.SCORE_PLAIN.title()
                        + " | ratio at most 1.5 | – | **not offered** | – | loop over long 10.0 ± 0.1 ms |",
                row(lines, Goal.SCORE_PLAIN.title()));
        for (Goal goal : Goal.values()) {
            assertFalse(row(lines, goal.title()).isEmpty());
        }
    }

    @Test
    void everythingNotMet_isNamed() throws IOException {
        Measurements run = Measurements.read(RECORDED);
        String page = ResultsPage.text(Machine.read(RECORDED), run);
        String section = page.substring(page.indexOf("### Not met"), page.indexOf("## Validated import"));
        for (Goal goal : Goal.values()) {
            assertEquals(goal.judge(run).verdict() != Verdict.MET, section.contains(": " + goal.title()), goal.name());
        }
        assertTrue(section.contains("* Missed: " + Goal.IMPORT_ONE.title()));
        assertTrue(section.contains("* Not decided, the interval holds the goal: " + Goal.IMPORT_TWO.title()));
        assertTrue(section.contains("* Not measured in this run: " + Goal.ROLL_UP.title()));
    }

    @Test
    void seriesOfWhichAPartWasMeasured_isShownWhole() throws IOException {
        List<String> lines = lines(Measurements.read(RECORDED));
        assertEquals(
                "| every rulebook scored whole (extrapolated) | peer | – | – | – | 10.2 ± 0.3 s | – |",
                row(lines, "every rulebook scored whole (extrapolated)"));
    }

    @Test
    void crossover_isTheSizeFromWhichTheSecondIsFaster_andStaysSo() {
        assertTrue(crossing(4, 3, 1, 2).contains("at no size"));
        assertTrue(crossing(4, 3, 1, 2).endsWith("takes 2.00 ± 0.00 times as long."), crossing(4, 3, 1, 2));
        assertTrue(crossing(4, 0.5, 3, 0.25).contains("from 10,000,000 on"));
        assertTrue(crossing(4, 3, 0.5, 0.25).contains("from 1,000,000 on"));
    }

    /** What is said when the second takes so many times as long at each size. */
    private static String crossing(double... times) {
        Topic scale = Topics.ALL.stream()
                .filter(topic -> topic.name().equals("scale"))
                .findFirst()
                .orElseThrow();
        Map<Key, Measurements.Measured> measured = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            int size = scale.sizes().numbers().get(i);
            measured.put(
                    scale.key(scale.crossing().get(0), size), new Measurements.Measured(new Estimate(100, 0), 1, 1));
            measured.put(
                    scale.key(scale.crossing().get(1), size),
                    new Measurements.Measured(new Estimate(100 * times[i], 0), 1, 1));
        }
        return scale.crossing(new Measurements(measured)).orElseThrow();
    }

    @Test
    void charts_areWrittenForWhatWasMeasuredOverSizes(@TempDir Path folder) throws IOException {
        ResultsPage.write(Machine.read(RECORDED), Measurements.read(RECORDED), folder);
        String page = Files.readString(folder.resolve(ResultsPage.FILE));
        assertTrue(page.contains("](results-import.svg)"));
        assertTrue(Files.exists(folder.resolve("results-import.svg")));
        assertFalse(page.contains("](results-roll-up.svg)"));
        assertFalse(Files.exists(folder.resolve("results-roll-up.svg")));
    }

    @Test
    void machine_isReadAsWritten(@TempDir Path folder) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-02-28T23:59:00Z"), ZoneOffset.UTC);
        Machine machine = Machine.look(clock, "full run", folder);
        machine.write(folder);
        assertEquals(machine, Machine.read(folder));
        assertEquals(
                List.copyOf(machine.facts().keySet()),
                List.copyOf(Machine.read(folder).facts().keySet()));
        assertEquals("full run, begun 2026-02-28 23:59 UTC", machine.facts().get("run"));
        assertTrue(machine.facts()
                .keySet()
                .containsAll(
                        Set.of("processor", "cores", "memory", "system", "Java", "JMH", "FastCSV", "Operaton DMN")));
        assertTrue(machine.facts().values().stream().noneMatch(fact -> fact.contains("${")));
    }

    /**
     * What is measured is shown, and what is shown is measured: benchmarks, parameters and sizes are those of the code.
     */
    @Test
    void topics_showWhatJmhRuns() {
        Set<String> shown = new TreeSet<>();
        for (Topic topic : Topics.ALL) {
            for (Topic.Series series : topic.series()) {
                shown.add(series.benchmark() + " " + topic.sizes().parameter()
                        + (topic.sizes().parameter().isEmpty()
                                ? ""
                                : topic.sizes().numbers()));
            }
        }
        Set<String> run = new TreeSet<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())) {
            String name = entry.getUsername();
            StringBuilder line =
                    new StringBuilder(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)).append(' ');
            entry.getParams().orElse(Map.of()).forEach((parameter, sizes) -> line.append(parameter)
                    .append(Arrays.toString(sizes)));
            run.add(line.toString());
        }
        assertEquals(run, shown);
        for (Goal goal : Goal.values()) {
            goal.ours()
                    .ifPresent(key -> assertTrue(
                            Topics.ALL.stream().anyMatch(topic -> topic.goals().contains(goal)), key.toString()));
        }
    }

    /** What costs 10 ms for 100,000 reports should cost 74 for 740,000; a fifth more or less is nothing to speak of. */
    @Test
    void floorThatCostsAnotherTimeForEach_isMeasuredAgain() {
        assertEquals(List.of(), Topics.drifting(floor(10, 74)));
        assertEquals(List.of(), Topics.drifting(floor(10, 74 * 1.19)));
        assertEquals(List.of("ImportBenchmark.floor_fastCsvRecords"), Topics.drifting(floor(10, 74 * 1.21)));
        assertEquals(List.of("ImportBenchmark.floor_fastCsvRecords"), Topics.drifting(floor(10, 74 * 0.79)));
    }

    private static Measurements floor(double before, double largest) {
        return new Measurements(Map.of(
                Key.of("ImportBenchmark.floor_fastCsvRecords", "reports", 100_000),
                new Measurements.Measured(new Estimate(before, 0), 3, 5),
                Key.of("ImportBenchmark.floor_fastCsvRecords", "reports", 740_000),
                new Measurements.Measured(new Estimate(largest, 0), 3, 5)));
    }

    @Test
    void drift_isSaidBelowTheTable() throws IOException {
        String page = ResultsPage.text(Machine.read(RECORDED), floor(10, 148));
        assertTrue(page.contains(
                "Counted for one, the floor costs 100 % more at the largest size than at the one before."));
    }

    /** The committed page is of a run that knew every goal; a goal that is new or worded anew wants a new run. */
    @Test
    void committedPage_tellsEveryGoalAndHasItsCharts() throws IOException {
        String page = Files.readString(Path.of(ResultsPage.FILE));
        for (Goal goal : Goal.values()) {
            assertTrue(page.contains("| " + goal.title() + " |"), goal.title());
        }
        for (Topic topic : Topics.ALL) {
            assertTrue(page.contains("## " + topic.title()), topic.title());
            assertEquals(
                    topic.sizes().numbers().size() > 1,
                    Files.exists(Path.of(ResultsPage.chartFile(topic))),
                    topic.name());
        }
    }
}
