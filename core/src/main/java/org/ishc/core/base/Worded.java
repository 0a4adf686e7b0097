package org.ishc.core.base;

/** Something that is said in both languages. */
public interface Worded {

    /** Returns how it is said in a language. */
    String in(Language language);
}
