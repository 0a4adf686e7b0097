package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the names look on a machine that spells ASCII only is held by the test of environments of the command line. */
class FileNamesTest {

    @TempDir
    Path folder;

    @Test
    void name_isAsItsSenderWroteIt() throws Exception {
        assertEquals("câu lạc bộ.csv", FileNames.of(folder.resolve("câu lạc bộ.csv")));
        assertEquals("a/năm.csv", FileNames.below(folder, folder.resolve("a").resolve("năm.csv")));
        assertEquals("", FileNames.of(folder.getRoot()));
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + folder.resolve("x.zip").toUri()), Map.of("create", "true"))) {
            assertEquals("�.csv", FileNames.of(zip.getPath("/a/�.csv")));
        }
    }

    @Test
    void nameWithBytesThatAreNoUtf8_isShownAsTheMachineDoes() {
        Path latin = Path.of(URI.create(folder.toUri() + "b%E9.csv"));
        assertEquals(latin.getFileName().toString(), FileNames.of(latin));
        assertEquals(
                "sub/a�b.csv", FileNames.below(folder, folder.resolve("sub").resolve("a�b.csv")));
    }

    @ParameterizedTest
    @CsvSource({
        "./clubs.csv,clubs.csv",
        "././a/./clubs.csv,a/clubs.csv",
        "a\\clubs.csv,a/clubs.csv",
        "ca\u0302u.csv,câu.csv"
    })
    void pathInAPackage_isNamedInOneWay(String path, String name) {
        assertEquals(name, FileNames.inPackage(path));
    }
}
