package org.ishc.benchmarks.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.ishc.io.canonical.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * On what a run was made, with what, and when.
 *
 * @param facts in the order in which they are shown
 */
public record Machine(Map<String, String> facts) {

    private static final String FILE = "machine.json";
    private static final String UNKNOWN = "not told";

    /** Copies the facts. */
    public Machine {
        facts = new LinkedHashMap<>(facts);
    }

    /**
     * Looks at this machine.
     *
     * @param clock that tells when
     * @param manner how the run is made, such as {@code full run}
     * @param checkout the folder whose commit is asked for
     */
    public static Machine look(Clock clock, String manner, Path checkout) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "run",
                manner + ", begun "
                        + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                                .format(ZonedDateTime.now(clock)));
        facts.put("commit", commit(checkout));
        facts.put(
                "processor",
                find(Path.of("/proc/cpuinfo"), "model name", ":").orElse(System.getProperty("os.arch", UNKNOWN)));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put(
                "memory",
                find(Path.of("/proc/meminfo"), "MemTotal", ":")
                        .map(Machine::gibibytes)
                        .orElse(UNKNOWN));
        facts.put(
                "load before the run",
                String.format(
                        Locale.ROOT,
                        "%.2f (mean number of running processes in the last minute)",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        facts.put(
                "system",
                find(Path.of("/etc/os-release"), "PRETTY_NAME", "=")
                                .map(name -> name.replace("\"", "") + ", ")
                                .orElse("")
                        + System.getProperty("os.name", UNKNOWN) + " " + System.getProperty("os.version", ""));
        facts.put(
                "Java",
                System.getProperty("java.vm.name", UNKNOWN) + " " + System.getProperty("java.runtime.version", "")
                        + ", " + System.getProperty("java.vendor", ""));
        versions(facts);
        return new Machine(facts);
    }

    private static void versions(Map<String, String> facts) {
        Properties versions = new Properties();
        try (InputStream in = Objects.requireNonNull(Machine.class.getResourceAsStream("versions.properties"))) {
            versions.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        new TreeSet<>(versions.stringPropertyNames()).forEach(name -> facts.put(name, versions.getProperty(name)));
    }

    private static Optional<String> find(Path file, String name, String separator) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(separator) + 1).trim())
                    .findFirst();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static String gibibytes(String kibibytes) {
        return String.format(
                Locale.ROOT, "%.1f GiB", Long.parseLong(kibibytes.replaceAll("\\D", "")) / (double) (1 << 20));
    }

    private static String commit(Path checkout) {
        return git(checkout, "rev-parse", "--short=12", "HEAD")
                .map(commit -> commit
                        + (git(checkout, "status", "--porcelain", "--untracked-files=no")
                                        .filter(String::isEmpty)
                                        .isPresent()
                                ? ""
                                : ", with changes"))
                .orElse(UNKNOWN);
    }

    private static Optional<String> git(Path checkout, String... arguments) {
        ProcessBuilder git = new ProcessBuilder("git").directory(checkout.toFile());
        git.command().addAll(List.of(arguments));
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Writes the facts beside what is measured.
     *
     * @throws IOException when they cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), CanonicalJson.write(facts));
    }

    /**
     * Reads the facts of a run.
     *
     * @throws IOException when they cannot be read
     */
    public static Machine read(Path folder) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve(FILE)))
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return new Machine(facts);
    }
}
