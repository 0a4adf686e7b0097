package org.ishc.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file, wherever they lie; they may be read several times, from the beginning each time, and need not
 * fit into memory.
 */
public interface Bytes {

    /**
     * Opens the bytes; the caller closes.
     *
     * @throws IOException when they cannot be read any more
     */
    InputStream open() throws IOException;

    /** Tells whether skipping costs nothing, so that parts of the bytes may well be read by several threads at once. */
    default boolean isSeekable() {
        return false;
    }

    /** Returns bytes that lie in memory; the array is not copied. */
    static Bytes of(byte[] bytes) {
        return new Seekable() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** Returns the bytes of a file. */
    static Bytes of(Path file) {
        return new Seekable() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /** Bytes of which any part can be reached at once. */
    interface Seekable extends Bytes {
        @Override
        default boolean isSeekable() {
            return true;
        }
    }
}
