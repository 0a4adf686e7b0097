package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads while something is written sees what was there or what is new, never a half of it. */
class InPlaceTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("package.zip");
    }

    @Test
    void file_isThereWhenItIsWhole() throws IOException {
        InPlace.file(file, path -> {
            Files.writeString(path, "half");
            assertFalse(Files.exists(file), "not before its end");
            Files.writeString(path, "whole");
        });
        assertEquals("whole", Files.readString(file));
        assertEquals(List.of(file), inside());
    }

    @Test
    void fileThatIsThere_isReplaced_onlyByOneThatIsWhole() throws IOException {
        Files.writeString(file, "before");
        assertThrows(
                IOException.class,
                () -> InPlace.file(file, path -> {
                    Files.writeString(path, "half");
                    throw new IOException("no space left");
                }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), inside(), "and nothing is left lying about");
        InPlace.file(file, path -> Files.writeString(path, "after"));
        assertEquals("after", Files.readString(file));
    }

    @Test
    void foldersAbove_areMade() throws IOException {
        Path deep = folder.resolve("a").resolve("b").resolve("c.txt");
        InPlace.file(deep, path -> Files.writeString(path, "x"));
        assertEquals("x", Files.readString(deep));
    }

    @Test
    void link_isFollowed_notReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        InPlace.file(link, path -> Files.writeString(path, "after"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(real));
    }

    @Test
    void folderInTheWayOfAFile_isRefused() throws IOException {
        Files.createDirectory(file);
        assertThrows(FileSystemException.class, () -> InPlace.file(file, path -> Files.writeString(path, "x")));
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void folder_isThereWhenItIsWhole() throws IOException {
        Path to = folder.resolve("package");
        InPlace.folder(to, path -> {
            Files.writeString(path.resolve("clubs.csv"), "club_code");
            assertFalse(Files.exists(to), "not before its end");
        });
        assertEquals("club_code", Files.readString(to.resolve("clubs.csv")));
        assertEquals(List.of(to), inside());
    }

    @Test
    void emptyFolder_isWrittenTo() throws IOException {
        Path to = Files.createDirectory(folder.resolve("package"));
        InPlace.folder(to, path -> Files.writeString(path.resolve("clubs.csv"), "x"));
        assertTrue(Files.exists(to.resolve("clubs.csv")));
    }

    /** What somebody keeps there is theirs. */
    @Test
    void folderWithSomethingInIt_isNeverTouched() throws IOException {
        Path to = Files.createDirectory(folder.resolve("package"));
        Files.writeString(to.resolve("mine.txt"), "mine");
        assertThrows(
                DirectoryNotEmptyException.class,
                () -> InPlace.folder(to, path -> Files.writeString(path.resolve("clubs.csv"), "x")));
        assertEquals("mine", Files.readString(to.resolve("mine.txt")));
        assertFalse(Files.exists(to.resolve("clubs.csv")));
    }

    @Test
    void folderThatFails_leavesNothing() throws IOException {
        Path to = folder.resolve("package");
        assertThrows(
                IOException.class,
                () -> InPlace.folder(to, path -> {
                    Files.writeString(path.resolve("clubs.csv"), "x");
                    throw new IOException("no space left");
                }));
        assertEquals(List.of(), inside());
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    /** There a folder moves without what is in it. */
    @Test
    void folderInsideAnArchive_isThereWithAllThatIsInIt() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("outer.zip"), Map.of("create", "true"))) {
            Path to = archive.getPath("/a/package");
            InPlace.folder(to, path -> {
                Files.createDirectory(path.resolve("below"));
                Files.writeString(path.resolve("below/x.csv"), "x");
                Files.writeString(path.resolve("y.csv"), "y");
            });
            assertEquals("x", Files.readString(to.resolve("below/x.csv")));
            assertEquals("y", Files.readString(to.resolve("y.csv")));
            try (Stream<Path> beside = Files.list(to.getParent())) {
                assertEquals(1, beside.count());
            }
        }
    }
}
