package org.ishc.io.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A code as it stands in the cells of a column: one object for each text, so that a million rows share what they say of
 * ten thousand clubs. Safe for use by many threads.
 */
public final class KnownCode {

    private final String text;
    private final int number;
    private @Nullable Object made;

    KnownCode(String text, int number) {
        this.text = text;
        this.number = number;
    }

    /** Returns a number that no other code of the column has, 1 or more, and not much more than there are codes. */
    public int number() {
        return number;
    }

    /**
     * Returns what a code is in the domain, made once.
     *
     * @param making makes an immutable value of the text; the same for all codes of the column
     */
    @SuppressWarnings("unchecked")
    public <T> T as(Function<String, T> making) {
        Object known = made;
        if (known == null) {
            // two threads may make it twice; the values are equal
            known = making.apply(text);
            made = known;
        }
        return (T) known;
    }

    /** Returns the code as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
