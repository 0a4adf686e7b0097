package org.ishc.io.ingest;

import java.util.Objects;

/** A package of which somebody asked that it be VALID, and which is not. */
public final class NotValidException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Validation validation;

    NotValidException(Validation validation) {
        super("The package is " + validation.verdict() + "; findings: "
                + validation.counts().severities() + " " + validation.counts().codes()
                + "; validation() has them, each with its place");
        this.validation = Objects.requireNonNull(validation, "validation");
    }

    /** Returns what the run says of the package. */
    public Validation validation() {
        return validation;
    }
}
