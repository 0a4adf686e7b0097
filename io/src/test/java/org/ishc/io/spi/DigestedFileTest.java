package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import org.ishc.io.canonical.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestedFileTest {

    @TempDir
    Path folder;

    private Path large;
    private String sha256 = "";

    @BeforeEach
    void write() throws IOException {
        byte[] bytes = new byte[3 << 20];
        new Random(20260430).nextBytes(bytes);
        large = folder.resolve("large.csv");
        Files.write(large, bytes);
        sha256 = Sha256.of(bytes);
    }

    /** A file that is gone cannot be digested any more: the digest is that of the reading. */
    @Test
    void digest_isThatOfTheFirstReadingToTheEnd() throws IOException {
        DigestedFile file = DigestedFile.of(large);
        try (InputStream begun = file.open()) {
            assertEquals(4_000, begun.readNBytes(4_000).length);
        }
        try (InputStream whole = file.open()) {
            whole.skipNBytes(3);
            whole.transferTo(OutputStream.nullOutputStream());
        }
        Files.delete(large);
        assertEquals(sha256, file.sha256());
        assertFalse(file.isUnchanged());
    }

    /** What passes over bytes reads a part only. */
    @Test
    void readingOfAPart_isNoDigest() throws IOException {
        DigestedFile file = DigestedFile.of(large);
        try (InputStream part = file.open()) {
            part.skipNBytes(1 << 20);
            part.transferTo(OutputStream.nullOutputStream());
        }
        assertEquals(sha256, file.sha256());
        DigestedFile gone = DigestedFile.of(large);
        Files.delete(large);
        assertThrows(UncheckedIOException.class, gone::sha256);
    }

    @Test
    void fileThatIsWrittenTo_afterItWasLookedAt_isChanged() throws IOException {
        DigestedFile file = DigestedFile.of(large);
        assertTrue(file.isUnchanged());
        byte[] other = Files.readAllBytes(large);
        other[5]++;
        Files.write(large, other);
        Files.setLastModifiedTime(large, FileTime.fromMillis(0));
        assertFalse(file.isUnchanged());
    }

    /** Clocks of file systems are coarse; little is digested at once, and again. */
    @Test
    void smallFile_isDigestedBeforeAnybodyReadsIt() throws IOException {
        Path small = Files.writeString(folder.resolve("small.csv"), "a,b\n1,2\n");
        DigestedFile file = DigestedFile.of(small);
        String before = Sha256.of(small);
        FileTime written = Files.getLastModifiedTime(small);
        Files.writeString(small, "a,b\n1,3\n");
        Files.setLastModifiedTime(small, written);
        assertEquals(before, file.sha256());
        assertFalse(file.isUnchanged());
    }
}
