package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that people write for us are read as UTF-8, or refused: never as something else by silence. */
class Utf8FileTest {

    private static final String TEXT = "rulebook: thi đua\n";

    @TempDir
    private Path folder;

    @Test
    void text_isReadAsItIs_whateverTheMachineIsSetTo() throws IOException {
        assertEquals(TEXT, Utf8File.read(file(TEXT.getBytes(StandardCharsets.UTF_8))));
        assertEquals("", Utf8File.read(file(new byte[0])));
    }

    /** As editors on Windows save it. */
    @Test
    void markAtTheBeginning_isNoPartOfTheText_unlessAskedFor() throws IOException {
        Path marked = file(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertEquals(TEXT, Utf8File.read(marked));
        assertEquals("\ufeff" + TEXT, Utf8File.exactly(marked));
    }

    @Test
    void otherEncoding_isRefused_notGuessed() throws IOException {
        Path old = file(TEXT.getBytes(Charset.forName("windows-1258")));
        IOException refused = assertThrows(OtherEncodingException.class, () -> Utf8File.read(old));
        assertTrue(String.valueOf(refused.getMessage()).contains("UTF-8"), refused.getMessage());
    }

    /** As a spreadsheet saves "Unicode text". */
    @Test
    void charactersOfTwoBytes_areRefused_byWhatTheyAre() throws IOException {
        assertThrows(WideTextException.class, () -> Utf8File.read(file(TEXT.getBytes(StandardCharsets.UTF_16))));
        assertThrows(WideTextException.class, () -> Utf8File.read(file(TEXT.getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void fileThatIsNotThere_isNotTakenForAnEmptyOne() {
        assertThrows(NoSuchFileException.class, () -> Utf8File.read(folder.resolve("none.yaml")));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("text.yaml"), bytes);
    }
}
