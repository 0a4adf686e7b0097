package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.reference.NormPacks;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.testing.Accounts;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random changes of the bytes of packages in five forms, rulebooks, profiles, norm packs, rule tests, fixes, records
 * and headings. What must hold of each: an exit code that is documented and never a fault of ours; no line FAILED in a
 * ledger; every record is kept or refused; one, two and eight threads say the same; what is VALID is VALID when it is
 * written and read again. {@code -Dishc.fuzz.seconds=3600 -Dishc.fuzz.seed=7} fuzzes for an hour from another seed; the
 * same seed makes the same changes.
 */
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("ishc.fuzz.seconds", 5);
    private static final long SEED = Long.getLong("ishc.fuzz.seed", 1);
    private static final Path DATA = Path.of("../decision/packages/2024");
    private static final Path RULES = Path.of("../decision/drafts/draft-3.yaml");
    private static final List<Integer> CODES = List.of(0, 1, 2, 64, 65);
    private static final byte[] MARKS =
            "\"\n\r,;{}[]:\\<>&\0-0123456789e.#'|~\u00e9\ufffd".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    /** A text of the user's, and the command that reads it. */
    private record Text(Path file, List<String> before, List<String> after) {}

    @Test
    void whateverIsChanged_isAnswered() throws IOException {
        List<Path> packages = packages();
        List<Text> texts = texts();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long rounds = 0;
        for (long seed = SEED; System.nanoTime() < end; seed++) {
            Random random = new Random(seed);
            Path whole = packages.get(random.nextInt(packages.size()));
            packageOf(whole, random, "seed " + seed + ", " + whole.getFileName());
            Text text = texts.get(random.nextInt(texts.size()));
            changed(
                    text.file(),
                    random,
                    "seed " + seed + ", " + text.file().getFileName(),
                    what -> command(text, what));
            rounds++;
        }
        assertTrue(rounds > 0);
    }

    private List<Path> packages() throws IOException {
        List<Path> all = new ArrayList<>();
        Path clubs = SamplesPackage.sound().folder(Files.createDirectory(folder.resolve("sound")));
        for (Path sound : List.of(DATA, clubs)) {
            for (PackageFormat format : PackageFormats.installed().all()) {
                Path to = folder.resolve("whole-" + all.size() + "-" + format.name()
                        + format.suffixes().stream().findFirst().orElse(""));
                format.write(PackageFormats.installed().open(sound), new ArrayList<>(), to);
                all.add(to);
            }
        }
        return all;
    }

    private List<Text> texts() throws IOException {
        Path record = folder.resolve("record.json");
        run(List.of(
                "record",
                DATA.toString(),
                "--rulebook",
                RULES.toString(),
                "--period",
                "2024",
                "--out",
                record.toString()));
        Path rules = Files.copy(RULES, folder.resolve("rules.yaml"));
        Path profile = Files.writeString(
                folder.resolve("profile.yaml"),
                "profile: p\nversion: \"1\"\ncodes: {cell.whitespace: off, club.unit-level: ERROR}\nthresholds: {list.per-code: 5}\nwaivers:\n  - {code: cell.whitespace, table: clubs, key: [K1], reason: r, by: b, until: 2026-12-31}\n");
        Path fixes = Files.writeString(
                folder.resolve("fixes.json"),
                "{\"input_sha256\":\"" + PackageFormats.installed().open(DATA).sha256()
                        + "\",\"fixes\":[{\"kind\":\"ROW\",\"table\":\"values\",\"row\":1,\"old\":\"\",\"new\":[\"\"]}]}");
        Path headings = Files.writeString(folder.resolve("headings.csv"), "table,column,heading\nvalues,value,Số\n");
        Path norms = folder.resolve("norms.yaml");
        try (InputStream in = Objects.requireNonNull(NormPacks.class.getResourceAsStream("scheme-1648.yaml"))) {
            Files.copy(in, norms);
        }
        Path tests = Files.writeString(
                folder.resolve("tests.yaml"),
                "rules: x\ntests:\n  - {name: a, given: {actuals: {members.total: 5}, back: {\"1\": {members.total: 4}}, facts: {f: true}, coverage: {members.total: [1, 2]}}, expect: {total: 1}}\n");
        String data = DATA.toString();
        return List.of(
                new Text(rules, List.of("lint"), List.of()),
                new Text(rules, List.of("score", data, "--period", "2024", "--explain", "--rulebook"), List.of()),
                new Text(profile, List.of("validate", data, "--profile"), List.of()),
                new Text(
                        fixes,
                        List.of(
                                "fix",
                                data,
                                "--to",
                                folder.resolve("fixed.json").toString(),
                                "--apply"),
                        List.of()),
                new Text(headings, List.of("validate", data, "--headings"), List.of()),
                new Text(norms, List.of("norms", data, "--period", "2024", "--pack"), List.of()),
                new Text(tests, List.of("test-rules", RULES.toString(), "--tests"), List.of()),
                new Text(record, List.of("verify"), List.of(data, "--rulebook", RULES.toString())));
    }

    private void command(Text text, String what) {
        List<String> arguments = new ArrayList<>(text.before());
        arguments.add(text.file().toString());
        arguments.addAll(text.after());
        String[] said = new String[1];
        int exit = run(arguments, said);
        assertTrue(CODES.contains(exit), () -> what + ": exit " + exit + "\n" + said[0]);
        if (text.before().get(0).equals("verify") && exit == 0) {
            String now = read(text.file()).replaceAll("[ \\n\\r\\t]", "");
            assertEquals(
                    run(List.of("verify", text.file().toString(), DATA.toString(), "--rulebook", RULES.toString())),
                    0,
                    what);
            assertTrue(now.startsWith("{\"digest\":"), () -> what + ": VERIFIED " + now.substring(0, 50));
        }
    }

    private void packageOf(Path whole, Random random, String what) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(whole)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        changed(files.get(random.nextInt(files.size())), random, what, text -> read(whole, text));
    }

    private void read(Path whole, String what) {
        try {
            LoadedPackage one = PackageReader.read(whole);
            String said = said(one);
            assertEquals(
                    Optional.empty(),
                    Accounts.findLost(PackageFormats.installed().open(whole), one),
                    what);
            for (int threads : List.of(2, 8)) {
                assertEquals(
                        said,
                        said(PackageReader.read(whole, ReadOptions.DEFAULT.withThreads(threads))),
                        what + ", threads " + threads);
            }
            if (one.verdict() == Verdict.VALID) {
                PackageSource source = PackageFormats.installed().open(whole);
                for (PackageFormat format : PackageFormats.installed().all()) {
                    Path again = folder.resolve("again-" + Long.toHexString(System.nanoTime())
                            + format.suffixes().stream().findFirst().orElse(""));
                    format.write(source, new ArrayList<>(), again);
                    LoadedPackage other = PackageReader.read(format.open(again, Opening.DEFAULT));
                    assertEquals(Verdict.VALID, other.verdict(), what + ", " + format.name() + other.findings());
                    assertEquals(one.values(), other.values(), what + ", " + format.name());
                    assertEquals(one.clubs().clubs(), other.clubs().clubs(), what + ", " + format.name());
                    delete(again);
                }
            }
        } catch (IOException refused) {
            // what cannot be opened at all says so
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    private static String said(LoadedPackage loaded) {
        return CanonicalJson.write(ValidationJson.of(loaded.validation(), 1_000));
    }

    private interface Held {
        void by(String what) throws IOException;
    }

    /** Changes a file, holds the reader to what must be, and puts the file back. */
    private static void changed(Path file, Random random, String what, Held held) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            Files.write(file, changed(bytes, random));
            held.by(what);
        } finally {
            Files.write(file, bytes);
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
            int at = random.nextInt(changed.length);
            int length = Math.min(changed.length - at, 1 + random.nextInt(12));
            byte[] noise = new byte[length];
            for (int n = 0; n < length; n++) {
                noise[n] = random.nextInt(3) > 0 ? MARKS[random.nextInt(MARKS.length)] : (byte) random.nextInt(256);
            }
            byte[] head = Arrays.copyOf(changed, at);
            byte[] tail = Arrays.copyOfRange(changed, random.nextBoolean() ? at : at + length, changed.length);
            changed = random.nextInt(8) == 0
                    ? head
                    : joined(
                            head,
                            joined(random.nextBoolean() ? noise : Arrays.copyOfRange(changed, at, at + length), tail));
        }
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(List<String> arguments) {
        return run(arguments, new String[1]);
    }

    private static int run(List<String> arguments, String[] said) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
        said[0] = err.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
