package org.ishc.io.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ishc.io.canonical.TemporaryFile;

/**
 * A file that does not lie in the machine's own file system, such as an entry of an archive or what comes over the
 * network, copied to where every form can read it at any place and as often as it must. The copy bears the name of the
 * original and goes when nobody holds the package any more that was opened from it, at the latest when Java ends.
 */
final class LocalCopy {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int BUFFER_BYTES = 1 << 16;

    /** Copies that are not deleted yet: a machine that stops asks no cleaner. */
    private static final Set<LocalCopy> LEFT = ConcurrentHashMap.newKeySet();

    static {
        try {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> LEFT.forEach(LocalCopy::delete), "delete copies of packages"));
        } catch (IllegalStateException stopping) {
            // who reads a package now keeps its copy
            LEFT.clear();
        }
    }

    private final Path folder;
    private final Path file;

    private LocalCopy(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Tells whether a path names a file of another file system than the machine's. */
    static boolean isNeededFor(Path path) {
        return path.getFileSystem() != FileSystems.getDefault() && !Files.isDirectory(path);
    }

    /**
     * Copies a stream to its end, or to the first byte that is too many.
     *
     * @param in the bytes; they are read and not closed
     * @param name how the file is called
     * @param most how many bytes a package may have; one more is copied, so that whoever reads it sees that it is
     *     longer
     * @throws IOException when they cannot be read or written
     */
    static LocalCopy of(InputStream in, String name, long most) throws IOException {
        Path folder = TemporaryFile.folder();
        LocalCopy copy = new LocalCopy(folder, named(folder, name));
        LEFT.add(copy);
        try (OutputStream out = Files.newOutputStream(copy.file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long left = most + 1;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) {
                    // a stream that breaks its promise would keep us here for ever; of one byte it has to say whether
                    // it is there
                    int one = in.read();
                    buffer[0] = (byte) one;
                    read = one < 0 ? -1 : 1;
                }
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        } catch (IOException | RuntimeException unreadable) {
            copy.delete();
            throw unreadable;
        }
        return copy;
    }

    /** A machine that cannot spell the name gets one that it can. */
    private static Path named(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException unspelled) {
            return folder.resolve(name.replaceAll("[^ -~]", "_"));
        }
    }

    Path file() {
        return file;
    }

    /** Deletes the copy when nothing refers to the package any more. */
    void deleteAfter(PackageSource source) {
        CLEANER.register(source, this::delete);
    }

    void delete() {
        LEFT.remove(this);
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException stillOpen) {
            file.toFile().deleteOnExit();
        }
    }
}
