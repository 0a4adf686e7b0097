package org.ishc.io.ingest;

import java.util.Arrays;

/** Whole numbers by place, growing as needed; 0 where none was set. */
final class IntList {

  private int[] values = new int[64];

  void set(int place, int value) {
    if (place >= values.length) {
      values = Arrays.copyOf(values, Math.max(place + 1, values.length * 2));
    }
    values[place] = value;
  }

  int at(int place) {
    return place < values.length ? values[place] : 0;
  }
}
