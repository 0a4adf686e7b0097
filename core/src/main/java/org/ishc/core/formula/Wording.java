package org.ishc.core.formula;

import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;

/**
 * A text in both languages.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Wording(String vi, String en) implements Worded {

    /** Refuses an empty text: whoever reads one language must not find nothing. */
    public Wording {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "'" + vi + "' and '" + en + "' stand here; allowed are a Vietnamese and an English text");
        }
    }

    @Override
    public String in(Language language) {
        return language.say(vi, en);
    }
}
