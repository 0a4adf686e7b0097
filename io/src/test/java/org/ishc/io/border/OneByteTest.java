package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class OneByteTest {

    /** A stream of ours has its one way of reading, and its single bytes come through that. */
    private static final class Blocks extends InputStream {
        private final InputStream in;

        Blocks(byte... bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return in.read(into, offset, length);
        }
    }

    @Test
    void byte_isFromZeroTo255_andTheEndIsNone() throws IOException {
        Blocks in = new Blocks((byte) 0, (byte) 127, (byte) -128, (byte) -1);
        assertEquals(0, in.read());
        assertEquals(127, in.read());
        assertEquals(128, in.read());
        assertEquals(255, in.read(), "not taken for the end");
        assertEquals(-1, in.read());
        assertEquals(-1, in.read());
    }
}
