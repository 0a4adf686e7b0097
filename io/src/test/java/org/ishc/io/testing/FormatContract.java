package org.ishc.io.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.pack.FolderFormat;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every form of the package promises. Whoever writes an adapter extends this class, names the adapter, and runs it
 * with JUnit; all of the library's own adapters pass it.
 */
public abstract class FormatContract {

    private static final int CUTS = 19;

    /** A folder for this test alone. */
    @TempDir
    protected Path folder;

    /** Returns the adapter. */
    protected abstract PackageFormat format();

    /**
     * Makes a package of the clubs {@code K1} in unit {@code A1} under the headings "Mã CLB", "TÊN clb" and "Mã đơn
     * vị", as localities send it; empty when the form has no headings that people write.
     */
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        return Optional.empty();
    }

    /** Returns a place that is free, named as files of this form are. */
    protected final Path place(String name) {
        return folder.resolve(name + format().suffixes().stream().findFirst().orElse(""));
    }

    /** Writes a package and returns where. */
    protected final Path written(String name, PackageSource source) throws IOException {
        Path to = place(name);
        format().write(source, new ArrayList<>(), to);
        return to;
    }

    private PackageSource open(Path path) throws IOException {
        return format().open(path, Opening.DEFAULT);
    }

    private PackageSource sound() throws IOException {
        return new FolderFormat().open(SamplesPackage.sound().folder(folder), Opening.DEFAULT);
    }

    /** Returns what the records of a package say, table by table. */
    protected static Map<Table, List<List<String>>> records(PackageSource source) throws IOException {
        Map<Table, List<List<String>>> records = new EnumMap<>(Table.class);
        for (Table table : source.tables()) {
            List<List<String>> rows = new ArrayList<>();
            CanonicalRows.read(source, table, new ArrayList<>(), rows::add);
            records.put(table, rows);
        }
        return records;
    }

    private static Map<String, String> bytes(Path path) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(path.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static Map<String, PackageSource> samples() {
        Map<String, PackageSource> samples = new LinkedHashMap<>();
        samples.put("rich", SamplesForms.rich());
        samples.put("hard", SamplesForms.hardTexts());
        samples.put("unreadable", SamplesForms.unreadable());
        samples.put("empty", SamplesForms.empty());
        samples.put("nothing", new TablePackage(Manifest.NONE));
        return samples;
    }

    @Test
    void package_writtenAndRead_hasTheSameRecords() throws IOException {
        for (Map.Entry<String, PackageSource> sample : samples().entrySet()) {
            List<Finding> findings = new ArrayList<>();
            Path to = place(sample.getKey());
            format().write(sample.getValue(), findings, to);
            assertEquals(List.of(), findings, sample.getKey());
            PackageSource read = open(to);
            assertEquals(List.of(), read.findings(), sample.getKey());
            assertEquals(sample.getValue().tables(), read.tables(), sample.getKey());
            assertEquals(records(sample.getValue()), records(read), sample.getKey());
        }
    }

    @Test
    void manifest_writtenAndRead_saysTheSame() throws IOException {
        Manifest given = SamplesForms.manifest();
        Manifest read = open(written("rich", SamplesForms.rich())).manifest();
        assertEquals(
                List.of(
                        given.name(),
                        given.created(),
                        given.sender(),
                        given.period(),
                        given.calendar(),
                        given.asOf(),
                        given.further().toString()),
                List.of(
                        read.name(),
                        read.created(),
                        read.sender(),
                        read.period(),
                        read.calendar(),
                        read.asOf(),
                        read.further().toString()));
    }

    @Test
    void soundPackage_isValidInThisForm() throws IOException {
        LoadedPackage loaded = PackageReader.read(open(written("sound", sound())));
        assertEquals(List.of(), loaded.findings());
        assertEquals(Verdict.VALID, loaded.verdict());
    }

    @Test
    void package_ofAnyForm_becomesThisFormAndBack() throws IOException {
        for (PackageFormat other : PackageFormats.installed().all()) {
            for (Map.Entry<String, PackageSource> sample : samples().entrySet()) {
                String name = other.name() + "-" + sample.getKey();
                Path theirs = folder.resolve(
                        name + "-theirs" + other.suffixes().stream().findFirst().orElse(""));
                other.write(sample.getValue(), new ArrayList<>(), theirs);
                Path ours = written(name, other.open(theirs, Opening.DEFAULT));
                assertEquals(records(sample.getValue()), records(open(ours)), name);
                Path back = folder.resolve(
                        name + "-back" + other.suffixes().stream().findFirst().orElse(""));
                other.write(open(ours), new ArrayList<>(), back);
                assertEquals(bytes(theirs), bytes(back), name);
            }
        }
    }

    @Test
    void package_writtenTwice_isTheSameBytes() throws IOException {
        Path first = written("first", SamplesForms.rich());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            assertEquals(bytes(first), bytes(written("second", SamplesForms.rich())));
        } finally {
            TimeZone.setDefault(zone);
        }
        assertEquals(bytes(first), bytes(written("third", open(first))));
    }

    @Test
    void rows_mayBeReadAgain_andAreNumbered() throws IOException {
        PackageSource source = open(written("rich", SamplesForms.rich()));
        for (Table table : source.tables()) {
            List<Integer> numbers = new ArrayList<>();
            source.read(table, new ArrayList<>(), row -> numbers.add(row.row()));
            List<Integer> again = new ArrayList<>();
            source.read(table, new ArrayList<>(), row -> again.add(row.row()));
            assertEquals(numbers, again, table.tableName());
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers, table.tableName());
            assertTrue(source.findFile(table).isPresent(), table.tableName());
        }
        assertTrue(source.sha256().matches("[0-9a-f]{64}"), source.sha256());
        assertEquals(source.sha256(), open(place("rich")).sha256());
    }

    @Test
    void fault_isFoundWhereItStands() throws IOException {
        PackageSource source = new FolderFormat()
                .open(
                        SamplesPackage.sound()
                                .replacing("values", "B1,visits.home,2026-Q1,8", "B1,visits.home,2026-Q1,acht")
                                .folder(folder),
                        Opening.DEFAULT);
        LoadedPackage loaded = PackageReader.read(open(written("fault", source)));
        assertEquals(
                List.of("cell.type"),
                loaded.findings().stream().map(finding -> finding.code().code()).toList());
        assertEquals("values", loaded.findings().get(0).location().table());
        assertEquals(2, loaded.findings().get(0).location().row());
        assertEquals("value", loaded.findings().get(0).location().column());
        assertEquals("acht", loaded.findings().get(0).location().value());
        assertEquals(
                List.of("B1", "visits.home", "2026-Q1"),
                loaded.findings().get(0).location().key());
    }

    @Test
    void cutOffInput_isNeverValid_andNeverThrows() throws IOException {
        Path whole = written("whole", sound());
        Map<Table, List<List<String>>> records = records(open(whole));
        for (Path file : files(whole)) {
            byte[] bytes = Files.readAllBytes(file);
            Set<Integer> lengths = new LinkedHashSet<>();
            for (int i = 0; i < CUTS; i++) {
                lengths.add((int) ((long) bytes.length * i / CUTS));
            }
            lengths.addAll(List.of(
                    Math.max(0, bytes.length - 1), Math.max(0, bytes.length - 2), Math.max(0, bytes.length - 3)));
            for (int length : lengths) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertNoRowIsLost(whole, records, file + " cut to " + length + " of " + bytes.length);
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void damagedInput_isNeverValidWithLessRows_andNeverThrows() throws IOException {
        Path whole = written("whole", sound());
        Map<Table, List<List<String>>> records = records(open(whole));
        for (Path file : files(whole)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < CUTS; i++) {
                byte[] damaged = bytes.clone();
                int at = (int) ((long) bytes.length * i / CUTS);
                damaged[at] ^= (byte) (1 << (i % 8));
                Files.write(file, damaged);
                assertReadable(whole, file + " damaged at " + at).ifPresent(read -> assertRows(read, records));
            }
            Files.write(file, bytes);
        }
    }

    private void assertNoRowIsLost(Path path, Map<Table, List<List<String>>> records, String what) {
        assertReadable(path, what)
                .filter(read -> PackageReader.read(read).verdict() == Verdict.VALID)
                .ifPresent(read -> {
                    try {
                        assertEquals(records, records(read), what);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    /** A file with another letter in it may be valid, but not with a row less. */
    private static void assertRows(PackageSource read, Map<Table, List<List<String>>> records) {
        if (PackageReader.read(read).verdict() == Verdict.VALID) {
            for (Table table : read.tables()) {
                int[] count = {0};
                read.read(table, new ArrayList<>(), row -> count[0]++);
                assertEquals(records.getOrDefault(table, List.of()).size(), count[0], table.tableName());
            }
        }
    }

    private Optional<PackageSource> assertReadable(Path path, String what) {
        try {
            PackageSource read = open(path);
            PackageReader.read(read);
            return Optional.of(read);
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (RuntimeException | Error thrown) {
            throw new AssertionError(what, thrown);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void form_isFoundBySuffixAndBySniffing() throws IOException {
        List<PackageFormat> all = new ArrayList<>(PackageFormats.installed().all());
        if (all.stream().noneMatch(known -> known.name().equals(format().name()))) {
            all.add(format());
        }
        PackageFormats formats = PackageFormats.of(all);
        Path suffixed = written("rich", SamplesForms.rich());
        assertEquals(
                format().name(), formats.findToWrite(suffixed).orElseThrow().name());
        Path bare = Files.move(suffixed, folder.resolve("bare"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(records(SamplesForms.rich()), records(formats.open(bare)));
        for (PackageFormat other : all) {
            if (!other.name().equals(format().name())) {
                Path theirs = folder.resolve("theirs-" + other.name());
                other.write(SamplesForms.rich(), new ArrayList<>(), theirs);
                assertEquals(records(SamplesForms.rich()), records(formats.open(theirs)), other.name());
            }
        }
    }

    @Test
    void vietnameseHeadings_areRead_andAHostsOwn() throws IOException {
        Optional<Path> package1 = withVietnameseHeadings();
        assumeTrue(package1.isPresent(), "the form has no headings that people write");
        PackageSource source = open(package1.get());
        assertEquals(Map.of(Table.CLUBS, List.of(List.of("K1", "CLB Một", "A1", "", ""))), records(source));
        Headings own =
                Headings.STANDARD.with(Table.CLUBS, "Mã đơn vị", "funding").with(Table.CLUBS, "TÊN clb", "unit_code");
        PackageSource mapped = format().open(package1.get(), new Opening(Limits.DEFAULT, own));
        assertEquals(Map.of(Table.CLUBS, List.of(List.of("K1", "", "CLB Một", "", "A1"))), records(mapped));
    }

    @Test
    void limits_areHeld_andNeverValid() throws IOException {
        Path path = written("sound", sound());
        assertLimited(path, Limits.DEFAULT.withRows(1), "package.limit", "rows");
        assertLimited(path, Limits.DEFAULT.withFileBytes(10), "package.limit", "file-bytes");
        LoadedPackage loaded = PackageReader.read(
                format().open(path, new Opening(Limits.DEFAULT.withCellLength(8), Headings.STANDARD)));
        assertTrue(
                loaded.findings().stream()
                        .anyMatch(finding -> finding.code().code().equals("cell.too-long")),
                () -> loaded.findings().toString());
        assertNotEquals(Verdict.VALID, loaded.verdict());
    }

    private void assertLimited(Path path, Limits limits, String code, String limit) throws IOException {
        LoadedPackage loaded = PackageReader.read(format().open(path, new Opening(limits, Headings.STANDARD)));
        assertTrue(
                loaded.findings().stream()
                        .anyMatch(finding -> finding.code().code().equals(code)
                                && finding.arguments().get("limit").equals(limit)),
                () -> limit + ": " + loaded.findings());
        assertNotEquals(Verdict.VALID, loaded.verdict());
    }

    @Test
    void rowsOfTheSourceThatCannotBeRead_areSaid() throws IOException {
        PackageSource source = new FolderFormat()
                .open(
                        SamplesPackage.sound()
                                .adding("clubs", "K9,zu,viele,Zellen,in,der,Zeile\n")
                                .folder(folder),
                        Opening.DEFAULT);
        List<Finding> findings = new ArrayList<>();
        format().write(source, findings, place("less"));
        assertEquals(
                List.of("csv.row-width"),
                findings.stream().map(finding -> finding.code().code()).toList());
        assertEquals(2, records(open(place("less"))).get(Table.CLUBS).size());
    }

    @Test
    void writingThatFails_leavesNothing_andKeepsWhatWasThere() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path to = own.resolve("p" + format().suffixes().stream().findFirst().orElse(""));
        assertThrows(IllegalStateException.class, () -> format().write(crashing(), new ArrayList<>(), to));
        assertEquals(List.of(), names(own));
        format().write(SamplesForms.empty(), new ArrayList<>(), to);
        Map<String, String> before = bytes(to);
        assertThrows(Exception.class, () -> format().write(crashing(), new ArrayList<>(), to));
        assertEquals(before, bytes(to));
        assertEquals(List.of(to.getFileName().toString()), names(own));
        if (Files.isRegularFile(to)) {
            format().write(SamplesForms.rich(), new ArrayList<>(), to);
            assertEquals(records(SamplesForms.rich()), records(open(to)));
        } else {
            assertThrows(IOException.class, () -> format().write(SamplesForms.rich(), new ArrayList<>(), to));
        }
        assertFalse(bytes(to).isEmpty());
    }

    /** A package whose last table crashes when its rows were read. */
    private static PackageSource crashing() {
        return new CrashingSource(SamplesForms.rich(), Table.ASSESSMENTS, Integer.MAX_VALUE);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
