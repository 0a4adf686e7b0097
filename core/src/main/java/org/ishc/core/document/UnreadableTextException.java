package org.ishc.core.document;

/** Thrown when a text is not what it should be: says where, what stands there, and what is allowed. */
public class UnreadableTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String path;
    private final int line;
    private final int column;

    /** Creates the exception. */
    public UnreadableTextException(String path, int line, int column, String problem) {
        super((path.isEmpty() ? "the whole" : path) + ", line " + line + ", column " + column + ": " + problem);
        this.problem = problem;
        this.path = path;
        this.line = line;
        this.column = column;
    }

    /** Returns what stands there and what is allowed, without the place. */
    public String problem() {
        return problem;
    }

    /** Returns the path inside the text; empty for the whole. */
    public String path() {
        return path;
    }

    /** Returns the line, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1. */
    public int column() {
        return column;
    }
}
