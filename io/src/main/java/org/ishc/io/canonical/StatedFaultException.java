package org.ishc.io.canonical;

import java.io.IOException;
import org.ishc.core.document.Statement;

/** Thrown when something cannot be read or written for a reason that is said in every language. */
public class StatedFaultException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Statement problem;

    /** Creates the exception. */
    public StatedFaultException(Statement problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** Creates the exception, with what a library threw. */
    public StatedFaultException(Statement problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** Returns what is said. */
    public Statement problem() {
        return problem;
    }
}
