package org.ishc.core.document;

/** Thrown when a text is not what it should be: says where, what stands there, and what is allowed. */
public class UnreadableTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Statement problem;
    private final transient Statement place;
    private final String path;
    private final int line;
    private final int column;

    /** Creates the exception. */
    public UnreadableTextException(String path, int line, int column, Statement problem) {
        this(path, line, column, problem, place(path, line, column));
    }

    /**
     * Creates the exception.
     *
     * @param place where it is, for people
     */
    protected UnreadableTextException(String path, int line, int column, Statement problem, Statement place) {
        super(place + ": " + problem);
        this.problem = problem;
        this.place = place;
        this.path = path;
        this.line = line;
        this.column = column;
    }

    private static Statement place(String path, int line, int column) {
        return TextPhrase.PLACE.with(
                "path",
                path.isEmpty() ? TextPhrase.WHOLE.with() : TextPhrase.TYPED.with("text", path),
                "line",
                line,
                "column",
                column);
    }

    /** Returns what stands there and what is allowed, without the place. */
    public Statement problem() {
        return problem;
    }

    /** Returns where it is, as it is said to people. */
    public Statement place() {
        return place;
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
