package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.ishc.io.testing.ImageFile;
import org.ishc.io.testing.Program;
import org.ishc.io.testing.Program.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/ishc} starts the command line, wherever it is installed, with options for short runs; a jar that names the
 * class path stands for the one that packaging makes.
 */
@DisabledOnOs(WINDOWS)
class LauncherTest {

    private static final String SHORT_RUNS = "-XX:TieredStopAtLevel=1";

    /** How many bytes a table has from which both compilers are worth their time. */
    private static final long LARGE = 210_000_000;

    private static final Map<String, String> SHOW = Map.of("ISHC_JAVA_OPTIONS", "-XX:+PrintCommandLineFlags");

    @TempDir
    static Path folder;

    private static Path bin = Path.of("");

    /** Installs as a package would: the launcher in {@code bin}, the jar in {@code lib}. */
    @BeforeAll
    static void install() throws IOException {
        Path installed = Files.createDirectories(folder.resolve("cài đặt"));
        bin = Files.createDirectory(installed.resolve("bin")).resolve("ishc");
        Files.copy(Path.of("bin", "ishc"), bin, StandardCopyOption.COPY_ATTRIBUTES);
        jar(Files.createDirectory(installed.resolve("lib")).resolve("ishc.jar"));
    }

    /** Makes a jar that stands for the one of packaging. */
    private static void jar(Path at) throws IOException {
        List<String> classPath = new ArrayList<>();
        for (String entry : (System.getProperty("jdk.module.path", "")
                        + File.pathSeparator
                        + System.getProperty("java.class.path", "")
                        + File.pathSeparator
                        + Path.of("target/classes").toAbsolutePath())
                .split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.exists(path)) {
                Path packed = Files.isDirectory(path) ? packed(path, classPath.size()) : path;
                // an archive knows such paths only relative to the jar
                classPath.add(at.getParent().relativize(packed.toAbsolutePath()).toString());
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.ishc.cli.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        try (OutputStream out = Files.newOutputStream(at);
                JarOutputStream packing = new JarOutputStream(out, manifest)) {
            packing.flush();
        }
    }

    private static Path packed(Path classes, int number) throws IOException {
        Path packed = folder.resolve("classes-" + number + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(packed));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return packed;
    }

    private static Ended run(Path program, Map<String, String> variables, String... arguments) throws IOException {
        return Program.of(program.toString())
                .and(arguments)
                .without("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "LC_ALL", "LANG")
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with(variables)
                .run();
    }

    @Test
    void command_isRun_withItsExitCode() throws IOException {
        Ended known = run(bin, Map.of(), "explain", "ref.unit-not-valid", "--lang", "en");
        assertEquals(0, known.code(), known.err());
        assertTrue(known.out().contains("ref.unit-not-valid"), known.out());
        assertEquals("", known.err());
        assertEquals(64, run(bin, Map.of(), "no-such-command").code());
    }

    @Test
    void arguments_keepBlanksAndLetters_whereTheMachineHasNoLocale() throws IOException {
        Ended ended = run(bin, Map.of(), "validate", "gói của xã A*");
        assertEquals(65, ended.code());
        assertTrue(ended.err().contains("gói của xã A*"), ended.err());
    }

    @Test
    void link_leadsToTheInstallation() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("ishc-link"), folder.relativize(bin));
        assertEquals(0, run(link, Map.of(), "--version").code());
    }

