package org.ishc.io.ingest;

import java.util.Arrays;

/** Whole numbers by place, growing as needed; 0 where none was set. */
final class IntList {

  private int[] values = new int[64];
  private int size;

  void set(int place, int value) {
    if (place >= values.length) {
      values = Arrays.copyOf(values, Math.max(place + 1, values.length * 2));
    }
    values[place] = value;
    size = Math.max(size, place + 1);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
