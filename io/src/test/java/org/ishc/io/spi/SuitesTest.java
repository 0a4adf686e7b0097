package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesForms;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Suites of others, where somebody has them: {@code -Dishc.suites=FOLDER} with
 * {@code JSONTestSuite/test_parsing/*.json}, {@code blns.json} (the big list of naughty strings).
 */
class SuitesTest {

    @TempDir
    Path folder;

    private static Path suite(String below) {
        Optional<Path> found = Optional.ofNullable(System.getProperty("ishc.suites"))
                .map(text -> Path.of(text, below))
                .filter(Files::exists);
        assumeTrue(found.isPresent(), () -> "no suite: -Dishc.suites=FOLDER with " + below);
        return found.get();
    }

    @Test
    void jsonTestSuite_whatMustBeRefusedIsRefused_andWhatMustBeReadIsRead() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(suite("JSONTestSuite/test_parsing"))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            // the text becomes the value of a cell, so that every kind of value is a sound package's part
            byte[] head = "{\"manifest\":{},\"clubs\":[{\"club_code\":\"K1\",\"unit_code\":\"01\",\"name\":"
                    .getBytes(StandardCharsets.UTF_8);
            byte[] foot = "}]}".getBytes(StandardCharsets.UTF_8);
            Path package1 = folder.resolve("p.json");
            Files.write(package1, concat(head, Files.readAllBytes(file), foot));
            PackageSource source = PackageFormats.installed()
                    .open(package1, new Opening(Limits.DEFAULT.withJsonDepth(1_000), Headings.STANDARD));
            boolean isRefused = source.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            if (file.getFileName().toString().startsWith("n_")) {
                assertTrue(isRefused || PackageReader.read(source).verdict() != Verdict.VALID, file.toString());
            } else if (file.getFileName().toString().startsWith("y_")
                    && !file.getFileName().toString().contains("duplicated")) {
                assertFalse(isRefused, () -> file + " " + source.findings());
            }
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void naughtyStrings_comeBackFromEveryForm() throws IOException {
        List<?> strings = (List<?>) CanonicalJson.read(Files.readString(suite("blns.json")));
        assertNotEquals(List.of(), strings);
        TablePackage given = new TablePackage(SamplesForms.manifest());
        for (Object string : strings) {
            given.row(Table.CLUBS, "K1", string.toString(), "01");
        }
        List<List<String>> expected = rows(given);
        for (PackageFormat format : PackageFormats.installed().all()) {
            Path to =
                    folder.resolve("p" + format.suffixes().stream().findFirst().orElse(""));
            format.write(given, new ArrayList<>(), to);
            assertEquals(expected, rows(format.open(to, Opening.DEFAULT)), format.name());
        }
    }

    private static List<List<String>> rows(PackageSource source) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CanonicalRows.read(source, Table.CLUBS, new ArrayList<>(), rows::add);
        return rows;
    }
}
