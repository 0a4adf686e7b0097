package org.ishc.io.spi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Optional;
import org.ishc.io.border.OneByte;
import org.ishc.io.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file and the digest of its bytes, which tells later whether they are still the same: somebody may write to a file
 * while it is read. The digest of a large file is taken from the first reading that goes through it from its beginning
 * to its end, or when it is asked for before there was one. Safe for use by many threads.
 */
public final class DigestedFile {

    /**
     * Up to here a file is digested at once, and again rather than looked at from outside: the clock of a file system
     * is too coarse for what happens within the time in which so little is read.
     */
    private static final long SMALL = 1 << 20;

    private final Path path;
    private final Stamp stamp;
    private final Found found = new Found();

    /** What a file system says of a file; another one when the file was written to, or another was put in its place. */
    private record Stamp(
            long size, FileTime written, @Nullable Object key) {

        static Stamp of(Path path) throws IOException {
            BasicFileAttributes basicFileAttributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(
                    basicFileAttributes.size(), basicFileAttributes.lastModifiedTime(), basicFileAttributes.fileKey());
        }
    }

    private DigestedFile(Path path, Stamp stamp) {
        this.path = path;
        this.stamp = stamp;
    }

    /**
     * Looks at a file: what is written to it from now on is a change.
     *
     * @throws IOException when it cannot be read
     */
    public static DigestedFile of(Path path) throws IOException {
        DigestedFile file = new DigestedFile(path, Stamp.of(path));
        if (file.stamp.size() <= SMALL) {
            file.found.set(Sha256.of(path), true);
        } else {
            Files.newInputStream(path).close();
        }
        return file;
    }

    private boolean hasStamp() {
        try {
            return stamp.equals(Stamp.of(path));
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Returns the digest, 64 lower-case hex digits.
     *
     * @throws UncheckedIOException when the file has to be read for it, and cannot be
     */
    public String sha256() {
        if (found.find().isEmpty()) {
            try {
                found.set(Sha256.of(path), hasStamp());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found.find().orElseThrow();
    }

    /**
     * Opens the file; the caller closes.
     *
     * @throws IOException when it cannot be read any more
     */
    public InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        return found.find().isPresent() ? in : new Digesting(in);
    }

    /** Tells whether the file still has the bytes that were digested; one that is gone has not. */
    public boolean isUnchanged() {
        try {
            return stamp.size() > SMALL && hasStamp()
                    || found.isOfStamp() && Sha256.of(path).equals(sha256());
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }

    /** The digest, once it is known; the first stays. */
    private static final class Found {
        private @Nullable String sha256;

        /** Whether nobody had written to the file by the time it was digested. */
        private boolean isOfStamp;

        synchronized void set(String digest, boolean hasStamp) {
            if (sha256 == null) {
                sha256 = digest;
                isOfStamp = hasStamp;
            }
        }

        synchronized Optional<String> find() {
            return Optional.ofNullable(sha256);
        }

        synchronized boolean isOfStamp() {
            return isOfStamp;
        }
    }

    /** Digests what is read, as long as nothing is passed over. */
    private final class Digesting extends FilterInputStream {
        private final MessageDigest digest = Sha256.digest();
        private boolean isWhole = true;

        Digesting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (isWhole && read > 0) {
                digest.update(buffer, offset, read);
            } else if (isWhole && read < 0) {
                isWhole = false;
                found.set(Sha256.hex(digest.digest()), hasStamp());
            }
            return read;
        }

        /** What is passed over is not read; a few bytes, such as a byte order mark, are. */
        @Override
        public long skip(long count) throws IOException {
            if (isWhole && count > 0 && count <= Long.BYTES) {
                return Math.max(0, read(new byte[(int) count]));
            }
            isWhole &= count <= 0;
            return in.skip(count);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
