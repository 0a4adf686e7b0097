package org.ishc.io.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, as bytes; of a line that is too long only the beginning is kept. */
final class JsonLines implements Closeable {

  private final InputStream in;
  private int number;
  private boolean isAtEnd;

  JsonLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * Reads the next line, without its line feed; null at the end.
   *
   * @throws IOException when the file cannot be read
   */
  byte @Nullable [] next() throws IOException {
    if (isAtEnd) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int read = in.read();
    while (read >= 0 && read != '\n') {
      if (line.size() <= JsonTexts.MAX_ROW_BYTES) {
        line.write(read);
      }
      read = in.read();
    }
    isAtEnd = read < 0;
    number++;
    return isAtEnd && line.size() == 0 ? null : line.toByteArray();
  }

  /** Returns the number of the line read last, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
