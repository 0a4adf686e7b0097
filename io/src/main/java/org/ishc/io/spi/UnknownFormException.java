package org.ishc.io.spi;

import java.io.IOException;
import org.ishc.core.document.Statement;
import org.ishc.io.canonical.FilePhrase;

/** Thrown when a file is in no form that is known: says which are. */
public final class UnknownFormException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Statement problem;

    UnknownFormException(String file, Object known) {
        this(FilePhrase.UNKNOWN_FORM.with("file", file, "known", known));
    }

    private UnknownFormException(Statement problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** Returns what is said of a file, by the name that people know it by. */
    public Statement problem(String file) {
        return FilePhrase.UNKNOWN_FORM.with(
                "file", file, "known", problem.values().getOrDefault("known", ""));
    }

    /** Returns what is said. */
    public Statement problem() {
        return problem;
    }
}
