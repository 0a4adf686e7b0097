package org.ishc.io.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;

/** A package in a zip archive: the files of the folder form, at its root or below one folder. Hostile archives become findings. */
public final class ZipFormat implements PackageFormat {

  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_UNZIPPED = 1L << 30;
  private static final int MAX_RATIO = 200;
  private static final int RATIO_FROM = 1 << 20;

  /** Creates the form; it has no state. */
  public ZipFormat() {}

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(Path path) {
    return path.toString().endsWith(".zip");
  }

  @Override
  public PackageSource open(Path path) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > MAX_ENTRIES) {
        limit("entries", MAX_ENTRIES, entries.size(), path, findings);
        return new CsvPackage(files, findings);
      }
      long left = MAX_UNZIPPED;
      for (ZipEntry entry : entries.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        if (!entry.isDirectory()) {
          left -= read(zip, entry, left, files, findings);
        }
      }
    } catch (ZipException damaged) {
      add(ExchangeFinding.DAMAGED, path.getFileName().toString(), findings, "reason", String.valueOf(damaged.getMessage()));
    }
    return new CsvPackage(withoutFolder(files), findings);
  }

  private static long read(
      ZipFile zip, ZipEntry entry, long left, SortedMap<String, byte[]> files, List<Finding> findings) throws IOException {
    String name = entry.getName();
    if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/", -1)).contains("..")) {
      add(ExchangeFinding.UNSAFE_PATH, name, findings, "path", name);
      return 0;
    }
    long allowed = Math.min(left, Math.max(RATIO_FROM, Math.max(1, entry.getCompressedSize()) * MAX_RATIO));
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, allowed + 1));
      if (bytes.length > allowed) {
        add(ExchangeFinding.LIMIT, name, findings, "limit", "unzipped-bytes", "allowed", allowed, "found", (long) bytes.length);
        return allowed;
      }
      files.put(name, bytes);
      return bytes.length;
    } catch (IOException damaged) {
      add(ExchangeFinding.DAMAGED, name, findings, "reason", String.valueOf(damaged.getMessage()));
      return 0;
    }
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

  private static void limit(String limit, long allowed, long found, Path path, List<Finding> findings) {
    add(ExchangeFinding.LIMIT, path.getFileName().toString(), findings, "limit", limit, "allowed", allowed, "found", found);
  }

  private static void add(FindingCode code, String file, List<Finding> findings, Object... arguments) {
    findings.add(Finding.of(code, Location.none().withSource(file, null, null, null), arguments));
  }
}
