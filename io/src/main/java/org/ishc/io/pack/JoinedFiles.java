package org.ishc.io.pack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.ishc.io.border.OneByte;
import org.ishc.io.csv.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Several files that are one table, as Frictionless packages list them: the first has the heading line, and one that
 * begins with the same line does not mean it as a record. Safe for use by many threads.
 */
final class JoinedFiles implements Bytes {

    private static final int MAX_HEADING_BYTES = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<Bytes> files;

    /** How many bytes each file gives; 0 while nobody has come to its end. */
    private final AtomicLongArray lengths;

    JoinedFiles(List<Bytes> files) {
        this.files = List.copyOf(files);
        this.lengths = new AtomicLongArray(files.size());
    }

    @Override
    public InputStream open() throws IOException {
        return new Joined(heading());
    }

    @Override
    public boolean isSeekable() {
        return files.stream().allMatch(Bytes::isSeekable);
    }

    private byte[] heading() throws IOException {
        try (InputStream in = unmarked(files.get(0))) {
            return stripped(line(in));
        }
    }

    /** Opens a file behind its byte order mark. */
    private static InputStream unmarked(Bytes file) throws IOException {
        InputStream in = new BufferedInputStream(file.open());
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        return in;
    }

    /** Opens a file that is not the first, without the line that it need not repeat. */
    private static InputStream further(Bytes file, byte[] heading) throws IOException {
        InputStream in = unmarked(file);
        in.mark(MAX_HEADING_BYTES);
        if (!Arrays.equals(stripped(line(in)), heading)) {
            in.reset();
        }
        in.mark(0);
        return in;
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = 0;
        while (b != '\n' && b >= 0 && line.size() < MAX_HEADING_BYTES) {
            b = in.read();
            if (b >= 0) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    private static byte[] stripped(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(line, end);
    }

    /**
     * The bytes of one file after another, a line end before each but the first; one that is skipped as a whole is not
     * opened once its length is known.
     */
    private final class Joined extends InputStream {
        private final byte[] heading;
        private int file;
        private @Nullable InputStream in;

        /** Whether a line end stands before what comes next of the file. */
        private boolean isLineEndNext;

        /** How many bytes the file has given. */
        private long given;

        Joined(byte[] heading) {
            this.heading = heading;
        }

        private InputStream current() throws IOException {
            InputStream opened = in;
            if (opened == null) {
                opened = file == 0 ? files.get(0).open() : further(files.get(file), heading);
                in = opened;
                isLineEndNext = file > 0;
            }
            return opened;
        }

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            while (file < files.size()) {
                InputStream from = current();
                int read = isLineEndNext && length > 0 ? lineEnd(buffer, offset) : from.read(buffer, offset, length);
                if (read >= 0) {
                    given += read;
                    return read;
                }
                lengths.set(file, given);
                next();
            }
            return -1;
        }

        private int lineEnd(byte[] buffer, int offset) {
            buffer[offset] = '\n';
            isLineEndNext = false;
            return 1;
        }

        @Override
        public long skip(long count) throws IOException {
            if (file == files.size() || count <= 0) {
                return 0;
            }
            long known = lengths.get(file);
            if (in == null && known > 0 && known <= count) {
                next();
                return known;
            }
            InputStream from = current();
            long skipped = isLineEndNext ? lineEnd(new byte[1], 0) : from.skip(count);
            given += skipped;
            return skipped;
        }

        private void next() throws IOException {
            close();
            file++;
            given = 0;
        }

        @Override
        public void close() throws IOException {
            InputStream opened = in;
            in = null;
            if (opened != null) {
                opened.close();
            }
        }
    }
}
