package org.ishc.io.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, as bytes; of a line that is too long only the beginning is kept. */
final class JsonLines implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private boolean isAtEnd;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next line, without its line feed; null at the end.
     *
     * @throws IOException when the file cannot be read
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean isEnded = false;
        while (!isEnded && !isAtEnd) {
            if (from == to) {
                from = 0;
                to = in.read(buffer);
                isAtEnd = to < 0;
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.size() <= JsonTexts.MAX_ROW_BYTES) {
                line.write(buffer, from, Math.max(0, end - from));
            }
            isEnded = end < to;
            from = isEnded ? end + 1 : end;
        }
        number++;
        return !isEnded && line.size() == 0 ? null : line.toByteArray();
    }

    /** Returns the number of the line read last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
