package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.ishc.io.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file and the digest of its bytes, which tells later whether they are still the same: somebody may write to a file
 * while it is read.
 */
public final class DigestedFile {

    /**
     * Up to here a file is digested again rather than looked at from outside: the clock of a file system is too coarse
     * for what happens within the time in which so little is read.
     */
    private static final long SMALL = 1 << 20;

    private final Path path;
    private final Stamp stamp;
    private final String sha256;

    /** What a file system says of a file; another one when the file was written to, or another was put in its place. */
    private record Stamp(
            long size, FileTime written, @Nullable Object key) {

        static Stamp of(Path path) throws IOException {
            BasicFileAttributes of = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(of.size(), of.lastModifiedTime(), of.fileKey());
        }
    }

    private DigestedFile(Path path, Stamp stamp, String sha256) {
        this.path = path;
        this.stamp = stamp;
        this.sha256 = sha256;
    }

    /**
     * Digests a file.
     *
     * @throws IOException when it cannot be read
     */
    public static DigestedFile of(Path path) throws IOException {
        Stamp stamp = Stamp.of(path);
        return new DigestedFile(path, stamp, Sha256.of(path));
    }

    /** Returns the digest, 64 lower-case hex digits. */
    public String sha256() {
        return sha256;
    }

    /** Tells whether the file still has the bytes that were digested; one that is gone has not. */
    public boolean isUnchanged() {
        try {
            return stamp.size() > SMALL && stamp.equals(Stamp.of(path))
                    || Sha256.of(path).equals(sha256);
        } catch (IOException gone) {
            return false;
        }
    }
}
