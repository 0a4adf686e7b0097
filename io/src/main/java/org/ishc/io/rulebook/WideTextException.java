package org.ishc.io.rulebook;

import java.nio.charset.CharacterCodingException;

/** A text whose characters take two or four bytes each, UTF-16 or UTF-32, where UTF-8 is read. */
public final class WideTextException extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    WideTextException() {}
}
