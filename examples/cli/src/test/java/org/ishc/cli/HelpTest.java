package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line as somebody meets it who does not know it yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpTest {

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Set<String> commands() {
        return Main.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommand_hasAnExample_thatParses(String command) {
        String example = Job.findExample(command).orElseThrow(() -> new AssertionError(command + " has no example"));
        Run help = run(command, "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("ishc " + example), help.out());
        Main.commandLine().parseArgs(example.split(" "));
    }

    @Test
    void help_listsEveryCommandOnce_underItsJob() {
        String help = run("--help").out();
        for (String command : commands()) {
            assertEquals(2, (help + "\n").split("\n  " + command + " ", -1).length, command);
        }
        assertFalse(help.contains("Further:"), help);
        assertTrue(help.indexOf("Collect a round") < help.indexOf("\n  collect "), help);
    }

    @Test
    void aWordThatIsNone_isAnsweredWithTheNearest() {
        Run command = run("restat");
        assertEquals(64, command.exit());
        assertTrue(command.err().contains("Có phải ý bạn là: restate"), command.err());
        Run option = run("clubs", "x.zip", "--om", "31/12/2025", "--lang", "en");
        assertTrue(run("clubs", "x.zip", "--on", "2025-12-31", "--undr", "01", "--lang", "en")
                .err()
                .contains("Did you mean: --under"));
        assertEquals(64, option.exit());
        assertEquals(Optional.empty(), DidYouMean.find("xyzzy", commands()));
        assertEquals(Optional.of("clubs.existing"), DidYouMean.find("clubs.exsting", Set.of("clubs.existing", "x")));
    }

    @Test
    void completion_knowsEveryCommand() {
        String script = run("completion").out();
        assertTrue(script.startsWith("#!/usr/bin/env bash"), script);
        commands().forEach(command -> assertTrue(script.contains(command), command));
    }

    @Test
    void waiting_isShownAndWipedAway_beforeTheFirstByteOfTheResult() throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (Waiting waiting = Waiting.on(new PrintStream(terminal, true, StandardCharsets.UTF_8));
                OutputStream out = waiting.before(result)) {
            waiting.tick();
            assertTrue(terminal.toString(StandardCharsets.UTF_8).endsWith("… 2 s"));
            out.write("{}".getBytes(StandardCharsets.UTF_8));
            waiting.tick();
        }
        assertTrue(terminal.toString(StandardCharsets.UTF_8).endsWith("2 s\r\u001B[K"));
        assertEquals("{}", result.toString(StandardCharsets.UTF_8));
    }
}
