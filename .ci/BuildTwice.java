import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the project twice, in two folders under {@code target}, and compares the SHA-256 of every jar and bill of materials: {@code java .ci/BuildTwice.java}.
 * With {@code --built} first, what the project's own folder already holds stands for the first of the two. Other arguments go to Maven; without any it is
 * {@code -o -DskipTests package}. Exits with 1 when a file differs.
 */
class BuildTwice {

  private static final Set<String> LEFT_OUT = Set.of(".git", ".idea", ".pitest");

  public static void main(String[] arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path root = Path.of("").toAbsolutePath();
    Path place = root.resolve("target/build-twice");
    delete(place);
    boolean isBuilt = arguments.length > 0 && arguments[0].equals("--built");
    String[] forMaven = isBuilt ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    // Paths of different length: what leaks a path differs in more than one byte.
    SortedMap<String, String> built = isBuilt ? digests(root) : build(root, place.resolve("once"), forMaven);
    SortedMap<String, String> second = build(root, place.resolve("and/once/more"), forMaven);
    SortedMap<String, String> first = isBuilt ? ofModules(built, second) : built;
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    names.forEach(name -> System.out.println((isEqual(first, second, name) ? "same      " : "DIFFERENT ") + name));
    long different = names.stream().filter(name -> !isEqual(first, second, name)).count();
    System.out.println(names.size() - different + " same, " + different + " different");
    if (different > 0 || names.isEmpty()) {
      System.exit(1);
    }
    delete(place);
  }

  private static boolean isEqual(Map<String, String> first, Map<String, String> second, String name) {
    return first.getOrDefault(name, "").equals(second.get(name));
  }

  private static SortedMap<String, String> build(Path root, Path copy, String[] arguments)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    copy(root, copy);
    List<String> command = new ArrayList<>(List.of(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn", "-B", "-q", "-Djacoco.skip"));
    command.addAll(arguments.length == 0 ? List.of("-o", "-DskipTests", "package") : List.of(arguments));
    int code = new ProcessBuilder(command).directory(copy.toFile()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("The build in " + copy + " ended with " + code);
    }
    return digests(copy);
  }

  private static SortedMap<String, String> digests(Path project) throws IOException, NoSuchAlgorithmException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path file : all.filter(BuildTwice::isPublished).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(project.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }

  /** Returns what comes from the modules that were built again. */
  private static SortedMap<String, String> ofModules(SortedMap<String, String> built, SortedMap<String, String> again) {
    Set<Path> modules = again.keySet().stream().map(name -> Path.of(name).getParent()).collect(Collectors.toSet());
    return built.entrySet().stream()
        .filter(file -> modules.contains(Path.of(file.getKey()).getParent()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
  }

  private static boolean isPublished(Path file) {
    String name = file.getFileName().toString();
    return file.getParent().endsWith("target") && (name.endsWith(".jar") || name.startsWith("bom."));
  }

  /** The history, and what was built; a package, too, is called target, but has no pom beside it. */
  private static boolean isLeftOut(Path file) {
    String name = file.getFileName().toString();
    return LEFT_OUT.contains(name) || name.equals("target") && Files.exists(file.resolveSibling("pom.xml"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (isLeftOut(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isLeftOut(file)) {
              Files.copy(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
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
