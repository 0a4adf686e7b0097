package org.ishc.io.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The first bytes of an array, with room behind them that {@link ByteRecords} may use. */
final class HeldBytes implements Bytes.Seekable {

    private final byte[] bytes;
    private final int length;

    /**
     * Takes bytes without copying them.
     *
     * @param length how many of them; {@link ByteRecords#BEHIND} more stand in the array
     */
    HeldBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Returns the array, in which only what lies behind the bytes may be written. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
