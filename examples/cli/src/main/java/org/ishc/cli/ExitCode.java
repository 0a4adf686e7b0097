package org.ishc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.organisation.UnknownUnitException;

/** The exit codes. Source: specification, <i>command-line</i>. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNDETERMINED = 2;
    static final int USAGE = 64;
    static final int UNREADABLE = 65;
    static final int FAULT = 70;

    private ExitCode() {}

    static int of(Exception fault, Language language, PrintStream err) {
        if (fault instanceof UsageException) {
            err.println(fault.getMessage());
            return USAGE;
        }
        if (fault instanceof UnknownUnitException
                || fault instanceof UnreadableTextException
                || fault instanceof InvalidPathException) {
            err.println(fault.getMessage() == null ? fault.toString() : fault.getMessage());
            return UNREADABLE;
        }
        Throwable unchecked = fault instanceof UncheckedIOException ? fault.getCause() : fault;
        if (unchecked instanceof IOException failed) {
            err.println(FileFault.text(failed, language));
            return UNREADABLE;
        }
        if (fault instanceof RefusedException) {
            err.println(fault.getMessage());
            return FAILED;
        }
        err.println("A fault of ours, please report it: " + fault);
        fault.printStackTrace(err);
        return FAULT;
    }
}
