package org.ishc.io.collect;

import java.util.Arrays;
import java.util.List;

/**
 * Marks of keys, eight bytes each, so that of very many keys those that stand more than once can be told without
 * holding their texts. Equal keys have equal marks; different keys hardly ever do.
 */
final class KeyMarks {

    private static final int FIRST_LENGTH = 1 << 10;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int SHIFT = 32;

    private long[] marks = new long[FIRST_LENGTH];
    private int count;

    /** Adds a key. */
    void add(List<String> key) {
        if (count == marks.length) {
            marks = Arrays.copyOf(marks, 2 * count);
        }
        marks[count++] = mark(key);
    }

    private static long mark(List<String> key) {
        long mark = key.size();
        for (String part : key) {
            for (int i = 0; i < part.length(); i++) {
                mark = (mark ^ part.charAt(i)) * FACTOR;
                mark ^= mark >>> SHIFT;
            }
            mark = (mark + part.length()) * FACTOR;
        }
        return mark;
    }

    /** Returns the marks that were added more than once. */
    Repeated repeated() {
        Arrays.sort(marks, 0, count);
        int kept = 0;
        for (int i = 1; i < count; i++) {
            if (marks[i] == marks[i - 1] && (kept == 0 || marks[kept - 1] != marks[i])) {
                marks[kept++] = marks[i];
            }
        }
        return new Repeated(Arrays.copyOf(marks, kept));
    }

    /** Marks that stand more than once, ascending. */
    static final class Repeated {

        private final long[] marks;

        private Repeated(long... marks) {
            this.marks = marks;
        }

        boolean isEmpty() {
            return marks.length == 0;
        }

        /** Tells whether a key may have been added more than once: of one that was, always. */
        boolean mayHold(List<String> key) {
            return Arrays.binarySearch(marks, mark(key)) >= 0;
        }
    }
}
