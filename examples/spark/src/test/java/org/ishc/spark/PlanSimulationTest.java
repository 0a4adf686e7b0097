package org.ishc.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of sizes that fit nowhere, held against the plan carried out with one that fits. */
class PlanSimulationTest {

    private static final int EXECUTORS = 4;

    @TempDir
    static Path folder;

    private static PlanSimulation simulated;
    private static PaperPlan onPaper;

    @BeforeAll
    static void simulate() throws IOException {
        Path data = folder.resolve("sample");
        SamplePackage.write(data, Fraction.of(1, 2));
        simulated = PlanSimulation.run(data, EXECUTORS, 2 * EXECUTORS);
        onPaper = new PaperPlan(rows(data.resolve("club-reports.csv")), rows(data.resolve("clubs.csv")), EXECUTORS, 1);
    }

    private static long rows(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv, StandardCharsets.UTF_8)) {
            return lines.count() - 1;
        }
    }

    @Test
    void bytesThatMove_areThoseOnPaper() {
        assertWithin(20, onPaper.shardBytes(), simulated.movedBytes() + simulated.clubBytes());
        assertTrue(simulated.planBytes() < PaperPlan.PLAN_BYTES, simulated::toString);
        double share = (double) simulated.movedBytes() / simulated.blockBytes();
        assertEquals(1 - 1.0 / EXECUTORS, share, 0.05);
    }

    @Test
    void memoryOfAnExecutor_isThatOnPaper() {
        assertWithin(50, onPaper.heldBytes(), simulated.heldBytes());
    }

    private static void assertWithin(int percent, long paper, long counted) {
        double times = (double) counted / paper;
        assertTrue(
                times > 1 - percent / 100.0 && times < 1 + percent / 100.0,
                () -> "on paper " + paper + ", counted " + counted + " " + simulated);
    }

    @Test
    void page_saysWhatIsOnPaper() throws IOException {
        String page = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        for (String row : PaperPlan.table(10, 10, 100_000_000L, 1_000_000_000L)) {
            assertTrue(page.contains(row), row);
        }
        for (int executors : new int[] {1, 4, 10}) {
            String row = "| " + executors + " × 10 | " + PaperPlan.crossover(executors, 10) + " |";
            assertTrue(page.contains(row), row);
        }
    }

    @Test
    void plan_hasAtLeastOneOfEach() {
        assertThrows(IllegalArgumentException.class, () -> new PaperPlan(1, 1, 0, 1));
    }
}
