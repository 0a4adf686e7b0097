package org.ishc.io.canonical;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** A text in another encoding, where UTF-8 is read. */
public sealed class OtherEncodingException extends CharacterCodingException permits WideTextException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String problem;

    OtherEncodingException(Path file, CharacterCodingException cause) {
        this(file, "is no text in UTF-8");
        initCause(cause);
    }

    OtherEncodingException(Path file, String problem) {
        this.file = file.toString();
        this.problem = problem;
    }

    /** Returns the file that was to be read. */
    public String file() {
        return file;
    }

    @Override
    public String getMessage() {
        return file + " " + problem;
    }
}
