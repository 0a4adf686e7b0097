package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownFormExceptionTest {

    @TempDir
    Path folder;

    @Test
    void fileInNoKnownForm_isSaidByTheNameThatPeopleKnow_withTheFormsThereAre() throws IOException {
        Path file = Files.writeString(folder.resolve("anh.bin"), "\u0001\u0002");
        UnknownFormException refused = assertThrows(
                UnknownFormException.class, () -> PackageFormats.installed().open(file));
        String said = refused.problem("ảnh chụp.bin").toString();
        assertTrue(said.startsWith("ảnh chụp.bin is in no known form"), said);
        assertTrue(said.contains(".zip") && said.contains("folder") && said.contains(".json"), said);
        assertFalse(said.contains(folder.toString()), said);
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    }
}
