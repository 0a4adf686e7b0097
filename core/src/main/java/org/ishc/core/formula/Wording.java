package org.ishc.core.formula;

import org.ishc.core.base.Language;

/**
 * A text in both languages.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Wording(String vi, String en) {

    /** Refuses an empty text: whoever reads one language must not find nothing. */
    public Wording {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "'" + vi + "' and '" + en + "' stand here; allowed are a Vietnamese and an English text");
        }
    }

    /** Returns the text in a language. */
    public String in(Language language) {
        return language.say(vi, en);
    }
}
