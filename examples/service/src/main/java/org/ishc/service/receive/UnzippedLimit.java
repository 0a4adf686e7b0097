package org.ishc.service.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Counts what an archive really unpacks to, without keeping it, before anything reads it into memory. Sizes that the archive states are not believed. */
final class UnzippedLimit {

  private UnzippedLimit() {}

  /**
   * Tells whether an archive unpacks to more than so many bytes. Damaged entries do not count: whoever reads the archive says what is wrong.
   *
   * @param allowed in bytes
   */
  static boolean isExceeded(Path archive, long allowed) {
    long left = allowed;
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        left -= size(zip, entry, left);
        if (left < 0) {
          return true;
        }
      }
    } catch (IOException noArchive) {
      return false;
    }
    return false;
  }

  /** Returns an entry's size, or anything above what is allowed once it is larger. */
  private static long size(ZipFile zip, ZipEntry entry, long allowed) {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0 && size <= allowed; read = in.read(buffer)) {
        size += read;
      }
    } catch (IOException damaged) {
      return size;
    }
    return size;
  }
}
