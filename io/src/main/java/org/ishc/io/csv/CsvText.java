package org.ishc.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.ishc.io.encoding.EncodingDetector;
import org.ishc.io.encoding.LegacyEncoding;

/** The bytes of a CSV file as text: UTF-8 with or without byte order mark, UTF-16 with one, or an old encoding that the evidence speaks for. */
final class CsvText {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private static final int WIDE_SAMPLE = 4096;

  private final byte[] bytes;
  private final Charset charset;
  private final int start;
  private final OptionalInt firstBad;
  private final Optional<LegacyEncoding> legacy;

  private CsvText(byte[] bytes, Charset charset, int start) {
    this.bytes = bytes;
    this.charset = charset;
    this.start = start;
    OptionalInt bad = firstBad();
    this.legacy = bad.isPresent() && start == 0 ? recognised(bad.getAsInt()) : Optional.empty();
    this.firstBad = legacy.isPresent() ? OptionalInt.empty() : bad;
  }

  static CsvText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new CsvText(bytes, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new CsvText(bytes, StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new CsvText(bytes, StandardCharsets.UTF_16LE, 2);
    }
    return new CsvText(bytes, StandardCharsets.UTF_8, 0);
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
    return bytes.length == start;
  }

  /** Finds the first byte that is none of the encoding. */
  OptionalInt findFirstBadByte() {
    return firstBad;
  }

  /** Returns the old encoding in which the text is written; empty for Unicode. */
  Optional<LegacyEncoding> legacyEncoding() {
    return legacy;
  }

  private Optional<LegacyEncoding> recognised(int bad) {
    int from = Math.max(0, bad - EncodingDetector.SAMPLE_BYTES / 2);
    byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + EncodingDetector.SAMPLE_BYTES));
    return EncodingDetector.recognise(sample).filter(encoding -> encoding.findImpossible(bytes).isEmpty());
  }

  private OptionalInt firstBad() {
    OptionalInt wide = start == 0 ? EncodingDetector.findWideCharacter(Arrays.copyOf(bytes, Math.min(bytes.length, WIDE_SAMPLE))) : OptionalInt.empty();
    if (wide.isPresent()) {
      return wide;
    }
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return OptionalInt.of(in.position());
      }
      if (result.isUnderflow()) {
        return OptionalInt.empty();
      }
      out.clear();
    }
  }

  Reader reader() {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, start, bytes.length - start);
    return legacy.isPresent() ? legacy.get().reader(in) : new InputStreamReader(in, charset);
  }

  /** The separator that stands most often in the heading line, outside quotes; a comma where none does. */
  char separator() {
    int[] counts = new int[SEPARATORS.length];
    boolean isQuoted = false;
    try (Reader reader = reader()) {
      for (int c = reader.read(); c >= 0 && (isQuoted || c != '\n' && c != '\r'); c = reader.read()) {
        isQuoted ^= c == '"';
        for (int i = 0; i < SEPARATORS.length; i++) {
          counts[i] += !isQuoted && c == SEPARATORS[i] ? 1 : 0;
        }
      }
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    int best = 0;
    for (int i = 1; i < SEPARATORS.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS[best];
  }

  /** Finds the line on which a quote opens that is never closed. */
  OptionalInt findUnclosedQuote(char separator) {
    int line = 1;
    int openedOn = 0;
    boolean isQuoted = false;
    boolean atStart = true;
    try (Reader reader = reader()) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
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
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return isQuoted ? OptionalInt.of(openedOn) : OptionalInt.empty();
  }
}
