package org.ishc.service.judge;

import org.ishc.core.base.Worded;

/**
 * A round that cannot be opened: its text is not a round, it contradicts itself or the map, or a file that goes with it
 * cannot be read.
 */
public final class WrongRoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final transient Worded problem;

    /**
     * Refuses a round.
     *
     * @param what {@code round}, or the kind of the file
     * @param problem what is wrong with it
     */
    WrongRoundException(String what, Worded problem) {
        super(what);
        this.what = what;
        this.problem = problem;
    }

    /** Returns what is wrong: {@code round}, {@code register}, {@code previous} or {@code profile}. */
    public String what() {
        return what;
    }

    /** Returns what is wrong with it. */
    public Worded problem() {
        return problem;
    }
}
