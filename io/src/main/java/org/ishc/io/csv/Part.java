package org.ishc.io.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ishc.io.border.OneByte;

/**
 * A part of a CSV file that begins and ends with whole records.
 *
 * @param start the first byte
 * @param end the first byte after it
 * @param lines how many lines lie before it
 * @param records how many records lie before it, those without text and the heading line among them
 */
record Part(long start, long end, int lines, int records) {

    /** Tells whether it is all of what is read. */
    boolean isWhole() {
        return start == 0 && end == Long.MAX_VALUE;
    }

    /** Opens the part; the caller closes. */
    InputStream open(Bytes bytes) throws IOException {
        InputStream in = bytes.open();
        try {
            in.skipNBytes(start);
        } catch (IOException shorter) {
            in.close();
            throw shorter;
        }
        return end == Long.MAX_VALUE ? in : new Bounded(in, end - start);
    }

    /** Ends after a number of bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
