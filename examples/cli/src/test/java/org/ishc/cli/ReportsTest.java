package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in every form from one run. */
class ReportsTest {

    @TempDir
    Path folder;

    @Test
    void oneRun_writesEveryFormAskedFor() throws IOException {
        List<String> command = new ArrayList<>(List.of("validate", faulty().toString(), "--lang", "en"));
        for (String form : List.of("csv", "html", "json", "junit", "sarif", "text", "xlsx")) {
            command.addAll(List.of("--report", form + ":" + folder.resolve("report." + form)));
        }
        assertEquals(ExitCode.FAILED, run(command));
        for (String form : List.of("csv", "html", "json", "junit", "sarif", "text")) {
            String report = Files.readString(folder.resolve("report." + form));
            assertTrue(
                    report.contains("INVALID") && report.contains("ref.unknown-unit") && report.contains("X1"), form);
        }
        assertEquals(
                "PK",
                new String(Files.readAllBytes(folder.resolve("report.xlsx")), StandardCharsets.ISO_8859_1)
                        .substring(0, 2));
    }

    @Test
    void unknownForm_isWrongUsage_beforeAnythingIsRead() throws IOException {
        Path out = folder.resolve("x");
        for (String wrong : List.of("pdf:" + out, "html", "html:")) {
            assertEquals(ExitCode.USAGE, run(List.of("validate", "nowhere", "--report", wrong)));
        }
        assertFalse(Files.exists(out));
    }

    private Path faulty() throws IOException {
        Path data = Files.createDirectory(folder.resolve("package"));
        Files.writeString(data.resolve("values.csv"), "unit_code,indicator,period,value\nX1,clubs.existing,2023,12\n");
        return data;
    }

    private static int run(List<String> command) {
        PrintStream sink = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return Main.run(sink, sink, command.toArray(String[]::new));
    }
}
