package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes beside the place that is meant, and moves there only what was written to its end: a reader never sees half a
 * package.
 */
public final class InPlace {

    private InPlace() {}

    /** Writes to a path. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes.
         *
         * @param path where: an empty folder, or a file that is not there yet
         * @throws IOException when that fails; nothing is left then
         */
        void write(Path path) throws IOException;
    }

    /**
     * Writes a file; one that is there is replaced, and where a link leads to it, what it leads to. What is not a file,
     * such as a device, is written to as it is.
     *
     * @throws IOException when it cannot be written; what was there stays
     */
    public static void file(Path named, Body body) throws IOException {
        if (Files.exists(named) && !Files.isRegularFile(named) && !Files.isDirectory(named)) {
            body.write(named);
            return;
        }
        if (Files.isDirectory(named)) {
            throw new FileSystemException(named.toString(), null, "Is a directory");
        }
        Path to = Files.isSymbolicLink(named) && Files.exists(named) ? named.toRealPath() : named;
        beside(to, path -> {
            body.write(path);
            move(path, to);
        });
    }

    /**
     * Writes a folder; what is in a folder that is there is never touched.
     *
     * @throws DirectoryNotEmptyException when there is a folder with something in it
     * @throws IOException when it cannot be written
     */
    public static void folder(Path to, Body body) throws IOException {
        if (Files.isDirectory(to)) {
            try (Stream<Path> inside = Files.list(to)) {
                if (inside.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(to + " is there and not empty; name a new folder");
                }
            }
        }
        beside(to, path -> {
            body.write(Files.createDirectory(path));
            Files.deleteIfExists(to);
            moveFolder(path, to);
        });
    }

    /**
     * The writing happens in a folder of its own, so that what comes out of it has the rights that new files have here.
     */
    private static void beside(Path to, Body body) throws IOException {
        Path absolute = to.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path temporary =
                Files.createTempDirectory(Files.createDirectories(folder == null ? absolute : folder), ".writing");
        try {
            body.write(temporary.resolve("package"));
        } finally {
            delete(temporary);
        }
    }

    /** The file system of an archive moves a folder without what is in it; elsewhere it is moved file by file. */
    private static void moveFolder(Path from, Path to) throws IOException {
        if (from.getFileSystem() == FileSystems.getDefault()) {
            move(from, to);
            return;
        }
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : found.sorted().toList()) {
                Path there = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectory(there);
                } else {
                    Files.move(path, there);
                }
            }
        } catch (IOException halfWay) {
            delete(to);
            throw halfWay;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
