package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishc.io.json.CanonicalJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every public conformance case, through the command line's entry point, in one virtual machine. */
class ConformanceTest {

  private static final Path CASES = Path.of("src/test/resources/conformance");
  private static final List<String> PREFIXES =
      List.of("org.", "succession.", "club.", "report.", "ref.", "row.", "rollup.", "target.");
  private static final List<String> COMPARED = List.of("code", "severity", "table", "row", "column", "key");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> folders;
    try (Stream<Path> all = Files.walk(CASES)) {
      folders = all.filter(path -> path.endsWith("cases.json")).map(Path::getParent).sorted().toList();
    }
    for (Path folder : folders) {
      List<?> cases = (List<?>) CanonicalJson.read(Files.readString(folder.resolve("cases.json")));
      for (int i = 0; i < cases.size(); i++) {
        Map<?, ?> of = (Map<?, ?>) cases.get(i);
        tests.add(
            DynamicTest.dynamicTest(
                CASES.relativize(folder) + "[" + i + "] " + String.join(" ", command(of)), () -> run(folder, of)));
      }
    }
    assertTrue(tests.size() > 150, "cases found: " + tests.size());
    return tests.stream();
  }

  private static List<String> command(Map<?, ?> of) {
    return ((List<?>) of.get("command")).stream().map(String::valueOf).toList();
  }

  private static void run(Path folder, Map<?, ?> of) {
    List<String> command = command(of);
    List<String> arguments = new ArrayList<>();
    for (String part : command) {
      Path file = folder.resolve(part);
      arguments.add(part.equals("PKG") ? folder.resolve("package").toString() : Files.isRegularFile(file) ? file.toString() : part);
    }
    arguments.addAll(List.of("--format", "json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(stream(out), stream(err), arguments.toArray(String[]::new));
    String errors = err.toString(StandardCharsets.UTF_8);
    if (of.get("exit") != null) {
      assertEquals(((Number) of.get("exit")).intValue(), exit, () -> of.get("why") + "\n" + errors);
    }
    if (of.get("stderr_contains") instanceof List<?> words) {
      words.forEach(word -> assertTrue(errors.contains(String.valueOf(word)), () -> word + " is not in: " + errors));
    }
    if (of.get("expect") == null) {
      return;
    }
    Object seen = CanonicalJson.read(out.toString(StandardCharsets.UTF_8));
    compare(of.get("expect"), "findings".equals(of.get("compare")) ? findings((Map<?, ?>) seen) : seen, "");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static List<Map<String, Object>> findings(Map<?, ?> validated) {
    List<Map<String, Object>> reduced = new ArrayList<>();
    for (Object finding : (List<?>) Objects.requireNonNull(validated.get("findings"))) {
      Map<?, ?> of = (Map<?, ?>) finding;
      if (PREFIXES.stream().anyMatch(String.valueOf(of.get("code"))::startsWith)) {
        Map<String, Object> row = new LinkedHashMap<>();
        COMPARED.forEach(key -> row.put(key, of.get(key)));
        reduced.add(row);
      }
    }
    return reduced;
  }

  private static void compare(Object expected, Object seen, String path) {
    if (expected instanceof Map<?, ?> keys) {
      Map<?, ?> of = seen instanceof Map<?, ?> map ? map : fail(path + " is " + seen);
      keys.forEach((key, value) -> {
        assertTrue(of.containsKey(key), () -> path + "/" + key + " is not there");
        compare(value, of.get(key), path + "/" + key);
      });
    } else if (expected instanceof List<?> list) {
      List<?> of = seen instanceof List<?> other ? other : fail(path + " is " + seen);
      for (int i = 0; i < Math.min(list.size(), of.size()); i++) {
        compare(list.get(i), of.get(i), path + "/" + i);
      }
      assertEquals(list.size(), of.size(), () -> path + ": length; expected " + list + "\nbut was " + of);
    } else if (expected instanceof Number) {
      assertEquals(String.valueOf(expected), String.valueOf(seen), path);
    } else {
      assertEquals(expected, seen, path);
    }
  }
}
