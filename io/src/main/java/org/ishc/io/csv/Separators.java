package org.ishc.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** What separates the cells of a heading line: a comma, a semicolon or a tab, whichever stands most often in it. */
public final class Separators {

    private static final char[] KNOWN = {',', ';', '\t'};

    private Separators() {}

    /** Returns the one that stands most often in a line, outside quotes; a comma where none does. */
    public static char in(String line) {
        try {
            return ofFirstLine(new StringReader(line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Returns the one that stands most often in the first line that is not blank, outside quotes, which may hold ends
     * of lines; a comma where none does.
     */
    static char ofFirstLine(Reader text) throws IOException {
        int[] counts = new int[KNOWN.length];
        boolean isQuoted = false;
        int c = text.read();
        while (c == '\n' || c == '\r' || c == ' ') {
            c = text.read();
        }
        for (; c >= 0 && (isQuoted || c != '\n' && c != '\r'); c = text.read()) {
            isQuoted ^= c == '"';
            for (int i = 0; i < KNOWN.length; i++) {
                counts[i] += !isQuoted && c == KNOWN[i] ? 1 : 0;
            }
        }
        int best = 0;
        for (int i = 1; i < KNOWN.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN[best];
    }
}
