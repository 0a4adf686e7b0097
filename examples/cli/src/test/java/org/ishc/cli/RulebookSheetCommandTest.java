package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook goes into a workbook and back, and a workbook stands wherever a rulebook does. */
class RulebookSheetCommandTest {

    private static final Path RULES = Path.of("../rulebook/rulebook.yaml");
    private static final Path TESTS = Path.of("../rulebook/tests.yaml");

    @TempDir
    Path folder;

    @Test
    void aRulebook_goesIntoAWorkbookAndBack_withTheSameDigest() throws IOException {
        Path sheet = folder.resolve("r.xlsx");
        assertEquals(0, run("rulebook-sheet", RULES, "--to", sheet).exit());
        for (String name : new String[] {"r.yaml", "r.json"}) {
            Path back = folder.resolve(name);
            Run answer = run("rulebook-sheet", sheet, "--to", back);
            assertEquals(0, answer.exit(), answer.err());
            assertEquals(
                    RulebookText.read(RULES).digest(), RulebookText.read(back).digest());
        }
        Run none = run("diff", RULES, sheet, "--format", "json");
        assertEquals("[]\n", none.out(), none.err());
    }

    @Test
    void aWorkbook_standsForRulebookAndTests() throws IOException {
        Path sheet = folder.resolve("r.xlsx");
        assertEquals(
                0,
                run("rulebook-sheet", RULES, "--to", sheet, "--tests", TESTS, "--lang", "en")
                        .exit());
        Run written = run("test-rules", RULES, "--tests", TESTS, "--format", "json");
        Run sheets = run("test-rules", sheet, "--tests", sheet, "--format", "json");
        assertEquals(written.out(), sheets.out(), sheets.err());
        assertEquals(run("lint", RULES).out(), run("lint", sheet).out());
    }

    @Test
    void wrongUse_isRefused_andNothingIsWritten() throws IOException {
        Path to = folder.resolve("r.txt");
        assertEquals(64, run("rulebook-sheet", RULES, "--to", to).exit());
        assertEquals(
                64,
                run("rulebook-sheet", RULES, "--to", folder.resolve("r.yaml"), "--tests", TESTS)
                        .exit());
        assertFalse(Files.exists(to));
        Path none = Files.writeString(folder.resolve("none.xlsx"), "none");
        Run answer = run("rulebook-sheet", none, "--to", folder.resolve("n.yaml"));
        assertEquals(65, answer.exit(), answer.err());
        assertTrue(answer.err().contains("none.xlsx"), answer.err());
        assertFalse(Files.exists(folder.resolve("n.yaml")));
    }
}