    @Test
    void jarThatIsNotThere_isSaid() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone/bin")).resolve("ishc");
        Files.copy(bin, alone, StandardCopyOption.COPY_ATTRIBUTES);
        Ended ended = run(alone, Map.of(), "--version");
        assertEquals(65, ended.code());
        assertTrue(ended.err().contains("ishc.jar"), ended.err());
    }

    @Test
    void options_suitShortRuns_andGiveWayToOthers() throws IOException {
        String flags = run(bin, SHOW, "--version").out();
        assertTrue(flags.contains(SHORT_RUNS) && flags.contains("-XX:+UseSerialGC"), flags);
        Map<String, String> other =
                Map.of("ISHC_JAVA_OPTIONS", "-XX:+PrintCommandLineFlags -XX:TieredStopAtLevel=4 -XX:+UseParallelGC");
        Ended large = run(bin, other, "--version");
        assertEquals(0, large.code(), large.err());
        assertFalse(large.out().contains("UseSerialGC"), large.out());
        assertTrue(large.out().contains("-XX:TieredStopAtLevel=4"), large.out());
    }

    @Test
    void options_suitLongRuns_whereATableIsLarge() throws IOException {
        Path given = Files.createDirectory(folder.resolve("lớn của tỉnh"));
        Path table = given.resolve("club-reports.csv");
        assertTrue(isLong(sized(table, LARGE), given));
        assertTrue(isLong(sized(given.resolve("a b.csv"), LARGE), given.resolve("a b.csv")));
        assertTrue(isLong(sized(given.resolve("gói.zip"), LARGE / 7), given.resolve("gói.zip")));
        Files.delete(given.resolve("a b.csv"));
        assertFalse(isLong(sized(table, LARGE / 2), given));
        assertFalse(isLong(table, folder.resolve("is not there")));
    }

    /** Makes a file that has a size, and takes no room. */
    private static Path sized(Path file, long bytes) throws IOException {
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(bytes);
        }
        return file;
    }

    private static boolean isLong(Path made, Path given) throws IOException {
        assertTrue(Files.exists(made));
        Ended help = run(bin, SHOW, "validate", "--help", given.toString());
        assertEquals("", help.err());
        return !help.out().contains(SHORT_RUNS);
    }

    /** Does what the file of the image says, in a folder that stands for the image. */
    @Test
    void image_startsFromItsArchive_andPassesItOverWhenTheJarIsAnother() throws IOException {
        ImageFile.Carried image = ImageFile.carryOut(
                Path.of("Containerfile"), Files.createDirectory(folder.resolve("stages")), LauncherTest::copy);
        assertEquals(List.of(), image.notForAnybody());
        Path launcher = Path.of(image.entryPoint().get(0));
        Map<String, String> logged = Map.of("ISHC_JAVA_OPTIONS", "-Xlog:class+load");
        assertTrue(isMainShared(run(launcher, logged, "--version")));

        Files.setLastModifiedTime(image.root().resolve("opt/ishc/lib/ishc.jar"), FileTime.fromMillis(0));
        assertFalse(isMainShared(run(launcher, logged, "--version")));
        Ended ended = run(launcher, Map.of(), "--version");
        assertEquals("", ended.err());
        assertTrue(ended.out().startsWith("ishc "), ended.out());
    }

    private static void copy(String named, Path to) throws IOException {
        if (to.endsWith("ishc.jar")) {
            jar(to);
        } else {
            Files.copy(Page.ROOT.resolve(named), to);
        }
    }

    private static boolean isMainShared(Ended ended) {
        return ended.out().lines().anyMatch(line -> line.contains("org.ishc.cli.Main source: shared objects file"));
    }

    /** What only some packages need is loaded for those alone. */
    @Test
    void classes_areLoadedWhereTheyAreNeeded() throws IOException {
        String validator = "\norg.hibernate.validator.";
        String units = "\norg.ishc.io.reference.PackedUnits";
        String reading = "\norg.ishc.io.ingest.PackageReader";
        String options = "\norg.ishc.cli.PackageCommand";
        assertEquals(List.of(), loaded(List.of(validator, units, reading), "--help"));
        assertEquals(List.of(), loaded(List.of(validator, units), "validate", "../decision/packages/2023"));
        assertEquals(List.of(units), loaded(List.of(validator, units), "validate", "../worked/clubs"));
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(bad.resolve("clubs.csv"), "club_code,unit_code\nK1,00004\n");
        Files.writeString(bad.resolve("club-reports.csv"), "club_code,period,members\nK1,2024-Q1,-5\n");
        assertEquals(
                List.of(validator, units, reading, options),
                loaded(List.of(validator, units, reading, options), "validate", bad.toString()));
    }

    private static List<String> loaded(List<String> classes, String... arguments) throws IOException {
        Map<String, String> logged = Map.of("ISHC_JAVA_OPTIONS", "-Xlog:class+load:stdout:none");
        Ended ended = run(bin, logged, arguments);
        assertTrue(ended.code() <= 1, ended.err());
        return classes.stream().filter(ended.out()::contains).toList();
    }

    /** As the page for build servers says. */
    @Test
    void buildServer_hasBothReports_andTheExitCode() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/2025-q3"));
        Files.writeString(data.resolve("clubs.csv"), "club_code,unit_code\nK1,00001\nK1,00001\n");
        Path sarif = folder.resolve("ishc.sarif");
        Path junit = folder.resolve("ishc-junit.xml");
        Ended ended = run(
                bin,
                Map.of(),
                "validate",
                data.toString(),
                "--report",
                "sarif:" + sarif,
                "--report",
                "junit:" + junit,
                "--report-base",
                "data");
        assertEquals(1, ended.code(), ended.err());
        assertTrue(Files.readString(sarif).contains("\"data/2025-q3/clubs.csv\""));
        assertTrue(Files.readString(junit).contains("<failure"));
    }
}
