package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without a folder for temporary files is told which one it lacks. */
class TemporaryFileTest {

    @Test
    void fileAndFolder_areThere_andEmpty() throws IOException {
        Path file = TemporaryFile.file(".zip");
        Path folder = TemporaryFile.folder();
        assertEquals(0, Files.size(file));
        assertTrue(file.toString().endsWith(".zip"));
        assertTrue(Files.isDirectory(folder));
        Files.delete(file);
        Files.delete(folder);
    }

    @Test
    void folderThatIsNotThere_isNamed(@TempDir Path temporary) {
        String none = temporary.resolve("none").toString();
        StatedFaultException said = assertThrows(
                StatedFaultException.class,
                () -> TemporaryFile.make(none, folder -> Files.createTempFile(folder, "ishc", ".zip")));
        assertEquals(FilePhrase.NO_TEMPORARY.with("folder", none), said.problem());
    }

    @Test
    void folderThatCannotBeSpelled_isNamed() {
        String place = "a\0b";
        StatedFaultException said = assertThrows(
                StatedFaultException.class,
                () -> TemporaryFile.make(place, folder -> Files.createTempDirectory(folder, "ishc")));
        assertEquals(FilePhrase.NO_TEMPORARY.with("folder", place), said.problem());
    }
}
