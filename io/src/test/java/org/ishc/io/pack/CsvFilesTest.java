package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.Sha256;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are the tables of its package: those that its manifest lists, else those of known names. */
class CsvFilesTest {

    private static final String CLUBS = "club_code,unit_code\nK1,00004\n";

    @TempDir
    Path folder;

    private PackageSource open(String manifest, Map<String, String> files) throws IOException {
        if (!manifest.isEmpty()) {
            Files.writeString(folder.resolve("datapackage.json"), manifest);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return PackageFormats.installed().open(folder, Opening.DEFAULT);
    }

    private static String manifest(String... resources) {
        return "{\"name\":\"mau\",\"ishc_version\":\"1\",\"resources\":[" + String.join(",", resources) + "]}";
    }

    private static String resource(String name, String path) {
        return "{\"name\":\"" + name + "\",\"path\":\"" + path + "\"}";
    }

    private static List<String> codes(PackageSource source) {
        return source.findings().stream()
                .map(finding ->
                        finding.code().code() + " " + finding.arguments().getOrDefault("path", ""))
                .sorted()
                .toList();
    }

    private static Map<Table, String> files(PackageSource source) {
        Map<Table, String> files = new TreeMap<>();
        source.tables().forEach(table -> files.put(table, source.findFile(table).orElseThrow()));
        return files;
    }

    private static List<String> clubs(PackageSource source) {
        List<String> codes = new ArrayList<>();
        source.read(Table.CLUBS, new ArrayList<>(), row -> codes.add(String.valueOf(row.text(0))));
        return codes;
    }

    @Test
    void withoutAManifest_filesOfKnownNamesAreTables_andTheOthersAreNamed() throws IOException {
        PackageSource source = open("", Map.of("clubs.csv", CLUBS, "ghi-chu.csv", "x\n"));
        assertEquals(Map.of(Table.CLUBS, "clubs.csv"), files(source));
        assertEquals(List.of("package.no-manifest ", "package.unlisted-file ghi-chu.csv"), codes(source));
    }

    @Test
    void manifest_saysWhichFileIsWhichTable_whateverItIsCalled() throws IOException {
        PackageSource source =
                open(manifest(resource("clubs", "du-lieu/danh-sach.csv")), Map.of("du-lieu/danh-sach.csv", CLUBS));
        assertEquals(Map.of(Table.CLUBS, "du-lieu/danh-sach.csv"), files(source));
        assertEquals(List.of(), codes(source));
    }

    /** It was left out of the manifest, by intention or not: nobody is to believe that it was read. */
    @Test
    void fileOfAKnownName_thatTheManifestDoesNotList_isNotRead_andNamed() throws IOException {
        PackageSource source =
                open(manifest(resource("clubs", "clubs.csv")), Map.of("clubs.csv", CLUBS, "values.csv", "unit_code\n"));
        assertEquals(Map.of(Table.CLUBS, "clubs.csv"), files(source));
        assertEquals(List.of("package.unlisted-file values.csv"), codes(source));
    }

    @Test
    void fileThatIsListedAndNotThere_isMissing() throws IOException {
        PackageSource source = open(manifest(resource("clubs", "clubs.csv")), Map.of("x/readme.txt", "x"));
        assertEquals(Map.of(), files(source));
        assertTrue(codes(source).contains("package.missing-resource clubs.csv"), codes(source)::toString);
    }

    @Test
    void tableThatIsListedTwice_isReadFromNeither() throws IOException {
        PackageSource source = open(
                manifest(resource("clubs", "a.csv"), resource("clubs", "b.csv")),
                Map.of("a.csv", CLUBS, "b.csv", CLUBS));
        assertEquals(Map.of(), files(source));
        assertEquals(List.of("package.duplicate-file b.csv"), codes(source));
    }

    @Test
    void resourceThatIsNoTable_isNamedByItsFile() throws IOException {
        PackageSource source = open(
                manifest(resource("clubs", "clubs.csv"), resource("anh-chup", "anh.csv")),
                Map.of("clubs.csv", CLUBS, "anh.csv", "x\n"));
        assertEquals(Map.of(Table.CLUBS, "clubs.csv"), files(source));
        assertEquals(List.of("package.unlisted-file anh.csv"), codes(source));
    }

    /** A large table may come in several files, each with its headings. */
    @Test
    void tableInSeveralFiles_isReadFromAll_inTheOrderOfTheManifest() throws IOException {
        PackageSource source = open(
                manifest("{\"name\":\"clubs\",\"path\":[\"b.csv\",\"a.csv\"]}"),
                Map.of("a.csv", CLUBS, "b.csv", "club_code,unit_code\nK9,00004\n"));
        assertEquals(Map.of(Table.CLUBS, "b.csv+a.csv"), files(source));
        assertEquals(List.of("K9", "K1"), clubs(source));
    }

    @Test
    void tableOfWhichOneFileIsMissing_isNotReadInPart() throws IOException {
        PackageSource source =
                open(manifest("{\"name\":\"clubs\",\"path\":[\"a.csv\",\"b.csv\"]}"), Map.of("a.csv", CLUBS));
        assertEquals(Map.of(), files(source));
        assertEquals(List.of("package.missing-resource b.csv"), codes(source));
    }

    @Test
    void digestThatIsStated_isHeldAgainstTheBytes() throws IOException {
        String digest = Sha256.of(CLUBS.getBytes(StandardCharsets.UTF_8));
        CsvFiles.Stated same = new CsvFiles.Stated(Table.CLUBS, "clubs.csv", digest, () -> digest);
        assertEquals(Optional.empty(), same.find());
        Finding other = new CsvFiles.Stated(Table.CLUBS, "clubs.csv", "0".repeat(64), () -> digest)
                .find()
                .orElseThrow();
        assertEquals(Map.of("stated", "0".repeat(64), "found", digest), other.arguments());
        assertEquals("clubs.csv", other.location().file());
        assertEquals("clubs", other.location().table());
    }

    @Test
    void nothing_isRead_whereTheManifestListsNothing() throws IOException {
        PackageSource source = open(manifest(), Map.of("clubs.csv", CLUBS));
        assertEquals(Map.of(), files(source));
        assertEquals(List.of("package.unlisted-file clubs.csv"), codes(source));
        assertEquals(Optional.of("mau"), source.manifest().name());
        assertEquals(Manifest.NONE.calendar(), source.manifest().calendar());
    }
}
