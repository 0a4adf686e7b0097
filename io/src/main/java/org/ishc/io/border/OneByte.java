package org.ishc.io.border;

import java.io.IOException;
import java.io.InputStream;

/** A byte of a stream of ours, which reads in blocks. */
public final class OneByte {

    private OneByte() {}

    /** Returns the next byte, 0 to 255, through the stream's own reading of a block; -1 at its end. */
    public static int of(InputStream in) throws IOException {
        byte[] one = new byte[1];
        return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
