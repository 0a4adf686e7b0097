package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build from a checkout whose lines end in CR LF, as Git makes them on Windows where it is told to, or an archive
 * holds them: every text that lies in our artifacts ends so, and whatever is written is the same to the byte.
 */
class CrlfCheckoutTest {

    private static final Pattern TEXT = Pattern.compile(".*\\.(css|csv|js|json|properties|txt|yaml)|.*/services/.*");
    private static final Path EXAMPLES = Path.of("..");

    @Test
    void whatIsWritten_isTheSameToTheByte(@TempDir Path folder) throws Exception {
        List<Path> ours = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (String entry : MemoryTest.classPath().split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath().normalize();
            List<Path> kind = isOurs(path) ? ours : others;
            if (!kind.contains(path)) {
                kind.add(path);
            }
        }
        assertTrue(ours.size() >= 5, ours::toString);
        List<Path> converted = new ArrayList<>();
        int texts = 0;
        for (Path path : ours) {
            Path to = folder.resolve("classes").resolve(String.valueOf(converted.size()));
            texts += convert(path, to);
            converted.add(to);
        }
        assertTrue(texts > 80, "texts of ours: " + texts);
        assertSame(written(ours, others, folder.resolve("lf")), written(converted, others, folder.resolve("crlf")));
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertEquals(text, new String(found.get(name), StandardCharsets.UTF_8), name);
            assertArrayEquals(bytes, found.get(name), name);
        });
    }

    private static boolean isOurs(Path path) {
        String place = path.toString().replace('\\', '/');
        return Files.exists(path)
                && (place.endsWith("/target/classes")
                        || place.matches(".*/ishc-[a-z0-9.-]+\\.jar") && !place.contains("-tests"));
    }

    /** Copies classes and texts, each line of these ending in CR LF; returns how many texts there are. */
    private static int convert(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            return copy(from, to);
        }
        try (FileSystem jar = FileSystems.newFileSystem(from)) {
            return copy(jar.getPath("/"), to);
        }
    }

    private static int copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(from)) {
            files = walked.filter(Files::isRegularFile).toList();
        }
        int texts = 0;
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (TEXT.matcher(file.toString().replace('\\', '/')).matches()) {
                Files.writeString(
                        copy, Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n"));
                texts++;
            } else {
                Files.copy(file, copy);
            }
        }
        return texts;
    }

    /** What the commands print and write whose words, pages and lists lie in our artifacts. */
    private static Map<String, byte[]> written(List<Path> ours, List<Path> others, Path to) throws Exception {
        List<URL> all = new ArrayList<>();
        for (Path path : Stream.concat(ours.stream(), others.stream()).toList()) {
            all.add(path.toUri().toURL());
        }
        Files.createDirectories(to);
        String bad = EXAMPLES.resolve("worked/bad-package").toString();
        String rulebook = EXAMPLES.resolve("year/rulebook.yaml").toString();
        String packages = EXAMPLES.resolve("decision/packages/2023").toString();
        String draft = EXAMPLES.resolve("decision/drafts/draft-1.yaml").toString();
        Map<String, byte[]> written = new TreeMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (String language : List.of("vi", "en")) {
                for (List<String> command : List.of(
                        List.of("validate", bad),
                        List.of("validate", bad, "--report", "html:" + to.resolve(language + ".html")),
                        List.of("validate", bad, "--report", "sarif:" + to.resolve(language + ".sarif")),
                        List.of("clubs", bad, "--on", "2025-06-30"),
                        List.of("norms", bad, "--period", "2025-Q4"),
                        List.of("lint", rulebook),
                        List.of("explain", "ref.unit-not-valid"),
                        List.of("units", bad, "--on", "2025-07-01", "--under", "01"),
                        List.of("validate", "--help"),
                        List.of("score", packages, "--rulebook", draft, "--period", "2023", "--explain"),
                        impact(packages, draft, to.resolve(language + "-impact.html")))) {
                    List<String> arguments = new ArrayList<>(command);
                    arguments.addAll(List.of("--lang", language));
                    String name = String.join(" ", arguments).replace(to.toString(), "");
                    String said = new String(run(loader, arguments), StandardCharsets.UTF_8);
                    written.put(name, said.replace(to.toString(), "").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        try (Stream<Path> files = Files.list(to)) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertTrue(
                written.keySet().containsAll(List.of("vi.html", "vi.sarif", "vi-impact.html", "en-impact.html")),
                () -> written.keySet() + " " + said(written));
        return written;
    }

    private static String said(Map<String, byte[]> written) {
        return written.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("document"))
                .map(given -> new String(given.getValue(), StandardCharsets.UTF_8))
                .toList()
                .toString();
    }

    private static List<String> impact(String packages, String draft, Path to) {
        String baseline = EXAMPLES.resolve("decision/drafts/baseline.yaml").toString();
        return List.of(
                "document",
                "impact",
                packages,
                "--baseline",
                baseline,
                "--changed",
                draft,
                "--period",
                "2023",
                "--to",
                to.toString());
    }

    private static byte[] run(ClassLoader loader, List<String> arguments) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        loader.loadClass("org.ishc.cli.Main")
                .getMethod("run", PrintStream.class, PrintStream.class, String[].class)
                .invoke(null, out, out, arguments.toArray(String[]::new));
        return said.toByteArray();
    }
}
