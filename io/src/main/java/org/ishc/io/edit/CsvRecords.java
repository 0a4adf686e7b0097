package org.ishc.io.edit;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;

/**
 * The records of a CSV text, one after another, each as it was written: with its quotes, and with what ends its line.
 */
final class CsvRecords {

    private static final int MOST_CHARACTERS = 1 << 24;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private char separator = ',';
    private boolean isDecided;
    private char[] record = new char[256];
    private int length;
    private int content;
    private int[] ends = new int[16];
    private int fields;
    private int line = 1;

    CsvRecords(Reader in) {
        this.in = in;
    }

    /** Says by which character fields are separated from now on. */
    void separateBy(char newSeparator) {
        separator = newSeparator;
        isDecided = true;
    }

    /** Takes the record apart once more, by the separator that was decided on since. */
    void splitAgain() {
        fields = 0;
        boolean isQuoted = false;
        boolean atStart = true;
        for (int i = 0; i < content; i++) {
            char c = record[i];
            if (c == '"' && (atStart || isQuoted)) {
                isQuoted = !isQuoted;
                atStart = !isQuoted;
            } else if (!isQuoted && c == separator) {
                endField(i);
                atStart = true;
            } else {
                atStart = false;
            }
        }
        endField(content);
    }

    private boolean isSeparator(int c) {
        return isDecided ? c == separator : c == ',' || c == ';' || c == '\t';
    }

    char separator() {
        return separator;
    }

    /** Reads the next record; tells whether there was one. */
    boolean next() throws IOException {
        length = 0;
        fields = 0;
        boolean isQuoted = false;
        boolean atStart = true;
        int openedOn = line;
        for (int c = read(); c >= 0; c = read()) {
            append((char) c);
            if (c == '"' && (atStart || isQuoted)) {
                openedOn = isQuoted ? openedOn : line;
                isQuoted = !isQuoted;
                atStart = !isQuoted;
            } else if (isQuoted) {
                line += c == '\n' ? 1 : 0;
            } else if (isSeparator(c)) {
                endField(length - 1);
                atStart = true;
            } else if (c == '\n' || c == '\r') {
                return endRecord(c);
            } else {
                atStart = false;
            }
        }
        if (isQuoted) {
            throw new StatedFaultException(FilePhrase.OPEN_QUOTE.with("line", String.valueOf(openedOn)));
        }
        content = length;
        endField(length);
        return length > 0;
    }

    private boolean endRecord(int c) throws IOException {
        content = length - 1;
        endField(content);
        if (c == '\r' && peek() == '\n') {
            append((char) read());
        }
        line++;
        return true;
    }

    private void endField(int end) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        ends[fields++] = end;
    }

    private void append(char c) throws IOException {
        if (length == record.length) {
            if (length >= MOST_CHARACTERS) {
                throw new StatedFaultException(
                        FilePhrase.LONG_RECORD.with("line", String.valueOf(line), "most", MOST_CHARACTERS));
            }
            record = Arrays.copyOf(record, length * 2);
        }
        record[length++] = c;
    }

    private int read() throws IOException {
        return peek() < 0 ? -1 : buffer[position++];
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer));
            position = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[position];
    }

    /** Returns how many fields the record has, 1 or more. */
    int fields() {
        return fields;
    }

    /** Tells whether nothing stands on the line. */
    boolean isBlank() {
        return content == 0;
    }

    /** Returns what a field says, without quotes. */
    String field(int place) {
        int start = place == 0 ? 0 : ends[place - 1] + 1;
        String raw = new String(record, start, ends[place] - start);
        boolean isQuoted = raw.length() > 1 && raw.charAt(0) == '"' && raw.charAt(raw.length() - 1) == '"';
        return isQuoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    /** Returns what the fields say. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            texts.add(field(i));
        }
        return texts;
    }

    /** Returns the record up to the end of a field, as it was written. */
    String upTo(int place) {
        return new String(record, 0, ends[place]);
    }

    /** Returns the record from the end of a field on, with what ends its line. */
    String from(int place) {
        return new String(record, ends[place], length - ends[place]);
    }

    /** Returns the record as it was written, with what ends its line. */
    String whole() {
        return new String(record, 0, length);
    }
}
