package org.ishc.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, wherever they lie; they may be read several times, from the beginning each time, and need not fit into memory. */
@FunctionalInterface
public interface Bytes {

  /**
   * Opens the bytes; the caller closes.
   *
   * @throws IOException when they cannot be read any more
   */
  InputStream open() throws IOException;

  /** Returns bytes that lie in memory; the array is not copied. */
  static Bytes of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  /** Returns the bytes of a file. */
  static Bytes of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
