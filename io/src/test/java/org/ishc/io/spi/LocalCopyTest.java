package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that does not lie on the machine's own disk is copied, no further than the limit, under its own name. */
class LocalCopyTest {

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @Test
    void copy_hasTheBytesAndTheName_andGoesWithItsFolder() throws IOException {
        LocalCopy copy = LocalCopy.of(bytes(100), "báo cáo.zip", 1_000);
        try {
            assertEquals(100, Files.size(copy.file()));
            assertTrue(copy.file().getFileName().toString().endsWith(".zip"));
        } finally {
            copy.delete();
        }
        assertFalse(Files.exists(copy.file()));
        assertFalse(Files.exists(copy.file().getParent()));
    }

    /** One byte more than allowed, so that whoever reads it sees that it is too long. */
    @ParameterizedTest
    @CsvSource({"99,99", "100,100", "101,101", "102,101", "500000,101"})
    void bytesWithoutEnd_areReadOneByteBeyondTheLimit(int count, long size) throws IOException {
        LocalCopy copy = LocalCopy.of(bytes(count), "p.zip", 100);
        try {
            assertEquals(size, Files.size(copy.file()));
        } finally {
            copy.delete();
        }
    }

    @Test
    void streamThatFails_leavesNothing_andIsNotClosed() {
        boolean[] isClosed = {false};
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("đứt mạng");
            }

            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        IOException failed = assertThrows(IOException.class, () -> LocalCopy.of(failing, "p.zip", 100));
        assertEquals("đứt mạng", failed.getMessage());
        assertFalse(isClosed[0]);
    }

    @Test
    void fileOfTheMachine_needsNoCopy() {
        assertFalse(LocalCopy.isNeededFor(Path.of("p.zip")));
    }
}
