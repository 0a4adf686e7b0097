package org.ishc.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the command line answered.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it said beside
 */
record Run(int exit, String out, String err) {

    /** Runs the command line in this process. */
    static Run run(Object... arguments) {
        return run(List.of(arguments));
    }

    /** Runs the command line in this process. */
    static Run run(List<?> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.stream().map(Object::toString).toArray(String[]::new));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
