package org.ishc.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national sample on Spark, in this process: equal to the byte with what the command line writes. */
class SparkPackageTest {

  private static final String PERIOD = "2023";

  @TempDir static Path folder;
  private static Path data;
  private static Path spark;

  @BeforeAll
  static void run() throws IOException {
    data = folder.resolve("sample");
    spark = folder.resolve("spark");
    SamplePackage.write(data);
    System.setProperty("spark.master", "local[2]");
    assertEquals(1, Main.run(data.toString(), "--period", PERIOD, "--out", spark.toString()), "the sample has bad rows");
  }

  @Test
  void validation_isThatOfTheCommandLine() throws IOException {
    assertSame("validation.json", "validate", data.toString());
  }

  @Test
  void rollUp_isThatOfTheCommandLine() throws IOException {
    assertSame("rollup.json", "rollup", data.toString(), "--period", PERIOD, "--level", "PROVINCE");
  }

  @Test
  void scores_areThoseOfTheCommandLine() throws IOException {
    Path rulebook = Path.of("../../io/src/main/resources/org/ishc/io/rulebook/default-2023.yaml");
    assertSame("scores.json", "score", data.toString(), "--period", PERIOD, "--rulebook", rulebook.toString(), "--explain");
  }

  @Test
  void singleEngine_writesTheSame() throws IOException {
    Path single = folder.resolve("single");
    Main.run(data.toString(), "--period", PERIOD, "--out", single.toString(), "--engine", "SINGLE");
    for (String file : List.of("validation.json", "rollup.json", "scores.json")) {
      assertEquals(-1, Files.mismatch(single.resolve(file), spark.resolve(file)), file);
    }
  }

  private static void assertSame(String file, String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--format", "json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    org.ishc.cli.Main.run(stream, stream, arguments.toArray(String[]::new));
    String expected = out.toString(StandardCharsets.UTF_8);
    assertTrue(expected.length() > 1_000, expected);
    assertEquals(expected, Files.readString(spark.resolve(file)));
  }
}
