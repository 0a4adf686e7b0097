package org.ishc.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ishc.io.border.Printable;

/** Prints for a terminal: what would command it, in names of files or texts of others, is shown by its number. */
final class TerminalStream extends PrintStream {

    TerminalStream(PrintStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
        super.print(Printable.ofLines(String.valueOf(text)));
    }
}
