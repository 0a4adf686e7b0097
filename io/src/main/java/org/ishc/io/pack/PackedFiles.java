package org.ishc.io.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;

/** Collects the files of a package by path; names that lead out of it, and names that mean more than one file, become findings. */
final class PackedFiles {

  private final List<Finding> findings;
  private final SortedMap<String, PackedFile> files = new TreeMap<>();
  private final Map<String, String> folded = new TreeMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** Begins; what is wrong is added to the findings. */
  PackedFiles(List<Finding> findings) {
    this.findings = findings;
  }

  /** Tells whether a path may lead out of the package, on any system. */
  static boolean isUnsafe(String path) {
    return path.isEmpty()
        || path.startsWith("/")
        || path.contains("\\")
        || path.contains(":")
        || path.indexOf('\0') >= 0
        || List.of(path.split("/", -1)).contains("..");
  }

  /** Takes the name of a file before its bytes are looked at; false when the file is not to be read. */
  boolean isReadable(String path) {
    if (isUnsafe(path)) {
      add(ExchangeFinding.UNSAFE_PATH, path, "path", path);
      return false;
    }
    String first = folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
    if (first != null) {
      add(ExchangeFinding.DUPLICATE_FILE, path, "path", path);
      ambiguous.add(first);
      files.remove(first);
    }
    return first == null;
  }

  /** Takes a file. */
  void put(String path, PackedFile file) {
    if (!ambiguous.contains(path)) {
      files.put(path, file);
    }
  }

  /** Says what is wrong with a file. */
  void add(FindingCode code, String file, Object... arguments) {
    findings.add(Finding.of(code, Location.none().withSource(file, null, null, null), arguments));
  }

  /** Returns the files, by path. */
  SortedMap<String, PackedFile> files() {
    return files;
  }
}
