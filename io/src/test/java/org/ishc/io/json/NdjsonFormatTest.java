package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of JSON: known by their first line, written a line for each record. */
class NdjsonFormatTest {

    private static final NdjsonFormat FORM = new NdjsonFormat();

    @TempDir
    Path folder;

    private static boolean sniffs(String head) {
        return FORM.sniffs(Path.of("package"), head.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"mẫu\",\"as_of\":\"2026-06-30\"}\n{\"table\":\"clubs\",\"row\":{}}\n",
                "{\"table\":\"clubs\",\"row\":{\"club_code\":\"K1\"}}",
                "{\"table\":\"clubs\",\"row\":{}} \r\n{",
                "\ufeff{\"name\":\"mẫu\"}\n",
            })
    void fileWhoseFirstLineIsAnObject_isOne(String head) {
        assertTrue(sniffs(head));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]\n",
                "club_code,unit_code\n",
                "{\n  \"manifest\": {}\n}\n",
                "{\"manifest\":{\"name\":\"mẫu\"},\"clubs\":[]}\n",
                "{\"name\":\"mẫu\"}",
            })
    void otherFile_isNone(String head) {
        assertFalse(sniffs(head));
    }

    /** A manifest may be longer than what is looked at; then nothing speaks against it. */
    @Test
    void firstLineThatIsLongerThanTheHead_mayBeOne() {
        String open = "{\"title\":\"" + "x".repeat(PackageFormat.HEAD_BYTES);
        assertTrue(sniffs(open.substring(0, PackageFormat.HEAD_BYTES)));
        assertFalse(sniffs(open.substring(0, PackageFormat.HEAD_BYTES - 1)), "the file ends there");
    }

    @Test
    void records_areWrittenALineEach_belowTheManifest() throws IOException {
        Path file = folder.resolve("p.ndjson");
        List<Finding> findings = new ArrayList<>();
        FORM.write(
                new TablePackage(Manifest.builder()
                                .from(Manifest.NONE)
                                .name("mẫu")
                                .build())
                        .row(Table.CLUBS, "K1", "hai\ndòng", "00004")
                        .row(Table.CLUBS, "K2", "", "00008"),
                findings,
                file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("\"name\":\"mẫu\""), lines.get(0));
        assertEquals(
                "{\"table\":\"clubs\",\"row\":{\"club_code\":\"K1\",\"name\":\"hai\\ndòng\",\"unit_code\":\"00004\","
                        + "\"scheme\":null,\"funding\":null}}",
                lines.get(1));
        assertTrue(lines.get(2).contains("\"name\":null"), "what is missing is said to be: " + lines.get(2));
        assertEquals(List.of(), findings);
        for (String line : lines) {
            assertTrue(sniffs(line + "\n"), line);
        }
    }
}
