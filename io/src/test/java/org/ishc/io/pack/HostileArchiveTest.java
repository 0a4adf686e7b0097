package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives and folders that mean harm end in their finding, and the files beside are read. */
class HostileArchiveTest {

    private static final String CLUBS = "club_code,unit_code\nK1,A1\n";

    @TempDir
    Path folder;

    private Path zip(Object... namesAndTexts) throws IOException {
        Path file = folder.resolve("p.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndTexts[i]));
                zip.write(
                        namesAndTexts[i + 1] instanceof byte[] bytes
                                ? bytes
                                : ((String) namesAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static List<String> codes(PackageSource source) {
        return source.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().file())
                .toList();
    }

    private static PackageSource open(Path path, Limits limits) throws IOException {
        Opening opening = new Opening(limits, Headings.STANDARD);
        return Files.isDirectory(path) ? new FolderFormat().open(path, opening) : new ZipFormat().open(path, opening);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../clubs.csv", "/clubs.csv", "a/../../clubs.csv", "C:/clubs.csv"})
    void pathThatLeadsOut_isFoundAndNotRead(String name) throws IOException {
        PackageSource source = open(zip(name, CLUBS, "values.csv", "unit_code\n"), Limits.DEFAULT);
        assertTrue(codes(source).contains("package.unsafe-path " + name), () -> codes(source)
                .toString());
        assertEquals(List.of(Table.VALUES), List.copyOf(source.tables()));
    }

    @Test
    void manifestThatLeadsOut_isFoundAndNotRead() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), CLUBS);
        Path inside = Files.createDirectory(folder.resolve("p"));
        Files.writeString(
                inside.resolve("datapackage.json"), "{\"resources\":[{\"name\":\"clubs\",\"path\":\"../clubs.csv\"}]}");
        PackageSource source = open(inside, Limits.DEFAULT);
        assertEquals(List.of("package.unsafe-path ../clubs.csv"), codes(source));
        assertEquals("clubs", source.findings().get(0).location().table());
        assertTrue(source.tables().isEmpty());
    }

    @Test
    void namesThatDifferOnlyInCase_areFound_andNoneIsRead() throws IOException {
        PackageSource source = open(zip("Clubs.csv", CLUBS, "clubs.csv", CLUBS), Limits.DEFAULT);
        assertEquals(List.of("package.duplicate-file clubs.csv", "package.no-manifest null"), codes(source));
        assertTrue(source.tables().isEmpty());
    }

    @Test
    void sameNameTwice_isFound_andNoneIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("clubs.csv", CLUBS, "clubt.csv", CLUBS));
        Path file = folder.resolve("p.zip");
        Files.write(
                file,
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("clubt.csv", "clubs.csv")
                        .getBytes(StandardCharsets.ISO_8859_1));
        PackageSource source = open(file, Limits.DEFAULT);
        assertTrue(codes(source).contains("package.duplicate-file clubs.csv"), () -> codes(source)
                .toString());
        assertTrue(source.tables().isEmpty());
    }

    @Test
    void bomb_isStoppedAtEachLimit() throws IOException {
        byte[] zeros = new byte[4 << 20];
        Path bomb = zip("clubs.csv", zeros, "values.csv", zeros);
        assertLimit(bomb, Limits.DEFAULT, "ratio", 200);
        assertLimit(bomb, Limits.DEFAULT.withArchive(1 << 20, 100_000, 10), "unzipped-bytes", 1 << 20);
        assertLimit(bomb, Limits.DEFAULT.withArchive(1L << 32, 200, 1), "entries", 1);
        assertLimit(bomb, new Limits(2 << 20, 1L << 32, 100_000, 10, 10, 10, 10), "file-bytes", 2 << 20);
        assertLimit(bomb, Limits.DEFAULT.withFileBytes(100), "file-bytes", 100);
    }

    private static void assertLimit(Path path, Limits limits, String limit, long allowed) throws IOException {
        PackageSource source = open(path, limits);
        Finding finding = source.findings().get(0);
        assertEquals("package.limit", finding.code().code());
        assertEquals(limit, finding.arguments().get("limit"));
        assertEquals(allowed, finding.arguments().get("allowed"));
        assertTrue((long) finding.arguments().get("found") > allowed);
        assertNotEquals(Verdict.VALID, PackageReader.read(source).verdict());
    }

    @Test
    void folder_isHeldToTheLimits() throws IOException {
        Path sound = SamplesPackage.sound().folder(folder);
        assertLimit(sound, Limits.DEFAULT.withArchive(1L << 32, 200, 3), "entries", 3);
        assertLimit(sound, Limits.DEFAULT.withFileBytes(50), "file-bytes", 50);
    }

    @Test
    void linkOutOfTheFolder_isFoundAndNotRead_linkInsideIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), CLUBS);
        Path inside = Files.createDirectory(folder.resolve("p"));
        Files.createSymbolicLink(inside.resolve("clubs.csv"), secret);
        Files.writeString(inside.resolve("real.csv"), "unit_code,indicator,period,value\n");
        Files.createSymbolicLink(inside.resolve("values.csv"), inside.resolve("real.csv"));
        Files.createSymbolicLink(inside.resolve("etc"), Path.of("/"));
        PackageSource source = open(inside, Limits.DEFAULT);
        assertEquals(
                List.of(
                        "package.unsafe-path clubs.csv",
                        "package.unsafe-path etc",
                        "package.no-manifest null",
                        "package.unlisted-file real.csv"),
                codes(source));
        assertEquals(List.of(Table.VALUES), List.copyOf(source.tables()));
    }

    @Test
    void wrongChecksum_isFoundAndNotRead() throws IOException {
        Path file = zip("clubs.csv", CLUBS);
        byte[] bytes = Files.readAllBytes(file);
        // the checksum in the directory at the end: signature, then 16 bytes
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        bytes[directory + 16] ^= 1;
        Files.write(file, bytes);
        PackageSource source = open(file, Limits.DEFAULT);
        assertEquals(List.of("package.damaged clubs.csv", "package.no-manifest null"), codes(source));
        assertEquals(
                FilePhrase.CHECKSUM.with(), source.findings().get(0).arguments().get("reason"));
    }

    @Test
    void hugeManifest_isNotTakenIntoMemory() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("p"));
        Files.write(inside.resolve("datapackage.json"), new byte[ManifestReader.MAX_BYTES + 1]);
        PackageSource source = open(inside, Limits.DEFAULT);
        assertEquals(List.of("package.limit datapackage.json"), codes(source));
        assertEquals("manifest-bytes", source.findings().get(0).arguments().get("limit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "5",
                "{\"as_of\": 20260101}",
                "{\"ishc_version\": \"2\"}",
                "{\"resources\": [{\"name\": \"clubs\"}]}",
                "{\"name\": \"a\", \"name\": \"b\"}"
            })
    void manifestThatSaysNothingReadable_isFound(String json) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("p"));
        Files.writeString(inside.resolve("datapackage.json"), json);
        LoadedPackage loaded = PackageReader.read(open(inside, Limits.DEFAULT));
        assertEquals("package.manifest", loaded.findings().get(0).code().code());
        assertNotEquals(Verdict.VALID, loaded.verdict());
    }

    @Test
    void archiveOfAFolder_isReadAsThatFolder() throws IOException {
        PackageSource source = open(
                zip(
                        "goi/datapackage.json",
                        "{\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs.csv\"}]}",
                        "goi/clubs.csv",
                        CLUBS),
                Limits.DEFAULT);
        assertEquals(List.of(), codes(source));
        assertFalse(source.tables().isEmpty());
    }
}
