package org.ishc.core.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be said of a place of a text: what is wrong there, what stands there, what is allowed. Programs tell phrases
 * apart by their names; people are told them in their own language, each from its name and the values in its places.
 */
public interface Phrase {

    /** Returns the name, which no other phrase of any kind has. */
    String name();

    /** Returns what it says in English, with the names of its values in braces. */
    String english();

    /**
     * Says it.
     *
     * @param namesAndValues names of places, each followed by its value
     */
    default Statement with(Object... namesAndValues) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Statement(this, values);
    }

    /** Says that something stands here and something else is allowed. */
    static Statement expected(Object found, Object allowed) {
        return TextPhrase.EXPECTED.with("found", found, "allowed", allowed);
    }

    /** Says that the word that stands here is not one of those that are allowed. */
    static Statement expectedWord(String found, List<?> allowed) {
        return TextPhrase.EXPECTED_WORD.with("found", found, "allowed", allowed);
    }
}
