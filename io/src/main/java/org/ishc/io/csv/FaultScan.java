package org.ishc.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalInt;

/**
 * Why a text cannot be read to its end as CSV: one pass over its characters by the rules of RFC 4180, made when a
 * reading has failed. Whichever stands first of a field that is too long and a character behind a closing quote is the
 * fault; a quote that is never closed goes before both.
 */
final class FaultScan {

    private static final int BUFFER = 1 << 16;

    private final char separator;
    private final int mostCharacters;
    private int line = 1;
    private int recordLine = 1;
    private int openedOn;
    private boolean isQuoted;

    /**
     * A field may begin here: at its first character, or behind a closing quote, since a second quote opens it again.
     */
    private boolean atStart = true;

    /** The character before closed a quoted field. */
    private boolean isClosed;

    private boolean isAfterQuote;
    private boolean isAfterReturn;
    private long characters;
    private long tooMany;
    private int tooManyOn;

    private FaultScan(char separator, int mostCharacters) {
        this.separator = separator;
        this.mostCharacters = mostCharacters;
    }

    /**
     * Scans a text.
     *
     * @param mostCharacters how many characters a field may have, its quotes among them
     */
    static FaultScan of(Reader reader, char separator, int mostCharacters) throws IOException {
        FaultScan scan = new FaultScan(separator, mostCharacters);
        char[] buffer = new char[BUFFER];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                scan.take(buffer[i]);
            }
        }
        scan.endField();
        return scan;
    }

    private void take(char c) {
        boolean isEndOfLine = c == '\n' || c == '\r';
        if (c == '"' && (atStart || isQuoted)) {
            openedOn = !isQuoted && !isClosed ? line : openedOn;
            isClosed = isQuoted;
            isQuoted = !isQuoted;
            atStart = !isQuoted;
            characters++;
        } else if (!isQuoted && (c == separator || isEndOfLine)) {
            endField();
            atStart = true;
            isClosed = false;
        } else {
            isAfterQuote |= isClosed && tooMany == 0 && characters <= mostCharacters;
            isClosed = false;
            atStart = false;
            characters++;
        }
        // as records are read: a return ends a line, and a line feed behind it ends no other
        line += c == '\r' || c == '\n' && !isAfterReturn ? 1 : 0;
        isAfterReturn = c == '\r';
        recordLine = isEndOfLine && !isQuoted ? line : recordLine;
    }

    private void endField() {
        if (characters > mostCharacters && tooMany == 0 && !isAfterQuote) {
            tooMany = characters;
            tooManyOn = recordLine;
        }
        characters = 0;
    }

    /** Finds the line on which a quote opens that is never closed. */
    OptionalInt findUnclosedQuote() {
        return isQuoted ? OptionalInt.of(openedOn) : OptionalInt.empty();
    }

    /** Tells whether a field is too long. */
    boolean isTooLong() {
        return tooMany > 0;
    }

    /** Returns how many characters the field that is too long has. */
    long characters() {
        return tooMany;
    }

    /** Returns the first line of its record. */
    int line() {
        return tooManyOn;
    }
}
