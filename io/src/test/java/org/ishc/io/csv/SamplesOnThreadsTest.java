package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.encoding.LegacyBytes;
import org.ishc.io.encoding.LegacyEncoding;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Validation;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.ForwardingSource;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every package of the malformed samples, the field cases, the conformance cases and the hostile ones, and made ones
 * with quotes, line breaks and old encodings wherever a piece may end: validated on one, two and eight threads, its
 * files cut into the smallest pieces, it gives the bytes that one thread gives for whole files.
 */
class SamplesOnThreadsTest {

    private static final List<Path> SAMPLES =
            List.of(Path.of("src/test/resources"), Path.of("../examples/cli/src/test/resources"));
    private static final String MANIFEST = "datapackage.json";

    /** A folder whose files are cut into pieces of a few bytes; counts how many pieces there were. */
    private static final class Finely extends ForwardingSource implements SlicedSource {
        private final Path folder;
        private final long partBytes;
        private int pieces;

        Finely(PackageSource inner, Path folder, long partBytes) {
            super(inner);
            this.folder = folder;
            this.partBytes = partBytes;
        }

        @Override
        public List<Part> parts(Table table, Consumer<Finding> findings) {
            // which knows the headings of what it has opened
            ((SlicedSource) inner()).parts(table, again -> {});
            String file = findFile(table).orElseThrow();
            Optional<Character> delimiter = manifest().resources().stream()
                    .filter(resource -> resource.name().equals(table.tableName()))
                    .findFirst()
                    .flatMap(Manifest.Resource::delimiter);
            List<Part> parts = CsvTable.open(
                            table,
                            file,
                            Bytes.of(folder.resolve(file)),
                            delimiter,
                            Opening.DEFAULT,
                            findings,
                            partBytes)
                    .map(CsvTable::parts)
                    .orElse(List.of());
            pieces += parts.size();
            return parts;
        }

        @Override
        public void read(Table table, SortedSet<Integer> wanted, Consumer<RawRow> rows) {
            ((SlicedSource) inner()).read(table, wanted, rows);
        }
    }

    @TempDir
    Path folder;

    @Test
    void samples_giveTheSameBytes_onAnyThreads() throws IOException {
        int pieces = 0;
        List<Path> packages = packages();
        for (Path path : packages) {
            pieces += assertSame(path, 1);
        }
        assertTrue(packages.size() > 200 && pieces > 2_000, packages.size() + " packages, " + pieces + " pieces");
    }

    private static List<Path> packages() throws IOException {
        SortedSet<Path> packages = new TreeSet<>();
        for (Path root : SAMPLES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.endsWith(MANIFEST))
                        .map(Path::getParent)
                        .filter(SamplesOnThreadsTest::isOfWholeFiles)
                        .forEach(packages::add);
            }
        }
        return List.copyOf(packages);
    }

    /** Files that are one table together are not cut. */
    private static boolean isOfWholeFiles(Path path) {
        try {
            PackageSource source = PackageFormats.installed().open(path);
            return source.tables().stream()
                    .allMatch(table -> Files.isRegularFile(
                            path.resolve(source.findFile(table).orElseThrow())));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static int assertSame(Path path, long partBytes) throws IOException {
        String whole = bytes(PackageReader.read(path).validation());
        int pieces = 0;
        for (int threads : new int[] {1, 2, 8}) {
            Finely finely = new Finely(PackageFormats.installed().open(path), path, partBytes);
            String cut = bytes(PackageReader.read(finely, ReadOptions.DEFAULT.withThreads(threads))
                    .validation());
            assertEquals(whole, cut, () -> path + " on " + threads + " threads");
            pieces = finely.pieces;
        }
        return pieces;
    }

    private static String bytes(Validation validation) {
        return CanonicalJson.write(ValidationJson.of(validation, Integer.MAX_VALUE));
    }

    @Test
    void madePackages_giveTheSameBytes_onAnyThreads() throws IOException {
        List<String> cells = List.of(
                "60",
                "\"60\"",
                "\"6\n0\"",
                "\"6\r\n0\"",
                "\"a \"\"quoted\"\" 60\"",
                "\"\n\"",
                "",
                "sáu mươi",
                "\"x,y\"",
                "x\"y");
        LegacyEncoding[] old = LegacyEncoding.values();
        int pieces = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            StringBuilder table = new StringBuilder("club_code,period,members,women" + end);
            for (int row = 0; row < 60; row++) {
                // a broken quote ends the reading, so few have one
                int kinds = random.nextInt(400) == 0 ? cells.size() : cells.size() - 1;
                table.append(row % 3 == 0 ? "\"K1\"" : "K2")
                        .append(",2026-0" + (1 + row % 9) + ",")
                        .append(cells.get(random.nextInt(kinds)) + "," + cells.get(random.nextInt(kinds)))
                        .append(end);
            }
            byte[] bytes = seed % 4 == 3
                    ? LegacyBytes.encode(old[seed / 4 % old.length], table.toString())
                    : table.toString().getBytes(StandardCharsets.UTF_8);
            Path path =
                    SamplesPackage.sound().withBytes("club-reports.csv", bytes).folder(folder);
            for (long partBytes : new long[] {1, 100}) {
                pieces += assertSame(path, partBytes);
            }
        }
        assertTrue(pieces > 1_000, pieces + " pieces");
    }
}
