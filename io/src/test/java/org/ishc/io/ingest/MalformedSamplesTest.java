package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One malformed package for a finding, in the folder of its code: everything found in it is what {@code expected.txt} says. {@code -Dmalformed.write}
 * writes those files anew and makes the run fail, so that the change is read.
 */
class MalformedSamplesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/malformed");

  static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void sample_givesItsFindings(Path folder) throws IOException {
    LoadedPackage loaded = PackageReader.read(folder.resolve("package"));
    String found = String.join("", loaded.findings().stream().map(MalformedSamplesTest::line).toList());
    Path expected = folder.resolve("expected.txt");
    if (System.getProperty("malformed.write") != null) {
      Files.writeString(expected, found);
      fail("written anew; read the change");
    }
    assertEquals(Files.readString(expected), found);
    assertTrue(found.contains(folder.getFileName().toString()), () -> folder + " does not show its finding: " + found);
  }

  private static String line(Finding finding) {
    Location at = finding.location();
    return String.join(" ", finding.severity().name(), finding.code().code(), of(at.file()), of(at.line()), of(at.column()), of(at.value())) + "\n";
  }

  private static String of(Object part) {
    return part == null ? "-" : part.toString();
  }
}
