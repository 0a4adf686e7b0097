package org.ishc.io.spi;

import org.ishc.core.document.Statement;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;

/** Thrown when a file is in no form that is known: says which are. */
public final class UnknownFormException extends StatedFaultException {

    private static final long serialVersionUID = 1L;

    UnknownFormException(String file, Object known) {
        super(FilePhrase.UNKNOWN_FORM.with("file", file, "known", known));
    }

    /** Returns what is said of a file, by the name that people know it by. */
    public Statement problem(String file) {
        return FilePhrase.UNKNOWN_FORM.with(
                "file", file, "known", problem().values().getOrDefault("known", ""));
    }
}
