package org.ishc.io.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/** A package in a zip archive: the files of the folder form, at its root or below one folder. Hostile and damaged archives become findings. */
public final class ZipFormat implements PackageFormat {

  /** Creates the form; it has no state. */
  public ZipFormat() {}

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public List<String> suffixes() {
    return List.of(".zip");
  }

  @Override
  public boolean sniffs(Path path, byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  @Override
  public PackageSource open(Path path, Opening opening) throws IOException {
    List<Finding> findings = new ArrayList<>();
    return new CsvPackage(withoutFolder(ZipEntries.read(path, findings)), Sha256.of(path), findings, opening);
  }

  /** Takes the folder away under which all files lie, when the manifest lies there too. */
  private static SortedMap<String, byte[]> withoutFolder(SortedMap<String, byte[]> files) {
    if (files.isEmpty() || files.containsKey(ManifestReader.FILE)) {
      return files;
    }
    String first = files.firstKey();
    String folder = first.substring(0, first.indexOf('/') + 1);
    if (folder.isEmpty() || !files.containsKey(folder + ManifestReader.FILE) || !files.lastKey().startsWith(folder)) {
      return files;
    }
    SortedMap<String, byte[]> inside = new TreeMap<>();
    files.forEach((name, bytes) -> inside.put(name.substring(folder.length()), bytes));
    return inside;
  }
}
