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
    static Sized of(byte[] bytes) {
        return new Sized() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** Returns the bytes of a file. */
    static Sized of(Path file) {
        return new Sized() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
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

    /** Bytes of which it is known before how many they are about, and of which any part can be reached at once. */
    interface Sized extends Seekable {

        /**
         * Returns how many bytes there are now; more or fewer may be met where others write them.
         *
         * @throws IOException when that cannot be told
         */
        long size() throws IOException;
    }
}
