package org.ishc.cli;

import org.ishc.core.base.Language;

/** Something that is said to whoever called, in their language. */
abstract class WordedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    WordedException(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Returns what is said. */
    String text(Language language) {
        return language.say(vietnamese, english);
    }
}
