package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line as a program of its own: its exit code, and what it prints and writes, byte for byte the same
 * whatever language, encoding, time zone and ends of lines the machine has.
 */
class MainTest {

    private static final Path DECISION = Path.of("..", "decision");
    private static final String DATA = DECISION.resolve("packages/2024").toString();
    private static final String RULES = DECISION.resolve("drafts/draft-3.yaml").toString();

    private static final List<String> PLAIN = List.of();
    private static final List<List<String>> MACHINES = List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dline.separator=\r\n"),
            List.of("-Dfile.encoding=ISO-8859-1", "-Duser.timezone=Pacific/Kiritimati"));

    @TempDir
    Path folder;

    /** How a run ended: the exit code, and a digest of each thing that was printed or written. */
    private record Ended(int code, Map<String, String> digests, String out, String err) {}

    private Ended run(List<String> machine, List<String> words) throws IOException {
        Path own = Files.createTempDirectory(folder, "run");
        Path written = Files.createDirectory(own.resolve("written"));
        Program.Ended ended = Program.java("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .and(machine)
                .and("-cp", MemoryTest.classPath(), Main.class.getName())
                .and(words.stream()
                        .map(word -> word.replace("WRITTEN", written.toString()))
                        .toList())
                .run();
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(written.relativize(file).toString().replace(File.separatorChar, '/'), Sha256.of(file));
            }
        }
        String at = written.toString();
        return new Ended(
                ended.code(),
                digests,
                ended.out().replace(at, "WRITTEN"),
                // what is said beside the result ends lines as the machine does
                ended.err().replace(at, "WRITTEN").replace("\r\n", "\n"));
    }

    private void assertSameEverywhere(int code, List<String> words) throws IOException {
        Ended plain = run(PLAIN, words);
        assertEquals(code, plain.code(), plain.err());
        assertFalse(plain.out().isEmpty() && plain.digests().isEmpty(), "nothing came");
        for (List<String> machine : MACHINES) {
            assertEquals(plain, run(machine, words), machine::toString);
        }
    }

    @Test
    void validation_isTheSameOnEveryMachine() throws IOException {
        assertSameEverywhere(
                1,
                List.of(
                        "validate",
                        "../worked/bad-package",
                        "--report",
                        "html:WRITTEN/findings.html",
                        "--report",
                        "sarif:WRITTEN/findings.sarif",
                        "--report",
                        "xlsx:WRITTEN/findings.xlsx",
                        "--fixes",
                        "WRITTEN/fixes.json"));
    }

    @Test
    void pagesOfAYear_areTheSameOnEveryMachine() throws IOException {
        assertSameEverywhere(
                0,
                List.of(
                        "report",
                        DATA,
                        "--rulebook",
                        RULES,
                        "--period",
                        "2024",
                        "--on",
                        "2024-12-31",
                        "--out",
                        "WRITTEN/pages"));
    }

    @Test
    void scores_areTheSameOnEveryMachine() throws IOException {
        assertSameEverywhere(0, List.of("score", DATA, "--rulebook", RULES, "--period", "2024", "--margin", "C2"));
    }

    @Test
    void changeOfRules_isTheSameOnEveryMachine() throws IOException {
        assertSameEverywhere(
                0, List.of("diff", DECISION.resolve("drafts/baseline.yaml").toString(), RULES));
    }
}
