package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishc.core.finding.Finding;
import org.ishc.io.csv.Bytes;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.OpeningFindings;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPackageTest {

    @TempDir
    Path folder;

    /** A package whose manifest lists another file for the table of clubs, before that which is meant. */
    private PackageSource twice(String other) throws IOException {
        SamplesPackage sound = SamplesPackage.sound();
        String listed = "\"resources\":[";
        String manifest = sound.manifest().replace(listed, listed + "{\"name\":\"clubs\",\"path\":\"" + other + "\"},");
        byte[] clubs = "club_code,name,unit_code\nK1,CLB Một khác,A1\n".getBytes(StandardCharsets.UTF_8);
        return new FolderFormat()
                .open(
                        sound.withBytes("new.csv", clubs)
                                .withBytes("datapackage.json", manifest.getBytes(StandardCharsets.UTF_8))
                                .folder(folder),
                        Opening.DEFAULT);
    }

    @Test
    void twoFilesListedForOneTable_areFound_andNeitherIsRead() throws IOException {
        LoadedPackage loaded = PackageReader.read(twice("new.csv"));
        assertEquals(Verdict.INVALID, loaded.verdict());
        Finding first = loaded.findings().get(0);
        assertEquals("package.duplicate-file clubs clubs.csv {path=clubs.csv}", code(first));
        assertEquals(List.of(), loaded.clubs().clubs());
        assertEquals(
                List.of("package.duplicate-file", "ref.refused"),
                loaded.findings().stream()
                        .map(finding -> finding.code().code())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void oneFileListedTwice_isFound_andNotRead() throws IOException {
        PackageSource source = twice("clubs.csv");
        assertEquals(
                List.of(
                        "package.duplicate-file clubs clubs.csv {path=clubs.csv}",
                        "package.unlisted-file null new.csv {nearest=Optional.empty, path=new.csv}"),
                source.findings().stream().map(CsvPackageTest::code).toList());
        assertFalse(source.tables().contains(Table.CLUBS));
    }

    @Test
    void twoFilesListedForOneTable_oneOfThemMissing_areBothSaid() throws IOException {
        PackageSource source = twice("missing.csv");
        assertEquals(
                List.of(
                        "package.missing-resource clubs missing.csv {name=clubs, path=missing.csv}",
                        "package.duplicate-file clubs clubs.csv {path=clubs.csv}",
                        "package.unlisted-file null new.csv {nearest=Optional.empty, path=new.csv}"),
                source.findings().stream().map(CsvPackageTest::code).toList());
        assertFalse(source.tables().contains(Table.CLUBS));
    }

    @Test
    void rowsReadAgain_areTheSame_andTheFileIsLookedThroughOnce() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Bytes clubs = Bytes.of("club_code,unit_code,colour\nK1,A1,red\nK2\n".getBytes(StandardCharsets.UTF_8));
        Bytes counted = () -> {
            opened.incrementAndGet();
            return clubs.open();
        };
        CsvPackage source = new CsvPackage(
                new TreeMap<>(Map.of("clubs.csv", new PackedFile(counted, () -> "0".repeat(64)))),
                () -> "0".repeat(64),
                () -> true,
                new OpeningFindings(),
                Opening.DEFAULT);
        List<String> first = read(source);
        int afterFirst = opened.getAndSet(0);
        assertEquals(List.of("K1", "table.unknown-column", "csv.row-width"), first);
        assertEquals(first, read(source));
        assertTrue(afterFirst > opened.get(), "opened " + afterFirst + ", then " + opened.get() + " times");
        // the rows once, and once more for the text of the one that is too narrow
        assertEquals(2, opened.get());
    }

    private static List<String> read(PackageSource source) {
        List<Finding> findings = new ArrayList<>();
        List<String> read = new ArrayList<>();
        source.read(Table.CLUBS, findings, raw -> read.add(raw.text(0)));
        findings.forEach(finding -> read.add(finding.code().code()));
        return read;
    }

    private static String code(Finding finding) {
        return finding.code().code() + " " + finding.location().table() + " "
                + finding.location().file() + " " + finding.arguments();
    }
}
