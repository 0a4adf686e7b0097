package org.ishc.io.canonical;

import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;

/**
 * Passes a JSON text on as it comes, and spells half a character, which no encoding can carry, by its escape. What came
 * last is passed on with what comes behind it, since it may be the first half of a whole one.
 */
final class HalvesEscaped extends Writer {

    /** In place of a first half where none waits. */
    private static final char NONE = 0;

    private final Writer to;
    private char waiting = NONE;

    HalvesEscaped(Writer to) {
        this.to = to;
    }

    /** Spells half a character. */
    static String escape(char half) {
        return "\\u" + HexFormat.of().toHexDigits(half);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (waiting != NONE || Character.isSurrogate(text[i])) {
                to.write(text, from, i - from);
                pass(text[i]);
                from = i + 1;
            }
        }
        to.write(text, from, end - from);
    }

    private void pass(char next) throws IOException {
        char before = waiting;
        waiting = NONE;
        if (before != NONE && Character.isLowSurrogate(next)) {
            to.write(new char[] {before, next});
            return;
        }
        if (before != NONE) {
            to.write(escape(before));
        }
        if (Character.isHighSurrogate(next)) {
            waiting = next;
        } else if (Character.isLowSurrogate(next)) {
            to.write(escape(next));
        } else {
            to.write(next);
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /** Ends the text; what it was passed to stays open. */
    @Override
    public void close() throws IOException {
        if (waiting != NONE) {
            to.write(escape(waiting));
            waiting = NONE;
        }
        to.flush();
    }
}
