package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** What no stream may do, and some do: then every byte is asked for. */
    @Test
    void streamThatGivesNothingForAWhile_isReadToItsEnd() throws IOException {
        InputStream slow = new ByteArrayInputStream(new byte[] {1, 2, 3}) {
            @Override
            public int read(byte[] into, int from, int length) {
                return 0;
            }
        };
        LocalCopy copy = LocalCopy.of(slow, "p.zip", 100);
        try {
            assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(copy.file()));
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

    /** A program that copies and ends while it still holds what it copied. */
    static final class Copying {

        private Copying() {}

        /** Copies, and says to where. */
        public static void main(String[] arguments) throws IOException {
            LocalCopy held = LocalCopy.of(bytes(100), "p.zip", 1_000);
            System.out.println(held.file());
        }
    }

    private static Program.Ended run(Path temporary) throws IOException {
        return Program.java(
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                "target/classes",
                                "target/test-classes",
                                System.getProperty("jdk.module.path", ""),
                                System.getProperty("java.class.path")),
                        Copying.class.getName())
                .run();
    }

    @Test
    void copyThatIsHeldWhenJavaEnds_isDeleted(@TempDir Path temporary) throws IOException {
        String said = run(temporary).succeeded();
        assertTrue(said.contains(temporary.toString()), said);
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void machineWithoutAFolderForTemporaryFiles_saysSo(@TempDir Path temporary) throws IOException {
        String said = run(temporary.resolve("none")).err();
        assertTrue(said.contains(temporary.resolve("none") + ": no file can be made"), said);
    }
}
