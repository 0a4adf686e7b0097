package org.ishc.cli;

/** A check of the command refused: exit 1. */
final class RefusedException extends WordedException {

    private static final long serialVersionUID = 1L;

    RefusedException(String vietnamese, String english) {
        super(vietnamese, english);
    }
}
