package org.ishc.cli;

import java.io.Console;

/** Whether somebody sits before a terminal: from Java 22 on there is a console also where output goes to a file. */
final class Terminal {

    private Terminal() {}

    /** Tells whether input and output are a terminal's. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
