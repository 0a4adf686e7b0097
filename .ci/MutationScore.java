import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Measures the mutation score of the core, package by package: {@code java .ci/MutationScore.java}, or {@code java .ci/MutationScore.java time club} for some of them.
 * A fault counts as seen when a test of its own package sees it; for a package without tests of its own, a test of any. Arguments that begin with {@code -} go to Maven;
 * without any it is {@code -o}. {@code --print} builds nothing and prints what was measured last. The table goes to standard output; what survived is listed by
 * {@code --survivors}. Exits with 1 when a run fails, or when fewer than 80 of 100 faults are seen.
 */
class MutationScore {

  private static final String ROOT_PACKAGE = "org.ishc.core";
  private static final BigDecimal GOAL = new BigDecimal(80);

  /** How many faults were put in, and how many of them a test saw. */
  private record Score(int seen, int all) {

    Score plus(Score other) {
      return new Score(seen + other.seen, all + other.all);
    }

    boolean isBelow(BigDecimal percent) {
      return new BigDecimal(100 * seen).compareTo(percent.multiply(new BigDecimal(all))) < 0;
    }

    String row(String name) {
      String percent = all == 0 ? "–" : new BigDecimal(100 * seen).divide(new BigDecimal(all), 1, RoundingMode.DOWN) + " %";
      return "| " + name + " | " + seen + " | " + all + " | " + percent + " |";
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException, ParserConfigurationException, SAXException {
    Path core = Path.of("core").toAbsolutePath();
    List<String> given = List.of(arguments);
    List<String> packages = new ArrayList<>(given.stream().filter(argument -> !argument.startsWith("-")).toList());
    if (packages.isEmpty()) {
      packages.addAll(packages(core));
    }
    List<String> forMaven = new ArrayList<>(given.stream().filter(argument -> argument.startsWith("-") && !argument.startsWith("--")).toList());
    if (forMaven.isEmpty()) {
      forMaven.add("-o");
    }
    SortedMap<String, Score> scores = new TreeMap<>();
    for (String name : packages) {
      if (!given.contains("--print")) {
        measure(core, name, forMaven);
      }
      NodeList faults = faults(core, name);
      scores.put(name, score(faults));
      if (given.contains("--survivors")) {
        printSurvivors(faults);
      }
    }
    System.out.println("| package | seen | faults | score |");
    System.out.println("|---|---:|---:|---:|");
    scores.forEach((name, score) -> System.out.println(score.row(name)));
    Score whole = scores.values().stream().reduce(new Score(0, 0), Score::plus);
    System.out.println(whole.row("all"));
    if (whole.isBelow(GOAL)) {
      System.exit(1);
    }
  }

  private static List<String> packages(Path core) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> folders = Files.list(source(core, "main")).filter(Files::isDirectory).sorted()) {
      folders.map(folder -> folder.getFileName().toString()).forEach(names::add);
    }
    return names;
  }

  private static Path source(Path core, String kind) {
    return core.resolve("src").resolve(kind).resolve("java").resolve(ROOT_PACKAGE.replace('.', '/'));
  }

  private static void measure(Path core, String name, List<String> forMaven) throws IOException, InterruptedException {
    String tests = ROOT_PACKAGE + (Files.isDirectory(source(core, "test").resolve(name)) ? "." + name : "") + ".*";
    List<String> command = new ArrayList<>(List.of(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn", "-B", "-q"));
    command.addAll(forMaven);
    command.addAll(List.of("-Pmutation", "-pl", "core", "-Dpit.package=" + name, "-Dpit.tests=" + tests, "test"));
    Path log = core.resolve("target/pit-" + name + ".log");
    Files.createDirectories(log.getParent());
    System.err.println("Measuring " + name + " with the tests " + tests);
    int code = new ProcessBuilder(command).directory(core.getParent().toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (code != 0) {
      System.err.println("Maven ended with " + code + ": see " + log);
      System.exit(1);
    }
  }

  private static NodeList faults(Path core, String name) throws IOException, ParserConfigurationException, SAXException {
    Path report = core.resolve("target/pit-reports").resolve(name).resolve("mutations.xml");
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("mutation");
  }

  private static Score score(NodeList faults) {
    int seen = 0;
    for (int i = 0; i < faults.getLength(); i++) {
      if (isSeen((Element) faults.item(i))) {
        seen++;
      }
    }
    return new Score(seen, faults.getLength());
  }

  private static boolean isSeen(Element fault) {
    return fault.getAttribute("detected").equals("true");
  }

  private static void printSurvivors(NodeList faults) {
    for (int i = 0; i < faults.getLength(); i++) {
      Element fault = (Element) faults.item(i);
      if (!isSeen(fault)) {
        System.out.println(
            fault.getAttribute("status") + " " + text(fault, "mutatedClass") + "." + text(fault, "mutatedMethod") + ":" + text(fault, "lineNumber") + " " + text(fault, "description"));
      }
    }
  }

  private static String text(Element fault, String name) {
    return fault.getElementsByTagName(name).item(0).getTextContent();
  }
}
