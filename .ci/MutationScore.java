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
 * Measures the mutation score of the core, package by package: {@code java .ci/MutationScore.java}, or {@code java .ci/MutationScore.java time formula.plan} for some of them.
 * A package is measured without those below it, which are measured by themselves. A fault counts as seen when a test of its own room sees it: of the package
 * right below the root that it stands in, and of all that stands below that one. What Immutables generates is left
 * out. Arguments that begin with {@code -} go to Maven; without any it is {@code -o}. {@code --print} builds nothing and prints what was measured last. The table goes to
 * standard output; what survived is listed by {@code --survivors}. Exits with 1 when a run fails, or when fewer than 93 of 100 faults are seen.
 */
class MutationScore {

  private static final String ROOT_PACKAGE = "org.ishc.core";
  private static final BigDecimal GOAL = new BigDecimal(93);

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

  /** Finds the packages with something in them but their description. */
  private static List<String> packages(Path core) throws IOException {
    Path root = core.resolve("src/main/java").resolve(ROOT_PACKAGE.replace('.', '/'));
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
          .map(file -> name(root.relativize(file.getParent())))
          .filter(name -> !name.isEmpty())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/').replace('/', '.');
  }

  private static void measure(Path core, String name, List<String> forMaven) throws IOException, InterruptedException {
    Path target = Files.createDirectories(core.resolve("target"));
    maven(core, forMaven, target.resolve("pit-compile.log"), List.of("compile"));
    System.err.println("Measuring " + name);
    maven(core, forMaven, target.resolve("pit-" + name + ".log"), List.of("-Dpit.package=" + name, "-Dpit.tests=" + ROOT_PACKAGE + "." + name.replaceAll("\\..*", "") + ".*", "-Dpit.generated=" + String.join(",", generated(core)), "test"));
  }

  /** Names what Immutables generated, with what is nested in it. */
  private static List<String> generated(Path core) throws IOException {
    Path root = core.resolve("target/generated-sources/annotations");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> name(root.relativize(file)).replaceAll("\\.java$", ""))
          .sorted()
          .flatMap(type -> Stream.of(type, type + "$*"))
          .toList();
    }
  }

  private static void maven(Path core, List<String> forMaven, Path log, List<String> what) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn", "-B", "-q"));
    command.addAll(forMaven);
    command.addAll(List.of("-Pmutation", "-pl", "core"));
    command.addAll(what);
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

  /** A machine that broke down over a fault is no test that saw it, though PIT says so. */
  private static boolean isSeen(Element fault) {
    return fault.getAttribute("detected").equals("true") && !fault.getAttribute("status").equals("RUN_ERROR");
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
