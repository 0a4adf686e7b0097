package org.ishc.io.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each byte of an encoding stands for: a character, the marks of the letter before it, or nothing. ASCII, but for
 * what the table says otherwise.
 */
final class ByteTable {

    private static final int BYTES = 256;
    private static final int ASCII = 128;

    private final @Nullable String[] texts = new String[BYTES];

    private ByteTable() {
        for (int i = 1; i < ASCII; i++) {
            texts[i] = String.valueOf((char) i);
        }
    }

    /**
     * Reads a table: lines of a byte and the code points it stands for, both in hexadecimal digits; a third cell is for
     * the human reader.
     */
    static ByteTable read(String resource) {
        ByteTable table = new ByteTable();
        try (InputStream in = Objects.requireNonNull(ByteTable.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(table::put);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private void put(String[] cells) {
        StringBuilder text = new StringBuilder();
        for (String codePoint : cells[1].split(" ")) {
            text.appendCodePoint(Integer.parseInt(codePoint, 16));
        }
        texts[Integer.parseInt(cells[0], 16)] = text.toString();
    }

    /** Tells whether a byte stands for something. NUL never does: text has none, UTF-16 without its mark has many. */
    boolean isKnown(byte value) {
        return texts[value & 0xFF] != null;
    }

    /** Returns what a byte stands for; U+FFFD for nothing. */
    String text(byte value) {
        return Objects.requireNonNullElse(texts[value & 0xFF], "\uFFFD");
    }
}
