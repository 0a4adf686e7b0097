package org.ishc.io.ingest.shard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values one after another into bytes, small numbers into few; {@link ByteReader} reads them again. */
final class ByteWriter {

    private static final int SEVEN = 7;
    private static final int MORE = 1 << SEVEN;

    private byte[] bytes = new byte[64];
    private int size;

    /** Writes a whole number; small ones that are not negative take one byte, negative ones ten. */
    ByteWriter whole(long value) {
        long left = value;
        while (left < 0 || left >= MORE) {
            put((byte) (left | MORE));
            left >>>= SEVEN;
        }
        put((byte) left);
        return this;
    }

    /** Writes a whole number of either sign; those near 0 take one byte. */
    ByteWriter signed(long value) {
        return whole(value << 1 ^ value >> Long.SIZE - 1);
    }

    private void put(byte value) {
        room(1);
        bytes[size++] = value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    ByteWriter text(@Nullable String text) {
        if (text == null) {
            return whole(0);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        whole(encoded.length + 1L);
        return raw(encoded);
    }

    ByteWriter day(LocalDate day) {
        return signed(day.toEpochDay());
    }

    <T> ByteWriter list(List<T> list, BiConsumer<ByteWriter, T> each) {
        whole(list.size());
        list.forEach(one -> each.accept(this, one));
        return this;
    }

    /** Writes bytes as they are, without their number. */
    ByteWriter raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
