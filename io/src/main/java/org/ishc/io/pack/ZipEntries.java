package org.ishc.io.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.jspecify.annotations.Nullable;

/**
 * The files of one archive that could be read. What is hostile or damaged becomes a finding; of an archive whose directory is gone, since it was cut off,
 * the entries before the cut are still read.
 */
final class ZipEntries {

  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_UNZIPPED = 1L << 30;
  private static final int MAX_RATIO = 200;
  private static final int RATIO_FROM = 1 << 20;

  private final Path path;
  private final List<Finding> findings;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private long left = MAX_UNZIPPED;

  private ZipEntries(Path path, List<Finding> findings) {
    this.path = path;
    this.findings = findings;
  }

  /**
   * Reads an archive.
   *
   * @param findings what is wrong with it is added here
   * @return the files by path
   * @throws IOException when the path itself cannot be read
   */
  static SortedMap<String, byte[]> read(Path path, List<Finding> findings) throws IOException {
    ZipEntries entries = new ZipEntries(path, findings);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      entries.byDirectory(zip);
    } catch (ZipException damaged) {
      entries.add(ExchangeFinding.DAMAGED, path.getFileName().toString(), "reason", "no-directory");
      entries.inSequence();
    }
    return entries.files;
  }

  private void byDirectory(ZipFile zip) {
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    if (entries.size() > MAX_ENTRIES) {
      limit(entries.size());
      return;
    }
    for (ZipEntry entry : entries.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
      try (InputStream in = entry.isDirectory() ? InputStream.nullInputStream() : zip.getInputStream(entry)) {
        read(entry, in, entry.getCompressedSize());
      } catch (IOException damaged) {
        damaged(entry, "not-readable");
      }
    }
  }

  private void inSequence() throws IOException {
    long size = Files.size(path);
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      int seen = 0;
      ZipEntry entry = next(zip);
      while (entry != null && seen < MAX_ENTRIES) {
        seen++;
        try {
          read(entry, zip, size);
        } catch (IOException cutOff) {
          damaged(entry, "cut-off");
          return;
        }
        entry = next(zip);
      }
      if (entry != null) {
        limit(seen + 1L);
      }
    }
  }

  /** Returns the next entry; null at the end, which is also where the cut goes through an entry's head. */
  private static @Nullable ZipEntry next(ZipInputStream zip) {
    try {
      return zip.getNextEntry();
    } catch (IOException | IllegalArgumentException headIsCut) {
      return null;
    }
  }

  private void read(ZipEntry entry, InputStream in, long compressed) throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return;
    }
    if (name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/", -1)).contains("..")) {
      add(ExchangeFinding.UNSAFE_PATH, name, "path", name);
      return;
    }
    long allowed = Math.min(left, Math.max(RATIO_FROM, Math.max(1, compressed) * MAX_RATIO));
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, allowed + 1));
    if (bytes.length > allowed) {
      left -= allowed;
      add(ExchangeFinding.LIMIT, name, "limit", "unzipped-bytes", "allowed", allowed, "found", (long) bytes.length);
      return;
    }
    left -= bytes.length;
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
      damaged(entry, "checksum");
      return;
    }
    files.put(name, bytes);
  }

  private void damaged(ZipEntry entry, String reason) {
    add(ExchangeFinding.DAMAGED, entry.getName(), "reason", reason);
  }

  private void limit(long found) {
    add(ExchangeFinding.LIMIT, path.getFileName().toString(), "limit", "entries", "allowed", (long) MAX_ENTRIES, "found", found);
  }

  private void add(FindingCode code, String file, Object... arguments) {
    findings.add(Finding.of(code, Location.none().withSource(file, null, null, null), arguments));
  }
}
