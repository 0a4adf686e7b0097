package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a package by their paths: those that lead out, those that mean two files, and what programs leave. */
class PackedFilesTest {

    private final List<Finding> findings = new ArrayList<>();
    private final PackedFiles files = new PackedFiles(findings);

    private void put(String... paths) {
        for (String path : paths) {
            if (files.isReadable(path)) {
                files.put(path, new PackedFile(() -> InputStream.nullInputStream(), () -> "0".repeat(64)));
            }
        }
    }

    private List<String> codes() {
        return findings.stream().map(found -> found.code().code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../clubs.csv", "a/../b.csv", "a\\b.csv", "C:clubs.csv", "a/..", "a\0b"})
    void pathThatMayLeadOut_onAnySystem_isUnsafe(String path) {
        assertTrue(PackedFiles.isUnsafe(path), path);
        assertFalse(files.isReadable(path));
        assertEquals(List.of("package.unsafe-path"), codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clubs.csv", "a/b/clubs.csv", "...csv", "a..b/c.csv", "câu lạc bộ.csv"})
    void otherPath_isNot(String path) {
        assertFalse(PackedFiles.isUnsafe(path), path);
        assertTrue(files.isReadable(path));
    }

    @ParameterizedTest
    @CsvSource({
        "__MACOSX/clubs.csv,true",
        "a/.DS_Store,true",
        "._clubs.csv,true",
        "Thumbs.db,true",
        "THUMBS.DB,true",
        "desktop.ini,true",
        "~$bao-cao.xlsx,true",
        ".~lock.clubs.csv#,true",
        "clubs.csv,false",
        "thumbs.csv,false",
        "a/DS_Store,false"
    })
    void whatSystemsAndOfficeProgramsLeave_isLitter(String path, boolean isLitter) {
        assertEquals(isLitter, PackedFiles.isLitter(path));
    }

    @Test
    void namesThatDifferInCaseOnly_areTwoFilesOfOneName_andNeitherIsRead() {
        put("clubs.csv", "values.csv", "CLUBS.csv");
        assertEquals(Set.of("values.csv"), files.files().keySet());
        assertEquals(List.of("package.duplicate-file"), codes());
    }

    @Test
    void packageInAFolder_isFound_andWhatLiesBesideItIsNamedFromThere() {
        put("bao-cao/datapackage.json", "bao-cao/clubs.csv", "doc.txt");
        assertEquals(
                Set.of("datapackage.json", "clubs.csv", "../doc.txt"),
                files.inRoot().keySet());
    }

    @Test
    void packageInAFolderOfAFolder_isFoundToo() {
        put("a/b/clubs.csv", "a/b/note.txt");
        assertEquals(Set.of("clubs.csv", "note.txt"), files.inRoot().keySet());
    }

    @Test
    void ofSeveralPackages_noneIsRead() {
        put("a/clubs.csv", "b/values.csv");
        assertEquals(Set.of(), files.inRoot().keySet());
        assertEquals(List.of("package.many-folders"), codes());
        assertEquals(List.of("a/", "b/"), findings.get(0).arguments().get("folders"));
    }

    @Test
    void filesThatAreNoPackage_areLeftWhereTheyLie() {
        put("a/x.txt", "b/y.txt");
        assertEquals(Set.of("a/x.txt", "b/y.txt"), files.inRoot().keySet());
        assertEquals(List.of(), codes());
    }

    @Test
    void digest_isOfPathsAndContents_whateverTheOrderInWhichTheyCame() {
        put("b.csv", "a.csv");
        PackedFiles other = new PackedFiles(new ArrayList<>());
        for (String path : List.of("a.csv", "b.csv")) {
            other.put(path, new PackedFile(() -> InputStream.nullInputStream(), () -> "0".repeat(64)));
        }
        assertEquals(
                Sha256.of(
                        ("0".repeat(64) + "  a.csv\n" + "0".repeat(64) + "  b.csv\n").getBytes(StandardCharsets.UTF_8)),
                files.sha256());
        assertEquals(files.sha256(), other.sha256());
    }
}
