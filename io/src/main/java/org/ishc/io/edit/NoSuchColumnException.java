package org.ishc.io.edit;

import java.io.IOException;

/** The column that is asked for is not there, or not once, or those that would be added are there already. */
public final class NoSuchColumnException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Creates it with what is there. */
    public NoSuchColumnException(String message) {
        super(message);
    }
}
