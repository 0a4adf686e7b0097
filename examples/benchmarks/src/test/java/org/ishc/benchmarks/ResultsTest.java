package org.ishc.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command. */
class ResultsTest {

    @Test
    void whatARunLeft_becomesPageAndCharts(@TempDir Path folder) throws Exception {
        Results.main(new String[] {
            "--from", "src/test/resources/org/ishc/benchmarks/page/recorded", "--out", folder.toString()
        });
        assertEquals(
                List.of(
                        "RESULTS.md",
                        "results-import-cold.svg",
                        "results-import.svg",
                        "results-scoring.svg",
                        "results-shapley.svg"),
                names(folder));
        assertTrue(Files.readString(folder.resolve("RESULTS.md")).contains("full run, begun 2026-01-02 03:04 UTC"));
    }

    @Test
    void help_writesNothing(@TempDir Path folder) throws Exception {
        Results.main(new String[] {"--help", "--out", folder.toString()});
        assertEquals(List.of(), names(folder));
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
