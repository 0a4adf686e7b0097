package org.ishc.io.ingest.shard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote, in the same order. */
final class ByteReader {

    private static final int SEVEN = 7;
    private static final int MORE = 1 << SEVEN;

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long whole() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at++];
            value |= (long) (next & MORE - 1) << shift;
            if (next >= 0) {
                return value;
            }
            shift += SEVEN;
        }
    }

    int number() {
        return Math.toIntExact(whole());
    }

    long signed() {
        long value = whole();
        return value >>> 1 ^ -(value & 1);
    }

    @Nullable
    String findText() {
        int length = number() - 1;
        if (length < 0) {
            return null;
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    String text() {
        return Objects.requireNonNull(findText());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(signed());
    }

    <T> List<T> list(Function<ByteReader, T> each) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.apply(this));
        }
        return list;
    }
}
