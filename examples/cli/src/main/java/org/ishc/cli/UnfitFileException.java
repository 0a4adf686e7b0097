package org.ishc.cli;

/** Files of the user's do not fit each other: exit 65. */
final class UnfitFileException extends WordedException {

    private static final long serialVersionUID = 1L;

    UnfitFileException(String vietnamese, String english) {
        super(vietnamese, english);
    }
}
