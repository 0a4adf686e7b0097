import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Holds what {@code mvn -Prelease package} made against what a release promises: for every published jar one of its sources and one of its Javadoc, the licence in
 * each of them and in the jar of what others test with, Maven's descriptor in the jar itself, and a bill of materials that names what it stands on.
 * {@code java .ci/Released.java core io io/xlsx}: the folders of the artifacts. With {@code --packaged} first, only what {@code mvn package} makes without the
 * profile: the jars and those of what others test with. Exits with 1 and says what is missing.
 */
class Released {

  private static final String LICENCE = "META-INF/LICENSE";

  public static void main(String[] arguments) throws IOException {
    boolean isPackaged = arguments.length > 0 && arguments[0].equals("--packaged");
    List<String> folders = List.of(arguments).subList(isPackaged ? 1 : 0, arguments.length);
    byte[] licence = Files.readAllBytes(Path.of("LICENSE"));
    List<String> missing = new ArrayList<>();
    int held = 0;
    for (String folder : folders) {
      Path target = Path.of(folder, "target");
      String pom = Files.readString(Path.of(folder, "pom.xml")).replaceFirst("(?s)<parent>.*?</parent>", "");
      String artifact = first(pom, "artifactId");
      String jar = artifact + "-" + version();
      List<String> names = new ArrayList<>(List.of(jar + ".jar"));
      if (!isPackaged) {
        names.addAll(List.of(jar + "-sources.jar", jar + "-javadoc.jar"));
      }
      if (pom.contains("<goal>test-jar</goal>")) {
        names.add(jar + "-tests.jar");
      }
      for (String name : names) {
        Path file = target.resolve(name);
        if (!Files.exists(file)) {
          missing.add(file + " is missing");
        } else if (!Arrays.equals(licence, entry(file, LICENCE))) {
          missing.add(file + " lacks the licence");
        }
        held++;
      }
      Path itself = target.resolve(jar + ".jar");
      if (Files.exists(itself) && entry(itself, "META-INF/maven/org.ishc/" + artifact + "/pom.xml").length == 0) {
        missing.add(itself + " lacks Maven's descriptor");
      }
      if (!isPackaged) {
        billOfMaterials(target.resolve("bom.json"), pom, missing);
      }
    }
    missing.forEach(System.out::println);
    System.out.println(held + " jars held, " + missing.size() + " faults");
    if (held == 0 || !missing.isEmpty()) {
      System.exit(1);
    }
  }

  /** What an artifact is compiled against and brings along must be named in its bill of materials. */
  private static void billOfMaterials(Path bill, String pom, List<String> missing) throws IOException {
    if (!Files.exists(bill)) {
      missing.add(bill + " is missing");
      return;
    }
    String materials = Files.readString(bill);
    Pattern.compile("(?s)<dependency>(.*?)</dependency>").matcher(pom.substring(0, Math.max(0, pom.indexOf("<build>")))).results()
        .map(found -> found.group(1))
        .filter(dependency -> !dependency.contains("<scope>") && !dependency.contains("<optional>true"))
        .map(dependency -> first(dependency, "artifactId"))
        .filter(name -> !materials.contains("/" + name + "@"))
        .forEach(name -> missing.add(bill + " does not name " + name));
  }

  private static String version() throws IOException {
    return first(Files.readString(Path.of("pom.xml")), "version");
  }

  private static String first(String text, String element) {
    return Pattern.compile("<" + element + ">(.*?)</" + element + ">").matcher(text).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  private static byte[] entry(Path jar, String name) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(name);
      if (entry == null) {
        return new byte[0];
      }
      try (InputStream in = file.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }
}
