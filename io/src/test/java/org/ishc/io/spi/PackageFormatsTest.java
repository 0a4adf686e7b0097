package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Headings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any path, and bytes from anywhere: what a package says does not depend on where it lies. */
class PackageFormatsTest {

    private static final String MANIFEST = """
            {"profile": "tabular-data-package", "name": "gửi", "created": "2026-01-05T08:00:00+07:00", "ishc_version": "1",
             "sender": "VN", "period": "2025", "calendar": "calendar", "as_of": "2025-12-31",
             "resources": [{"name": "values", "path": "values.csv"}]}
            """;
    private static final String VALUES = "unit_code,indicator,period,value\nVN,clubs.existing,2025,9000\n";

    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void writeZip() throws IOException {
        zip = folder.resolve("gửi.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file :
                    Map.of("datapackage.json", MANIFEST, "values.csv", VALUES).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> said(LoadedPackage loaded) {
        return Stream.concat(
                        Stream.of(loaded.verdict().name()),
                        loaded.findings().stream().map(Finding::toString))
                .toList();
    }

    @Test
    void zipInsideAnArchive_isReadAsOneOnDisk() throws IOException {
        List<String> onDisk = said(PackageReader.read(zip));
        assertTrue(onDisk.get(0).equals(Verdict.VALID.name()), onDisk::toString);
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("outer.zip"), Map.of("create", "true"))) {
            Path inner = Files.copy(zip, archive.getPath("/gửi.zip"));
            assertEquals(onDisk, said(PackageReader.read(inner)));
        }
    }

    @Test
    void folderInsideAnArchive_isReadAsOneOnDisk() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("outer.zip"), Map.of("create", "true"))) {
            Path inner = Files.createDirectory(archive.getPath("/sent"));
            Files.writeString(inner.resolve("datapackage.json"), MANIFEST);
            Files.writeString(inner.resolve("values.csv"), VALUES);
            assertEquals(said(PackageReader.read(zip)), said(PackageReader.read(inner)));
        }
    }

    @Test
    void bytes_areReadAsTheFileTheyCameFrom() throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            assertEquals(said(PackageReader.read(zip)), said(PackageReader.read(in, "gửi.zip")));
        }
    }

    @Test
    void bytes_areSniffedWhereTheNameHasNoSuffix() throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            assertEquals(Verdict.VALID, PackageReader.read(in, "upload").verdict());
        }
    }

    @Test
    void bytesWithoutEnd_areReadNoFurtherThanTheLimit() throws IOException {
        Limits small = new Limits(1 << 20, 1 << 20, 200, 1_000, 1_000, 1_000, 100);
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given[0]++;
                return 'P';
            }
        };
        PackageSource source =
                PackageFormats.installed().open(endless, "endless.zip", new Opening(small, Headings.STANDARD));
        assertTrue(
                source.findings().stream().anyMatch(finding -> finding.code() == ExchangeFinding.LIMIT),
                source.findings()::toString);
        assertTrue(given[0] <= (1 << 20) + 1, () -> "read " + given[0]);
    }

    @Test
    void nameWithFolders_isRefused() {
        for (String name : List.of("", " ", ".", "..", "../up.zip", "a\\b.zip", "a\0b.zip")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PackageReader.read(new ByteArrayInputStream(new byte[0]), name),
                    name);
        }
    }

    @Test
    void bytesInNoKnownForm_leaveNothingBehind() throws IOException {
        List<Path> before = copies();
        assertThrows(
                IOException.class, () -> PackageReader.read(new ByteArrayInputStream(new byte[] {1, 2, 3}), "nothing"));
        assertFalse(copies().stream().anyMatch(copy -> !before.contains(copy) && holds(copy, "nothing")));
    }

    private static List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("ishc"))
                    .toList();
        }
    }

    private static boolean holds(Path copy, String name) {
        return Files.exists(copy.resolve(name));
    }
}
