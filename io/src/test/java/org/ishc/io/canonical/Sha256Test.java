package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests, as any other program computes them. */
class Sha256Test {

    /** The example of the standard, FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digest_isThatOfTheStandard_inLowerCaseHex() {
        assertEquals(OF_ABC, Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.of(new byte[0]));
    }

    @Test
    void file_hasTheDigestOfItsBytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc.txt"), "abc");
        assertEquals(OF_ABC, Sha256.of(file));
    }

    @Test
    void fileThatIsNotThere_isNotTakenForAnEmptyOne(@TempDir Path folder) {
        assertThrows(NoSuchFileException.class, () -> Sha256.of(folder.resolve("none")));
    }

    /** More than one buffer of the reading. */
    @Property(tries = 20)
    void stream_hasTheDigestOfItsBytes(@ForAll @Size(max = 50) byte[] some) throws IOException {
        byte[] many = new byte[some.length * 4_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = some[i % some.length];
        }
        MessageDigest digest = Sha256.digest();
        Sha256.update(digest, new ByteArrayInputStream(many));
        assertEquals(Sha256.of(many), Sha256.hex(digest.digest()));
    }
}
