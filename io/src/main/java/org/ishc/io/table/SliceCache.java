package org.ishc.io.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from texts that come again and again, found by a slice without making a text of it. Holds a bounded number of texts and begins anew when it is
 * full, so that a column of a million different texts does not fill the memory. Not safe for use by several threads.
 */
final class SliceCache {

  private static final int MAX_TEXTS = 1 << 17;
  private static final int FIRST_SIZE = 1 << 8;

  private final Function<String, @Nullable Object> reading;
  private @Nullable String[] texts = new String[FIRST_SIZE];
  private @Nullable Object[] values = new Object[FIRST_SIZE];
  private int size;

  /**
   * Creates an empty cache.
   *
   * @param reading makes the value of a text; null for one that needs a closer look, which is not kept
   */
  SliceCache(Function<String, @Nullable Object> reading) {
    this.reading = reading;
  }

  /** Returns what a slice was read into; null when it needs a closer look. */
  @Nullable Object get(char[] buffer, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int place = spread(hash) & texts.length - 1;
    String text = texts[place];
    while (text != null) {
      if (text.hashCode() == hash && isSame(text, buffer, offset, length)) {
        return values[place];
      }
      place = place + 1 & texts.length - 1;
      text = texts[place];
    }
    return add(new String(buffer, offset, length));
  }

  private @Nullable Object add(String text) {
    Object value = reading.apply(text);
    if (value == null) {
      return null;
    }
    if (size == MAX_TEXTS) {
      texts = new String[FIRST_SIZE];
      values = new Object[FIRST_SIZE];
      size = 0;
    } else if (size * 2 >= texts.length) {
      grow();
    }
    put(text, value);
    size++;
    return value;
  }

  private void put(String text, @Nullable Object value) {
    int place = spread(text.hashCode()) & texts.length - 1;
    while (texts[place] != null) {
      place = place + 1 & texts.length - 1;
    }
    texts[place] = text;
    values[place] = value;
  }

  private void grow() {
    @Nullable String[] oldTexts = texts;
    @Nullable Object[] oldValues = values;
    texts = new String[oldTexts.length * 2];
    values = new Object[oldTexts.length * 2];
    for (int i = 0; i < oldTexts.length; i++) {
      String text = oldTexts[i];
      if (text != null) {
        put(text, oldValues[i]);
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  private static boolean isSame(String text, char[] buffer, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
