package org.ishc.io.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.io.testing.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(WINDOWS)
class ProgramTest {

    private static Program shell(String script) {
        return Program.of("sh", "-c", script);
    }

    @Test
    void program_isRunToItsEnd_withWhatItWrote() throws IOException {
        assertEquals(
                new Ended(3, "xã\n", "sai\n"),
                shell("echo xã; echo sai >&2; exit 3").run());
        assertEquals("a b\n", shell("echo \"$0\"").and("a b").run().succeeded());
    }

    @Test
    void failure_isSaidWithWhatItWrote() throws IOException {
        Ended ended = shell("echo sai >&2; exit 3").run();
        String said = assertThrows(IOException.class, ended::succeeded).getMessage();
        assertTrue(said.contains("3") && said.contains("sai"), said);
    }

    @Test
    void environment_isThatOfTheTest_butForWhatIsSaid() throws IOException {
        Program asked = shell("echo \"${HOME-none} ${ISHC_WORD-none}\"").with("ISHC_WORD", "tre");
        assertEquals(System.getenv("HOME") + " tre\n", asked.run().out());
        assertEquals("none tre\n", asked.without("HOME", "ISHC_WORD").run().out());
    }

    @Test
    void folder_isThatWhichWasSaid(@TempDir Path folder) throws IOException {
        assertEquals(
                folder.toRealPath() + "\n", shell("pwd -P").in(folder).run().out());
    }

    @Test
    void java_isThatOfTheTest() throws IOException {
        assertTrue(Program.java("--version").run().succeeded().contains(System.getProperty("java.vm.version")));
    }
}
