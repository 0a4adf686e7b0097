package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text in another encoding is refused by name: what is guessed of a rulebook could score a whole province wrongly.
 */
class OtherEncodingExceptionTest {

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("quy-che.yaml"), bytes);
    }

    @Test
    void bytesThatAreNoUtf8_areSaidWithTheirFile_andWhatTheDecoderSaid() throws IOException {
        Path file = file(new byte[] {'a', (byte) 0xC3, (byte) 0x28});
        OtherEncodingException refused = assertThrows(OtherEncodingException.class, () -> Utf8File.read(file));
        assertEquals(file.toString(), refused.file());
        assertEquals(file + " is no text in UTF-8", refused.getMessage());
        assertTrue(refused.getCause() instanceof CharacterCodingException);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void charactersOfTwoOrFourBytes_areSaidAsWhatTheyAre(String charset) throws IOException {
        Path file = file("\uFEFFrulebook: quy chế\n".getBytes(Charset.forName(charset)));
        WideTextException refused = assertThrows(WideTextException.class, () -> Utf8File.read(file));
        assertEquals(file + " is UTF-16 (Unicode), no text in UTF-8", refused.getMessage());
    }
}
