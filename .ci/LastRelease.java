import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the jars of the last release tag ({@code v…}) in a git worktree under {@code target}, for {@code -Papi} to compare with. Without a tag it says so, and
 * nothing is compared. Arguments: the folder of the project, the home of Maven, {@code offline=true} or {@code offline=false}.
 */
class LastRelease {

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]);
    Path maven = Path.of(arguments[1], "bin", System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn");
    boolean isOffline = arguments[2].equals("offline=true");
    Path jars = root.resolve("target/last-release");
    Path tree = root.resolve("target/last-release-tree");
    String tag = output(root, "git", "describe", "--tags", "--abbrev=0", "--match", "v*");
    if (tag.isEmpty()) {
      System.out.println("No release tag yet: there is no API to compare with, everything is new.");
      prepare(root, jars);
      return;
    }
    Path built = jars.resolve("tag.txt");
    String id = tag + " " + output(root, "git", "rev-parse", tag + "^{commit}");
    if (Files.exists(built) && Files.readString(built).equals(id)) {
      System.out.println("Comparing with " + tag + ", built before.");
      return;
    }
    System.out.println("Building " + tag + " to compare with.");
    prepare(root, jars);
    run(root, "git", "worktree", "add", "--force", "--detach", tree.toString(), tag);
    try {
      List<Path> modules = modules(tree);
      String names = String.join(",", modules.stream().map(module -> tree.relativize(module).toString().replace('\\', '/')).toList());
      List<String> build = new ArrayList<>(List.of(maven.toString(), "-B", "-q", "-Dmaven.test.skip=true", "-Djacoco.skip=true"));
      if (isOffline) {
        build.add("-o");
      }
      build.addAll(List.of("-pl", names, "package"));
      run(tree, build.toArray(String[]::new));
      for (Path module : modules) {
        String artifact = artifact(module);
        Files.copy(jar(module, artifact), jars.resolve(artifact + ".jar"), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(built, id);
    } finally {
      run(root, "git", "worktree", "remove", "--force", tree.toString());
    }
  }

  /** Puts an empty jar for every module that there is now: what has no predecessor is new, and nothing of it can break. */
  private static void prepare(Path root, Path jars) throws IOException {
    delete(jars);
    Files.createDirectories(jars);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    for (Path module : modules(root)) {
      new JarOutputStream(Files.newOutputStream(jars.resolve(artifact(module) + ".jar")), manifest).close();
    }
  }

  /** The core, and what stands in and under io, as far as it makes a jar. */
  private static List<Path> modules(Path tree) throws IOException {
    List<Path> modules = new ArrayList<>(List.of(tree.resolve("core"), tree.resolve("io")));
    try (Stream<Path> below = Files.list(tree.resolve("io"))) {
      below.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().forEach(modules::add);
    }
    modules.removeIf(module -> pom(module).contains("<packaging>pom</packaging>"));
    return modules;
  }

  private static String artifact(Path module) {
    String own = pom(module).replaceFirst("(?s)<parent>.*?</parent>", "");
    return own.substring(own.indexOf("<artifactId>") + "<artifactId>".length(), own.indexOf("</artifactId>"));
  }

  private static String pom(Path module) {
    try {
      return Files.readString(module.resolve("pom.xml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path jar(Path module, String artifact) throws IOException {
    Pattern main = Pattern.compile(Pattern.quote(artifact) + "-[0-9][0-9.]*(-SNAPSHOT)?\\.jar");
    try (Stream<Path> made = Files.list(module.resolve("target"))) {
      return made.filter(file -> main.matcher(file.getFileName().toString()).matches()).findFirst().orElseThrow();
    }
  }

  /** Runs a command; returns what it says, or nothing when it fails. */
  private static String output(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? said : "";
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
