package org.ishc.io.canonical;

import java.nio.file.Path;

/** A text whose characters take two or four bytes each, UTF-16 or UTF-32, where UTF-8 is read. */
public final class WideTextException extends OtherEncodingException {

    private static final long serialVersionUID = 1L;

    WideTextException(Path file) {
        super(file, "is UTF-16 (Unicode), no text in UTF-8");
    }
}
