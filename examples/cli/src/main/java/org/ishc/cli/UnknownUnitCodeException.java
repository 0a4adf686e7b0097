package org.ishc.cli;

/** A code was typed that names no unit on the day: exit 65. */
final class UnknownUnitCodeException extends WordedException {

    private static final long serialVersionUID = 1L;

    UnknownUnitCodeException(String vietnamese, String english) {
        super(vietnamese, english);
    }
}
