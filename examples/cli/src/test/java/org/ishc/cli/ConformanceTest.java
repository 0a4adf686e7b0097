package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.io.canonical.CanonicalJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public conformance case, through the command line's entry point, in one virtual machine; how a case is read is
 * said in the README of the cases. What the product cannot do yet stands in {@code not-built.txt}: such a case must
 * fail, so that the list never outlives what it says.
 */
class ConformanceTest {

    static final Path CASES = Path.of("src/test/resources/conformance");
    private static final List<String> FAMILIES =
            List.of("org.", "succession.", "club.", "report.", "ref.", "row.", "rollup.", "target.");
    private static final List<String> COMPARED = List.of("code", "severity", "table", "row", "column", "key");
    static final Set<String> WITHOUT_FORMAT = Set.of("record", "verify");
    private static final Set<String> NUMBERS_AS_TEXT = Set.of("test-rules", "diff");
    private static final Set<String> BY_UNIT = Set.of("margins", "differences");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @TempDir
    Path written;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        Set<String> notBuilt = new HashSet<>(Files.readAllLines(Path.of("src/test/resources/not-built.txt")));
        List<DynamicTest> tests = new ArrayList<>();
        List<Path> folders;
        try (Stream<Path> all = Files.walk(CASES)) {
            folders = all.filter(path -> path.endsWith("cases.json"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        for (Path folder : folders) {
            List<?> cases = list(CanonicalJson.read(Files.readString(folder.resolve("cases.json"))));
            for (int i = 0; i < cases.size(); i++) {
                Map<?, ?> given = map(cases.get(i));
                String place = CASES.relativize(folder) + "[" + i + "]";
                Path own = written.resolve(place.replace('/', '-'));
                tests.add(DynamicTest.dynamicTest(place + " " + String.join(" ", command(given)), () -> {
                    Files.createDirectories(own);
                    if (notBuilt.remove(place)) {
                        assertThrows(
                                Throwable.class,
                                () -> run(folder, own, given),
                                place + " passes: take it off not-built.txt");
                    } else {
                        run(folder, own, given);
                    }
                }));
            }
        }
        assertTrue(tests.size() > 450, "cases found: " + tests.size());
        tests.add(DynamicTest.dynamicTest("not-built.txt names cases only", () -> assertEquals(Set.of(), notBuilt)));
        return tests.stream();
    }

    static List<String> command(Map<?, ?> map) {
        return list(map.get("command")).stream().map(String::valueOf).toList();
    }

    private static void run(Path folder, Path own, Map<?, ?> given) {
        List<String> command = command(given);
        List<String> arguments = new ArrayList<>();
        command.forEach(word -> arguments.add(argument(folder, own, word)));
        if (!WITHOUT_FORMAT.contains(command.get(0))) {
            arguments.addAll(List.of("--format", "json"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(stream(out), stream(err), arguments.toArray(String[]::new));
        String errors = err.toString(StandardCharsets.UTF_8);
        if (given.get("exit") != null) {
            assertEquals(((Number) given.get("exit")).intValue(), exit, () -> given.get("why") + "\n" + errors);
        }
        if (given.get("stderr_contains") instanceof List<?> words) {
            words.forEach(
                    word -> assertTrue(errors.contains(String.valueOf(word)), () -> word + " is not in: " + errors));
        }
        if (command.get(0).equals("convert")) {
            converted(own.resolve(command.get(command.indexOf("--to") + 1)), given.get("expect"));
        } else if (given.get("expect") != null) {
            Object seen = CanonicalJson.read(out.toString(StandardCharsets.UTF_8));
            compare(
                    given.get("expect"),
                    "findings".equals(given.get("compare")) ? findings(map(seen), given) : seen,
                    "",
                    NUMBERS_AS_TEXT.contains(command.get(0)));
        }
        if (given.get("then") instanceof List<?> then) {
            then.forEach(next -> after(folder, own, map(next)));
        }
    }

    static String argument(Path folder, Path own, String word) {
        if (word.equals("PKG")) {
            return packageOf(folder).toString();
        }
        if (word.startsWith("TMP/")) {
            return own.resolve(word.substring("TMP/".length())).toString();
        }
        if (word.startsWith("OUT.")) {
            return own.resolve(word).toString();
        }
        return Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word;
    }

    private static Path packageOf(Path folder) {
        return Stream.of("package", "package.zip", "package.json", "package.ndjson", "package.xlsx")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder + " holds no package"));
    }

    private static void after(Path folder, Path own, Map<?, ?> next) {
        if (next.get("file") instanceof String file) {
            try {
                assertEquals(next.get("text"), Files.readString(own.resolve(file.substring("TMP/".length()))), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            run(folder, own, next);
        }
    }

    private static void converted(Path out, Object expect) {
        if (expect == null) {
            assertFalse(Files.exists(out), () -> out + " was written");
            return;
        }
        try {
            Map<?, ?> read = map(CanonicalJson.read(Files.readString(out)));
            Map<String, Object> records = new LinkedHashMap<>();
            map(map(expect).get("records"))
                    .keySet()
                    .forEach(table -> records.put(String.valueOf(table), texts(read.get(table))));
            assertEquals(map(expect).get("records"), records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> texts(Object table) {
        List<Map<String, String>> records = new ArrayList<>();
        for (Object record : list(table)) {
            Map<String, String> row = new LinkedHashMap<>();
            map(record).forEach((column, value) -> {
                if (value != null) {
                    row.put(String.valueOf(column), String.valueOf(value));
                }
            });
            records.add(row);
        }
        return records;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> findings(Map<?, ?> validated, Map<?, ?> each) {
        List<String> families = each.get("families") instanceof List<?> given
                ? given.stream().map(String::valueOf).toList()
                : FAMILIES;
        List<Map<String, Object>> reduced = new ArrayList<>();
        for (Object finding : list(validated.get("findings"))) {
            Map<?, ?> seen = map(finding);
            if (families.stream().anyMatch(String.valueOf(seen.get("code"))::startsWith)) {
                Map<String, Object> row = new LinkedHashMap<>();
                COMPARED.forEach(key -> row.put(key, seen.get(key)));
                reduced.add(row);
            }
        }
        return reduced;
    }

    private static void compare(Object expected, Object seen, String path, boolean textIsNumber) {
        if (expected instanceof Map<?, ?> keys) {
            Map<?, ?> given = seen instanceof Map<?, ?> map ? map : fail(path + " is " + seen);
            boolean example = "rulebook.not-monotone".equals(keys.get("code"));
            keys.forEach((key, value) -> {
                assertTrue(given.containsKey(key), () -> path + "/" + key + " is not there");
                if (example && key.equals("arguments")) {
                    assertEquals(map(value).get("better"), map(given.get(key)).get("better"), path);
                } else if (BY_UNIT.contains(key)) {
                    compare(byUnit(value), byUnit(given.get(key)), path + "/" + key, textIsNumber);
                } else {
                    compare(value, given.get(key), path + "/" + key, textIsNumber);
                }
            });
        } else if (expected instanceof List<?> list) {
            List<?> values = seen instanceof List<?> other ? other : fail(path + " is " + seen);
            for (int i = 0; i < Math.min(list.size(), values.size()); i++) {
                compare(list.get(i), values.get(i), path + "/" + i, textIsNumber);
            }
            assertEquals(list.size(), values.size(), () -> path + ": length; expected " + list + "\nbut was " + values);
        } else if (textIsNumber && number(expected) != null && number(seen) != null) {
            assertEquals(
                    0,
                    Objects.requireNonNull(number(expected)).compareTo(number(seen)),
                    () -> path + ": " + expected + " is not " + seen);
        } else if (expected instanceof Number) {
            assertEquals(String.valueOf(expected), String.valueOf(seen), path);
        } else {
            assertEquals(expected, seen, path);
        }
    }

    private static BigDecimal number(Object value) {
        String text = String.valueOf(value);
        return value instanceof Number || NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static List<?> byUnit(Object rows) {
        return list(rows).stream()
                .sorted(Comparator.comparing((Object row) -> String.valueOf(map(row).get("unit_code"))))
                .toList();
    }

    static Map<?, ?> map(Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    static List<?> list(Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
