package org.ishc.io.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.pack.FolderFormat;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;

/**
 * Changes the bytes of a sound package at random, and holds its reader to this: it throws nothing but IOException on
 * opening, every record that came in is kept or refused, no check fails, and no package is VALID in which rows were
 * lost. The same seed makes the same changes.
 */
public final class FormatFuzz {

    private final Path whole;
    private final PackageFormat format;
    private final Map<Table, Integer> rows;

    private FormatFuzz(Path whole, PackageFormat format) throws IOException {
        this.whole = whole;
        this.format = format;
        this.rows = rows(format.open(whole, Opening.DEFAULT));
    }

    /** Writes a sound package in a form, below a folder. */
    public static FormatFuzz of(PackageFormat format, Path folder) throws IOException {
        Path whole =
                folder.resolve("whole" + format.suffixes().stream().findFirst().orElse(""));
        PackageSource sound = new FolderFormat().open(SamplesPackage.sound().folder(folder), Opening.DEFAULT);
        format.write(sound, new ArrayList<>(), whole);
        return new FormatFuzz(whole, format);
    }

    /**
     * Changes one file of the package, reads it, and puts the file back.
     *
     * @return what is wrong with the reader; empty when nothing is
     */
    public Optional<String> findFault(long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files;
        try (Stream<Path> all = Files.walk(whole)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        try {
            byte[] changed = changed(bytes, random);
            Files.write(file, changed);
            return findFault().map(fault -> "seed " + seed + ", " + file.getFileName() + ": " + fault);
        } finally {
            Files.write(file, bytes);
        }
    }

    private Optional<String> findFault() {
        try {
            PackageSource source = format.open(whole, Opening.DEFAULT);
            LoadedPackage loaded = PackageReader.read(source);
            Optional<String> lost = Accounts.findLost(source, loaded);
            if (lost.isPresent() || loaded.verdict() != Verdict.VALID) {
                return lost;
            }
            Map<Table, Integer> read = rows(source);
            return read.entrySet().stream().anyMatch(entry -> entry.getValue() < rows.getOrDefault(entry.getKey(), 0))
                    ? Optional.of("VALID with " + read + " of " + rows)
                    : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            return Optional.of(
                    thrown + " at " + Arrays.toString(thrown.getStackTrace()).substring(0, 500));
        }
    }

    private static Map<Table, Integer> rows(PackageSource source) {
        Map<Table, Integer> rows = new HashMap<>();
        for (Table table : source.tables()) {
            rows.put(table, 0);
            source.read(table, new ArrayList<>(), row -> rows.merge(table, 1, Integer::sum));
        }
        return rows;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && changed.length > 0; i++) {
            int at = random.nextInt(changed.length);
            int length = Math.min(changed.length - at, 1 + random.nextInt(16));
            changed = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(changed, at);
                case 1 -> joined(Arrays.copyOf(changed, at), Arrays.copyOfRange(changed, at + length, changed.length));
                case 2 -> joined(Arrays.copyOf(changed, at + length), Arrays.copyOfRange(changed, at, changed.length));
                case 3 ->
                    joined(
                            Arrays.copyOf(changed, at),
                            joined(noise(length, random), Arrays.copyOfRange(changed, at, changed.length)));
                case 4 -> flipped(changed, at, (byte) random.nextInt(256));
                default -> flipped(changed, at, (byte) (1 << random.nextInt(8)));
            };
        }
        return changed;
    }

    private static byte[] flipped(byte[] bytes, int at, byte by) {
        bytes[at] ^= by;
        return bytes;
    }

    private static byte[] noise(int length, Random random) {
        byte[] noise = new byte[length];
        byte[] marks = "\"\n\r,;{}[]:\\<>&\0\uFFFD".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < length; i++) {
            noise[i] = random.nextBoolean() ? marks[random.nextInt(marks.length)] : (byte) random.nextInt(256);
        }
        return noise;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
