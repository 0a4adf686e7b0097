package org.ishc.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The bytes of a CSV file as text: UTF-8 with or without byte order mark, or UTF-16 with one. */
final class CsvText {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int BUFFER = 1 << 16;

  private final Bytes bytes;
  private final Charset charset;
  private final int start;
  private final boolean isEmpty;

  private CsvText(Bytes bytes, Charset charset, int start, boolean isEmpty) {
    this.bytes = bytes;
    this.charset = charset;
    this.start = start;
    this.isEmpty = isEmpty;
  }

  static CsvText of(Bytes bytes) throws IOException {
    byte[] head;
    try (InputStream in = bytes.open()) {
      head = in.readNBytes(4);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new CsvText(bytes, StandardCharsets.UTF_8, 3, head.length == 3);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new CsvText(bytes, StandardCharsets.UTF_16BE, 2, head.length == 2);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new CsvText(bytes, StandardCharsets.UTF_16LE, 2, head.length == 2);
    }
    return new CsvText(bytes, StandardCharsets.UTF_8, 0, head.length == 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    return isEmpty;
  }

  /**
   * What one pass over the bytes shows.
   *
   * @param firstBadByte the first byte that is none of the encoding
   * @param parts the text in parts of whole records, in order
   */
  record Scan(OptionalLong firstBadByte, List<Part> parts) {}

  /**
   * Reads all bytes once.
   *
   * @param partBytes how many bytes a part has at least
   */
  Scan scan(long partBytes) throws IOException {
    if (charset.equals(StandardCharsets.UTF_8)) {
      Utf8Scan scan = Utf8Scan.of(bytes, start, bytes.isSeekable() ? partBytes : Long.MAX_VALUE);
      return new Scan(scan.findFirstBadByte(), scan.parts());
    }
    return new Scan(findFirstBadByte(), List.of(whole()));
  }

  private Part whole() {
    return new Part(start, Long.MAX_VALUE, 0, 0);
  }

  private OptionalLong findFirstBadByte() throws IOException {
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    long before = start;
    try (InputStream source = whole().open(bytes)) {
      boolean isEnd = false;
      while (true) {
        int read = source.read(in.array(), in.position(), in.remaining());
        isEnd = read < 0;
        in.position(in.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(in, out, isEnd);
        if (result.isError()) {
          return OptionalLong.of(before + in.position());
        }
        before += in.position();
        in.compact();
        out.clear();
        if (isEnd && result.isUnderflow()) {
          return OptionalLong.empty();
        }
      }
    }
  }

  /** Opens the whole text; the caller closes. */
  Reader reader() throws IOException {
    return reader(whole());
  }

  /** Opens a part of the text; the caller closes. */
  Reader reader(Part part) throws IOException {
    return new InputStreamReader(part.open(bytes), charset);
  }

  /** The separator that stands most often in the heading line, outside quotes; a comma where none does. */
  char separator() throws IOException {
    int[] counts = new int[SEPARATORS.length];
    boolean isQuoted = false;
    try (Reader reader = reader()) {
      int c = reader.read();
      while (c == '\n' || c == '\r') {
        c = reader.read();
      }
      for (; c >= 0 && (isQuoted || c != '\n' && c != '\r'); c = reader.read()) {
        isQuoted ^= c == '"';
        for (int i = 0; i < SEPARATORS.length; i++) {
          counts[i] += !isQuoted && c == SEPARATORS[i] ? 1 : 0;
        }
      }
    }
    int best = 0;
    for (int i = 1; i < SEPARATORS.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS[best];
  }

  /** Finds the line on which a quote opens that is never closed. */
  OptionalInt findUnclosedQuote(char separator) throws IOException {
    int line = 1;
    int openedOn = 0;
    boolean isQuoted = false;
    boolean atStart = true;
    char[] buffer = new char[BUFFER];
    try (Reader reader = reader()) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          char c = buffer[i];
          if (c == '"' && (atStart || isQuoted)) {
            isQuoted = !isQuoted;
            openedOn = isQuoted && atStart ? line : openedOn;
            // a doubled quote closes and opens again: it stays a start
            atStart = !isQuoted;
          } else {
            atStart = !isQuoted && (c == separator || c == '\n' || c == '\r');
          }
          line += c == '\n' ? 1 : 0;
        }
      }
    }
    return isQuoted ? OptionalInt.of(openedOn) : OptionalInt.empty();
  }
}
