package org.ishc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.organisation.UnknownUnitException;
import org.ishc.io.message.FileFault;
import org.ishc.io.message.Messages;

/** The exit codes. Source: specification, <i>command-line</i>. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNDETERMINED = 2;
    static final int USAGE = 64;
    static final int UNREADABLE = 65;
    static final int FAULT = 70;

    private ExitCode() {}

    /** What is said before a fault of ours. */
    static String fault(Language language) {
        return language.say("Lỗi của phần mềm, xin báo lại: ", "A fault of ours, please report it: ");
    }

    static int of(Exception fault, Language language, PrintStream err) {
        if (fault instanceof WordedException worded) {
            err.println(worded.text(language));
            return fault instanceof UsageException ? USAGE : fault instanceof RefusedException ? FAILED : UNREADABLE;
        }
        if (fault instanceof UnreadableTextException unfit) {
            err.println(Messages.in(language).text(unfit));
            return UNREADABLE;
        }
        if (fault instanceof UnknownUnitException) {
            err.println(language.say(
                    "Có mã không phải của đơn vị nào vào ngày cần xem.", String.valueOf(fault.getMessage())));
            return UNREADABLE;
        }
        if (fault instanceof InvalidPathException path) {
            err.println("“" + path.getInput() + "”: "
                    + language.say("tên tệp có ký tự không dùng được", "no name that a file can have"));
            return UNREADABLE;
        }
        Throwable unchecked = fault instanceof UncheckedIOException ? fault.getCause() : fault;
        if (unchecked instanceof IOException failed) {
            err.println(FileFault.text(failed, language));
            return UNREADABLE;
        }
        err.println(fault(language) + fault);
        fault.printStackTrace(err);
        return FAULT;
    }
}
