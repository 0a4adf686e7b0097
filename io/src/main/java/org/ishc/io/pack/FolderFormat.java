package org.ishc.io.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/** A package in a folder: {@code datapackage.json} and CSV files. */
public final class FolderFormat implements PackageFormat {

  /** Creates the form; it has no state. */
  public FolderFormat() {}

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public List<String> suffixes() {
    return List.of();
  }

  @Override
  public boolean sniffs(Path path, byte[] head) {
    return Files.isDirectory(path);
  }

  @Override
  public PackageSource open(Path path, Opening opening) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Path> found;
    try (Stream<Path> all = Files.walk(path)) {
      found = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : found) {
      String name = path.relativize(file).toString().replace('\\', '/');
      if (!name.startsWith(".")) {
        files.put(name, Files.readAllBytes(file));
      }
    }
    return new CsvPackage(files, Sha256.of(files), List.of(), opening);
  }
}
